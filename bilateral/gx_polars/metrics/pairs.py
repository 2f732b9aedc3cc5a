"""Conditions on pairs of columns."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce
from typing import Any

import polars as pl

from bilateral.gx_polars.domain import Column, Domain, missing
from bilateral.gx_polars.metrics.unexpected import Condition, Failing, in_pairs, register_condition
from bilateral.gx_polars.values import comparable, is_member, is_text

Meets = Callable[[Column, Column, Any], pl.Expr]


def _register(name: str, meets: Meets) -> None:
    """Register a condition on two columns. A row in which it cannot be told, for a missing value, does not meet it."""

    def failing(domain: Domain, values: Any) -> Failing:
        first, second = domain.columns
        rows = ~meets(first, second, values).fill_null(value=False)
        return Failing(domain.within(rows), (*first.checks, *second.checks))

    register_condition(Condition(name, failing, in_pairs))


def comparable_values(column: Column) -> pl.Expr:
    """The values in a form that compares, with NaN as null."""
    values = column.stored.fill_nan(None) if column.dtype.is_float() else column.stored
    return comparable(values, column.dtype)


def alike(first: Column, second: Column) -> bool:
    """Whether values of two columns can be equal at all."""
    return any(belong(first.dtype) and belong(second.dtype) for belong in _FAMILIES) or first.dtype == second.dtype


_FAMILIES: tuple[Callable[[pl.DataType], bool], ...] = (
    lambda dtype: dtype.is_numeric() or dtype == pl.Boolean,
    is_text,
    lambda dtype: dtype in (pl.Date, pl.Datetime),
    lambda dtype: dtype == pl.Duration,
)


def equal(first: Column, second: Column) -> pl.Expr:
    """True where two columns have one value; null where one is missing, if the columns are alike."""
    if pl.Object in (first.dtype, second.dtype):
        return _by_row(first, second, operator.eq)
    return comparable_values(first) == comparable_values(second) if alike(first, second) else pl.lit(value=False)


def _equal(first: Column, second: Column, _values: Any) -> pl.Expr:
    return equal(first, second) & first.stored.is_not_null()


def _greater(first: Column, second: Column, values: Any) -> pl.Expr:
    compare = operator.ge if values.get("or_equal") else operator.gt
    if pl.Object in (first.dtype, second.dtype):
        return _by_row(first, second, compare)
    if not alike(first, second):
        raise TypeError(f"A column of type {first.dtype} cannot be compared with one of type {second.dtype}.")
    return compare(comparable_values(first), comparable_values(second))  # type: ignore[no-any-return]


def _in_set(first: Column, second: Column, values: Any) -> pl.Expr:
    pairs = values.get("value_pairs_set")
    if pairs is None:
        return pl.lit(value=True) | first.stored.is_null()
    seconds: dict[Any, list[Any]] = {}
    for one, other in pairs:
        seconds.setdefault(one, []).append(other)
    cases = [_is_one_of(first, [one]) & _is_one_of(second, others) for one, others in seconds.items()]
    return reduce(operator.or_, cases, first.stored.is_null() & pl.lit(value=False))


def _is_one_of(column: Column, values: list[Any]) -> pl.Expr:
    """Membership, where None among the values stands for what is missing."""
    if column.dtype == pl.Object:
        return column.by_value(lambda value: value in values).fill_null(None in values)
    known = is_member(column.stored, column.dtype, [each for each in values if each is not None])
    absent = missing(column.stored, column.dtype)
    return pl.when(absent).then(None in values).otherwise(known)


def _by_row(first: Column, second: Column, compare: Callable[[Any, Any], Any]) -> pl.Expr:
    """Compare Python objects row by row; null where one is missing or they have no order."""

    def answer(columns: Any) -> pl.Series:
        left, right = columns
        found = [_compared(a, b, compare) for a, b in zip(left.to_list(), right.to_list(), strict=True)]
        return pl.Series(left.name, found, dtype=pl.Boolean)

    return pl.map_batches([first.stored, second.stored], answer, return_dtype=pl.Boolean)


def _compared(left: Any, right: Any, compare: Callable[[Any, Any], Any]) -> bool | None:
    if left is None or right is None:
        return None
    try:
        return bool(compare(left, right))
    except TypeError:
        return None


_register("column_pair_values.equal", _equal)
_register("column_pair_values.a_greater_than_b", _greater)
_register("column_pair_values.in_set", _in_set)
