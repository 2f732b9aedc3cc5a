"""The part of a batch that an expectation is about: its columns, and the rows that count."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from bilateral.gx_polars.by_value import ByValue, codes
from bilateral.gx_polars.conditions import rows_that_meet

_NAMES = ("column", "column_A", "column_B")
_IGNORED: dict[str, Callable[[Iterable[pl.Expr]], pl.Expr] | None] = {
    "both_values_are_missing": pl.all_horizontal,
    "either_value_is_missing": pl.any_horizontal,
    "neither": None,
    "all_values_are_missing": pl.all_horizontal,
    "any_value_is_missing": pl.any_horizontal,
    "never": None,
}


class MissingColumnError(ValueError):
    """A column that the batch does not have."""

    def __init__(self, name: str, columns: Iterable[str]) -> None:
        close = difflib.get_close_matches(name, list(columns), n=1)
        hint = f'; did you mean "{close[0]}"?' if close else f"; it has {', '.join(columns) or 'no columns'}"
        super().__init__(f'The column "{name}" does not exist in the batch{hint}')


@dataclass(frozen=True)
class Column:
    """A column of the domain.

    ``stored`` are its values in all rows of the batch. In ``present`` what is missing is null: NaN too, as everywhere
    in Great Expectations on data frames, and rows outside of the domain.
    """

    name: str
    dtype: pl.DataType
    stored: pl.Expr
    present: pl.Expr
    checks: list[ByValue] = field(default_factory=list)

    def by_value(self, holds: Callable[[Any], bool | None]) -> pl.Expr:
        """Ask each distinct value in Python; a failure of ``holds`` is raised when the metric is finished."""
        check = ByValue(holds)
        self.checks.append(check)
        return check.expression(self.stored)


@dataclass(frozen=True)
class Domain:
    """Columns and rows of a batch. ``mask`` is true for the rows that count; None where all of them do."""

    schema: Mapping[str, pl.DataType]
    names: tuple[str, ...]
    mask: pl.Expr | None

    def column(self, name: str) -> Column:
        """A column of the batch by name."""
        if name not in self.schema:
            raise MissingColumnError(name, self.schema)
        dtype = self.schema[name]
        stored = pl.col(name)
        if dtype == pl.Object:
            return Column(name, dtype, stored, self._masked(codes(stored)))
        return Column(name, dtype, stored, self._masked(stored.fill_nan(None) if dtype.is_float() else stored))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that the expectation names, in its order."""
        return tuple(self.column(name) for name in self.names)

    @property
    def rows(self) -> pl.Expr:
        """How many rows count."""
        return pl.len() if self.mask is None else self.mask.sum()

    def within(self, condition: pl.Expr) -> pl.Expr:
        """The condition, and that the row counts."""
        return condition if self.mask is None else condition & self.mask

    def _masked(self, values: pl.Expr) -> pl.Expr:
        return values if self.mask is None else pl.when(self.mask).then(values)


def rows_of(schema: Mapping[str, pl.DataType], kwargs: Mapping[str, Any]) -> Domain:
    """The domain of the rows alone that Great Expectations' keyword arguments describe.

    Raises ValueError for another table, and for a row condition that is not understood or does not fit.
    """
    if kwargs.get("table"):
        raise ValueError("A polars batch is one table: expectations that compare it with another cannot be run on it.")
    return Domain(schema, (), rows_that_meet(kwargs, schema) if kwargs.get("row_condition") else None)


def domain_of(rows: Domain, kwargs: Mapping[str, Any]) -> Domain:
    """The domain of columns that the keyword arguments describe, given its rows.

    Raises :class:`MissingColumnError`, and ValueError for an ``ignore_row_if`` that is not known.
    """
    names = tuple(kwargs[each] for each in _NAMES if kwargs.get(each)) + tuple(kwargs.get("column_list") or ())
    for name in names:
        if name not in rows.schema:
            raise MissingColumnError(name, rows.schema)
    ignored = kwargs.get("ignore_row_if")
    if ignored is None or len(names) == 1:
        return Domain(rows.schema, names, rows.mask)
    if ignored not in _IGNORED:
        raise ValueError(f'Unrecognized value of ignore_row_if ("{ignored}").')
    combine = _IGNORED[ignored]
    if combine is None:
        return Domain(rows.schema, names, rows.mask)
    counts = ~combine([missing(pl.col(name), rows.schema[name]) for name in names])
    return Domain(rows.schema, names, rows.within(counts))


def missing(column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    """True where a value is missing: null or NaN."""
    return column.is_null() | column.is_nan().fill_null(value=False) if dtype.is_float() else column.is_null()
