"""Two numbers that make one: feet with inches, dollars with cents, one in five, a number said twice."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from bilateral.extract.figures.measured import Measured, Quantity
from bilateral.text.number_value import Form
from bilateral.text.source import Span

_TOGETHER = re.compile(r" ?(?:, and | and |, | )$")
_STOPPED = re.compile(r"c?[.!?]?(?:$|[\n\")])")
_OF_EVERY = frozenset({" of every ", " out of every ", " in every "})
_TOLD_BY = frozenset({3, 4, 5, 10, 100, 1000})
_COMPOSED = frozenset({"time", "calendar", "length", "mass", "money"})


_OUT_OF = frozenset({" out of ", " out of every ", " in every ", " of every ", " out of each "})


def read_one_in(first: Measured, second: Measured, gap: str) -> Quantity | None:
    """As in "one in five", "two out of three"."""
    bare = first.unit is None and second.unit is None and first.number.form is second.number.form is Form.CARDINAL
    fits = gap in _OUT_OF or (
        gap == " in " and (second.value in _TOLD_BY or (first.value == 1 and second.value < 1000))
    )
    fits = fits or (gap == " over " and first.value == 1)
    if gap in _OF_EVERY and second.unit is not None and first.unit is None:
        second, bare, fits = replace(second, unit=None, kind="number"), True, True
    told = first.value == 1 or _is_round(second.value)
    if not bare or not fits or not 0 < first.value < second.value or not told:
        return None
    span = Span(first.span.start, second.span.end)
    number = replace(first.number, span=span, value=first.value / second.value, form=Form.FRACTION, whole=False)
    return Quantity(replace(second, number=number, span=span, value=number.value))


def _is_round(value: Fraction) -> bool:
    """Whether it is a number that shares are told by, and not how many there happen to be."""
    return value.denominator == 1 and (value <= 10 or value % 10 == 0 or value == 12)


def read_give_or_take(first: Measured, second: Measured, gap: str) -> Quantity | None:
    """As in "9.8 ± 0.1 kg": the first number, with the unit that is said once for both."""
    if gap.strip() not in ("±", "+/-", "+-") or (first.unit is not None and second.unit is not None):
        return None
    unit, said = second.unit or first.unit, second.unit_span or first.unit_span
    span = Span(first.span.start, second.span.end)
    kind = second.kind if second.unit is not None else first.kind
    return Quantity(replace(first, span=span, unit=unit, unit_span=said, kind=kind))


def read_again(first: Measured, second: Measured, gap: str, lower: str) -> Quantity | None:
    """As in "forty-five (45)": the same number once more in brackets."""
    end = second.span.end
    if gap != " (" or lower[end : end + 1] != ")" or first.value != second.value or second.unit is not None:
        return None
    return Quantity(replace(first, span=Span(first.span.start, end + 1)))


def read_composed(first: Measured, second: Measured, gap: str, lower: str) -> Quantity | None:
    """Feet and inches and the like, in the smaller unit, so that the number stays exact; money in its main unit."""
    one, two = first.unit, second.unit
    if one is None or one.kind not in _COMPOSED or _TOGETHER.fullmatch(gap) is None:
        return None
    span = Span(first.span.start, second.span.end)
    if two is None:
        return _half_more(first, second, gap, span) or _minor(first, second, lower, span)
    if one.kind == "money":
        fits = one.size == 1 and two.kind == "money" and two.size < 1 and second.value < 1
        return Quantity(replace(first, span=span, value=first.value + second.value)) if fits else None
    if one.kind != two.kind or not two.size or one.size <= two.size or second.value * two.size >= 10 * one.size:
        return None
    if "," in gap and one.kind not in ("length", "calendar"):
        return None
    value = first.value * one.size / two.size + second.value
    return Quantity(replace(first, span=span, value=value, unit=two, unit_span=second.unit_span))


def _half_more(first: Measured, second: Measured, gap: str, span: Span) -> Quantity | None:
    """As in "an hour and a half"."""
    if "and" in gap and second.number.form is Form.FRACTION and second.value < 1 and first.kind != "money":
        return Quantity(replace(first, span=span, value=first.value + second.value))
    return None


def _minor(first: Measured, second: Measured, lower: str, span: Span) -> Quantity | None:
    """As in "15 dollars 50", "one hour thirty": the smaller unit is not said, and nothing else is counted."""
    unit, number = first.unit, second.number
    if (
        unit is None
        or second.value.denominator > 1
        or not 0 <= second.value < 60
        or _STOPPED.match(lower, span.end) is None
    ):
        return None
    if first.value.denominator > 1 or first.number.scale > 1 or number.form is not Form.CARDINAL:
        return None
    parts = {"money": 100}.get(unit.kind, 60 if unit.name == "hour" else 0)
    if not parts:
        return None
    span = Span(span.start, span.end + lower.startswith("c", span.end))
    return Quantity(replace(first, span=span, value=first.value + second.value / parts))
