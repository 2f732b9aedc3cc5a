"""The injector's own places are those that Python's csv module counts."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from tests.faults.sheet import Row, Sheet

_TEXT = st.text(st.sampled_from('ab,"\n é\U0001f333'), max_size=6)
_LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@given(
    cells=st.lists(st.tuples(_TEXT, _TEXT, st.integers(0, 2)), max_size=6),
    quote_all=st.booleans(),
    final_newline=st.booleans(),
    line_end=_LINE_ENDS,
)
def test_what_is_written_is_read_back_with_each_row_on_its_line(
    *, cells: list[tuple[str, str, int]], quote_all: bool, final_newline: bool, line_end: str
) -> None:
    rows = [Row("t", {"a": f"{one}.", "b": two}, blank=blank) for one, two, blank in cells]
    sheet = Sheet("t", ["a", "b"], rows, quote_all=quote_all, final_newline=final_newline, line_end=line_end)
    written = sheet.written()
    reader = csv.reader(io.StringIO(written.content.decode("utf-8"), newline=""))
    lines, read = [], []
    start = 1
    for found in reader:
        if found:
            lines.append(start)
            read.append(found)
        start = reader.line_num + 1
    assert read == [["a", "b"], *([row["a"], row["b"]] for row in rows)]
    assert lines == [written.lines[row].line for row in (None, *rows)]


@given(cells=st.lists(st.tuples(_TEXT, _TEXT), min_size=1, max_size=5), quote_all=st.booleans())
def test_a_cell_stands_between_its_places(*, cells: list[tuple[str, str]], quote_all: bool) -> None:
    rows = [Row("t", {"a": f"{one}.", "b": two}) for one, two in cells]
    written = Sheet("t", ["a", "b"], rows, quote_all=quote_all).written()
    lines = written.content.decode("utf-8").split("\n")
    for (row, column), place in written.cells.items():
        taken = lines[place.line - 1 : (place.end_line or 0)]
        taken[-1] = taken[-1][: (place.end_column or 1) - 1]
        taken[0] = taken[0][place.column - 1 :]
        value = column if row is None else row[column]
        assert next(csv.reader(io.StringIO("\n".join(taken), newline="")), [""]) == [value]
