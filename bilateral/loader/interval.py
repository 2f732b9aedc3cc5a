"""An amount with the bounds that its qualifier allows."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bilateral.loader.amounts import Amounts, amounts
from bilateral.loader.records import Row, row_of, rows_by_key
from bilateral.loader.release import opened


@dataclass(frozen=True)
class Interval:
    """An amount as it is stated, with the bounds that follow: ``None`` is an end that nothing is said about.

    "More than 300,000" has the value 300000, the lower bound 300000 and no upper bound; "about 3 billion" has neither.
    Of a range, the value is the lower end. ``unit`` and ``qualifier`` are ``None`` where rows of several were added.
    ``keys`` are those of the rows.
    """

    value: float
    low: float | None
    high: float | None
    unit: str | None
    qualifier: str | None
    keys: tuple[str, ...]

    def __str__(self) -> str:
        stated = " ".join(part for part in (self._qualified(), self.unit) if part)
        if self.low == self.high == self.value:
            return stated
        low = "no lower bound" if self.low is None else f"lower bound {_number(self.low)}"
        high = "no upper bound" if self.high is None else f"upper bound {_number(self.high)}"
        return f"{stated} ({low}, {high})"

    def _qualified(self) -> str:
        word = "" if self.qualifier in (None, "exact") else str(self.qualifier).replace("_", " ")
        ends = self.low, self.high
        if word == "between" and None not in ends:
            return f"{word} {_number(ends[0])} and {_number(ends[1])}"
        return f"{word} {_number(self.value)}".lstrip()


def interval(name: str, key: str, *, version: str | None = None) -> Interval:
    """The amount of one row, with its bounds.

    Raises :class:`~bilateral.errors.UsageError` for an unknown name, key or version, and for a table without amounts.
    """
    release = opened(version)
    columns = amounts(release, name)
    return interval_of({key: row_of(rows_by_key(release, name), name, key)}, columns)


def interval_of(rows: Mapping[str, Row], columns: Amounts) -> Interval:
    """The sum of the rows' amounts and of their bounds; a bound that one row lacks, the sum lacks too."""
    units = {row[columns.unit] for row in rows.values()} if columns.unit else {columns.fixed_unit}
    qualifiers = {row[columns.qualifier] for row in rows.values()} if columns.qualifier else {None}
    return Interval(
        value=math.fsum(row[columns.amount] for row in rows.values()),
        low=_bound(rows, columns.low),
        high=_bound(rows, columns.high),
        unit=units.pop() if len(units) == 1 else None,
        qualifier=qualifiers.pop() if len(qualifiers) == 1 else None,
        keys=tuple(rows),
    )


def _bound(rows: Mapping[str, Row], column: str | None) -> float | None:
    bounds = [row[column] for row in rows.values() if column and row[column] is not None]
    return math.fsum(bounds) if len(bounds) == len(rows) else None


def _number(value: float | None) -> str:
    """A number with its thousands apart; a whole one without a fraction."""
    number = float(value or 0)
    return f"{number:,.0f}" if number.is_integer() else f"{number:,}"
