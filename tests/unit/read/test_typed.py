"""Cells as their column's type, or why they cannot be."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from bilateral.read.parquet import ParquetTable
from bilateral.read.typed import Unreadable, read_typed, readable
from bilateral.shape import DataType
from tests.unit.parts import column, read_good, shape


def _values(folder: Path, kind: DataType, *texts: str) -> list[object]:
    cells = read_good(folder, "\n".join(("a,b", *(f"{text}," for text in texts), "")))
    return list(read_typed(shape(column("a", kind)), cells)[0]["a"])


def test_columns_come_in_the_order_and_types_of_the_schema(tmp_path: Path) -> None:
    types: tuple[DataType, ...] = ("boolean", "number", "integer", "string")
    cells = read_good(tmp_path, "string,integer,number,boolean\nx,1,2.5,true\n,,,\n")
    frame, faults = read_typed(shape(*(column(each, each) for each in types)), cells)
    assert frame.schema == {"boolean": pl.Boolean, "number": pl.Float64, "integer": pl.Int64, "string": pl.String}
    assert (frame.rows(), faults) == ([(True, 2.5, 1, "x"), (None, None, None, None)], [])


def test_booleans_are_written_in_one_way(tmp_path: Path) -> None:
    values = _values(tmp_path, "boolean", "true", "false", "True", "1", "yes", " true", "true ")
    assert values == [True, False, None, None, None, None, None]


def test_whole_numbers_are_written_plainly(tmp_path: Path) -> None:
    values = _values(tmp_path, "integer", "0", "-12", "300000", "01", "+1", "1.0", "1e3", "1_000", "٣", "twelve")
    assert values == [0, -12, 300000, None, None, None, None, None, None, None]


def test_a_whole_number_beyond_64_bits_is_unreadable(tmp_path: Path) -> None:
    values = _values(tmp_path, "integer", "9223372036854775807", "9223372036854775808", "-9223372036854775808")
    assert values == [2**63 - 1, None, -(2**63)]


def test_numbers_are_written_plainly(tmp_path: Path) -> None:
    values = _values(tmp_path, "number", "3000000000", "0.5", "-2.50", ".5", "5.", "1e9", "inf", "nan", "0x10", "1 000")
    assert values == [3000000000.0, 0.5, -2.5, None, None, None, None, None, None, None]


def test_a_number_too_large_for_a_float_is_unreadable_and_not_infinite(tmp_path: Path) -> None:
    assert _values(tmp_path, "number", "1" + "0" * 308, "1" + "0" * 309) == [1e308, None]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("integer", "a whole number, written plainly"),
        ("number", "a number, written plainly (3000000000, 0.5)"),
        ("boolean", "true or false"),
    ],
)
def test_an_unreadable_cell_says_what_was_expected(tmp_path: Path, kind: DataType, words: str) -> None:
    cells = read_good(tmp_path, "a,b\n,\nmany,\n")
    _, faults = read_typed(shape(column("a", kind)), cells)
    assert faults == [Unreadable(1, "a", "type", f"'many' is not {words}")]


def test_a_date_that_is_no_edtf_stays_as_text_and_is_told(tmp_path: Path) -> None:
    cells = read_good(tmp_path, "day,note\n2021-02-30,\n,\n2021-02-28,\n")
    frame, faults = read_typed(shape(column("day", form="edtf"), column("note")), cells)
    assert list(frame["day"]) == ["2021-02-30", None, "2021-02-28"]
    message = "'2021-02-30' is a day or month that does not exist"
    assert faults == [Unreadable(0, "day", "edtf", message)]


@pytest.mark.parametrize(
    ("kind", "readable_types"),
    [
        ("string", {"String"}),
        ("integer", {"String", "Int8", "UInt64"}),
        ("number", {"String", "Int8", "UInt64", "Float32", "Float64"}),
        ("boolean", {"String", "Boolean"}),
    ],
)
def test_values_of_a_type_are_read_as_those_of_a_column_where_nothing_is_lost(
    kind: DataType, readable_types: set[str]
) -> None:
    types = [pl.String(), pl.Int8(), pl.UInt64(), pl.Float32(), pl.Float64(), pl.Boolean(), pl.Date(), pl.List(pl.Int8)]
    assert {str(each) for each in types if readable(column("a", kind), each)} == readable_types


def test_white_space_around_a_cell_is_told(tmp_path: Path) -> None:
    cells = read_good(tmp_path, "a,b\n one,\ntwo,\n,\nthree ,\n")
    frame, faults = read_typed(shape(column("a")), cells)
    assert list(frame["a"]) == [" one", "two", None, "three "]
    message = "begins or ends with white space: run `dataset format`"
    assert faults == [
        Unreadable(0, "a", "space", f"' one' {message}"),
        Unreadable(3, "a", "space", f"'three ' {message}"),
    ]


def test_a_whole_number_of_a_parquet_file_beyond_64_bits_is_unreadable() -> None:
    values = pl.DataFrame({"a": [1, 2**63]}, schema={"a": pl.UInt64})
    frame, faults = read_typed(shape(column("a", "integer")), ParquetTable("a", "a.parquet", values, (0,)))
    assert list(frame["a"]) == [1, None]
    assert faults == [Unreadable(1, "a", "type", "'9223372036854775808' is not a whole number, written plainly")]
