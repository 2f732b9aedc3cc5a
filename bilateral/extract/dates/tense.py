"""Whether what happened on a date lies behind or ahead, by the words around the date."""

from __future__ import annotations

import re

from bilateral.extract.dates.kinds import SYMBOL
from bilateral.extract.dates.meaning.setting import FUTURE, PAST


def _class(*kinds: str) -> str:
    return f"[{''.join(SYMBOL[kind] for kind in kinds)}]"


_FAR = 40
"""Words that are looked at before and after a date."""
_BESIDE = 4
"""Words that may stand between a date and its verb: "signed the treaty on June 3"."""
_BESIDE_SAID = 1
"""The same of a verb of saying, after which others tell what was said: "said in June"."""
_STOP = SYMBOL["stop"]
_BE = _class("be", "has")
_TO_COME = f"{_class('modal', 'to', 'soft-month')}{_BE}{{1,2}}{_class('past-verb', 'said', 'planned')}"
"""To be signed, could have been signed."""
_FUTURE = (
    f"{_class('intend', 'is', 'was')}{_class('to')}(?:{_BE}{{1,2}}{_class('past-verb', 'said', 'planned')})?",
    f"{_class('will')}{_BE}{{0,2}}{_class('past-verb', 'said')}?",
    _TO_COME,
    _class("planned", "scheduled"),
)
"""Agreed to, is to, was to; will, will be signed; to be signed; is set, starts."""
_VERB = re.compile(
    f"(?P<future>{'|'.join(_FUTURE)})|(?P<open>{_class('modal')})"
    f"|(?P<past>{_class('past-verb', 'was', 'intend', 'put-off')}|(?P<said>{_class('said')}))"
)
_CLAUSE = re.compile(f"(?:^|{SYMBOL['and']}){_class('in', 'on', 'by')}?{SYMBOL['the']}?$")
"""What opens a clause with its date: "and on Friday he will speak"."""
_NO_VERB = f"[^{SYMBOL['has']}{SYMBOL['be']}{SYMBOL['stop']}]"
_HEADLINE = re.compile(f"{_NO_VERB}{{0,12}}{SYMBOL['to']}{SYMBOL['other']}{_NO_VERB}{{0,8}}$")
"""A few words of which none is a verb, and an infinitive: "Minister to visit Texas on Monday"."""


def tense(kinds: str, start: int, end: int) -> tuple[int, bool]:
    """The tense of a date among the kinds of its words, and whether its verb stands beside it.

    -1 for the past, 1 for the future, 0 where the sentence does not say. The verb before the date decides; where there
    is none, the one after; a headline says "to meet".
    """
    before = kinds[max(0, start - _FAR) : start].rpartition(_STOP)[2]
    verbs = [] if _CLAUSE.search(before) else list(_VERB.finditer(before))
    after = "" if verbs else kinds[end : end + _FAR].partition(_STOP)[0]
    verb = verbs[-1] if verbs else _VERB.search(after)
    if verb is None:
        return (FUTURE if _HEADLINE.match(before) else 0), False
    opens = not verbs and _CLAUSE.search(before)
    words = len(before) - verb.end() if verbs else verb.start() if opens else _FAR
    beside = words <= (_BESIDE_SAID if verb["said"] else _BESIDE)
    return (FUTURE if verb["future"] else PAST if verb["past"] else 0), beside
