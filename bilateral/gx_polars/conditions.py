"""Row conditions as expressions that are true for the rows to which an expectation applies.

A missing value behaves as in pandas: it differs from every value, and is neither smaller nor greater.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any

import polars as pl
from great_expectations.expectations.legacy_row_conditions import parse_great_expectations_condition
from great_expectations.expectations.row_conditions import (
    AndCondition,
    ComparisonCondition,
    Condition,
    NullityCondition,
    OrCondition,
    PassThroughCondition,
    deserialize_row_condition,
)

from bilateral.gx_polars.by_value import ByValue
from bilateral.gx_polars.query_text import parse_query
from bilateral.gx_polars.values import UnfitError, comparable, fit, is_member, literal

Schema = Mapping[str, pl.DataType]

_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "IN": lambda value, values: value in values,
    "NOT_IN": lambda value, values: value not in values,
}
_OF_SETS = ("IN", "NOT_IN")
_OF_EQUALITY = ("==", "!=")
_TRUE_OF_MISSING = ("!=", "NOT_IN")


def rows_that_meet(kwargs: Mapping[str, Any], schema: Schema) -> pl.Expr:
    """The row condition of a domain's keyword arguments, as an object or as text in the syntax of its parser.

    Raises ValueError where the condition is not understood, or names a column that is not there.
    """
    condition = deserialize_row_condition(kwargs["row_condition"])
    if isinstance(condition, PassThroughCondition):
        return _from_text(condition.pass_through_filter, kwargs.get("condition_parser"), schema)
    if isinstance(condition, str):
        return _from_text(condition, kwargs.get("condition_parser"), schema)
    return to_expression(condition, schema)


def to_expression(condition: Condition | None, schema: Schema) -> pl.Expr:
    """A condition object as an expression without nulls."""
    match condition:
        case ComparisonCondition():
            word = getattr(condition.operator, "value", condition.operator)
            return _compare(condition.column.name, str(word), condition.parameter, schema)
        case NullityCondition():
            is_missing = _missing(condition.column.name, schema)
            return is_missing if condition.is_null else ~is_missing
        case AndCondition():
            return reduce(operator.and_, (to_expression(each, schema) for each in condition.conditions))
        case OrCondition():
            return reduce(operator.or_, (to_expression(each, schema) for each in condition.conditions))
        case _:
            raise ValueError(f"A row condition of type {type(condition).__name__} is not understood.")


def _compare(name: str, word: str, value: Any, schema: Schema) -> pl.Expr:
    """A comparison with a value; one of another kind is unequal to all values of the column, and has no order."""
    dtype = _dtype(name, schema)
    column = pl.col(name).fill_nan(None) if dtype.is_float() else pl.col(name)
    if dtype == pl.Object:
        meets = ByValue(lambda each: _COMPARISONS[word](each, value)).expression(column)
    elif word in _OF_SETS:
        meets = is_member(column, dtype, value)
        meets = ~meets if word == "NOT_IN" else meets
    else:
        try:
            fitted = fit(value, dtype)
        except UnfitError:
            if word not in _OF_EQUALITY:
                raise
            meets = pl.lit(value=word == "!=") | pl.col(name).is_null() & pl.lit(value=False)
        else:
            meets = _COMPARISONS[word](comparable(column, dtype, fitted), literal(value, dtype))
    return meets.fill_null(value=word in _TRUE_OF_MISSING)


def _missing(name: str, schema: Schema) -> pl.Expr:
    column = pl.col(name)
    return (column.fill_nan(None) if _dtype(name, schema).is_float() else column).is_null()


def _dtype(name: str, schema: Schema) -> pl.DataType:
    if name not in schema:
        raise ValueError(f'The row condition names the column "{name}", which does not exist in the batch.')
    return schema[name]


def _from_text(text: str, parser: str | None, schema: Schema) -> pl.Expr:
    if parser == "spark":
        return pl.sql_expr(text).fill_null(value=False)
    if parser != "pandas" and text.lstrip().startswith("col("):
        return _from_great_expectations(text, schema)
    return parse_query(text, schema, compare=_compare, missing=_missing)


def _from_great_expectations(text: str, schema: Schema) -> pl.Expr:
    """``col("x") > 3`` and its kin, read by Great Expectations' own grammar."""
    parsed = parse_great_expectations_condition(text)
    name = parsed["column"]
    if "notnull" in parsed:
        return ~_missing(name, schema)
    value: Any = parsed["condition_value"] if "condition_value" in parsed else float(parsed["fnumber"])
    if isinstance(value, str) and _dtype(name, schema).is_numeric():
        value = float(value)
    return _compare(name, parsed["op"], value, schema)
