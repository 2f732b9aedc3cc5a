"""For what time a figure holds: the date of its sentence that no other clause has taken."""

from __future__ import annotations

import re

from bilateral.extract.candidate import Candidate, Part
from bilateral.text.source import Span

_FARTHEST = 300
_OTHER_CLAUSE = re.compile(
    r";|, (?:compared|(?:up|down) from|and|but|while|when|where|which|who|whose|whom|after|before|as|though|although"
    r"|nor|so|yet)\b"
    r"|, including [^,]*$|\b(?:elected|born|founded|appointed) in $|\b(?:before|after) (?=\S)"
    r"|\b(?:who|whose|which|while|whereas|because|although)\b"
)
"""What begins another clause between a figure and a date behind it."""
_RELATIVE = re.compile(
    r"\b(?:who|whose|whom|which|where|including|born|founded|created|elected|convicted|first)\b[^,;:()]{0,80}$"
)
"""What stands before a date that is told of somebody by the way."""
_BASE = re.compile(
    r"\b(?:over|than(?: in)?|compared (?:with|to)(?: in)?"
    r"|(?:level|record|figure|average|peak|high|low)s? (?:of|in|from)) (?:the same period (?:of|in) )?$"
)
"""Words before a date with which a figure is compared, and for which it does not hold."""
_SAID = r"(?:said|says|told reporters|announced|reported|added|wrote)"
_SAID_BEFORE = re.compile(rf"\b{_SAID}(?: in a [a-z]+| here| late| early)?(?: on| late| early)? $")
_SAID_BEHIND = re.compile(rf"(?: [a-z]+ly)? {_SAID}\b")
_DATELINE = re.compile(r"^[^.]{0,24}(?:\) [-—]|[-—] )")
_REFERS = re.compile(r"\b(?:the|these|those|both|its|their) $")


_FROM = re.compile(r"\bfrom (?:the same period (?:of|in) )?$")
_CHANGE_OF = re.compile(r"\b(?:increase|decrease|rise|drop|decline|fall|reduction|jump) of $")
_CHANGES = frozenset({"percent", "share"})
"""Rules of figures that say a change, which "from" reckons from a date."""


def find_period(span: Span, rule: str, around: tuple[Candidate | None, Candidate | None], lower: str) -> Part | None:
    """The nearer of the sentence's dates before and behind a figure; behind rather than before.

    A figure that only refers to what is known ("the two countries"), an age and a duration have none.
    """
    before, behind = around
    refers = rule == "count" and _REFERS.search(lower, max(0, span.start - 8), span.start) is not None
    if refers or rule in ("age", "duration"):
        return None
    if behind is not None and not _holds_behind(span, rule, behind, lower):
        behind = None
    if before is not None and not _holds_before(span, before, lower):
        before = None
    if behind is not None and (before is None or behind.span.start - span.end <= 2 * (span.start - before.span.end)):
        return Part("period", behind.span, behind.value)
    return None if before is None else Part("period", before.span, before.value)


def _holds_behind(span: Span, rule: str, date: Candidate, lower: str) -> bool:
    start, end = date.span.start, date.span.end
    if start - span.end > _FARTHEST or _OTHER_CLAUSE.search(lower, span.end, start) is not None:
        return False
    if _SAID_BEHIND.match(lower, end) or _SAID_BEFORE.search(lower, max(0, start - 40), start):
        return False
    changes = rule in _CHANGES or _CHANGE_OF.search(lower, max(0, span.start - 14), span.start) is not None
    if changes and "/" not in date.value and _FROM.search(lower, max(span.end, start - 30), start):
        return False
    return _BASE.search(lower, max(span.end, start - 50), start) is None


def _holds_before(span: Span, date: Candidate, lower: str) -> bool:
    start, end = date.span.start, date.span.end
    if span.start - end > _FARTHEST or _SAID_BEFORE.search(lower, max(0, start - 40), start) is not None:
        return False
    if _DATELINE.match(lower[end : end + 28]) is not None and "," in lower[max(0, start - 2) : start]:
        return False
    parted = "," in lower[end : span.start]
    if parted and _RELATIVE.search(lower, max(0, start - 100), start) is not None:
        return False
    return ";" not in lower[end : span.start] or span.start - end < 80
