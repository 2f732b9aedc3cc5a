"""Whether a text tells an event as fact, plan, expectation or allegation."""

from __future__ import annotations

from bilateral.extract.events.lexicon import (
    BELIEF,
    BREAKS,
    EXPECTED,
    FUTURE,
    NEGATION,
    PLANNED,
    REALISED,
    UPCOMING,
)
from bilateral.extract.words import Words

_BEFORE = 6
"""Words before the event that are looked at."""
_SCOPE = 30
"""Words over which a verb of saying or believing reaches."""


def status(words: Words, index: int, sentence: tuple[int, int], *, noun: bool) -> str:
    """A code of the record's: ``occurred``, ``planned``, ``expected`` or ``alleged``."""
    start, end = sentence
    on_word = _on_somebodys_word(words, index, start, end)
    for other in range(index - 1, max(start, index - _BEFORE) - 1, -1):
        folded = words.folded[other]
        if noun and folded in UPCOMING:
            return "expected" if folded in EXPECTED else "planned"
        if (folded in PLANNED and not _is_noun(words, other)) or (folded == "would" and on_word):
            return "planned"
        if folded in EXPECTED or (folded == "if" and not noun):
            return "expected"
        if words.gap(other) not in (" ", "-", "'") or (not noun and folded in BREAKS):
            break
    if noun:
        around = words.folded[max(start, index - _SCOPE) : min(end, index + _SCOPE)]
        return "planned" if any(each in FUTURE for each in around) else "occurred"
    if on_word:
        return "alleged"
    return "expected" if _infinitive(words, index, start) else "occurred"


def _infinitive(words: Words, index: int, start: int) -> bool:
    """Whether a verb after "to" tells an aim: "a law to curb it", not "began to curb it"."""
    to = index - 1
    return to > start and words.folded[to] == "to" and REALISED.isdisjoint(words.folded[max(start, to - 4) : to])


def _is_noun(words: Words, index: int) -> bool:
    """Whether "plan" or "pledge" is a thing here."""
    return index > 0 and words.folded[index - 1] in (
        "a",
        "an",
        "the",
        "and",
        "of",
        "action",
        "its",
        "their",
        "his",
        "her",
    )


def denied(words: Words, index: int, start: int) -> bool:
    """Whether the verb group says that it did not happen."""
    return any(
        words.folded[other] in NEGATION and words.folded[other + 1] not in ("only", "just")
        for other in range(max(start, index - 3), index)
    )


def _on_somebodys_word(words: Words, index: int, start: int, end: int) -> bool:
    for other in range(index - 1, max(start, index - _SCOPE) - 1, -1):
        if words.folded[other] in BELIEF and not _of_another(words, other, index):
            return not _of_oneself(words, other)
    after = range(index + 1, min(end, index + _SCOPE))
    return any(words.folded[other] in BELIEF and _set_off(words, other) for other in after)


def _of_oneself(words: Words, index: int) -> bool:
    """Whether who says it did it: "officials said they arrested him"."""
    following = words.folded[index + 1 : index + 3]
    return bool(following) and (following[0] in _SELF or (following[0] == "that" and following[-1] in _SELF))


def _of_another(words: Words, belief: int, index: int) -> bool:
    """Whether only an infinitive before the event is believed: "gunmen believed to be deserters killed him"."""
    to = words.folded[belief + 1] == "to" and words.folded[belief].endswith("ed")
    return to and not _PERFECT.issuperset(words.folded[belief + 2 : index])


_PERFECT = frozenset({"have", "be", "been", "also"})
_SELF = frozenset({"they", "he", "she", "it", "we"})


def _set_off(words: Words, index: int) -> bool:
    """Whether a comma or a quotation mark stands within the two words before: ", an official said"."""
    return any("," in words.gap(other) or '"' in words.gap(other) for other in range(max(0, index - 5), index))
