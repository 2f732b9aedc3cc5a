"""Every core expectation runs on this engine, or there is a reason why it cannot."""

from __future__ import annotations

import datetime as dt
import inspect
from typing import Any

import great_expectations.expectations as gxe
import polars as pl
import pytest
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.registry import list_registered_expectation_implementations

from tests.gx_polars.parts import expect, raised, validate

_FRAME = pl.DataFrame(
    {
        "n": [1, 2, 3, 4, None],
        "m": [1.5, 2.5, 3.5, 40.0, None],
        "word": ["ab", "ac", "ad", "b", None],
        "json": ['{"a": 1}', '{"a": 2}', "[]", "{", None],
        "date": ["2020-01-01", "2020-01-02", "2020-02-30", "soon", None],
        "time": [dt.datetime(2020, 1, day, tzinfo=dt.UTC) for day in (1, 2, 3, 2)] + [None],
    }
)
_SCHEMA = {"type": "object", "required": ["a"]}
_PARTITION = {"values": ["ab", "ac", "ad", "b"], "weights": [0.25, 0.25, 0.25, 0.25]}

# Type of expectation: arguments that some row or value does not meet, and what is observed or how many rows fail.
_FAILING: dict[str, tuple[dict[str, Any], Any]] = {
    "column_distinct_values_to_be_in_set": ({"column": "word", "value_set": ["ab"]}, {"unexpected_count": 3}),
    "column_distinct_values_to_contain_set": ({"column": "word", "value_set": ["x"]}, {"missing_count": 1}),
    "column_distinct_values_to_equal_set": ({"column": "n", "value_set": [1, 9]}, {"missing_count": 1}),
    "column_kl_divergence_to_be_less_than": (
        {"column": "word", "partition_object": _PARTITION | {"weights": [0.7, 0.1, 0.1, 0.1]}, "threshold": 0.1},
        {"observed_value": 0.4298132},
    ),
    "column_max_to_be_between": ({"column": "n", "max_value": 3}, {"observed_value": 4}),
    "column_mean_to_be_between": ({"column": "n", "max_value": 2}, {"observed_value": 2.5}),
    "column_median_to_be_between": ({"column": "m", "max_value": 2}, {"observed_value": 3.0}),
    "column_min_to_be_between": ({"column": "n", "min_value": 2}, {"observed_value": 1}),
    "column_most_common_value_to_be_in_set": ({"column": "n", "value_set": [9]}, {"observed_value": [1, 2, 3, 4]}),
    "column_pair_values_a_to_be_greater_than_b": (
        {"column_A": "n", "column_B": "m"},
        {"unexpected_count": 4, "missing_count": 1},
    ),
    "column_pair_values_to_be_equal": ({"column_A": "n", "column_B": "m"}, {"unexpected_count": 4}),
    "column_pair_values_to_be_in_set": (
        {"column_A": "n", "column_B": "word", "value_pairs_set": [(1, "ab"), (2, "ad")]},
        {"unexpected_list": [(2, "ac"), (3, "ad"), (4, "b")]},
    ),
    "column_proportion_of_non_null_values_to_be_between": ({"column": "n", "min_value": 0.9}, {"observed_value": 0.8}),
    "column_proportion_of_unique_values_to_be_between": ({"column": "n", "max_value": 0.9}, {"observed_value": 1.0}),
    "column_quantile_values_to_be_between": (
        {"column": "n", "quantile_ranges": {"quantiles": [0.5], "value_ranges": [[4, 5]]}},
        {"observed_value": {"quantiles": [0.5], "values": [3]}},
    ),
    "column_stdev_to_be_between": ({"column": "n", "max_value": 1}, {"observed_value": 1.2909944}),
    "column_sum_to_be_between": ({"column": "n", "max_value": 9}, {"observed_value": 10}),
    "column_to_exist": ({"column": "wort"}, {}),
    "column_type_to_be": ({"column": "n", "type_": "String"}, {"observed_value": "Int64"}),
    "column_unique_value_count_to_be_between": ({"column": "word", "max_value": 3}, {"observed_value": 4}),
    "column_value_lengths_to_be_between": ({"column": "word", "min_value": 2}, {"unexpected_list": ["b"]}),
    "column_value_lengths_to_equal": ({"column": "word", "value": 1}, {"unexpected_list": ["ab", "ac", "ad"]}),
    "column_value_z_scores_to_be_less_than": (
        {"column": "m", "threshold": 1, "double_sided": True},
        {"unexpected_list": [40.0]},
    ),
    "column_values_to_be_between": ({"column": "n", "min_value": 2}, {"unexpected_index_list": [0]}),
    "column_values_to_be_dateutil_parseable": (
        {"column": "date"},
        {"unexpected_list": ["2020-02-30", "soon"]},
    ),
    "column_values_to_be_decreasing": ({"column": "time"}, {"unexpected_index_list": [1, 2]}),
    "column_values_to_be_in_set": ({"column": "word", "value_set": ["ab", "b"]}, {"unexpected_list": ["ac", "ad"]}),
    "column_values_to_be_in_type_list": ({"column": "n", "type_list": ["str", "Date"]}, {"observed_value": "int64"}),
    "column_values_to_be_increasing": ({"column": "time"}, {"unexpected_index_list": [3]}),
    "column_values_to_be_json_parseable": ({"column": "json"}, {"unexpected_list": ["{"]}),
    "column_values_to_be_null": ({"column": "n"}, {"unexpected_list": [1, 2, 3, 4]}),
    "column_values_to_be_of_type": ({"column": "word", "type_": "int"}, {"unexpected_count": 4}),
    "column_values_to_be_unique": ({"column": "time"}, {"unexpected_index_list": [1, 3]}),
    "column_values_to_match_json_schema": (
        {"column": "json", "json_schema": _SCHEMA},
        {"unexpected_list": ["[]", "{"]},
    ),
    "column_values_to_match_like_pattern": ({"column": "word", "like_pattern": "a_"}, {"unexpected_list": ["b"]}),
    "column_values_to_match_like_pattern_list": (
        {"column": "word", "like_pattern_list": ["%b", "%c"]},
        {"unexpected_list": ["ad"]},
    ),
    "column_values_to_match_regex": ({"column": "word", "regex": "^a(?!c)"}, {"unexpected_list": ["ac", "b"]}),
    "column_values_to_match_regex_list": (
        {"column": "word", "regex_list": ["^a", "[bd]$"], "match_on": "all"},
        {"unexpected_list": ["ac", "b"]},
    ),
    "column_values_to_match_strftime_format": (
        {"column": "date", "strftime_format": "%Y-%m-%d"},
        {"unexpected_list": ["2020-02-30", "soon"]},
    ),
    "column_values_to_not_be_in_set": ({"column": "n", "value_set": [2, 7.5]}, {"unexpected_list": [2]}),
    "column_values_to_not_be_null": ({"column": "m"}, {"unexpected_index_list": [4]}),
    "column_values_to_not_be_outliers": (
        {"column": "m", "method": "iqr", "multiplier": 1.5},
        {"unexpected_list": [40.0]},
    ),
    "column_values_to_not_match_like_pattern": ({"column": "word", "like_pattern": "a_"}, {"unexpected_count": 3}),
    "column_values_to_not_match_like_pattern_list": (
        {"column": "word", "like_pattern_list": ["%c", "%d"]},
        {"unexpected_list": ["ac", "ad"]},
    ),
    "column_values_to_not_match_regex": ({"column": "word", "regex": "b$"}, {"unexpected_list": ["ab", "b"]}),
    "column_values_to_not_match_regex_list": (
        {"column": "word", "regex_list": ["c", "d"]},
        {"unexpected_list": ["ac", "ad"]},
    ),
    "compound_columns_to_be_unique": ({"column_list": ["time", "time"]}, {"unexpected_count": 2}),
    "multicolumn_sum_to_equal": ({"column_list": ["n", "m"], "sum_total": 4.5}, {"unexpected_count": 3}),
    "multicolumn_values_to_be_equal": ({"column_list": ["n", "m"]}, {"unexpected_count": 4}),
    "select_column_values_to_be_unique_within_record": (
        {"column_list": ["word", "date", "word"]},
        {"unexpected_count": 4},
    ),
    "table_column_count_to_be_between": ({"max_value": 2}, {"observed_value": 6}),
    "table_column_count_to_equal": ({"value": 2}, {"observed_value": 6}),
    "table_columns_to_match_ordered_list": ({"column_list": ["n"]}, {"observed_value": _FRAME.columns}),
    "table_columns_to_match_set": ({"column_set": ["n"]}, {"observed_value": sorted(_FRAME.columns)}),
    "table_row_count_to_be_between": ({"max_value": 2}, {"observed_value": 5}),
    "table_row_count_to_equal": ({"value": 2}, {"observed_value": 5}),
}
_CANNOT = {
    "query_results_to_match_comparison": "its argument is SQL",
    "table_row_count_to_equal_other_table": "a polars batch is one table, and knows no other by name",
    "unexpected_rows_expectation": "its argument is SQL",
}


def _core() -> set[str]:
    classes = {each for _, each in inspect.getmembers(gxe, inspect.isclass) if issubclass(each, Expectation)}
    names = {each.expectation_type for each in classes if each.expectation_type}
    return {name.removeprefix("expect_") for name in names}


def test_every_core_expectation_is_tried_here_or_has_a_reason() -> None:
    registered = {name.removeprefix("expect_") for name in list_registered_expectation_implementations()}
    assert _core() == {*_FAILING, *_CANNOT}
    assert _core() <= registered


@pytest.mark.parametrize("kind", _FAILING)
def test_an_expectation_that_does_not_hold_fails_with_what_was_observed(kind: str) -> None:
    arguments, observed = _FAILING[kind]
    (result,) = validate(_FRAME, expect(kind, **arguments))
    assert raised(result) == []
    found = {key: _rounded(result.result.get(key)) for key in observed}
    assert (bool(result.success), found) == (False, observed)


def _rounded(value: Any) -> Any:
    return round(value, 7) if isinstance(value, float) else value


@pytest.mark.parametrize("result_format", ["BOOLEAN_ONLY", "BASIC", "SUMMARY", "COMPLETE"])
def test_all_run_together_in_every_result_format(result_format: str) -> None:
    expectations = [expect(kind, **arguments) for kind, (arguments, _) in _FAILING.items()]
    results = validate(_FRAME, *expectations, result_format=result_format)
    assert [(raised(each), bool(each.success)) for each in results] == [([], False)] * len(_FAILING)


@pytest.mark.parametrize("kind", ["query_results_to_match_comparison", "unexpected_rows_expectation"])
def test_sql_is_refused_with_a_message(kind: str) -> None:
    arguments = {
        "query_results_to_match_comparison": {
            "base_query": "SELECT 1",
            "comparison_data_source_name": "other",
            "comparison_query": "SELECT 1",
        },
        "unexpected_rows_expectation": {"unexpected_rows_query": "SELECT * FROM {batch}"},
    }[kind]
    name = kind if kind.startswith("unexpected") else f"expect_{kind}"
    classes: list[Any] = [each for _, each in inspect.getmembers(gxe, inspect.isclass)]
    expectation = next(each for each in classes if _type(each) == name)(**arguments)
    (result,) = validate(_FRAME, expectation)
    assert (bool(result.success), any("No provider found" in each for each in raised(result))) == (False, True)


def _type(each: type) -> str:
    return str(getattr(each, "expectation_type", ""))


def test_another_table_is_refused_with_a_message() -> None:
    (result,) = validate(_FRAME, expect("table_row_count_to_equal_other_table", other_table_name="other"))
    assert not result.success
    assert raised(result) == [
        "A polars batch is one table: expectations that compare it with another cannot be run on it."
    ]
