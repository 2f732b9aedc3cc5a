from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

import bilateral
from bilateral.errors import UsageError
from bilateral.loader.export import _cell
from tests.unit.loader.engines import plain_rows

pytestmark = pytest.mark.usefixtures("carried_release")


@pytest.fixture
def exported(tmp_path: Path) -> zipfile.ZipFile:
    """The small project's release as a zip."""
    return zipfile.ZipFile(bilateral.export(tmp_path / "wells.zip"))


def rows(archive: zipfile.ZipFile, name: str) -> list[list[str]]:
    text = archive.read(f"wells-1.2.3/{name}").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_zip_holds_every_table_and_what_it_means(exported: zipfile.ZipFile) -> None:
    names = [name.removeprefix("wells-1.2.3/") for name in exported.namelist()]
    assert names == ["README.txt", "data-dictionary.csv", "codes.csv", *(f"{name}.csv" for name in bilateral.tables())]


def test_a_table_is_written_cell_by_cell(exported: zipfile.ZipFile) -> None:
    header, *found = rows(exported, "readings.csv")
    assert header == bilateral.load("readings").columns
    shown = ("reading_id", "depth", "depth_high", "qualifier", "taken", "taken_latest", "count", "checked", "note")
    assert [[row[header.index(name)] for name in shown] for row in found] == [
        ["east", "12.5", "", "about", "2019-05", "2019-05-31", "3", "true", "Ein Brunnen, „tief“"],
        ["north", "8", "10", "between", "", "", "", "", ""],
        ["west", "20", "20", "exact", "2019-05-01/..", "", "1200", "false", ""],
    ]


@pytest.mark.parametrize("name", ["readings", "evidence", "sources", "totals"])
def test_a_table_comes_back_from_its_csv_as_it_was(name: str, exported: zipfile.ZipFile) -> None:
    loaded = bilateral.load(name)
    raw = exported.read(f"wells-1.2.3/{name}.csv")
    assert pl.read_csv(raw, schema=loaded.schema).equals(loaded)
    frame = pd.read_csv(io.BytesIO(raw))
    assert list(frame.columns) == loaded.columns
    assert plain_rows(frame[loaded.columns[:1]].values) == loaded.select(loaded.columns[0]).rows()


def test_the_dictionary_says_what_each_column_means_and_where_it_comes_from(exported: zipfile.ZipFile) -> None:
    found = rows(exported, "data-dictionary.csv")
    assert len(found) == 1 + sum(len(bilateral.describe(name).columns) for name in bilateral.tables())
    assert found[0] == ["table", "column", "type", "null", "meaning", "unit", "source", "references"]
    assert [row for row in found if row[:2] == ["readings", "depth_low"]] == [
        [
            "readings",
            "depth_low",
            "number",
            "yes",
            "Lower bound that the qualifier lets one state.",
            "metre",
            "Computed from `depth`.",
            "",
        ]
    ]
    assert [row[7] for row in found if row[:2] == ["readings", "source_id"]] == ["sources"]


def test_each_code_has_its_meaning(exported: zipfile.ZipFile) -> None:
    assert ["readings", "qualifier", "about", "Around the number."] in rows(exported, "codes.csv")


def test_the_readme_says_what_it_is_and_how_to_cite_it(exported: zipfile.ZipFile) -> None:
    raw = exported.read("wells-1.2.3/README.txt")
    text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    assert text.startswith("wells: depths of invented wells, version 1.2.3\nAn invented record for tests.\n")
    assert "\nreadings.csv: A depth of a well as one source states it. 3 rows.\n" in text
    assert text.endswith(
        "Licence: Creative Commons Attribution 4.0 International, https://creativecommons.org/licenses/by/4.0/\n"
        'Cite as: The wells maintainers, "wells: depths of invented wells", version 1.2.3, 2020.\n'
    )


def test_every_file_begins_with_the_mark_by_which_spreadsheets_know_utf_8(exported: zipfile.ZipFile) -> None:
    assert {exported.read(name)[:3] for name in exported.namelist()} == {b"\xef\xbb\xbf"}


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("\uff1d1", "'\uff1d1"),
        ("a=1", "a=1"),
        (-1, "-1"),
        (-1.5, "-1.5"),
        (3e9, "3000000000"),
        (0.1, "0.1"),
        (None, ""),
        (False, "false"),
    ],
)
def test_text_that_a_spreadsheet_would_run_is_marked_as_text(value: object, cell: str) -> None:
    assert _cell(value) == cell


def test_the_same_release_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = bilateral.export(tmp_path / "one.zip"), bilateral.export(str(tmp_path / "other.zip"))
    assert one.read_bytes() == other.read_bytes()


def test_a_zip_that_is_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "wells.zip").write_text("old", encoding="utf-8")
    assert zipfile.is_zipfile(bilateral.export(tmp_path / "wells.zip"))
    assert [path.name for path in tmp_path.iterdir()] == ["wells.zip"]


def test_a_path_that_cannot_be_written_is_named_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        bilateral.export(tmp_path / "lost" / "wells.zip")
    assert str(caught.value) == (
        f"{tmp_path / 'lost' / 'wells.zip'} cannot be written: No such file or directory\n"
        "  Name a file in a folder that is there and may be written to."
    )
