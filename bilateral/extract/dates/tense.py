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
    rf"(?P<future>{_class('will')}{_BE}{{0,2}}{_class('past-verb')}?|{_TO_COME}|{_class('planned', 'scheduled')})"
    rf"|(?P<past>{_class('past-verb', 'was')})|(?P<open>{_class('modal')})"
)
_HEADLINE = re.compile(f"[^{SYMBOL['has']}{SYMBOL['be']}]{{0,12}}{SYMBOL['to']}{SYMBOL['other']}{{1,8}}$")
"""A few words of which none is a verb, and an infinitive: "Minister to visit Texas on Monday"."""


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
        return FUTURE if _HEADLINE.match(before) else 0
    return FUTURE if verb["future"] else PAST if verb["past"] else 0
