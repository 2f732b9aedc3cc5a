"""Mentions without a name: "a senior State Department official", "the two Mexican officials", "drug cartels"."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.extract.actors.countries import demonyms
from bilateral.extract.actors.lexicon import DETERMINERS, GROUP_HEADS, GROUP_MODIFIERS, GROUPS_ALONE
from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.reading import Reading
from bilateral.extract.candidate import Confidence

_MOST = 8
"""Words before the head."""


def find_groups(reading: Reading) -> Iterator[Mention]:
    """All mentions by a common word for officials, groups, firms, armed groups and governments, in order."""
    words = reading.words
    for index, folded in enumerate(words.folded):
        kind = GROUP_HEADS.get(folded)
        if kind is not None and _small(reading, index) and not _goes_on(reading, index):
            mention = _mention(reading, index, kind)
            if mention is not None:
                yield mention


def _small(reading: Reading, index: int) -> bool:
    """Whether a word is no name, though a sentence may start with it."""
    return reading.words.words[index].islower() or (index in reading.starts and reading.run_starts.get(index) != index)


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether the word only describes the next one: "cartel violence", "police chief", "official X"."""
    words = reading.words
    if index + 1 >= len(words) or words.gap(index) not in (" ", "-") or words.folded[index] in _DESCRIBING:
        return False
    following = words.folded[index + 1]
    return following in GROUP_HEADS or index + 1 in reading.run_starts and words.folded[index] not in _PLURAL


_DESCRIBING = frozenset({"administration", "cartel", "government"})
"""Words that name an actor even where they describe another: "cartel violence", "US administration official"."""
_PLURAL = frozenset(word for word in GROUP_HEADS if word.endswith("s"))


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
    determiner = first > 0 and words.gap(first - 1) == " " and words.folded[first - 1] in DETERMINERS
    alone = words.folded[head] in GROUPS_ALONE
    if not (named or alone or (described and determiner)):
        return None
    start = first - 1 if determiner else first
    if kind in ("government", "body") and not named and not described:
        return None
    confidence = Confidence.LIKELY if named or (alone and described) else Confidence.DOUBTFUL
    known = reading.known_ends.get(head)
    if known is not None and (known.first == first or (known.first > first and not named)):
        kind, value = known.payload.kind, known.payload.value
        confidence = confidence if known.first > first else Confidence.LIKELY
        return Mention(start, head, kind, value, "record-noun", confidence, (known.first, head))
    return Mention(start, head, kind, reading.text(first, head), "common-noun", confidence, (first, head))
