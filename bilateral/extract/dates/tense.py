"""Whether what happened on a date lies behind or ahead, by the words around the date."""

from __future__ import annotations

import re

from bilateral.extract.dates.kinds import SYMBOL
from bilateral.extract.dates.meaning.setting import FUTURE, PAST


def _class(*kinds: str) -> str:
    return f"[{''.join(SYMBOL[kind] for kind in kinds)}]"


_FAR = 40
"""Words that are looked at before and after a date."""
_BESIDE = 2
"""Words that may stand between a date and its verb: "arrested on June 3"."""
_STOP = SYMBOL["stop"]
_BE = _class("be", "has")
_TO_COME = f"{_class('modal', 'to', 'soft-month')}{_BE}{{1,2}}{_class('past-verb', 'planned')}"
"""To be signed, could have been signed."""
_FUTURE = (
    f"{_class('intend', 'is')}{_class('to')}",
    f"{_class('will')}{_BE}{{0,2}}{_class('past-verb')}?",
    _TO_COME,
    _class("planned", "scheduled"),
)
"""Agreed to, is to; will, will be signed; to be signed; is set, starts."""
_VERB = re.compile(
    f"(?P<future>{'|'.join(_FUTURE)})|(?P<past>{_class('past-verb', 'was', 'intend')})|(?P<open>{_class('modal')})"
)
_NO_VERB = f"[^{SYMBOL['has']}{SYMBOL['be']}{SYMBOL['stop']}]"
_HEADLINE = re.compile(f"{_NO_VERB}{{0,12}}{SYMBOL['to']}{SYMBOL['other']}{_NO_VERB}{{0,8}}$")
"""A few words of which none is a verb, and an infinitive: "Minister to visit Texas on Monday"."""


def tense(kinds: str, start: int, end: int) -> tuple[int, bool]:
    """The tense of a date among the kinds of its words, and whether its verb stands beside it.

    -1 for the past, 1 for the future, 0 where the sentence does not say. The verb before the date decides; where there
    is none, the one after; a headline says "to meet".
    """
    before = kinds[max(0, start - _FAR) : start].rpartition(_STOP)[2]
    verbs = list(_VERB.finditer(before))
    verb = verbs[-1] if verbs else _VERB.search(kinds[end : end + _FAR].partition(_STOP)[0])
    if verb is None:
        return (FUTURE if _HEADLINE.match(before) else 0), False
    beside = bool(verbs) and len(before) - verb.end() <= _BESIDE
    return (FUTURE if verb["future"] else PAST if verb["past"] else 0), beside
