"""Mentions without a name: "a senior State Department official", "the two Mexican officials", "drug cartels"."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.extract.actors.countries import demonyms
from bilateral.extract.actors.gazetteer import Name
from bilateral.extract.actors.lexicon import (
    DETERMINERS,
    GROUP_HEADS,
    GROUP_MODIFIERS,
    GROUPS_ALONE,
    THE_ONES,
    TWO_SIDES,
)
from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.offices import field_end
from bilateral.extract.actors.phrases import Found
from bilateral.extract.actors.reading import Reading
from bilateral.extract.candidate import Confidence

_MOST = 8
"""Words before the head."""


def find_groups(reading: Reading) -> Iterator[Mention]:
    """All mentions by a common word for officials, groups, firms, armed groups and governments, in order."""
    heads = [(index, folded) for index, folded in enumerate(reading.words.folded) if folded in GROUP_HEADS]
    for index, folded in heads:
        if _small(reading, index):
            kind = GROUP_HEADS[folded]
            goes_on = _goes_on(reading, index)
            if goes_on and folded not in _DESCRIBING:
                continue
            mention = _describing(reading, index, kind) if goes_on else _mention(reading, index, kind)
            if mention is not None:
                yield mention


def _held(reading: Reading, head: int) -> bool:
    """Whether a name follows an office: "ambassador to Mexico X"."""
    last = field_end(reading, head, min(head + _MOST, len(reading.words) - 1))
    return last + 1 < len(reading.words) and reading.words.gap(last) == " " and reading.capital(last + 1)


def _the_one(reading: Reading, head: int) -> bool:
    """Whether there is hardly more than one: "the army", "Mexico's army"."""
    return head > 0 and reading.words.folded[head - 1] in ("the", "s") and reading.words.folded[head] in THE_ONES


def _both(reading: Reading, first: int, head: int) -> bool:
    """Whether two are spoken of: "both countries", "the two sides"."""
    return not {"both", "two"}.isdisjoint(reading.words.folded[max(0, first - 1) : head])


def _small(reading: Reading, index: int) -> bool:
    """Whether a word is no name, though a sentence may start with it."""
    alone = index in reading.starts and reading.run_starts.get(index, index) == index
    return alone or reading.words.words[index].islower()


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether the word only describes the next one: "cartel violence", "police chief", "official X"."""
    words = reading.words
    if index + 1 >= len(words) or words.gap(index) not in (" ", "-"):
        return False
    following = words.folded[index + 1]
    return following in GROUP_HEADS or (index + 1 in reading.run_starts and words.folded[index] not in _PLURAL)


_DESCRIBING = frozenset({"administration", "cartel", "government"})
"""Words that name an actor even where they describe another: "cartel violence", "US administration official"."""
_PLURAL = frozenset(word for word in GROUP_HEADS if word.endswith("s"))


def _other(reading: Reading, first: int, last: int) -> bool:
    """Whether a name before the known one makes it another's: "US military" is not the "military" of the record."""
    folded = reading.words.folded
    return any(folded[each] in demonyms() or each in reading.run_ends for each in range(first, last))


def _of_record(known: Found[Name], start: int, confidence: Confidence) -> Mention:
    words = (known.first, known.last)
    return Mention(start, known.last, known.payload.kind, known.payload.value, "record-noun", confidence, words)


def _describing(reading: Reading, head: int, kind: str) -> Mention | None:
    """An actor that only describes the next word, with the name right before it."""
    first = reading.run_ends.get(head - 1, head)
    if first == head and (kind == "government" or head == 0):
        return None
    if first == head and reading.words.folded[head - 1] in GROUP_MODIFIERS:
        first -= 1
    known = reading.known_ends.get(head)
    if known is not None and known.first == first:
        return _of_record(known, first, Confidence.LIKELY)
    return Mention(first, head, kind, reading.text(first, head), "common-noun", Confidence.DOUBTFUL, (first, head))


def _mention(reading: Reading, head: int, kind: str) -> Mention | None:
    words, first, named = reading.words, head, False
    while first > 0 and head - first < _MOST and words.gap(first - 1) in (" ", "-"):
        before = words.folded[first - 1]
        run = reading.run_ends.get(first - 1)
        if before in demonyms():
            first, named = first - 1, True
        elif run is not None and head - run <= _MOST:
            first, named = run, True
        elif before in GROUP_MODIFIERS:
            first -= 1
        else:
            break
    described = first < head
    both = words.folded[head] in TWO_SIDES
    if both and not named and not _both(reading, first, head):
        return None
    determiner = first > 0 and words.gap(first - 1) == " " and words.folded[first - 1] in DETERMINERS
    alone = words.folded[head] in GROUPS_ALONE or (first == head and _the_one(reading, head))
    if not (named or alone or both or (described and determiner)):
        return None
    start = first - 1 if determiner else first
    if kind in ("government", "body", "office") and not (named or described or alone):
        return None
    if kind == "office" and _held(reading, head):
        return None  # told with the name that follows
    confidence = Confidence.LIKELY if named or (alone and described) else Confidence.DOUBTFUL
    known = reading.known_ends.get(head)
    if known is not None and known.first >= first and not _other(reading, first, known.first):
        confidence = confidence if known.first > first else Confidence.LIKELY
        return _of_record(known, start, confidence)
    last = _office_end(reading, head)
    kind = "body" if last > head else kind
    return Mention(start, last, kind, reading.text(first, last), "common-noun", confidence, (first, last))


def _office_end(reading: Reading, head: int) -> int:
    """The last word where an official's office is meant, as in "the state prosecutor's office"; else the head."""
    words = reading.words
    office = words.folded[head + 1 : head + 3] == ["s", "office"] and words.gap(head) == "'"
    return head + 2 if office else head
