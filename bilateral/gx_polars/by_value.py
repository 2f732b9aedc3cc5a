"""Checks in Python, for what polars has no expression for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import polars as pl


class ByValue:
    """A yes-or-no question in Python, asked once for each distinct value of a part of the column.

    An exception does not break the read, which answers other questions too: it is kept in ``failure``.
    """

    def __init__(self, holds: Callable[[Any], bool | None]) -> None:
        self._holds = holds
        self.failure: Exception | None = None

    def expression(self, column: pl.Expr) -> pl.Expr:
        """True, false, or null for null."""
        return column.map_batches(self._answer, return_dtype=pl.Boolean, is_elementwise=True)

    def _answer(self, series: pl.Series) -> pl.Series:
        try:
            if series.dtype == pl.Object or series.dtype.is_nested():
                return self._each(series)
            distinct = series.drop_nulls().unique()
            return series.replace_strict(distinct, self._each(distinct), default=None, return_dtype=pl.Boolean)
        except Exception as error:  # noqa: BLE001 - raised where the metric is finished
            self.failure = self.failure or error
            return pl.Series(series.name, [None], dtype=pl.Boolean).new_from_index(0, series.len())

    def _each(self, series: pl.Series) -> pl.Series:
        holds = [None if value is None else self._holds(value) for value in series.to_list()]
        return pl.Series(series.name, holds, dtype=pl.Boolean)


def codes(column: pl.Expr) -> pl.Expr:
    """A number for each value of a column of Python objects, the same for equal ones; null for None and NaN."""

    def number(series: pl.Series) -> pl.Series:
        seen: dict[Any, int] = {}
        numbers = [None if _missing(each) else seen.setdefault(_hashable(each), len(seen)) for each in series.to_list()]
        return pl.Series(series.name, numbers, dtype=pl.Int64)

    return column.map_batches(number, return_dtype=pl.Int64)


class Gathered:
    """Takes Python objects out of a read: polars has no list of them."""

    def __init__(self) -> None:
        self.values: list[Any] = []

    def expression(self, column: pl.Expr) -> pl.Expr:
        """The values of ``column`` go into ``values``; their number comes back."""
        return column.map_batches(self._take, return_dtype=pl.Int64, returns_scalar=True)

    def _take(self, series: pl.Series) -> pl.Series:
        self.values = series.to_list()
        return pl.Series(series.name, [series.len()], dtype=pl.Int64)


def _missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and value != value)  # noqa: PLR0124 - NaN alone differs from itself


def _hashable(value: Any) -> Any:
    try:
        hash(value)
    except TypeError:
        return repr(value)
    return value
