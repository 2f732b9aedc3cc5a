"""Whether what happened on a date lies behind or ahead, by the words around the date."""

from __future__ import annotations

import re

from bilateral.extract.dates.kinds import SYMBOL
from bilateral.extract.dates.meaning import FUTURE, PAST


def _class(*kinds: str) -> str:
    return f"[{''.join(SYMBOL[kind] for kind in kinds)}]"


_FAR = 40
"""Words that are looked at before and after a date."""
_STOP = SYMBOL["stop"]
_BE = _class("be", "has")
_TO_COME = f"{_class('modal', 'to', 'soft-month')}{_BE}{{1,2}}{_class('past-verb', 'planned')}"
"""To be signed, could have been signed."""
_VERB = re.compile(
    rf"(?P<future>{_class('will')}{_BE}{{0,2}}{_class('past-verb')}?|{_TO_COME}|{_class('planned')})"
    rf"|(?P<past>{_class('past-verb', 'was')})"
)


def tense(kinds: str, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 where the sentence does not say, of a date among the kinds of its words.

    The verb before the date decides; where there is none, the one after; a headline says "to meet".
    """
    before = kinds[max(0, start - _FAR) : start].rpartition(_STOP)[2]
    last = None
    for last in _VERB.finditer(before):
        pass
    verb = last or _VERB.search(kinds[end : end + _FAR].partition(_STOP)[0])
    if verb is None:
        return FUTURE if SYMBOL["to"] in before else 0
    return FUTURE if verb["future"] else PAST
