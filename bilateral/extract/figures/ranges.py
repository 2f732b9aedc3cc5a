"""The two ends of a range: "between 5 and 10", "3 to 4 million", "more than 20 but less than 30"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from bilateral.extract.figures.measured import Measured, Quantity
from bilateral.extract.figures.qualifier import find_qualifier
from bilateral.text.number_value import Form
from bilateral.text.source import Span

_TO = re.compile(
    r"(?: ?(?:-|~) ?|-? (?:to|through|and)(?: (?:about|around|nearly|as many as|perhaps|maybe))? |-to-)[~]?$"
)
_OR = re.compile(r" or $")
_CHANGE = re.compile(
    r"\b(?:r[oi]se|risen|f[ae]ll|fallen|grow|grew|grown|jump|drop|climb|increas|decreas|declin|reduc|cut|rais|lower|slash"
    r"|doubl|went|gone|go|plung|shr[aiu]nk|expand|up|down|surg|soar|slip|slid|slump|chang)[a-z]* (?:[a-z]+ )?$"
)
_BETWEEN = re.compile(r"\b(between|from)(?: (?:about|around|roughly|some))? $")
_ABOVE = frozenset({"more_than", "at_least"})
_UNDER = frozenset({"less_than", "at_most"})


def read_two_sided(first: Measured, second: Measured, gap: str, lower: str) -> Quantity | None:
    """As in "more than 20 but less than 30", "at most 100 and at least 20"."""
    if not gap.startswith((" and ", " but ", ", ")) or not _agree(first, second):
        return None
    one, other = find_qualifier(lower, first.span.start), find_qualifier(lower, second.span.start)
    if one is None or other is None or other[1].start - first.span.end > 6:
        return None
    if one[0] in _ABOVE and other[0] in _UNDER and first.value < second.value:
        low, high = first, second
    elif one[0] in _UNDER and other[0] in _ABOVE and second.value < first.value:
        low, high = second, first
    else:
        return None
    return Quantity(low, high, one[1])


def read_range(first: Measured, second: Measured, gap: str, lower: str) -> Quantity | None:
    forms = (first.number.form, second.number.form)
    if not _agree(first, second) or Form.OPEN in forms or (Form.FRACTION in forms and forms[0] != forms[1]):
        return None
    start = first.span.start
    said = _BETWEEN.search(lower, max(0, start - 24), start)
    low = _scaled_alike(first, second)
    if low >= second.value or not _is_range(first, second, gap, said, lower):
        return None
    unit = second.unit or first.unit
    mark = gap.strip()
    word = Span(said.start(1), said.end(1)) if said is not None else _mark(first.span.end, gap, mark)
    shared = first.shared or second.shared
    return Quantity(
        replace(first, value=low, unit=unit, shared=shared),
        replace(
            second,
            unit=unit,
            kind=first.kind if second.unit is None else second.kind,
            unit_span=second.unit_span or first.unit_span,
            shared=shared,
        ),
        word,
    )


def _mark(end: int, gap: str, mark: str) -> Span:
    start = end + gap.index(mark) if mark else end
    return Span(start, start + max(1, len(mark)))


def _is_range(first: Measured, second: Measured, gap: str, said: re.Match[str] | None, lower: str) -> bool:
    if said is not None and said[1] == "from" and _CHANGE.search(lower, max(0, said.start() - 24), said.start()):
        return False
    if _OR.fullmatch(gap):
        return second.value - first.value == 1 and second.value < 20
    match = _TO.fullmatch(gap)
    if match is None:
        return False
    if "and" in gap:
        return said is not None and said[1] == "between"
    if "to" in gap or "through" in gap or said is not None:
        return True
    return _hyphen_range(first, second, lower)


def _hyphen_range(first: Measured, second: Measured, lower: str) -> bool:
    """Whether a hyphen between two numbers makes a range, and not a key, a telephone number or a score."""
    before = lower[max(0, first.span.start - 1) : first.span.start]
    behind = lower[second.span.end : second.span.end + 2]
    apart = before not in ("-", "/", ".") and not (behind[:1] in ("-", "/") and behind[1:].isdigit())
    return apart and first.number.digits == second.number.digits


def _agree(first: Measured, second: Measured) -> bool:
    """Whether the two have one unit, or one of them has it for both."""
    if first.unit is None:
        return True
    return first.kind == "money" if second.unit is None else first.unit.name == second.unit.name


def _scaled_alike(first: Measured, second: Measured) -> Fraction:
    """The lower end, with the scale that the text says once for both ("3 to 4 million")."""
    scale, value = second.number.scale, first.value
    part = Fraction(1)
    if second.unit is not None and second.kind == "money" and first.unit is None:
        part = second.unit.size
    if first.number.scale == 1 and scale > 1 and value < 1000 and value * scale < second.value / part:
        value *= scale
    return value * part
