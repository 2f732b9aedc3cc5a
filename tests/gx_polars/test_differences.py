"""Where this engine differs from the one for pandas on purpose: each row of the table in ``docs/gx-polars.md``."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pandas as pd
import polars as pl
import pytest

from tests.gx_polars.parts import expect, raised, successes, validate

_NUMBERS = pl.DataFrame({"n": list(range(300))})
_NO_QUANTILES: dict[str, list[float]] = {"quantiles": [], "value_ranges": []}
_NEGATIVE = expect("column_values_to_be_between", column="n", max_value=-1)


@pytest.mark.parametrize(("most", "listed"), [(200, 200), (7, 7), (None, 300)])
def test_no_more_positions_are_listed_than_asked_for(most: int | None, listed: int) -> None:
    (result,) = validate(_NUMBERS, _NEGATIVE, most=most)
    assert result.result["unexpected_index_list"] == list(range(listed))
    assert (result.result["unexpected_count"], len(result.result["unexpected_list"])) == (300, 200)


def test_failing_rows_are_records() -> None:
    asked = {"result_format": "BASIC", "include_unexpected_rows": True, "partial_unexpected_count": 2}
    (result,) = validate(_NUMBERS.with_columns(m=pl.col("n") * 2), _NEGATIVE, result_format=asked)
    assert result.result["unexpected_rows"] == [{"n": 0, "m": 0}, {"n": 1, "m": 2}]


def test_the_query_for_failing_rows_is_an_expression_to_read() -> None:
    (result,) = validate(_NUMBERS, _NEGATIVE)
    assert result.result["unexpected_index_query"] == 'df.filter([(col("n")) <= (dyn float: -1)].not())'


def test_text_that_is_no_json_is_unexpected_and_hides_no_other_row() -> None:
    frame = pl.DataFrame({"text": ["{}", "{", "1"]})
    schema = expect("column_values_to_match_json_schema", column="text", json_schema={"type": "object"})
    (here,), (there,) = validate(frame, schema), validate(pd.DataFrame({"text": ["{}", "{", "1"]}), schema)
    assert (here.result["unexpected_list"], raised(there) != []) == (["{", "1"], True)


def test_dates_in_a_set_may_be_written_as_text() -> None:
    days = [dt.date(2020, 1, 1), dt.date(2020, 1, 2)]
    within = expect("column_values_to_be_in_set", column="day", value_set=["2020-01-01", "Jan 2 2020"])
    assert successes(validate(pl.DataFrame({"day": days}), within)) == [True]
    assert successes(validate(pd.DataFrame({"day": days}), within)) == [False]


def test_a_value_of_another_kind_equals_nothing() -> None:
    within = expect("column_values_to_be_in_set", column="n", value_set=["1", 1, 2.5, None])
    (result,) = validate(pl.DataFrame({"n": [1, 2]}), within)
    assert result.result["unexpected_list"] == [2]


def test_a_tenth_is_a_tenth_in_a_column_of_decimals() -> None:
    tenth = expect("column_values_to_be_between", column="amount", min_value=0.1)
    amounts = [Decimal("0.10")]
    assert successes(validate(pl.DataFrame({"amount": amounts}), tenth)) == [True]
    assert successes(validate(pd.DataFrame({"amount": amounts}), tenth)) == [False]


def test_durations_and_text_have_no_deviation_and_no_order() -> None:
    frame = pl.DataFrame({"lasted": [dt.timedelta(1)], "word": ["a"]})
    results = validate(
        frame,
        expect("column_stdev_to_be_between", column="lasted", max_value=1),
        expect("column_sum_to_be_between", column="word", max_value=1),
        expect("column_values_to_be_increasing", column="word"),
        expect(
            "column_quantile_values_to_be_between", column="word", quantile_ranges={"quantiles": [], "value_ranges": []}
        ),
    )
    assert [(bool(each.success), len(raised(each))) for each in results] == [(False, 1)] * 4


def test_python_objects_have_conditions_but_no_distinct_values() -> None:
    frame = pl.DataFrame({"any": pl.Series([1, "a", None, 2.5, "a"], dtype=pl.Object), "n": [1, 2, 3, 4, 5]})
    conditions = validate(
        frame,
        expect("column_values_to_not_be_null", column="any"),
        expect("column_values_to_be_unique", column="any"),
        expect("column_values_to_be_in_set", column="any", value_set=[1, 2.5]),
        expect("column_values_to_be_of_type", column="any", type_="str"),
        expect("column_values_to_match_regex", column="any", regex=r"\d"),
        expect("column_pair_values_to_be_equal", column_A="n", column_B="any"),
        expect("column_pair_values_to_be_in_set", column_A="any", column_B="n", value_pairs_set=[("a", 2), (1, 1)]),
    )
    assert [each.result["unexpected_list"] for each in conditions] == [
        [None],
        ["a", "a"],
        ["a", "a"],
        [1, 2.5],
        ["a", "a"],
        [(2, "a"), (3, None), (4, 2.5), (5, "a")],
        [(None, 3), (2.5, 4), ("a", 5)],
    ]
    refused = validate(
        frame,
        expect("column_values_to_be_between", column="any", min_value=1),
        expect("column_max_to_be_between", column="any", min_value=1),
        expect("column_distinct_values_to_contain_set", column="any", value_set=[1]),
        expect("column_most_common_value_to_be_in_set", column="any", value_set=[1]),
    )
    assert [(bool(each.success), raised(each) != []) for each in refused] == [(False, True)] * 4
