"""How often a suite reads the data: at most twice, however many expectations it has."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import polars as pl
import pytest
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.row_conditions import Column as GxColumn
from polars.io.plugins import register_io_source

from bilateral.gx_polars import PolarsBatchData
from tests.gx_polars.parts import expect, raised, successes, validate

Column: Any = GxColumn  # Great Expectations annotates some of its methods only
_FRAME = pl.DataFrame(
    {
        "n": [1, 2, None, 4, 4],
        "m": [1.0, 2.5, None, 4.0, float("nan")],
        "word": ["a", "bb", None, "c", "d"],
        "day": pl.Series(["2020-01-01", "2020-01-02", None, "2020-01-04", "2020-01-05"]).str.to_date(),
    }
)
_QUANTILES = {"quantiles": [0.25, 0.5], "value_ranges": [[1, 2], [5, None]]}
_BINS = {"bins": [0, 2, 4], "weights": [0.5, 0.5]}


def _many(count: int) -> list[Expectation]:
    """Expectations of all kinds, half of which fail, a third of them on some rows only."""
    made: Iterator[Callable[[int], Expectation]] = itertools.cycle(
        [
            lambda at: expect("column_values_to_be_between", column="n", min_value=at / 1000, max_value=3),
            lambda at: expect("column_values_to_be_unique", column="n", mostly=at / 1000),
            lambda at: expect("column_mean_to_be_between", column="m", min_value=at / 1000),
            lambda at: expect(
                "column_values_to_match_regex", column="word", regex=f"^.{{1,{1 + at}}}$", row_condition=Column("n") > 1
            ),
            lambda at: expect(
                "column_pair_values_a_to_be_greater_than_b",
                column_A="n",
                column_B="m",
                ignore_row_if="either_value_is_missing",
                mostly=at / 1000,
            ),
            lambda at: expect("compound_columns_to_be_unique", column_list=["n", "word"], mostly=at / 1000),
            lambda at: expect(
                "column_quantile_values_to_be_between",
                column="n",
                quantile_ranges=_QUANTILES,
                row_condition=Column("m") > at - 50,
            ),
            lambda at: expect("column_value_z_scores_to_be_less_than", column="m", threshold=1 + at, double_sided=True),
            lambda at: expect(
                "column_values_to_not_be_null",
                column="m",
                row_condition=Column("word").is_in(["a", "d", str(at)]),
            ),
            lambda at: expect("column_kl_divergence_to_be_less_than", column="m", partition_object=_BINS, threshold=at),
            lambda at: expect("column_stdev_to_be_between", column="m", max_value=at),
            lambda at: expect("column_values_to_be_increasing", column="day", strictly=bool(at % 2)),
            lambda at: expect("column_most_common_value_to_be_in_set", column="n", value_set=[4, at]),
            lambda at: expect("column_proportion_of_unique_values_to_be_between", column="word", min_value=at / 1000),
            lambda at: expect("column_distinct_values_to_contain_set", column="word", value_set=["a", str(at)]),
            lambda at: expect("column_values_to_match_regex", column="word", regex=f"(?=a).{{1,{1 + at}}}"),
        ]
    )
    return [next(made)(at) for at in range(count)]


@pytest.mark.parametrize("count", [2, 20, 100])
def test_a_suite_of_any_size_reads_the_data_twice(count: int) -> None:
    data = PolarsBatchData(_FRAME)
    results = validate(data, *_many(count))
    assert [raised(each) for each in results] == [[]] * count
    assert False in successes(results)
    assert data.reads == 2


def test_a_suite_without_failures_reads_the_data_once() -> None:
    data = PolarsBatchData(_FRAME)
    expectations = [expect("column_values_to_be_between", column="n", max_value=at) for at in range(4, 44)]
    assert all(successes(validate(data, *expectations)))
    assert data.reads == 1


def test_without_questions_of_the_data_it_is_not_read() -> None:
    data = PolarsBatchData(_FRAME)
    assert successes(
        validate(data, expect("column_to_exist", column="n"), expect("table_column_count_to_equal", value=4))
    ) == [
        True,
        True,
    ]
    assert data.reads == 0


def test_verdicts_alone_need_one_read() -> None:
    data = PolarsBatchData(_FRAME)
    validate(data, expect("column_values_to_be_between", column="n", max_value=1), result_format="BOOLEAN_ONLY")
    assert data.reads == 1


def test_what_cannot_be_asked_costs_no_read() -> None:
    data = PolarsBatchData(_FRAME)
    results = validate(
        data,
        expect("column_values_to_be_between", column="word", min_value=1),
        expect("column_values_to_be_between", column="wort", min_value=1),
        expect("column_mean_to_be_between", column="word", min_value=1),
        expect("column_values_to_be_between", column="n", max_value=3),
    )
    assert [len(raised(each)) > 0 for each in results] == [True, True, True, False]
    assert data.reads == 2


def test_a_read_is_one_scan_of_the_source() -> None:
    scans: list[list[str] | None] = []

    def source(
        columns: list[str] | None, predicate: pl.Expr | None, _rows: int | None, _size: int | None
    ) -> Iterator[pl.DataFrame]:
        scans.append(columns)
        frame = _FRAME.select(columns) if columns else _FRAME
        yield frame if predicate is None else frame.filter(predicate)

    data = PolarsBatchData(register_io_source(source, schema=_FRAME.schema))
    results = validate(data, *_many(48))
    assert [raised(each) for each in results] == [[]] * 48
    assert (data.reads, len(scans)) == (2, 2)


def test_columns_that_nobody_asks_for_are_not_read() -> None:
    asked: list[Any] = []

    def source(columns: list[str] | None, *_: object) -> Iterator[pl.DataFrame]:
        asked.append(columns)
        yield _FRAME.select(columns) if columns else _FRAME

    validate(
        register_io_source(source, schema=_FRAME.schema), expect("column_values_to_be_between", column="n", max_value=3)
    )
    assert asked == [["n"], ["n"]]


def test_a_passenger_rides_along_with_the_first_read() -> None:
    data = PolarsBatchData(_FRAME)
    passenger = data.add({"missing": pl.col("n").null_count(), "longest": pl.col("word").str.len_chars().max()})
    validate(data, expect("column_values_to_be_between", column="n", max_value=3))
    assert passenger.values() == {"missing": 1, "longest": 2}
    assert data.reads == 2


def test_a_passenger_that_nobody_takes_along_reads_for_itself() -> None:
    data = PolarsBatchData(_FRAME)
    passenger = data.add({"missing": pl.col("n").null_count()})
    assert (passenger.values(), passenger.values()) == ({"missing": 1}, {"missing": 1})
    assert data.reads == 1


def test_a_passenger_that_does_not_fit_stops_nobody_else() -> None:
    data = PolarsBatchData(_FRAME)
    passenger = data.add({"missing": pl.col("nowhere").null_count()})
    assert successes(validate(data, expect("column_values_to_be_between", column="n", max_value=4))) == [True]
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        passenger.values()


def test_another_frame_under_the_same_name_is_read_anew() -> None:
    expectation = expect("table_row_count_to_equal", value=5)
    assert successes(validate(_FRAME, expectation) + validate(_FRAME.head(2), expectation)) == [True, False]
