"""The canonical form of a CSV file."""

from __future__ import annotations

from pathlib import Path

from bilateral.read.canonical import write_canonical
from tests.unit.parts import column, read_damaged, read_good, shape

_TOWNS = shape(column("town_id"), column("people", "integer"), column("note"))


def test_columns_stand_in_the_order_of_the_schema_and_unknown_ones_after_them(tmp_path: Path) -> None:
    cells = read_good(tmp_path, "more,note,people,town_id\nm,n,3,a\n")
    assert write_canonical(_TOWNS, cells) == "town_id,people,note,more\na,3,n,m\n"


def test_a_column_that_is_missing_is_not_added(tmp_path: Path) -> None:
    assert write_canonical(_TOWNS, read_good(tmp_path, "note,town_id\nn,a\n")) == "town_id,note\na,n\n"


def test_rows_are_sorted_by_key(tmp_path: Path) -> None:
    cells = read_good(tmp_path, "town_id,people,note\nb,1,\nZ,2,\na,3,\n,4,\n")
    assert write_canonical(_TOWNS, cells) == "town_id,people,note\n,4,\nZ,2,\na,3,\nb,1,\n"


def test_rows_of_one_key_keep_their_order(tmp_path: Path) -> None:
    text = "town_id,people,note\na,2,x\na,1,y\na,3,x\n"
    assert write_canonical(_TOWNS, read_good(tmp_path, text)) == text


def test_whole_numbers_of_a_key_are_sorted_by_value_before_what_is_no_number(tmp_path: Path) -> None:
    by_number = shape(column("town_id"), column("people", "integer"), key=("people", "town_id"))
    cells = read_good(tmp_path, "town_id,people\na,many\nb,10\nc,9\na,9\nd,\n")
    assert write_canonical(by_number, cells) == "town_id,people\nd,\na,9\nc,9\nb,10\na,many\n"


def test_digits_of_a_text_key_are_sorted_as_text(tmp_path: Path) -> None:
    cells = read_good(tmp_path, "town_id,people,note\n9,,\n10,,\n")
    assert write_canonical(_TOWNS, cells) == "town_id,people,note\n10,,\n9,,\n"


def test_a_key_column_that_the_file_lacks_does_not_stop_it(tmp_path: Path) -> None:
    assert write_canonical(_TOWNS, read_good(tmp_path, "people,note\n2,b\n1,a\n")) == "people,note\n2,b\n1,a\n"


def test_white_space_around_a_cell_is_dropped_and_that_within_it_kept(tmp_path: Path) -> None:
    cells = read_good(tmp_path, 'town_id,people,note\n a ,\t1 ," two  words\nand more\n"\n')
    assert write_canonical(_TOWNS, cells) == 'town_id,people,note\na,1,"two  words\nand more"\n'


def test_only_what_needs_quotes_has_them(tmp_path: Path) -> None:
    cells = read_good(tmp_path, '"town_id","people","note"\n"a","1","so ""it"", is"\n')
    assert write_canonical(_TOWNS, cells) == 'town_id,people,note\na,1,"so ""it"", is"\n'


def test_an_empty_table_is_its_header(tmp_path: Path) -> None:
    assert write_canonical(_TOWNS, read_good(tmp_path, "note,town_id,people\n")) == "town_id,people,note\n"


def test_blank_lines_marks_and_windows_line_ends_are_gone(tmp_path: Path) -> None:
    cells, findings = read_damaged(tmp_path, b"\xef\xbb\xbftown_id,people,note\r\nb,1,\r\n\r\na,2,\r\n")
    assert len(findings) == 3
    assert write_canonical(_TOWNS, cells) == "town_id,people,note\na,2,\nb,1,\n"


def test_a_carriage_return_within_a_cell_becomes_a_newline_and_is_quoted(tmp_path: Path) -> None:
    cells, _ = read_damaged(tmp_path, b'town_id,people,note\na,1,"x\ry"\n')
    assert write_canonical(_TOWNS, cells) == 'town_id,people,note\na,1,"x\ny"\n'


def test_zeros_before_a_number_do_not_count(tmp_path: Path) -> None:
    by_number = shape(column("people", "integer"))
    cells = read_good(tmp_path, "people,note\n10,\n007,\n8,\n")
    assert write_canonical(by_number, cells) == "people,note\n007,\n8,\n10,\n"
