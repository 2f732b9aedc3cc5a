"""Metrics that are one number or value of a column."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl
from great_expectations.expectations.metrics.column_aggregate_metrics.column_descriptive_stats import (
    ColumnDescriptiveStats,
)
from great_expectations.expectations.metrics.column_aggregate_metrics.column_outlier_statistics import (
    IQR_METHOD,
    OutlierStatistics,
    validate_method,
)
from great_expectations.expectations.metrics.column_aggregate_metrics.column_proportion_of_non_null_values import (
    ColumnNonNullProportion,
)
from great_expectations.expectations.metrics.column_aggregate_metrics.column_proportion_of_unique_values import (
    ColumnUniqueProportion,
)
from great_expectations.expectations.metrics.column_map_metrics.column_values_match_regex import (
    ColumnValuesMatchRegexCount,
)
from great_expectations.expectations.metrics.column_map_metrics.column_values_non_null import ColumnValuesNonNullCount
from great_expectations.expectations.metrics.column_map_metrics.column_values_not_match_regex import (
    ColumnValuesNotMatchRegexCount,
)
from great_expectations.expectations.metrics.column_map_metrics.column_values_null import ColumnValuesNullCount

from bilateral.gx_polars.domain import Column
from bilateral.gx_polars.metrics.column_map import bounded, distinct
from bilateral.gx_polars.metrics.register import Answer, Request, register, reuse
from bilateral.gx_polars.question import Question, ask
from bilateral.gx_polars.values import comparable, is_text, literal

Aggregate = Callable[[Column], pl.Expr]


def _of(aggregate: Aggregate) -> Answer:
    return lambda request: ask(aggregate(request.domain.columns[0]))


def _extreme(pick: Callable[[pl.Expr], pl.Expr]) -> Aggregate:
    def aggregate(column: Column) -> pl.Expr:
        return pick(column.present.cast(pl.String) if is_text(column.dtype) else _plain(column))

    return aggregate


def _plain(column: Column) -> pl.Expr:
    """The values; raises TypeError where they are Python objects, which have no common order or sum."""
    if column.dtype == pl.Object:
        raise TypeError(f'The column "{column.name}" holds Python objects, of which polars has no aggregates.')
    return column.present


def numbers(column: Column) -> pl.Expr:
    """The values as numbers; raises TypeError where they are none."""
    if not (column.dtype.is_numeric() or column.dtype in (pl.Boolean, pl.Null)):
        raise TypeError(f'The column "{column.name}" holds no numbers, but {column.dtype}.')
    values = column.present
    if column.dtype == pl.Boolean:
        return values.cast(pl.Int8)
    return values.cast(pl.Float64) if column.dtype in (pl.Decimal, pl.Null) else values


def measured(column: Column) -> pl.Expr:
    """Numbers, dates or times, of which there is a mean."""
    return column.present if column.dtype.is_temporal() else numbers(column)


def _under_threshold(request: Request) -> Question:
    return ask(distinct(request.domain.columns[0].present) < request.arguments["threshold"])


def _lengths(pick: Callable[[pl.Expr], pl.Expr]) -> Aggregate:
    def aggregate(column: Column) -> pl.Expr:
        if not is_text(column.dtype):
            raise TypeError(f'The column "{column.name}" holds no text, but {column.dtype}.')
        return pick(column.present.cast(pl.String).str.len_chars())

    return aggregate


def _between_count(request: Request) -> Question:
    """How many values lie between bounds; Great Expectations asks for those beyond the bins of a partition."""
    column, values = request.domain.columns[0], request.arguments
    bounds = [None if values.get(each) is None else values[each] for each in ("min_value", "max_value")]
    if bounds == [None, None]:
        raise ValueError("min_value and max_value cannot both be None")
    low, high = (None if each is None else literal(each, column.dtype) for each in bounds)
    return ask(bounded(comparable(column.present, column.dtype), dict(values), low, high).sum())


def _outlier_statistics(request: Request) -> Question:
    method, column = request.arguments["method"], request.domain.columns[0]
    validate_method(method)
    values = numbers(column).cast(pl.Float64)
    if method == IQR_METHOD:
        quartiles = tuple(values.quantile(each, "linear") for each in (0.25, 0.75))
        return Question(quartiles, lambda low, high: OutlierStatistics(low, high, None if low is None else high - low))
    return Question((values.mean(), values.std()), OutlierStatistics.symmetric)


for _name, _aggregate in (
    ("column.max", _extreme(pl.Expr.max)),
    ("column.min", _extreme(pl.Expr.min)),
    ("column.sum", lambda column: numbers(column).sum()),
    ("column.mean", lambda column: measured(column).mean()),
    ("column.median", lambda column: measured(column).median()),
    ("column.standard_deviation", lambda column: numbers(column).std()),
    ("column.non_null_count", lambda column: column.present.count()),
    ("column.distinct_values.count", lambda column: distinct(column.present)),
    ("column_values.length.max", _lengths(pl.Expr.max)),
    ("column_values.length.min", _lengths(pl.Expr.min)),
):
    register(_name, _of(_aggregate))
register("column.distinct_values.count.under_threshold", _under_threshold)
register("column_values.between.count", _between_count)
register("column.outlier_statistics", _outlier_statistics)

for _derived in (
    ColumnDescriptiveStats,
    ColumnNonNullProportion,
    ColumnUniqueProportion,
    ColumnValuesMatchRegexCount,
    ColumnValuesNonNullCount,
    ColumnValuesNotMatchRegexCount,
    ColumnValuesNullCount,
):
    reuse(_derived, _derived._pandas)  # noqa: SLF001 - computed from other metrics, so that it fits every engine
