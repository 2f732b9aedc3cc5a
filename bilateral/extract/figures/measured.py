"""A number with its unit, and two such that say one thing."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from bilateral.extract.figures.units import Unit
from bilateral.text.number_value import Number
from bilateral.text.source import Span


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit.

    ``span`` holds both; ``value`` is in the unit. ``unit_span`` is where the unit is said. ``kind`` is ``money``,
    ``number`` where there is no unit, or that of the unit. ``hyphen`` says that the unit is joined to the number
    ("three-year"). ``shared``: elsewhere it may mean something else, as the money of several countries does, or
    the point of "1.500".
    """

    number: Number
    span: Span
    value: Fraction
    kind: str = "number"
    unit: Unit | None = None
    unit_span: Span | None = None
    hyphen: bool = False
    shared: bool = False

    @property
    def behind(self) -> int:
        """Where the number with its unit ends."""
        return self.span.end


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
