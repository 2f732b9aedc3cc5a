"""Cells are found again, and at their place, whatever they hold."""

from __future__ import annotations

import csv
import io
import itertools
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from bilateral.read.canonical import write_canonical
from bilateral.read.cells import CellTable, read_cells
from bilateral.shape import Shape
from tests.unit.parts import column, shape

_ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0\ufeff"), max_size=8)
_TROUBLE = st.text(st.sampled_from('",\n; aé🚤\u2028\x1c\x85'), max_size=8)
_CELL = _ANY | _TROUBLE


@st.composite
def _tables(draw: st.DrawFn) -> list[list[str]]:
    """A header of different names, and rows as wide as it."""
    names = st.lists(_CELL.filter(str.strip), min_size=1, max_size=4, unique=True)
    header = draw(names)
    width = len(header)
    return [header, *draw(st.lists(st.lists(_CELL, min_size=width, max_size=width), max_size=5))]


def _written(rows: list[list[str]], quoting: int) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    return out.getvalue()


def _read(text: str) -> CellTable:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "t.csv")
        path.write_bytes(text.encode("utf-8"))
        cells, findings = read_cells(path, "t", "t.csv")
    assert findings == []
    assert cells is not None
    return cells


def _starts(text: str) -> Iterator[list[tuple[int, int]]]:
    """Line and column at which each cell starts, row by row: the text scanned once, as RFC 4180 says."""
    row: list[tuple[int, int]] = []
    line, at = 1, 1
    fresh, quoted = True, False
    for character in text:
        if fresh:
            row.append((line, at))
            fresh, quoted = False, False
        if character == '"':
            quoted = not quoted
        elif character == "," and not quoted:
            fresh = True
        elif character == "\n" and not quoted:
            yield row
            row, fresh = [], True
        line, at = (line + 1, 1) if character == "\n" else (line, at + 1)


@given(_tables(), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_cells_are_read_as_they_were_written(rows: list[list[str]], quoting: int) -> None:
    cells = _read(_written(rows, quoting))
    assert cells.header == tuple(rows[0])
    assert cells.frame.rows() == [tuple(cell or None for cell in row) for row in rows[1:]]


@given(_tables(), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_every_cell_is_placed_where_it_starts(rows: list[list[str]], quoting: int) -> None:
    text = _written(rows, quoting)
    cells = _read(text)
    numbers = [None, *range(cells.frame.height)]
    places = [[cells.location(number, name) for name in cells.header] for number in numbers]
    assert [[(each.line, each.column) for each in row] for row in places] == list(_starts(text))


@given(_tables(), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_every_cell_ends_before_the_comma_or_the_line_end_that_ends_it(rows: list[list[str]], quoting: int) -> None:
    text = _written(rows, quoting)
    cells = _read(text)
    lines = text.split("\n")
    for number in (None, *range(cells.frame.height)):
        places = [cells.location(number, name) for name in cells.header]
        ends = [(place.end_line, place.end_column) for place in places]
        assert ends[:-1] == [(place.line, place.column - 1) for place in places[1:]]
        line, column = ends[-1]
        assert line is not None
        assert column == len(lines[line - 1]) + 1


@given(_tables(), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_what_stands_between_the_places_of_a_cell_is_that_cell(rows: list[list[str]], quoting: int) -> None:
    text = _written(rows, quoting)
    cells = _read(text)
    starts = [0, *itertools.accumulate(len(line) + 1 for line in text.split("\n"))]
    for row, name in itertools.product(range(cells.frame.height), cells.header):
        place = cells.location(row, name)
        assert place.end_line is not None
        assert place.end_column is not None
        between = text[starts[place.line - 1] + place.column - 1 : starts[place.end_line - 1] + place.end_column - 1]
        held = next(csv.reader(io.StringIO(between, newline="\n")), [""])
        assert held == [cells.cell(row, name) or ""]


@given(_tables(), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_every_row_is_placed_where_the_reader_of_the_standard_library_says(rows: list[list[str]], quoting: int) -> None:
    text = _written(rows, quoting)
    reader = csv.reader(io.StringIO(text, newline="\n"))
    ends = [reader.line_num for _ in reader]
    assert _read(text).lines == tuple(end + 1 for end in ends[:-1])


@given(st.text(st.sampled_from('",\nab'), max_size=30))
@example('a,b\n5" pipe,x\n')
def test_what_starts_at_the_place_of_a_cell_is_that_cell(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "t.csv")
        path.write_text(text, encoding="utf-8", newline="")
        cells, _ = read_cells(path, "t", "t.csv")
    if cells is None:
        return
    for row, name in itertools.product(range(cells.frame.height), cells.header):
        place, held = cells.location(row, name), cells.cell(row, name)
        if held is not None:  # a cell that a short row lacks starts nowhere
            rest = "\n".join(cells.text.split("\n")[place.line - 1 :])[place.column - 1 :]
            assert next(csv.reader(io.StringIO(rest, newline="\n")), [None])[0] == held


_ROWS = st.lists(st.tuples(_CELL, st.integers(-50, 5000).map(str) | _CELL, _CELL), max_size=6)


def _towns() -> Shape:
    return shape(column("a"), column("b", "integer"), column("c"), key=("b", "a"))


def _stripped(rows: list[tuple[str, str, str]]) -> list[tuple[str | None, ...]]:
    return [tuple(cell.strip() or None for cell in row) for row in rows]


@given(_ROWS)
def test_formatting_changes_no_cell_but_the_white_space_around_it(rows: list[tuple[str, str, str]]) -> None:
    cells = _read(_written([["a", "b", "c"], *map(list, rows)], csv.QUOTE_MINIMAL))
    formatted = _read(write_canonical(_towns(), cells))
    assert sorted(map(repr, formatted.frame.rows())) == sorted(map(repr, _stripped(rows)))


@given(_ROWS)
def test_formatting_twice_is_formatting_once(rows: list[tuple[str, str, str]]) -> None:
    once = write_canonical(_towns(), _read(_written([["c", "b", "a"], *map(list, rows)], csv.QUOTE_ALL)))
    assert write_canonical(_towns(), _read(once)) == once


@given(st.lists(st.integers(0, 10**30), unique=True, max_size=8))
@example([10**19, 2 * 10**18, 10**20])
def test_whole_numbers_of_a_key_stand_in_the_order_of_their_values(numbers: list[int]) -> None:
    cells = _read(_written([["a", "b", "c"], *(["x", str(number), ""] for number in numbers)], csv.QUOTE_MINIMAL))
    formatted = _read(write_canonical(_towns(), cells))
    assert [int(text) for text in formatted.frame["b"]] == sorted(numbers)
