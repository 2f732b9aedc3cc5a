"""Rows of tables and views, and the way back from them to the cell of the CSV file."""

from __future__ import annotations

import pytest

from bilateral.findings import Location
from bilateral.project import Project
from bilateral.read.record import Record, read_record


def _with_a_damaged_depth(project: Project) -> Record:
    path = project.dataset / "readings.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("12.5,,about", "deep,,about"), encoding="utf-8")
    return read_record(project)


def test_a_table_leads_from_a_cell_to_its_place_and_text(small_record: Record) -> None:
    readings = small_record.tables["readings"]
    assert str(readings.location(1, "depth_to")) == "dataset/readings.csv:3:9"
    assert (readings.key(1), readings.cell(1, "depth_to")) == ("north", "10")


def test_a_derived_cell_leads_to_the_cell_that_it_comes_from(small_record: Record) -> None:
    readings = small_record.tables["readings"]
    assert readings.location(0, "taken_latest") == readings.location(0, "taken")
    assert readings.cell(0, "taken_latest") == "2019-05"


def test_a_key_of_several_columns_is_joined_and_an_empty_part_is_nothing(small_record: Record) -> None:
    assert small_record.tables["evidence"].keys[:2] == ("readings|east||gazette|0|9", "readings|east|depth|gazette|4|8")


def test_a_key_that_stands_twice_leads_to_its_first_row(small: Project) -> None:
    path = small.dataset / "readings.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("north,8", "east,8"), encoding="utf-8")
    assert read_record(small).tables["readings"].rows_by_key == {"east": 0, "west": 2}


def test_a_row_of_a_view_leads_to_the_row_whose_key_it_carries(small_record: Record) -> None:
    totals = small_record.views["totals"]
    row = totals.frame["reading_id"].to_list().index("west")
    assert (totals.key(row), totals.cell(row, "remarks")) == ("west", "0")
    assert str(totals.location(row, "reading_id")) == "dataset/readings.csv:4:1"


def test_a_column_that_only_the_view_has_leads_to_the_start_of_that_row(small_record: Record) -> None:
    assert str(small_record.views["totals"].location(1, "remarks")).startswith("dataset/readings.csv:3:1")


def test_a_view_without_a_row_leads_to_its_query(small_record: Record) -> None:
    totals = small_record.views["totals"]
    assert totals.location() == totals.location(None, "remarks") == Location("dataset/views/totals.sql")


def test_a_view_that_carries_no_key_leads_to_its_query(small: Project) -> None:
    (small.dataset / "views" / "words.sql").write_text("SELECT word FROM remarks", encoding="utf-8")
    words = read_record(small).views["words"]
    assert (words.location(0, "word"), words.key(0)) == (Location("dataset/views/words.sql"), None)
    assert words.damaged == frozenset()


def test_a_view_whose_key_is_of_no_row_leads_to_its_query(small: Project) -> None:
    view = small.dataset / "views" / "loud.sql"
    view.write_text("SELECT UPPER(reading_id) AS reading_id, NULL AS word FROM readings", encoding="utf-8")
    loud = read_record(small).views["loud"]
    assert loud.location(0, "reading_id") == Location("dataset/views/loud.sql")
    assert (loud.key(0), loud.cell(0, "word"), loud.cell(0, "depth")) == ("EAST", None, None)


def test_a_row_of_a_view_that_comes_from_a_damaged_row_is_damaged_as_a_whole(small: Project) -> None:
    view = small.dataset / "views" / "depths.sql"
    view.write_text("SELECT reading_id, depth FROM readings ORDER BY reading_id DESC", encoding="utf-8")
    record = _with_a_damaged_depth(small)
    assert record.views["depths"].damaged == {(2, "reading_id"), (2, "depth")}


@pytest.mark.parametrize("name", ["readings", "remarks", "sources", "retired", "evidence"])
def test_a_typed_table_has_a_row_for_each_row_of_its_file(small_record: Record, name: str) -> None:
    table = small_record.tables[name]
    assert table.frame.height == table.cells.frame.height == len(table.keys)


def test_a_cell_of_a_view_leads_to_that_of_the_table(small: Project) -> None:
    view = small.dataset / "views" / "depths.sql"
    view.write_text("SELECT reading_id, depth FROM readings ORDER BY reading_id DESC", encoding="utf-8")
    assert str(read_record(small).views["depths"].location(0, "depth")) == "dataset/readings.csv:4:6"


def test_an_empty_key_of_a_view_is_nothing(small: Project) -> None:
    query = "SELECT CAST(NULL AS VARCHAR) AS reading_id, 1 AS remarks FROM readings"
    (small.dataset / "views" / "totals.sql").write_text(query, encoding="utf-8")
    assert read_record(small).views["totals"].key(0) == ""
