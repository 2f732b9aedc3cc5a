"""Conditions on the values of a column: what is missing, sets, ranges, order, and how values lie to each other."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import polars as pl
from great_expectations.expectations.metrics.column_aggregate_metrics.column_outlier_statistics import validate_method

from bilateral.gx_polars.domain import Column, Domain, missing
from bilateral.gx_polars.metrics.unexpected import Condition, Failing, alone, register_condition
from bilateral.gx_polars.types import has_name, python_types
from bilateral.gx_polars.values import UnfitError, comparable, fit, is_member, literal

Meets = Callable[[Column, dict[str, Any]], pl.Expr]

_NOT_ALIKE = "Column values, min_value, and max_value must either be None or of the same type."


def register_column_condition(name: str, meets: Meets, surely_met: Callable[[Domain], pl.Expr] | None = None) -> None:
    """Register a condition on the values of a column. ``meets`` is true for those that meet it, null for null."""

    def failing(domain: Domain, values: Any) -> Failing:
        column = domain.columns[0]
        rows = ~meets(column, values)
        if column.dtype.is_float():
            rows &= column.stored.is_not_nan()  # missing, and so neither expected nor unexpected
        return Failing(domain.within(rows), column.checks)

    register_condition(Condition(name, failing, alone, surely_met))


def bounded(value: Any, values: dict[str, Any], low: Any, high: Any) -> Any:
    """Whether an expression or a number lies between bounds, each None or given, and itself allowed or not."""
    above = operator.gt if values.get("strict_min") else operator.ge
    below = operator.lt if values.get("strict_max") else operator.le
    if low is None:
        return below(value, high)
    if high is None:
        return above(value, low)
    return above(value, low) & below(value, high)


def _between(column: Column, values: dict[str, Any]) -> pl.Expr:
    low, high = values.get("min_value"), values.get("max_value")
    if low is None and high is None:
        raise ValueError("min_value and max_value cannot both be None")
    if low is not None and high is not None and low > high:
        raise ValueError("min_value cannot be greater than max_value")
    if column.dtype == pl.Object:
        return column.by_value(lambda value: _is_between(value, values, low, high))
    try:
        bounds = [None if each is None else literal(each, column.dtype) for each in (low, high)]
        example = next(fit(each, column.dtype) for each in (low, high) if each is not None)
    except UnfitError as error:
        raise TypeError(f"{_NOT_ALIKE} {error}") from error
    return bounded(comparable(column.stored, column.dtype, example), values, *bounds)  # type: ignore[no-any-return]


def _is_between(value: Any, values: dict[str, Any], low: Any, high: Any) -> bool:
    if any(isinstance(value, str) != isinstance(each, str) for each in (low, high) if each is not None):
        raise TypeError(_NOT_ALIKE)
    return bool(bounded(value, values, low, high))


def _in_set(column: Column, values: dict[str, Any]) -> pl.Expr:
    allowed = values.get("value_set")
    if allowed is None:
        return pl.lit(value=True)
    if column.dtype == pl.Object or column.dtype.is_nested():
        return column.by_value(lambda value: value in allowed)
    return is_member(column.stored, column.dtype, allowed)


def _not_in_set(column: Column, values: dict[str, Any]) -> pl.Expr:
    return pl.lit(value=True) if values.get("value_set") is None else ~_in_set(column, values)


def _unique(column: Column, _values: dict[str, Any]) -> pl.Expr:
    return column.present.is_null() | ~column.present.is_duplicated()


def distinct(values: pl.Expr) -> pl.Expr:
    """How many different values there are, null not being one."""
    return values.n_unique() - (values.null_count() > 0).cast(pl.UInt32)


def _surely_unique(domain: Domain) -> pl.Expr:
    values = domain.columns[0].present
    return distinct(values) == values.count()


def _in_order(loosely: Callable[[Any, Any], Any], strictly: Callable[[Any, Any], Any]) -> Meets:
    """Each value compared with the last one before it that is not missing."""

    def meets(column: Column, values: dict[str, Any]) -> pl.Expr:
        if not (column.dtype.is_numeric() or column.dtype.is_temporal() or column.dtype in (pl.Boolean, pl.Null)):
            raise TypeError(f"Only numbers, dates and times have an order here, and the column is {column.dtype}.")
        ordered = comparable(column.present, column.dtype)
        before = ordered.forward_fill().shift(1)
        compared: pl.Expr = (strictly if values.get("strictly") else loosely)(ordered, before)
        return compared

    return meets


def _under_threshold(column: Column, values: dict[str, Any]) -> pl.Expr:
    """A score that is undefined, as where all values are equal, is no outlier."""
    numbers, threshold = _numbers(column), values["threshold"]
    spread = numbers.std()
    score: pl.Expr = pl.when(spread > 0).then((numbers - numbers.mean()) / spread)
    meets: pl.Expr = score.abs() < abs(threshold) if values.get("double_sided") else score < threshold
    return meets | score.is_null() | score.is_nan()


def _no_outlier(column: Column, values: dict[str, Any]) -> pl.Expr:
    method, multiplier = values.get("method") or "iqr", values.get("multiplier")
    validate_method(method)
    multiplier = 1.5 if multiplier is None else multiplier
    numbers = _numbers(column)
    if method == "iqr":
        low, high = (numbers.quantile(each, "linear") for each in (0.25, 0.75))
        reach = multiplier * (high - low)
        meets = (numbers >= low - reach) & (numbers <= high + reach)
    else:
        low = high = numbers.mean()
        reach = multiplier * numbers.std()
        meets = pl.when(reach <= 0).then(numbers == low).otherwise((numbers - low).abs() < reach)
    known = low.is_finite() & high.is_finite() & reach.is_finite()
    return meets | ~known.fill_null(value=False)


def _numbers(column: Column) -> pl.Expr:
    if not (column.dtype.is_numeric() or column.dtype in (pl.Boolean, pl.Null)):
        raise TypeError(f"Only numbers have a mean and quantiles, and the column is {column.dtype}.")
    return column.present.cast(pl.Float64)


def _of_types(key: str) -> Meets:
    """The type of each value: those of Python objects differ, all others have the type of the column."""

    def meets(column: Column, values: dict[str, Any]) -> pl.Expr:
        named = values.get(key) or []
        named = [named] if isinstance(named, str) else named
        if column.dtype == pl.Object:
            types = python_types(named)
            return column.by_value(lambda value: isinstance(value, types))
        fits = any(has_name(column.dtype, each) for each in named)
        return pl.when(column.stored.is_not_null()).then(fits)

    return meets


def _register_missing(name: str, *, is_missing: bool) -> None:
    """Conditions on what is missing: they alone apply to missing values."""

    def failing(domain: Domain, _values: Any) -> Failing:
        column = domain.columns[0]
        absent = missing(column.stored, column.dtype)
        return Failing(domain.within(~absent if is_missing else absent))

    register_condition(Condition(name, failing, alone))


_register_missing("column_values.nonnull", is_missing=False)
_register_missing("column_values.null", is_missing=True)
register_column_condition("column_values.between", _between)
register_column_condition("column_values.in_set", _in_set)
register_column_condition("column_values.not_in_set", _not_in_set)
register_column_condition("column_values.unique", _unique, _surely_unique)
register_column_condition("column_values.increasing", _in_order(operator.ge, operator.gt))
register_column_condition("column_values.decreasing", _in_order(operator.le, operator.lt))
register_column_condition("column_values.z_score.under_threshold", _under_threshold)
register_column_condition("column_values.not_outliers", _no_outlier)
register_column_condition("column_values.of_type", _of_types("type_"))
register_column_condition("column_values.in_type_list", _of_types("type_list"))
