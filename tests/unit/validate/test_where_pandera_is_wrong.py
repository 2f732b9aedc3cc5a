"""Where one pass tells something else than pandera does, because pandera is wrong: each case with its reason.

The property test in ``tests/property/test_schema_plan.py`` shows that all other cases are the same.
"""

from __future__ import annotations

import math
from typing import Any

import pandera.polars as pa
import polars as pl
import pytest
from pandera.config import ValidationDepth, config_context
from pandera.errors import SchemaErrors
from polars.exceptions import PolarsError

from bilateral.validate.schema_plan import check_frame

_DEEP = ValidationDepth.SCHEMA_AND_DATA


def _pandera(schema: pa.DataFrameSchema, frame: pl.DataFrame) -> list[tuple[Any, ...]]:
    """The failure cases that pandera gives: check, column, row."""
    with config_context(validation_enabled=True, validation_depth=_DEEP), pytest.raises(SchemaErrors) as caught:
        schema.validate(frame, lazy=True)
    found: pl.DataFrame = caught.value.failure_cases
    return found.select("check", "column", "index").rows()


def _one_pass(schema: pa.DataFrameSchema, frame: pl.DataFrame) -> list[tuple[str, tuple[str, ...], list[int]]]:
    return [(each.check, each.columns, each.rows.to_list()) for each in check_frame(schema, frame.lazy())]


def test_a_lazy_frame_is_checked_by_its_data_too_which_pandera_does_only_when_told() -> None:
    schema = pa.DataFrameSchema({"n": pa.Column(int, pa.Check.lt(2))})
    schema.validate(pl.LazyFrame({"n": [1, 2]}), lazy=True)
    assert _one_pass(schema, pl.DataFrame({"n": [1, 2]})) == [("less_than(2)", ("n",), [1])]


@pytest.mark.parametrize("check", [pa.Check.le(5), pa.Check.in_range(0, 5), pa.Check.isin([1.0]), pa.Check.eq(1)])
def test_nan_is_missing_in_a_column_that_may_be_empty_where_pandera_compares_it(check: pa.Check) -> None:
    """NaN is missing to pandera where a column must be filled, and the largest number where it need not be."""
    schema = pa.DataFrameSchema({"n": pa.Column(float, check, nullable=True)})
    frame = pl.DataFrame({"n": [1.0, math.nan, None]})
    assert _pandera(schema, frame) == [(check.error, "n", 1)]
    assert _one_pass(schema, frame) == []


def test_nan_is_told_once_in_a_column_that_must_be_filled_as_null_is() -> None:
    schema = pa.DataFrameSchema({"n": pa.Column(float, pa.Check.le(5))})
    frame = pl.DataFrame({"n": [None, math.nan]})
    assert _pandera(schema, frame) == [
        ("not_nullable", "n", 0),
        ("not_nullable", "n", 1),
        ("less_than_or_equal_to(5)", "n", 1),
    ]
    assert _one_pass(schema, frame) == [("not_nullable", ("n",), [0, 1])]


def test_a_check_that_sees_missing_values_sees_nan() -> None:
    schema = pa.DataFrameSchema({"n": pa.Column(float, pa.Check.le(5, ignore_na=False), nullable=True)})
    assert _one_pass(schema, pl.DataFrame({"n": [1.0, None, math.nan]})) == [
        ("less_than_or_equal_to(5)", ("n",), [1, 2])
    ]


def test_what_is_unique_together_is_not_checked_without_a_column_where_pandera_checks_the_others() -> None:
    """The values of one column alone may well stand twice."""
    schema = pa.DataFrameSchema({"a": pa.Column(int), "b": pa.Column(int)}, unique=["a", "b"], name="pairs")
    frame = pl.DataFrame({"a": [1, 1]})
    assert ("multiple_fields_uniqueness", "pairs", 0) in _pandera(schema, frame)
    missing, together = check_frame(schema, frame.lazy())
    assert (missing.check, missing.told) == ("column_in_dataframe", "b")
    assert (together.check, together.told) == ("multiple_fields_uniqueness", "not checked, because there is no b")


def test_columns_that_are_unique_together_may_all_be_missing_where_pandera_breaks_off() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column(int, required=False)}, unique=["a"])
    with pytest.raises(PolarsError):
        schema.validate(pl.DataFrame({"b": [1, 2]}), lazy=True)
    assert [each.check for each in check_frame(schema, pl.LazyFrame({"b": [1, 2]}))] == ["multiple_fields_uniqueness"]


def test_all_groups_that_are_unique_are_checked_where_pandera_stops_at_the_first_that_is_not() -> None:
    schema = pa.DataFrameSchema({}, unique=[["a"], ["b"]])  # type: ignore[list-item]
    frame = pl.DataFrame({"a": [1, 1, 2], "b": [1, 2, 2]})
    assert [row for _, _, row in _pandera(schema, frame)] == [0, 1]
    assert [(columns, rows) for _, columns, rows in _one_pass(schema, frame)] == [(("a",), [1]), (("b",), [2])]


@pytest.mark.parametrize(
    ("column", "values"),
    [
        (pa.Column(str, [pa.Check.unique_values_eq(["a"]), pa.Check.ne("b")]), ["a", "b"]),
        (pa.Column(pl.Binary, pa.Check.eq(b"")), [b"\xff"]),
    ],
)
def test_failures_of_unlike_kinds_are_told_where_pandera_breaks_off(column: pa.Column, values: list[Any]) -> None:
    """All failing values are put into one column of text, and here is one that is none."""
    schema = pa.DataFrameSchema({"c": column})
    frame = pl.DataFrame({"c": values})
    with config_context(validation_depth=_DEEP), pytest.raises(PolarsError):
        schema.validate(frame, lazy=True)
    assert [each.check for each in check_frame(schema, frame.lazy())] == [check.error for check in column.checks]
