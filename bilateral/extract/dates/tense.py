"""Whether what happened on a date lies behind or ahead, by the words around the date."""

from __future__ import annotations

from bilateral.extract.dates.kinds import SYMBOL
from bilateral.extract.dates.meaning import FUTURE, PAST

_PAST, _WILL, _PLANNED, _STOP, _TO = (SYMBOL[kind] for kind in ("past-verb", "will", "planned", "stop", "to"))
_FAR = 40
"""Words that are looked at before and after a date."""


def tense(kinds: str, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 where the sentence does not say, of a date among the kinds of its words.

    The verb before the date decides; where there is none, the one after.
    """
    before = kinds[max(0, start - _FAR) : start]
    after = kinds[end : end + _FAR].partition(_STOP)[0]
    return _last(before.rpartition(_STOP)[2]) or _first(after)


def _last(words: str) -> int:
    past = words.rfind(_PAST)
    future = max(words.rfind(_WILL), words.rfind(_PLANNED))
    if past < 0 and future < 0:
        return 0
    if future > past:
        return FUTURE
    return FUTURE if _is_infinitive(words, past) else PAST


def _first(words: str) -> int:
    """As for :func:`_last`, of the first verb."""
    past = words.find(_PAST)
    future = min((at for mark in (_WILL, _PLANNED) if (at := words.find(mark)) >= 0), default=-1)
    if future >= 0 and (past < 0 or future < past):
        return FUTURE
    return PAST if past >= 0 else 0


def _is_infinitive(words: str, verb: int) -> bool:
    """Whether a participle follows on "will be", "to be" or "would have been"."""
    return any(mark in words[max(0, verb - 3) : verb] for mark in (_WILL, _TO))
