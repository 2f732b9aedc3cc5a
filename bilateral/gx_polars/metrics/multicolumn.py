"""Conditions on several columns of a row."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable
from functools import reduce
from typing import Any

import polars as pl

from bilateral.gx_polars.domain import Column, Domain, missing
from bilateral.gx_polars.metrics.pairs import equal
from bilateral.gx_polars.metrics.unexpected import Condition, Failing, as_records, register_condition

Meets = Callable[[Domain, Any], pl.Expr]


def _register(name: str, meets: Meets, surely_met: Callable[[Domain], pl.Expr] | None = None) -> None:
    """Register a condition on the columns of a row. A row in which it cannot be told does not meet it."""

    def failing(domain: Domain, values: Any) -> Failing:
        return Failing(domain.within(~meets(domain, values).fill_null(value=False)))

    register_condition(Condition(name, failing, as_records, surely_met))


def _sum_equal(domain: Domain, values: Any) -> pl.Expr:
    columns = [each.stored.cast(pl.Int64) if each.dtype == pl.Boolean else each.stored for each in domain.columns]
    return reduce(operator.add, columns) == values.get("sum_total")  # type: ignore[no-any-return]


def _values_equal(domain: Domain, _values: Any) -> pl.Expr:
    first, *others = domain.columns
    return reduce(operator.and_, (_same(first, each) for each in others))


def _unique_within_record(domain: Domain, _values: Any) -> pl.Expr:
    pairs = itertools.combinations(domain.columns, 2)
    return reduce(operator.and_, (~_same(first, second) for first, second in pairs))


def _same(first: Column, second: Column) -> pl.Expr:
    """One value, or both missing; never null."""
    absent = missing(first.stored, first.dtype) & missing(second.stored, second.dtype)
    return equal(first, second).fill_null(value=False) | absent


def _record(domain: Domain) -> pl.Expr:
    """The columns of a row as one value; rows outside of the domain have another first field and so are no match."""
    fields = [_field(each).alias(str(index)) for index, each in enumerate(domain.columns)]
    return pl.struct(*fields, *([] if domain.mask is None else [domain.mask.alias("counts")]))


def _field(column: Column) -> pl.Expr:
    """NaN is one missing value, as null is."""
    return column.stored.fill_nan(None) if column.dtype.is_float() else column.present


def _compound_unique(domain: Domain, _values: Any) -> pl.Expr:
    return ~_record(domain).is_duplicated()


def _surely_unique(domain: Domain) -> pl.Expr:
    """Counted by hash: two that collide make it uncertain, never sure."""
    hashes = _record(domain).hash()
    return (hashes if domain.mask is None else hashes.filter(domain.mask)).n_unique() == domain.rows


_register("multicolumn_sum.equal", _sum_equal)
_register("multicolumn_values.equal", _values_equal)
_register("select_column_values.unique.within_record", _unique_within_record)
_register("compound_columns.unique", _compound_unique, _surely_unique)
