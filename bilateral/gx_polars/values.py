"""Values of an expectation as a column of some type could hold them, and comparisons with them."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
from dateutil.parser import parse


class UnfitError(TypeError):
    """A value that a column of this type can never hold, nor be compared with."""

    def __init__(self, value: Any, dtype: pl.DataType) -> None:
        super().__init__(f"{value!r} ({type(value).__name__}) cannot be compared with a column of type {dtype}.")


def fit(value: Any, dtype: pl.DataType) -> Any:
    """The value as a column of this type could hold it: a date that is written as text becomes a date.

    Raises :class:`UnfitError`.
    """
    if hasattr(value, "item"):  # numpy's scalars
        value = value.item()
    for belongs, convert in _KINDS:
        if belongs(dtype):
            try:
                return convert(value, dtype)
            except (ValueError, OverflowError, TypeError, ArithmeticError) as error:
                raise UnfitError(value, dtype) from error
    return value


def is_text(dtype: pl.DataType) -> bool:
    """String, or a type whose values are read as text."""
    return dtype in (pl.String, pl.Categorical, pl.Enum)


def comparable(column: pl.Expr, dtype: pl.DataType, value: Any = None) -> pl.Expr:
    """The column in a form that orders and compares as its values do."""
    if dtype == pl.Boolean:
        return column.cast(pl.Int8)
    if dtype in (pl.Categorical, pl.Enum):
        return column.cast(pl.String)
    if dtype == pl.Decimal and isinstance(value, float):
        return column.cast(pl.Float64)
    return column


def literal(value: Any, dtype: pl.DataType) -> pl.Expr:
    """A value that fits, as an expression that compares with the column.

    Raises :class:`UnfitError`.
    """
    fitted = fit(value, dtype)
    if isinstance(fitted, dt.datetime) and fitted.tzinfo is not None:
        return pl.lit(fitted, dtype=pl.Datetime("us", str(fitted.tzinfo)))
    return pl.lit(int(fitted) if isinstance(fitted, bool) else fitted)


def is_member(column: pl.Expr, dtype: pl.DataType, values: Iterable[Any]) -> pl.Expr:
    """True where the column's value is one of these; those that it cannot hold are no hindrance."""
    return comparable(column, dtype).is_in(members(values, dtype).implode())


def members(values: Iterable[Any], dtype: pl.DataType) -> pl.Series:
    """Those of the values that a column of this type can hold, each once, in its type."""
    target = _TARGETS.get(type(dtype), dtype)
    exact = []
    for value in values:
        try:
            fitted = fit(value, dtype)
        except UnfitError:
            continue
        if fitted is not None and _is_exact(fitted, dtype):
            exact.append(int(fitted) if target.is_integer() else fitted)
    series = pl.Series(exact, dtype=target, strict=False)
    return series.filter(series.is_not_null()).unique(maintain_order=True)


_TARGETS: dict[type[pl.DataType], pl.DataType] = {
    pl.Boolean: pl.Int8(),
    pl.Categorical: pl.String(),
    pl.Enum: pl.String(),
}


def _is_exact(value: Any, dtype: pl.DataType) -> bool:
    """Whether nothing of the value would be lost in the column's type."""
    if dtype.is_integer() or dtype == pl.Boolean:
        return math.isfinite(value) and value == int(value)
    if isinstance(dtype, pl.Decimal):
        return math.isfinite(value) and Decimal(value) == round(Decimal(value), dtype.scale)
    if dtype == pl.Float32:
        return math.isnan(value) or pl.Series([value], dtype=pl.Float32)[0] == value
    if dtype == pl.Date:
        return not isinstance(value, dt.datetime)
    return True


def _number(value: Any, dtype: pl.DataType) -> Any:
    if not isinstance(value, int | float | Decimal):
        raise UnfitError(value, dtype)
    return float(value) if isinstance(value, Decimal) and dtype != pl.Decimal else value


def _text(value: Any, dtype: pl.DataType) -> str:
    if not isinstance(value, str):
        raise UnfitError(value, dtype)
    return value


def _date(value: Any, dtype: pl.DataType) -> Any:
    parsed = parse(value) if isinstance(value, str) else value
    if isinstance(parsed, dt.datetime):
        return parsed.date() if parsed.time() == dt.time() and parsed.tzinfo is None else parsed
    if not isinstance(parsed, dt.date):
        raise UnfitError(value, dtype)
    return parsed


def _datetime(value: Any, dtype: pl.DataType) -> dt.datetime:
    parsed = parse(value) if isinstance(value, str) else value
    if isinstance(parsed, dt.date) and not isinstance(parsed, dt.datetime):
        parsed = dt.datetime.combine(parsed, dt.time())
    if not isinstance(parsed, dt.datetime):
        raise UnfitError(value, dtype)
    zone = dtype.time_zone if isinstance(dtype, pl.Datetime) else None
    if (zone is None) != (parsed.tzinfo is None):
        raise UnfitError(value, dtype)  # an instant and a time of day somewhere: neither is before the other
    naive = dt.datetime(*parsed.timetuple()[:6], parsed.microsecond, tzinfo=parsed.tzinfo)  # not a pandas Timestamp
    return naive.astimezone(ZoneInfo(zone)) if zone else naive


def _time(value: Any, dtype: pl.DataType) -> dt.time:
    parsed = dt.time.fromisoformat(value) if isinstance(value, str) else value
    if not isinstance(parsed, dt.time):
        raise UnfitError(value, dtype)
    return parsed


def _duration(value: Any, dtype: pl.DataType) -> dt.timedelta:
    if not isinstance(value, dt.timedelta):
        raise UnfitError(value, dtype)
    return value


_KINDS: tuple[tuple[Callable[[pl.DataType], bool], Callable[[Any, pl.DataType], Any]], ...] = (
    (lambda dtype: dtype.is_numeric() or dtype == pl.Boolean, _number),
    (is_text, _text),
    (lambda dtype: dtype == pl.Date, _date),
    (lambda dtype: dtype == pl.Datetime, _datetime),
    (lambda dtype: dtype == pl.Time, _time),
    (lambda dtype: dtype == pl.Duration, _duration),
)
