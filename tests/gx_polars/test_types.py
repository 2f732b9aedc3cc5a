"""Types and their names, and values as a column of a type could hold them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from bilateral.gx_polars.types import called, has_name, python_types
from bilateral.gx_polars.values import UnfitError, fit, members
from tests.gx_polars.parts import expect, raised, successes, validate

_NOON = dt.datetime(2020, 1, 1, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("dtype", "names", "others"),
    [
        (pl.Int64(), ("Int64", "int64", "int", "LongType", "BIGINT"), ("int32", "float", "String", "object")),
        (pl.Float32(), ("Float32", "float32", "FloatType"), ("Float64", "float")),
        (pl.String(), ("String", "str", "object", "StringType", "TEXT"), ("bytes", "category")),
        (pl.Datetime("us", "UTC"), ("Timestamp", "Datetime", "datetime64[us, UTC]"), ("datetime64", "Date")),
        (pl.Datetime("ns"), ("datetime64", "datetime64[ns]", "TimestampType"), ("Timestamp", "datetime64[us]")),
        (pl.Enum(["a"]), ("Enum", "category"), ("String",)),
    ],
)
def test_a_type_has_its_names_and_no_others(
    dtype: pl.DataType, names: tuple[str, ...], others: tuple[str, ...]
) -> None:
    assert [has_name(dtype, each) for each in (*names, str(dtype))] == [True] * (len(names) + 1)
    assert [has_name(dtype, each) for each in others] == [False] * len(others)


@pytest.mark.parametrize(
    ("asked", "name"),
    [((), "Int64"), (("Float64",), "Int64"), (("str",), "int64"), (("StringType",), "LongType"), (("TEXT",), "BIGINT")],
)
def test_a_type_is_told_in_the_words_in_which_it_was_asked_for(asked: tuple[str, ...], name: str) -> None:
    assert called(pl.Int64(), asked) == name


def test_names_that_python_does_not_know_are_refused_for_objects() -> None:
    assert python_types(["int", "Decimal"]) == (int, Decimal)
    with pytest.raises(ValueError, match="No recognized Python type"):
        python_types(["LongType"])


def test_types_are_expected_by_any_name() -> None:
    frame = pl.DataFrame({"n": [1], "nothing": [None]})
    results = validate(
        frame,
        expect("column_type_to_be", column="n", type_="BIGINT"),
        expect("column_values_to_be_of_type", column="n", type_="int32"),
        expect("column_values_to_be_in_type_list", column="n", type_list=["str", "Int64"]),
        expect("column_values_to_be_in_type_list", column="n", type_list=None),
        expect("column_values_to_be_of_type", column="nothing", type_="int32"),
    )
    assert successes(results) == [True, False, True, True, True]


def test_a_name_of_no_type_and_a_column_that_is_not_there_are_failures_with_a_message() -> None:
    frame = pl.DataFrame({"n": [1]})
    results = validate(
        frame,
        expect("column_values_to_be_of_type", column="n", type_="number"),
        expect("column_values_to_be_of_type", column="m", type_="int"),
    )
    assert [raised(each) for each in results] == [
        ["None of these is the name of a type: number"],
        ['The column "m" does not exist in the batch; it has n'],
    ]


@pytest.mark.parametrize(
    ("value", "dtype", "fitted"),
    [
        ("2020-01-01", pl.Date(), dt.date(2020, 1, 1)),
        ("2020-01-01 12:00", pl.Date(), dt.datetime(2020, 1, 1, 12)),  # noqa: DTZ001 - a date has no zone
        (dt.date(2020, 1, 1), pl.Datetime(), dt.datetime(2020, 1, 1)),  # noqa: DTZ001 - nor has this column
        ("2020-01-01T12:00Z", pl.Datetime("us", "Asia/Tokyo"), _NOON),
        ("12:30", pl.Time(), dt.time(12, 30)),
        (dt.timedelta(1), pl.Duration(), dt.timedelta(1)),
        (Decimal("1.5"), pl.Float64(), 1.5),
        (b"x", pl.Binary(), b"x"),
    ],
)
def test_a_value_becomes_what_the_column_could_hold(value: Any, dtype: pl.DataType, fitted: Any) -> None:
    assert fit(value, dtype) == fitted


@pytest.mark.parametrize(
    ("value", "dtype"),
    [
        ("a", pl.Int64()),
        (1, pl.String()),
        ("soon", pl.Date()),
        (1, pl.Date()),
        ("2020-01-01", pl.Datetime("us", "UTC")),
        (_NOON, pl.Datetime()),
        (1, pl.Datetime()),
        (1, pl.Time()),
        (1, pl.Duration()),
    ],
)
def test_a_value_that_the_column_can_never_hold_is_refused(value: Any, dtype: pl.DataType) -> None:
    with pytest.raises(UnfitError):
        fit(value, dtype)


@pytest.mark.parametrize(
    ("values", "dtype", "held"),
    [
        ([1, 2.0, 2.5, "3", True, None, 300, float("inf")], pl.Int8(), [1, 2]),
        ([0.5, 0.1], pl.Float32(), [0.5]),
        ([1, 0.25, Decimal("0.125")], pl.Decimal(8, 2), [Decimal("1.00"), Decimal("0.25")]),
        ([True, 0, 2, 0.5], pl.Boolean(), [1, 0, 2]),
        (["a", 1, "z"], pl.Enum(["a"]), ["a", "z"]),
        (["2020-01-01", "2020-01-01 12:00"], pl.Date(), [dt.date(2020, 1, 1)]),
    ],
)
def test_a_set_keeps_what_the_column_can_hold_exactly(values: list[Any], dtype: pl.DataType, held: list[Any]) -> None:
    assert members(values, dtype).to_list() == held
