"""Metrics that compare the different values of a column with a set."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import polars as pl
from great_expectations.constants import MAX_DISTINCT_VALUES

from bilateral.gx_polars.domain import Column
from bilateral.gx_polars.metrics.register import Request, register
from bilateral.gx_polars.question import Question, ask
from bilateral.gx_polars.values import UnfitError, comparable, fit, is_member


def _values(column: Column) -> pl.Expr:
    """The values that are not missing; raises TypeError where they are Python objects."""
    if column.dtype == pl.Object:
        raise TypeError(f'The column "{column.name}" holds Python objects, which polars does not tell apart by value.')
    return column.present.drop_nulls()


def _distinct(request: Request) -> Question:
    column = request.domain.columns[0]
    return ask(comparable(_values(column), column.dtype).unique().implode(), set)


def _others(request: Request) -> pl.Expr:
    """The different values that are not in the set."""
    column = request.domain.columns[0]
    values = _values(column)
    return values.filter(~is_member(values, column.dtype, request.arguments.get("value_set") or ())).unique()


def _others_count(request: Request) -> Question:
    return ask(_others(request).len())


def _others_list(request: Request) -> Question:
    limit = request.arguments.get("limit") or MAX_DISTINCT_VALUES
    return ask(_others(request).sort().head(limit).implode(), list)


def _lacking(finish: Callable[[Request, list[Any]], Any]) -> Callable[[Request], Question]:
    """The values of the set that the column does not have: only those that it has of the set are fetched."""

    def answer(request: Request) -> Question:
        column, expected = request.domain.columns[0], request.arguments.get("value_set") or ()
        values = _values(column)
        found = comparable(values.filter(is_member(values, column.dtype, expected)), column.dtype).unique().implode()
        return ask(found, lambda present: finish(request, _absent(expected, set(present), column.dtype)))

    return answer


def _absent(expected: Iterable[Any], present: set[Any], dtype: pl.DataType) -> list[Any]:
    absent: dict[Any, None] = {}
    for value in expected:
        try:
            fitted = fit(value, dtype)
        except UnfitError:
            fitted = value
        if fitted is not None and fitted not in present:
            absent[fitted] = None
    return list(absent)


_lacking_count = _lacking(lambda _, absent: len(absent))
_lacking_list = _lacking(lambda request, absent: absent[: request.arguments.get("limit") or MAX_DISTINCT_VALUES])

register("column.distinct_values", _distinct)
register("column.distinct_values.not_in_set.count", _others_count)
register("column.distinct_values.not_in_set", _others_list)
register("column.distinct_values.missing_from_column.count", _lacking_count)
register("column.distinct_values.missing_from_column", _lacking_list)
