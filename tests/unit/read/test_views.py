"""Views: queries over the tables, and what is said of one that cannot be run."""

from __future__ import annotations

import time
from pathlib import Path

import polars as pl
import pytest

from bilateral.errors import ViewError
from bilateral.read.views import read_view
from bilateral.settings import Limits
from tests.unit.parts import write

_TABLES = {
    "towns": pl.DataFrame({"town_id": ["a", "b"], "people": [10, 20]}),
    "boats": pl.DataFrame({"boat_id": ["x", "y", "z"], "town_id": ["a", "a", "b"]}),
}


def _read(folder: Path, query: str | bytes) -> pl.DataFrame:
    return read_view(write(folder, query, "boats_of.sql"), "dataset/views/boats_of.sql", _TABLES, Limits())


def test_a_view_is_a_query_over_the_tables(tmp_path: Path) -> None:
    query = """
    SELECT towns.town_id, COUNT(boat_id) AS boats FROM towns JOIN boats ON towns.town_id = boats.town_id
    GROUP BY towns.town_id ORDER BY towns.town_id
    """
    assert _read(tmp_path, query).rows() == [("a", 2), ("b", 1)]


def test_counts_come_as_64_bit_integers(tmp_path: Path) -> None:
    assert _read(tmp_path, "SELECT COUNT(*) AS towns FROM towns").schema == {"towns": pl.Int64}


@pytest.mark.parametrize(
    ("query", "place", "words"),
    [
        ("SELECT town_id\nFROM towns\nWHERE )", "3:7", "an expression, found: )"),
        ("SELECT name FROM towns", "1:8", "name"),
        ("SELECT * FROM lakes", "1:15", "lakes"),
        ("\nSELECT * FROM lakes", "2:15", "lakes"),
        ("\n\nSELECT * FROM lakes", "3:15", "lakes"),
        ("-- lakes\nSELECT\n  'lakes' AS name /* of\nlakes */\nFROM lakes", "5:6", "lakes"),
        ("SELECT\n  depth(people) AS deep\nFROM towns", "2:3", "depth"),
        ("SELECT\n  DEPTH(people) AS deep\nFROM towns", "2:3", "depth"),
        ("SELECT town_id FROM towns LIMIT -1", "1:1", "LIMIT"),
    ],
)
def test_a_query_that_cannot_be_run_says_where_and_which_tables_there_are(
    tmp_path: Path, query: str, place: str, words: str
) -> None:
    with pytest.raises(ViewError) as caught:
        _read(tmp_path, query)
    first, hint = str(caught.value).splitlines()
    assert first.startswith(f"dataset/views/boats_of.sql:{place}: cannot be run: ")
    assert words in first
    assert hint == "  Tables: boats, towns."


def test_a_view_that_is_not_utf_8_says_so(tmp_path: Path) -> None:
    with pytest.raises(ViewError) as caught:
        _read(tmp_path, b"SELECT town_id FROM towns -- \xe9")
    assert str(caught.value) == "dataset/views/boats_of.sql:1:1: not UTF-8: unexpected end of data"


@pytest.mark.parametrize(
    ("query", "place", "words"),
    [
        ("SELECT *\nFROM read_csv('x.csv')", "2:6", "read_csv("),
        ("/* two\nlines */ SELECT CURRENT_DATE AS today FROM towns", "2:17", "CURRENT_DATE"),
        ("SELECT 'now()' AS word FROM\n'x.csv'", "1:24", "FROM '"),
    ],
)
def test_a_view_that_reads_more_than_tables_is_refused_where_it_does(
    tmp_path: Path, query: str, place: str, words: str
) -> None:
    with pytest.raises(ViewError) as caught:
        _read(tmp_path, query)
    hint = "A view reads the tables of the record alone: no file, no clock."
    assert str(caught.value) == f"dataset/views/boats_of.sql:{place}: uses {words!r}\n  {hint}"


@pytest.mark.parametrize(
    "query", ["/* " * 300_000, "SELECT '" + "''" * 400_000, "from " * 200_000, "now" + " " * 900_000]
)
def test_a_query_that_was_made_to_take_long_is_refused_soon(tmp_path: Path, query: str) -> None:
    start = time.process_time()
    with pytest.raises(ViewError):
        _read(tmp_path, query)
    assert time.process_time() - start < 5


def test_a_query_of_more_than_a_mebibyte_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(ViewError) as caught:
        _read(tmp_path, "-" * (2**20 + 1))
    assert str(caught.value) == "dataset/views/boats_of.sql:1:1: the file has more than 1,048,576 bytes"


def test_an_answer_of_too_many_cells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral.read.views.MOST_CELLS", 6)
    assert _read(tmp_path, "SELECT * FROM boats").height == 3
    monkeypatch.setattr("bilateral.read.views.MOST_CELLS", 5)
    with pytest.raises(ViewError) as caught:
        _read(tmp_path, "SELECT * FROM boats")
    problem = "gives 3 rows of 2 columns, and at most 5 cells are read"
    assert str(caught.value) == f"dataset/views/boats_of.sql:1:1: {problem}\n  Join on keys."


@pytest.mark.parametrize(
    "query", ["", " -- SELECT\n", "DROP TABLE towns", "'SELECT' FROM towns", "SELECTED", "(SELECT 1)"]
)
def test_what_is_no_query_is_refused(tmp_path: Path, query: str) -> None:
    with pytest.raises(ViewError) as caught:
        _read(tmp_path, query)
    assert str(caught.value) == ("dataset/views/boats_of.sql:1:1: is no query\n  Write one SELECT, or WITH … SELECT.")


@pytest.mark.parametrize(
    "query", ["select\ttown_id FROM towns", "With a AS (SELECT town_id FROM towns) SELECT * FROM a"]
)
def test_a_query_begins_with_its_word_in_any_letters(tmp_path: Path, query: str) -> None:
    assert _read(tmp_path, query)["town_id"].to_list() == ["a", "b"]


@pytest.mark.parametrize("query", ["SELECT FROM towns", "SELECT * EXCLUDE (town_id, people) FROM towns"])
def test_a_query_for_no_column_is_refused(tmp_path: Path, query: str) -> None:
    with pytest.raises(ViewError) as caught:
        _read(tmp_path, query)
    assert str(caught.value) == ("dataset/views/boats_of.sql:1:1: gives no column\n  Name the columns after SELECT.")
