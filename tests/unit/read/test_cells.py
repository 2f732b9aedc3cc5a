"""The cells of a CSV file, and where each of them starts and ends."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from bilateral.read.cells import CellTable
from tests.unit.parts import read_any, read_damaged, read_good, told


def _places(cells: CellTable) -> list[list[str]]:
    """Line and column of the header's cells, and then of those of each row."""
    rows = [None, *range(cells.frame.height)]
    return [[str(cells.location(row, name)).removeprefix("towns.csv:") for name in cells.header] for row in rows]


def test_cells_are_text_and_an_empty_one_is_null(tmp_path: Path) -> None:
    cells = read_good(tmp_path, 'a,b\n 1,\n"",x\n')
    assert (cells.header, cells.frame.rows()) == (("a", "b"), [(" 1", None), (None, "x")])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("a,bc,d\n12,,3\n", [["1:1", "1:3", "1:6"], ["2:1", "2:4", "2:5"]], id="plain"),
        pytest.param('a,b\n"1,5",2\n', [["1:1", "1:3"], ["2:1", "2:7"]], id="comma in quotes"),
        pytest.param('a,b\n"one\ntwo\n",2\n3,4\n', [["1:1", "1:3"], ["2:1", "4:3"], ["5:1", "5:3"]], id="newlines"),
        pytest.param('a,b\n"say ""so"", then",2\n', [["1:1", "1:3"], ["2:1", "2:20"]], id="doubled quotes"),
        pytest.param('a,b\n"""",2\n', [["1:1", "1:3"], ["2:1", "2:6"]], id="a quote alone"),
        pytest.param('"a\nb",c\n1,2\n', [["1:1", "2:4"], ["3:1", "3:3"]], id="header over two lines"),
        pytest.param("a,b\n1,2", [["1:1", "1:3"], ["2:1", "2:3"]], id="no final newline"),
        pytest.param("a,b\né🚤,2\n", [["1:1", "1:3"], ["2:1", "2:4"]], id="characters, not bytes"),
        pytest.param('a,b\n"x\u2028y",2\n', [["1:1", "1:3"], ["2:1", "2:7"]], id="only LF ends a line"),
        pytest.param('a,b\n5" pipe,x\n1,2\n', [["1:1", "1:3"], ["2:1", "2:9"], ["3:1", "3:3"]], id="inch mark"),
        pytest.param('a,b\nsay "so, then",\n', [["1:1", "1:3"], ["2:1", "2:9"]], id="quotes inside a plain cell"),
    ],
)
def test_a_cell_is_placed_where_it_starts(tmp_path: Path, text: str, places: list[list[str]]) -> None:
    cells, _ = read_damaged(tmp_path, text)
    assert _places(cells) == places


def _ends(cells: CellTable) -> list[list[str]]:
    """Line and column after the last character of the header's cells, and then of those of each row."""
    rows = [None, *range(cells.frame.height)]
    places = [[cells.location(row, name) for name in cells.header] for row in rows]
    return [[f"{place.end_line}:{place.end_column}" for place in row] for row in places]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param("a,bc,d\n12,,3\n", [["1:2", "1:5", "1:7"], ["2:3", "2:4", "2:6"]], id="plain"),
        pytest.param('a,b\n"1,5",2\n', [["1:2", "1:4"], ["2:6", "2:8"]], id="comma in quotes"),
        pytest.param('a,b\n"one\ntwo\n",2\n3,4\n', [["1:2", "1:4"], ["4:2", "4:4"], ["5:2", "5:4"]], id="newlines"),
        pytest.param('a,b\n"say ""so"", then",2\n', [["1:2", "1:4"], ["2:19", "2:21"]], id="doubled quotes"),
        pytest.param('a,b\n"""",2\n', [["1:2", "1:4"], ["2:5", "2:7"]], id="a quote alone"),
        pytest.param('"a\nb",c\n1,2\n', [["2:3", "2:5"], ["3:2", "3:4"]], id="header over two lines"),
        pytest.param("a,b\n1,2", [["1:2", "1:4"], ["2:2", "2:4"]], id="no final newline"),
        pytest.param("a,b\né🚤,2\n", [["1:2", "1:4"], ["2:3", "2:5"]], id="characters, not bytes"),
        pytest.param('a,b\n5" pipe,x\n', [["1:2", "1:4"], ["2:8", "2:10"]], id="inch mark"),
        pytest.param('a,b\nsay "so, then",\n', [["1:2", "1:4"], ["2:8", "2:15"]], id="quotes inside a plain cell"),
        pytest.param("a,b,c\n12\n", [["1:2", "1:4", "1:6"], ["2:3", "2:3", "2:3"]], id="short row"),
        pytest.param("a,b\n1,2,3\n", [["1:2", "1:4"], ["2:2", "2:4"]], id="long row"),
        pytest.param("\ufeffa,b\r\n1,2\r\n", [["1:2", "1:4"], ["2:2", "2:4"]], id="mark and line ends of Windows"),
        pytest.param('a,b\r\n"x\r\ny",2\r\n', [["1:2", "1:4"], ["3:3", "3:5"]], id="Windows within quotes"),
    ],
)
def test_a_cell_ends_after_its_last_character(tmp_path: Path, text: str, ends: list[list[str]]) -> None:
    cells, _ = read_damaged(tmp_path, text)
    assert _ends(cells) == ends


def test_a_row_without_a_column_is_placed_at_its_first_cell(tmp_path: Path) -> None:
    cells = read_good(tmp_path, 'a,b\n"x\ny",1\nz,2\n')
    assert [str(cells.location(row)) for row in (None, 0, 1)] == ["towns.csv:1:1", "towns.csv:2:1", "towns.csv:4:1"]


def test_a_column_that_is_not_there_is_placed_at_the_first_cell(tmp_path: Path) -> None:
    assert str(read_good(tmp_path, "a,b\n1,2\n").location(0, "c")) == "towns.csv:2:1"


def test_a_cell_of_a_column_that_is_not_there_is_null(tmp_path: Path) -> None:
    assert read_good(tmp_path, "a,b\n1,2\n").cell(0, "c") is None


def test_a_header_alone_is_an_empty_table(tmp_path: Path) -> None:
    assert read_good(tmp_path, "a,b\n").frame.shape == (0, 2)


def test_a_table_of_one_column_holds_a_null_as_two_quotes(tmp_path: Path) -> None:
    assert read_good(tmp_path, 'a\n""\nx\n').frame.rows() == [(None,), ("x",)]


@pytest.mark.parametrize("content", ["", "\n", " \n\n"])
def test_a_file_without_a_header_is_empty(tmp_path: Path, content: str) -> None:
    cells, findings = read_any(tmp_path, content)
    assert (cells, [told(each) for each in findings]) == (None, ["empty-file towns.csv:1:1: the file is empty"])


def test_a_byte_order_mark_is_a_finding_and_no_part_of_the_header(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, b"\xef\xbb\xbfa,b\n1,2\n")
    assert cells.header == ("a", "b")
    assert _places(cells) == [["1:1", "1:3"], ["2:1", "2:3"]]
    assert findings == ["byte-order-mark towns.csv:1:1: the file starts with a byte order mark: run `dataset format`"]


def test_a_file_of_a_byte_order_mark_alone_is_empty(tmp_path: Path) -> None:
    cells, findings = read_any(tmp_path, b"\xef\xbb\xbf")
    assert (cells, [finding.rule for finding in findings]) == (None, ["byte-order-mark", "empty-file"])


def test_windows_line_ends_are_one_finding_where_the_first_is_and_cells_keep_their_places(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, b'a,b\n1,2\r\n"x\r\ny",3\r\n')
    assert cells.frame.rows() == [("1", "2"), ("x\ny", "3")]
    assert _places(cells) == [["1:1", "1:3"], ["2:1", "2:3"], ["3:1", "4:4"]]
    assert findings == [
        "line-ending towns.csv:2:4: a carriage return, where lines end with LF alone: run `dataset format`"
    ]


def test_a_carriage_return_alone_ends_a_line_too(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, b"a,b\r1,2\r")
    assert cells.frame.rows() == [("1", "2")]
    assert _places(cells) == [["1:1", "1:3"], ["2:1", "2:3"]]
    assert findings == [
        "line-ending towns.csv:1:4: a carriage return, where lines end with LF alone: run `dataset format`"
    ]


def test_a_blank_line_is_a_finding_and_the_row_after_it_keeps_its_line(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, "a,b\n1,2\n\n3,4\n")
    assert cells.frame.rows() == [("1", "2"), ("3", "4")]
    assert _places(cells) == [["1:1", "1:3"], ["2:1", "2:3"], ["4:1", "4:3"]]
    assert findings == ["blank-line towns.csv:3:1: blank line: run `dataset format`"]


def test_a_header_after_a_blank_line_keeps_its_line(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, "\na,b\n1,2\n")
    assert findings == ["blank-line towns.csv:1:1: blank line: run `dataset format`"]
    assert _places(cells) == [["2:1", "2:3"], ["3:1", "3:3"]]


def test_a_row_that_is_too_short_is_filled_with_nulls(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, "a,b,c\n1\n2,3,4\n")
    assert cells.frame.rows() == [("1", None, None), ("2", "3", "4")]
    assert findings == ["ragged-row towns.csv:2:1: 1 cells where the header has 3; a cell with a comma needs quotes"]


def test_the_missing_cells_of_a_short_row_are_placed_at_its_end(tmp_path: Path) -> None:
    cells, _ = read_damaged(tmp_path, "a,b,c\n12\n2,3,4\n")
    assert _places(cells)[1] == ["2:1", "2:3", "2:3"]


def test_the_missing_cells_of_a_short_last_row_are_placed_at_its_end(tmp_path: Path) -> None:
    cells, _ = read_damaged(tmp_path, "a,b\n12")
    assert _places(cells)[1] == ["2:1", "2:3"]


def test_what_a_row_has_too_much_is_a_finding_and_dropped(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, "a,b\n1,2,3\n")
    assert cells.frame.rows() == [("1", "2")]
    assert findings == ["ragged-row towns.csv:2:1: 3 cells where the header has 2; a cell with a comma needs quotes"]


def test_the_finding_of_a_ragged_row_counts_data_rows_from_zero(tmp_path: Path) -> None:
    _, findings = read_any(tmp_path, "a,b\n1,2\n\n3\n")
    assert [(finding.rule, finding.row) for finding in findings] == [("blank-line", None), ("ragged-row", 1)]


def test_a_nul_is_a_finding_and_stays_in_its_cell(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, "a,b\n1,x\0y\n")
    assert cells.frame.rows() == [("1", "x\0y")]
    assert findings == ["nul towns.csv:2:4: NUL character"]


def test_the_first_byte_that_is_not_utf_8_is_placed_and_the_rest_is_read(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, b"a,b\n\xc3\xa9,caf\xe9\n3,\xff\n")
    assert cells.frame.rows() == [("é", "caf\ufffd"), ("3", "\ufffd")]
    assert findings == ["encoding towns.csv:2:6: byte 0xe9 is not UTF-8: save the file as UTF-8"]


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ('a,b\n1,"2\n3,4\n', 2, "unexpected end of data"),
        ('a,b\n1,2\n"x"y,3\n', 3, "',' expected after '\"'"),
    ],
)
def test_a_quote_that_does_not_close_leaves_no_table(tmp_path: Path, text: str, line: int, problem: str) -> None:
    cells, findings = read_any(tmp_path, text)
    message = f"quoting towns.csv:{line}:1: the row that starts here cannot be read: {problem}"
    assert (cells, [told(each) for each in findings]) == (None, [message])


def test_a_header_that_names_a_column_twice_leaves_no_table(tmp_path: Path) -> None:
    cells, findings = read_any(tmp_path, "a,b,a,b\n1,2,3,4\n")
    messages = [
        "duplicate-column towns.csv:1:5: the header names 'a' twice",
        "duplicate-column towns.csv:1:7: the header names 'b' twice",
    ]
    assert (cells, [told(each) for each in findings]) == (None, messages)
    assert [(finding.column, finding.location.end_column) for finding in findings] == [("a", 6), ("b", 8)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_that_is_utf_16_has_one_finding_with_or_without_its_mark(tmp_path: Path, encoding: str) -> None:
    cells, findings = read_any(tmp_path, "a,b\n1,2\n".encode(encoding))
    message = "encoding towns.csv:1:1: the file is UTF-16: save it as UTF-8"
    assert (cells, [told(each) for each in findings]) == (None, [message])


def test_a_finding_about_a_file_names_its_table(tmp_path: Path) -> None:
    _, findings = read_any(tmp_path, "")
    assert [finding.table for finding in findings] == ["towns"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral.read.cells.MOST_BYTES", 10)
    cells, findings = read_any(tmp_path, "a,b\n1,2\n3,4\n")
    message = "too-large towns.csv:1:1: the file has more than 10 bytes: give the table as Parquet"
    assert (cells, [told(each) for each in findings]) == (None, [message])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("before", [0, 1, 700_000])
def test_a_line_that_is_too_long_is_told_with_its_number(tmp_path: Path, end: str, before: int) -> None:
    text = f"a,b{end}{'x' * before}{end}{'y' * 1_000_001}"
    for whole in (text, text + end):
        cells, findings = read_any(tmp_path, whole)
        message = "too-large towns.csv:3:1: the line has more than 1,000,000 bytes"
        assert (cells, [told(each) for each in findings]) == (None, [message])


def test_many_lines_may_be_longer_than_one_may_be(tmp_path: Path) -> None:
    cells = read_good(tmp_path, "a\n" + ("x" * 100_000 + "\n") * 30)
    assert cells.frame.height == 30


def test_a_cell_that_is_too_long_leaves_no_table(tmp_path: Path) -> None:
    cells, findings = read_any(tmp_path, "a,b\n1,2\n3," + "x" * 131_073 + "\n")
    problem = "the row that starts here cannot be read: a cell has more than 131,072 characters"
    assert cells is None
    assert [(each.rule, each.location.line, each.message) for each in findings] == [("too-large", 3, problem)]


def test_a_header_of_too_many_columns_leaves_no_table(tmp_path: Path) -> None:
    cells, findings = read_any(tmp_path, ",".join(f"c{number}" for number in range(10_001)) + "\n")
    message = "too-large towns.csv:1:1: the header names 10,001 columns, and at most 10,000 are read"
    assert (cells, [told(each) for each in findings]) == (None, [message])


def test_of_very_many_findings_of_a_rule_the_first_thousand_are_listed_and_the_others_counted(tmp_path: Path) -> None:
    _, findings = read_any(tmp_path, "a,b\n" + "\n" * 1_002 + "1\n")
    assert [(each.rule, each.location.line, each.left_out) for each in findings[998:]] == [
        ("blank-line", 1_000, 0),
        ("blank-line", 1_001, 0),
        ("ragged-row", 1_004, 0),
        ("blank-line", 1, 2),
    ]
    assert findings[-1].message == "2 more of this rule in this file, beyond the first 1,000"
    assert (findings[-1].table, findings[-1].severity) == ("towns", findings[0].severity)


def test_a_thousand_findings_of_a_rule_are_all_listed(tmp_path: Path) -> None:
    _, findings = read_any(tmp_path, "a,b\n" + "\n" * 1_000)
    assert (len(findings), sum(finding.left_out for finding in findings)) == (1_000, 0)


def test_a_header_of_one_name_many_times_is_told_soon(tmp_path: Path) -> None:
    start = time.process_time()
    _, findings = read_any(tmp_path, ",".join(["a"] * 10_000) + "\n")
    assert time.process_time() - start < 5
    assert [(each.message, each.location.column) for each in findings[:2]] == [
        ("the header names 'a' twice", 3),
        ("the header names 'a' twice", 5),
    ]
    assert (len(findings), findings[-1].left_out) == (1_001, 8_999)


def test_a_byte_that_is_no_text_is_placed_in_its_own_line(tmp_path: Path) -> None:
    _, told_of_it = read_any(tmp_path, b"town,note\na,b\nccc,\xe9\n")
    assert [str(finding.location) for finding in told_of_it] == ["towns.csv:3:5"]


def test_a_name_that_stands_twice_is_placed_through_quotes_and_newlines(tmp_path: Path) -> None:
    _, findings = read_any(tmp_path, '\n"a\nb",town,"a\nb",town\n1,2,3,4\n')
    assert [(told(finding), finding.location.end_column) for finding in findings[1:]] == [
        ("duplicate-column towns.csv:3:9: the header names 'a\\nb' twice", 3),
        ("duplicate-column towns.csv:4:4: the header names 'town' twice", 8),
    ]
