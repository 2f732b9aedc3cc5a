"""Random frames on this engine and on Great Expectations' own for pandas: one verdict, one count, the same rows.

What differs on purpose stands in ``docs/gx-polars.md``, and is tested in ``test_differences.py``.
"""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
from great_expectations.core.expectation_validation_result import ExpectationValidationResult
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.row_conditions import Column
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.gx_polars.parts import expect, raised, validate

_EXAMPLES = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))

pytestmark = pytest.mark.slow  # Great Expectations takes some 5 ms for each of more than two thousand expectations
_DAYS = st.dates(dt.date(2019, 12, 30), dt.date(2020, 1, 3))
_NEW_YEAR = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_ZONE = dt.timezone(dt.timedelta(hours=-6))

# Kind of column: its type, its values, and two of them as bounds.
_KINDS: dict[str, tuple[pl.DataType, st.SearchStrategy[Any], tuple[Any, ...]]] = {
    "whole": (pl.Int64(), st.integers(-3, 3), (-1, 2)),
    "part": (
        pl.Float64(),
        st.sampled_from([-1.5, 0.0, 0.5, 2.0, math.inf, -math.inf, math.nan]) | st.floats(-3, 3, width=16),
        (-1.0, 2.0),
    ),
    "text": (pl.String(), st.text("aäÅ🦉 \n1", max_size=3), ()),
    "truth": (pl.Boolean(), st.booleans(), ()),
    "day": (pl.Date(), _DAYS, (dt.date(2019, 12, 31), dt.date(2020, 1, 2))),
    "instant": (
        pl.Datetime("us", "UTC"),
        st.integers(0, 4 * 86_400_000_000).map(
            lambda each: _NEW_YEAR + dt.timedelta(microseconds=each - 86_400_000_000)
        ),
        (dt.datetime(2019, 12, 31, tzinfo=_ZONE), dt.datetime(2020, 1, 2, tzinfo=_ZONE)),
    ),
    "amount": (
        pl.Decimal(8, 2),
        st.decimals(-3, 3, places=2).map(lambda each: Decimal(each).quantize(Decimal("0.01"))),
        (-1, 2),
    ),
}


def _frames(kind: str) -> st.SearchStrategy[pl.DataFrame]:
    """Two columns of the kind and one of numbers, with values missing, of no to twelve rows."""
    dtype, values, _ = _KINDS[kind]
    rows = st.lists(st.tuples(st.none() | values, st.none() | values, st.integers(0, 2)), max_size=12)
    return rows.map(
        lambda each: pl.DataFrame(each, schema={"a": dtype, "b": dtype, "at": pl.Int64()}, orient="row", strict=False)
    )


def _to_pandas(frame: pl.DataFrame) -> pd.DataFrame:
    """As people have it there: numbers and times in numpy's types, all else as objects."""
    columns = {}
    for series in frame.iter_columns():
        native = (series.dtype.is_numeric() and series.dtype != pl.Decimal) or series.dtype == pl.Datetime
        columns[series.name] = pd.Series(series.to_list(), dtype=None if native and len(series) else object)
    return pd.DataFrame(columns)


def _of_all(values: list[Any]) -> list[Expectation]:
    some = Column("at") > 0
    return [
        expect("column_values_to_not_be_null", column="a"),
        expect("column_values_to_not_be_null", column="b", mostly=0.5, row_condition=some),
        expect("column_values_to_be_null", column="a", row_condition=some),
        expect("column_values_to_be_unique", column="a"),
        expect("column_values_to_be_unique", column="b", row_condition=some),
        expect("column_values_to_be_in_set", column="a", value_set=values),
        expect("column_values_to_not_be_in_set", column="a", value_set=values, mostly=0.7),
        expect("column_distinct_values_to_be_in_set", column="a", value_set=values),
        expect("column_distinct_values_to_contain_set", column="a", value_set=values),
        expect("column_distinct_values_to_equal_set", column="b", value_set=values, row_condition=some),
        expect("column_unique_value_count_to_be_between", column="a", min_value=2, max_value=5),
        expect("column_proportion_of_unique_values_to_be_between", column="a", min_value=0.6),
        expect("column_proportion_of_non_null_values_to_be_between", column="a", min_value=0.6),
        expect("column_most_common_value_to_be_in_set", column="a", value_set=values, ties_okay=True),
        expect("compound_columns_to_be_unique", column_list=["a", "b"], ignore_row_if="never"),
        expect("compound_columns_to_be_unique", column_list=["a", "at"], ignore_row_if="any_value_is_missing"),
        expect("select_column_values_to_be_unique_within_record", column_list=["a", "b"]),
        expect("multicolumn_values_to_be_equal", column_list=["a", "b"], ignore_row_if="never"),
        expect("column_pair_values_to_be_equal", column_A="a", column_B="b", ignore_row_if="neither"),
        expect("column_pair_values_to_be_in_set", column_A="a", column_B="at", value_pairs_set=[(values[0], 1)]),
        expect("table_row_count_to_be_between", min_value=2, max_value=9, row_condition=Column("a").is_not_null()),
    ]


def _of_ordered(low: Any, high: Any) -> list[Expectation]:
    bounds = {"min_value": low, "max_value": high}
    strict = {"strict_min": True, "strict_max": True}
    pair = {"column_A": "a", "column_B": "b", "ignore_row_if": "either_value_is_missing"}
    return [
        expect("column_values_to_be_between", column="a", **bounds),
        expect("column_values_to_be_between", column="a", min_value=low, strict_min=True, mostly=0.4),
        expect("column_values_to_be_between", column="b", **bounds, **strict, row_condition=Column("at") != 1),
        expect("column_pair_values_a_to_be_greater_than_b", **pair),
        expect("column_pair_values_a_to_be_greater_than_b", **pair, or_equal=True),
    ]


def _of_numbers() -> list[Expectation]:
    quantiles = {"quantiles": [0.1, 0.5, 0.75], "value_ranges": [[-2, 0], [-1, 1], [0, None]]}
    return [
        *(expect(f"column_{each}_to_be_between", column="a", min_value=-1, max_value=1) for each in _AGGREGATES),
        expect("column_values_to_be_increasing", column="a"),
        expect("column_values_to_be_decreasing", column="a", strictly=True, row_condition=Column("at") < 2),
        expect("column_quantile_values_to_be_between", column="a", quantile_ranges=quantiles),
        expect(
            "column_quantile_values_to_be_between",
            column="b",
            quantile_ranges=quantiles,
            allow_relative_error="linear",
        ),
        expect("column_value_z_scores_to_be_less_than", column="a", threshold=1, double_sided=True),
        expect("column_values_to_not_be_outliers", column="a", method="iqr", multiplier=1.0),
        expect("column_values_to_not_be_outliers", column="a", method="std", multiplier=1.0),
        expect("multicolumn_sum_to_equal", column_list=["a", "at"], sum_total=2, ignore_row_if="never"),
        expect("column_value_lengths_to_be_between", column="at", max_value=1),
        expect("column_values_to_match_regex", column="at", regex="[02]"),
    ]


_AGGREGATES = ("max", "min", "mean", "median", "sum", "stdev")


def _of_text() -> list[Expectation]:
    return [
        expect("column_value_lengths_to_be_between", column="a", min_value=1, max_value=2),
        expect("column_value_lengths_to_equal", column="a", value=2),
        *(expect("column_values_to_match_regex", column="a", regex=each) for each in _PATTERNS),
        *(expect("column_values_to_not_match_regex", column="a", regex=each) for each in _PATTERNS),
        expect("column_values_to_match_regex_list", column="a", regex_list=["^a", "1$"], match_on="all"),
        expect("column_values_to_not_match_regex_list", column="a", regex_list=["^a", "1$"]),
        expect("column_values_to_be_json_parseable", column="a"),
        expect("column_values_to_be_dateutil_parseable", column="a"),
        expect("column_values_to_match_strftime_format", column="a", strftime_format="%d"),
    ]


_PATTERNS = ("^a", "a$", r"\w\s", r"^\d+$", r"[äå]", ".", r"(?i)å", r"\b1\b", "a(?=1)", r"^[^a\s]*$", "")


def _same(found: Any, other: Any) -> bool:
    """Equal, with None for what is missing and a trifle between floats."""
    if isinstance(found, list | tuple) and isinstance(other, list | tuple):
        return len(found) == len(other) and all(map(_same, found, other))
    if isinstance(found, dict) and isinstance(other, dict):
        return found.keys() == other.keys() and all(_same(found[key], other[key]) for key in found)
    if isinstance(other, np.datetime64):  # how pandas lists an instant in a pair: without its zone, which is UTC
        other = pd.Timestamp(other, tz="UTC")
    if pd.isna(found) or pd.isna(other):
        return bool(pd.isna(found) and pd.isna(other))
    if isinstance(found, int | float) and isinstance(other, int | float):
        return found == other or math.isclose(found, other, rel_tol=1e-9, abs_tol=1e-12)
    return bool(found == other)


_COMPARED = ("element_count", "missing_count", "unexpected_count", "unexpected_list", "unexpected_index_list")


def _difference(polars: ExpectationValidationResult, pandas: ExpectationValidationResult) -> str:
    """What differs between two results; empty where nothing does."""
    if raised(pandas):  # then there is nothing to compare, but it must not be a success here where nobody checked
        return ""
    if raised(polars):
        return f"raised {raised(polars)}"
    if bool(polars.success) != bool(pandas.success):
        return f"success: {polars.result} against {pandas.result}"
    for key in _COMPARED:
        if key in pandas.result and not _same(polars.result.get(key), pandas.result[key]):
            return f"{key}: {polars.result.get(key)} against {pandas.result[key]}"
    return ""


def _compare(frame: pl.DataFrame, expectations: list[Expectation]) -> None:
    here, there = validate(frame, *expectations), validate(_to_pandas(frame), *expectations)
    differences = {
        f"{each.expectation_type} {each.configuration.kwargs}": told
        for each, one, other in zip(expectations, here, there, strict=True)
        if (told := _difference(one, other))
    }
    assert not differences, frame.to_dict(as_series=False)


def _expectations(kind: str) -> list[Expectation]:
    bounds = _KINDS[kind][2]
    some: list[Any] = [bounds[0]] if bounds else ["a" if kind == "text" else True]
    of_kind = {"whole": _of_numbers, "part": _of_numbers, "text": _of_text}.get(kind, list)
    return [*_of_all(some), *(_of_ordered(*bounds) if bounds else []), *of_kind()]


@pytest.mark.parametrize("kind", _KINDS)
def test_random_values_get_the_verdicts_of_pandas(kind: str) -> None:
    @_EXAMPLES
    @given(_frames(kind))
    def compare(frame: pl.DataFrame) -> None:
        _compare(frame, _expectations(kind))

    compare()
