"""Two numbers that say one thing: the ends of a range, feet with inches, hours with minutes, dollars with cents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from bilateral.extract.figures.around import find_qualifier
from bilateral.extract.figures.measure import Measured
from bilateral.extract.figures.units import Unit
from bilateral.text.number_grammar import Form
from bilateral.text.source import Span

_TO = re.compile(
    r"(?: ?(?:-|~) ?|-? (?:to|through|and)(?: (?:about|around|nearly|as many as|perhaps|maybe))? |-to-)[~]?$"
)
_OR = re.compile(r" or $")
_TOGETHER = re.compile(r" ?(?:, and | and |, | )$")
_CHANGE = re.compile(
    r"\b(?:r[oi]se|risen|f[ae]ll|fallen|grow|grew|grown|jump|drop|climb|increas|decreas|declin|reduc|cut|rais|lower|slash"
    r"|doubl|went|gone|go|plung|shr[aiu]nk|expand|up|down|surg|soar|slip|slid|slump|chang)[a-z]* (?:[a-z]+ )?$"
)
_STOPPED = re.compile(r"c?[.!?]?(?:$|[\n\")])")
_BETWEEN = re.compile(r"\b(between|from)(?: (?:about|around|roughly|some))? $")
_ABOVE = frozenset({"more_than", "at_least"})
_UNDER = frozenset({"less_than", "at_most"})
_COMPOSED = frozenset({"time", "calendar", "length", "mass", "money"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured number, or two that are the ends of a range.

    ``upper`` is the other end; ``says_range`` where the text says that it is one ("between", "to", a hyphen).
    """

    lower: Measured
    upper: Measured | None = None
    says_range: Span | None = None

    @property
    def span(self) -> Span:
        if self.upper is None:
            return self.lower.span
        return Span(min(self.lower.span.start, self.upper.span.start), max(self.lower.span.end, self.upper.span.end))

    @property
    def main(self) -> Measured:
        """The part that says the unit of both."""
        return self.upper or self.lower


def join(measured: Iterable[Measured], lower: str) -> Iterator[Quantity]:
    """The numbers in order, those together that say one thing."""
    before: Quantity | None = None
    for found in measured:
        joined = None if before is None else _joined(before, found, lower)
        if joined is not None:
            before = joined
            continue
        if before is not None:
            yield before
        before = Quantity(found)
    if before is not None:
        yield before


def _joined(before: Quantity, found: Measured, lower: str) -> Quantity | None:
    gap = lower[before.span.end : found.span.start]
    if len(gap) > 20 or before.upper is not None or Form.ORDINAL in (before.lower.number.form, found.number.form):
        return None
    first = before.lower
    return (
        _composed(first, found, gap, lower)
        or _one_in(first, found, gap)
        or _again(first, found, gap, lower)
        or _two_sided(first, found, gap, lower)
        or _range(first, found, gap, lower)
    )


def _two_sided(first: Measured, second: Measured, gap: str, lower: str) -> Quantity | None:
    """ "more than 20 but less than 30", "at most 100 and at least 20"."""
    if not gap.startswith((" and ", " but ", ", ")) or _common_unit(first, second) is False:
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


def _one_in(first: Measured, second: Measured, gap: str) -> Quantity | None:
    """ "one in five", "two out of three"."""
    bare = first.unit is None and second.unit is None and first.number.form is second.number.form is Form.CARDINAL
    fits = gap == " out of " or (gap == " in " and (second.value in _TOLD_BY or (first.value == 1 and second.value < 1000)))
    fits = fits or (gap == " over " and first.value == 1)
    told = first.value == 1 or _is_round(second.value)
    if not bare or not fits or not 0 < first.value < second.value or not told:
        return None
    span = Span(first.span.start, second.span.end)
    number = replace(first.number, span=span, value=first.value / second.value, form=Form.FRACTION, whole=False)
    return Quantity(replace(second, number=number, span=span, value=number.value))


_TOLD_BY = frozenset({3, 4, 5, 10, 100, 1000})


def _is_round(value: Fraction) -> bool:
    """Whether it is a number that shares are told by, and not how many there happen to be."""
    return value.denominator == 1 and (value <= 10 or value % 10 == 0 or value == 12)


def _again(first: Measured, second: Measured, gap: str, lower: str) -> Quantity | None:
    """ "forty-five (45)": the same number once more in brackets."""
    end = second.span.end
    if gap != " (" or lower[end : end + 1] != ")" or first.value != second.value or second.unit is not None:
        return None
    return Quantity(replace(measure_to(first, end + 1)))


def measure_to(found: Measured, end: int) -> Measured:
    """The same up to a later place."""
    return replace(found, span=Span(found.span.start, end))


def _composed(first: Measured, second: Measured, gap: str, lower: str) -> Quantity | None:
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
    """ "an hour and a half"."""
    if "and" in gap and second.number.form is Form.FRACTION and second.value < 1 and first.kind != "money":
        return Quantity(replace(first, span=span, value=first.value + second.value))
    return None


def _minor(first: Measured, second: Measured, lower: str, span: Span) -> Quantity | None:
    """ "15 dollars 50", "one hour thirty": the smaller unit is not said, and nothing else is counted."""
    unit, number = first.unit, second.number
    if unit is None or second.value.denominator > 1 or not 0 <= second.value < 60 or _STOPPED.match(lower, span.end) is None:
        return None
    if first.value.denominator > 1 or first.number.scale > 1 or number.form is not Form.CARDINAL:
        return None
    parts = {"money": 100}.get(unit.kind, 60 if unit.name == "hour" else 0)
    return Quantity(replace(first, span=span, value=first.value + second.value / parts)) if parts else None


def _range(first: Measured, second: Measured, gap: str, lower: str) -> Quantity | None:
    unit = _common_unit(first, second)
    forms = (first.number.form, second.number.form)
    if unit is False or Form.OPEN in forms or (Form.FRACTION in forms and forms[0] != forms[1]):
        return None
    start = first.span.start
    said = _BETWEEN.search(lower, max(0, start - 24), start)
    low = _scaled_alike(first, second)
    if low >= second.value or not _is_range(first, second, gap, said, lower):
        return None
    mark = gap.strip()
    word = Span(said.start(1), said.end(1)) if said is not None else _mark(first.span.end, gap, mark)
    shared = first.shared or second.shared
    return Quantity(
        replace(first, value=low, unit=unit or None, shared=shared),
        replace(second, unit=unit or None, kind=first.kind if second.unit is None else second.kind, shared=shared),
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


def _common_unit(first: Measured, second: Measured) -> Unit | bool | None:
    """The unit of both; ``False`` where they have none in common."""
    one, two = first.unit, second.unit
    if one is None or two is None:
        if one is not None and one.kind != "money":
            return False
        return one or two
    return two if one.name == two.name else False


def _scaled_alike(first: Measured, second: Measured) -> Fraction:
    """The lower end, with the scale that the text says once for both ("3 to 4 million")."""
    scale, value = second.number.scale, first.value
    part = Fraction(1)
    if second.unit is not None and second.kind == "money" and first.unit is None:
        part = second.unit.size
    if first.number.scale == 1 and scale > 1 and value < 1000 and value * scale < second.value / part:
        value *= scale
    return value * part
