"""Metrics of how values are distributed: quantiles, bins, frequencies."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import polars as pl
from great_expectations.expectations.metrics.column_aggregate_metrics.column_partition import ColumnPartition

from bilateral.gx_polars.domain import Column
from bilateral.gx_polars.metrics.aggregates import numbers
from bilateral.gx_polars.metrics.register import Request, register, reuse
from bilateral.gx_polars.question import Question, ask
from bilateral.gx_polars.values import comparable

if TYPE_CHECKING:
    import pandas as pd

_INTERPOLATIONS = ("linear", "lower", "higher", "midpoint", "nearest")


def _quantile_values(request: Request) -> Question:
    """Quantiles as numpy computes them: polars rounds a tie up where numpy takes the even position."""
    column, values = request.domain.columns[0], request.arguments
    interpolation = values.get("allow_relative_error") or "nearest"
    if interpolation not in _INTERPOLATIONS:
        raise ValueError(f"allow_relative_error must be one of {', '.join(_INTERPOLATIONS)}")
    ordered = (column.present if column.dtype.is_temporal() else numbers(column)).drop_nulls().sort()
    last = column.present.count().cast(pl.Int64) - 1
    expressions = []
    for quantile in values["quantiles"]:
        position = last * pl.lit(float(quantile))
        expressions += [_at(ordered, position.floor()), _at(ordered, position.ceil())]
    shares = [float(each) for each in values["quantiles"]]
    return Question((last, *expressions), lambda *found: _interpolated(shares, interpolation, *found))


def _at(ordered: pl.Expr, position: pl.Expr) -> pl.Expr:
    return ordered.get(position.clip(0).cast(pl.UInt32), null_on_oob=True)


def _interpolated(shares: Sequence[float], interpolation: str, last: int, *neighbours: Any) -> list[Any]:
    found = []
    for share, low, high in zip(shares, neighbours[::2], neighbours[1::2], strict=True):
        position = share * last
        found.append(
            low if low is None else _between(low, high, position - math.floor(position), position, interpolation)
        )
    return found


def _between(low: Any, high: Any, part: float, position: float, interpolation: str) -> Any:
    """A value between two neighbours; ``part`` of the way from one to the other."""
    match interpolation:
        case "lower":
            return low
        case "higher":
            return high
        case "nearest":
            return high if round(position) > math.floor(position) else low
        case "midpoint":
            return low + (high - low) / 2 if part else low
    return high - (high - low) * (1 - part) if part >= 0.5 else low + (high - low) * part


def _histogram(request: Request) -> Question:
    """How many values lie in each bin; all but the last bin are open to the right."""
    column, bins = request.domain.columns[0], list(request.arguments["bins"])
    values, edges = _on_one_scale(column, bins)
    place = pl.lit(edges).search_sorted(values, side="right").filter(values <= edges[-1])
    frequencies = place.alias("bin").value_counts().implode()

    def count(found: Any) -> list[int]:
        counts = [0] * (len(bins) - 1)
        for each in found:
            if each["bin"] > 0:
                counts[min(each["bin"], len(counts)) - 1] += each["count"]
        return counts

    return ask(frequencies, count)


def _on_one_scale(column: Column, bins: Sequence[Any]) -> tuple[pl.Expr, pl.Series]:
    """Values and edges as numbers; dates as microseconds."""
    if column.dtype in (pl.Date, pl.Datetime):
        edges = pl.Series(list(bins)).cast(pl.Datetime("us")).cast(pl.Int64).cast(pl.Float64)
        return column.present.cast(pl.Datetime("us")).cast(pl.Int64).cast(pl.Float64).drop_nulls(), edges
    return numbers(column).cast(pl.Float64).drop_nulls(), pl.Series(list(bins), dtype=pl.Float64)


def _most_common_value(request: Request) -> Question:
    column = request.domain.columns[0]
    if column.dtype == pl.Object:
        raise TypeError(f'The column "{column.name}" holds Python objects, which polars does not count by value.')
    return ask(_shown(column).drop_nulls().mode().sort().implode(), list)


def _value_counts(request: Request) -> Question:
    column, order = request.domain.columns[0], request.arguments.get("sort") or "value"
    if order not in ("value", "count", "none"):
        raise ValueError("sort must be either 'value', 'count', or 'none'")
    if request.arguments.get("collate") is not None:
        raise ValueError("collate is not supported by polars")
    if column.dtype == pl.Object:
        raise TypeError(f'The column "{column.name}" holds Python objects, which polars does not count by value.')
    counts = _shown(column).drop_nulls().alias("value").value_counts().implode()
    return ask(counts, lambda found: _as_series(found, order))


def _shown(column: Column) -> pl.Expr:
    return column.present if column.dtype == pl.Boolean else comparable(column.present, column.dtype)


def _as_series(found: Any, order: str) -> pd.Series:
    """Great Expectations computes with frequencies as a pandas series."""
    import pandas as pd  # noqa: PLC0415 - only for the expectations that need it

    counts = (
        sorted(found, key=lambda each: each["count" if order == "count" else "value"]) if order != "none" else found
    )
    index = pd.Index([each["value"] for each in counts], name="value")
    return pd.Series([each["count"] for each in counts], index=index, name="count", dtype="int64")


register("column.quantile_values", _quantile_values)
register("column.histogram", _histogram)
register("column.most_common_value", _most_common_value)
register("column.value_counts", _value_counts)
reuse(ColumnPartition, ColumnPartition._pandas)  # noqa: SLF001 - computed from other metrics
