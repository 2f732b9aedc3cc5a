"""The file of candidates: what a spreadsheet makes of it is read, and what is none is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilateral.errors import CandidatesError, UsageError
from bilateral.extract.decide.review import Review
from bilateral.extract.table import header_of, parse_rows, read_parts, read_rows, several, write_rows
from bilateral.extract.targets import Targets

HEADER = header_of(())


def _line(**cells: str) -> str:
    return write_rows(HEADER, [cells])


@pytest.mark.parametrize(
    "change", [lambda text: f"\ufeff{text}", lambda text: text.replace("\n", "\r\n"), lambda text: f"{text}\n"]
)
def test_what_a_spreadsheet_saves_is_read(tmp_path: Path, change: object) -> None:
    assert callable(change)
    path = tmp_path / "candidates.csv"
    path.write_bytes(change(_line(kind="figure", exact="two, or so")).encode())
    (row,) = read_rows(path).rows
    assert (row["kind"], row["exact"]) == ("figure", "two, or so")


def test_a_row_is_known_by_the_line_on_which_it_starts() -> None:
    text = write_rows(HEADER, [{"exact": "two\nlines"}, {"exact": "one"}])
    assert parse_rows(text, "candidates.csv").lines == (2, 4)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"a;b\n1;2\n", "is no file of candidates: it has no column source, kind"),
        (b"\xff\xfe", "is not UTF-8: byte 0"),
        (_line(kind="figure").encode() + b"a,b\n", ":3: 2 cells where the header has"),
        (_line(kind="figure").encode() + b'"a', ":3: the row cannot be read"),
        (_line().replace("rule", "kind").encode(), "the header names a column twice"),
    ],
)
def test_what_is_no_file_of_candidates_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "candidates.csv"
    path.write_bytes(content)
    with pytest.raises(CandidatesError, match=re.escape(told)):
        read_rows(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CandidatesError, match="cannot be read: No such file"):
        read_rows(tmp_path / "none.csv")


def test_a_file_without_rows_has_nothing_to_review(tmp_path: Path) -> None:
    path = tmp_path / "candidates.csv"
    path.write_text(write_rows(HEADER, []))
    with pytest.raises(UsageError, match="holds no candidates"):
        Review(path, Targets({}))


@pytest.mark.parametrize(
    ("cell", "told"),
    [("[1]", "no list of parts"), ("{", "Expecting property name"), ('[["amount", "x", 2, ""]]', "invalid literal")],
)
def test_damaged_parts_are_refused(cell: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_parts(cell)


def test_a_cell_may_hold_several_values() -> None:
    assert several("ana-vidal; norland ;") == ["ana-vidal", "norland"]
