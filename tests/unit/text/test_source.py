"""A source text: spans, digests, places, and phrases found in it."""

# ruff: noqa: RUF001 (curly marks and dashes are what is tested)

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from bilateral.text.source import SourceText, Span, digest, read_source

_TEXT = SourceText("The mayor’s “new” boats\nleft 🚤cton – and\u00a0the “new” ferry too.")


def _found(text: SourceText, phrase: str) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, text.slice(span)) for span in text.find(phrase)]


@pytest.mark.parametrize("phrase", ['"new"', "“new”", "”new“", "«new»"])
def test_curly_and_straight_quotation_marks_are_alike(phrase: str) -> None:
    assert _found(_TEXT, phrase) == [(12, 17, "“new”"), (45, 50, "“new”")]


def test_straight_and_curly_apostrophes_are_alike() -> None:
    assert _found(_TEXT, "mayor's") == _found(_TEXT, "mayor’s") == [(4, 11, "mayor’s")]


def test_dashes_spaces_and_line_ends_are_found_as_plain_ones() -> None:
    assert _found(_TEXT, "boats left 🚤cton - and the") == [(18, 44, "boats\nleft 🚤cton – and\u00a0the")]


def test_places_that_overlap_are_all_found() -> None:
    assert _found(SourceText("ananana"), "ana") == [(0, 3, "ana"), (2, 5, "ana"), (4, 7, "ana")]


def test_case_matters() -> None:
    assert _found(_TEXT, "the mayor") == []


def test_an_empty_phrase_is_nowhere() -> None:
    assert _found(_TEXT, "") == []


def test_an_offset_counts_code_points_and_its_place_line_and_column() -> None:
    offset = _TEXT.text.index("cton")
    assert (offset, _TEXT.place(offset)) == (30, (2, 7))


def test_the_first_and_last_places_of_a_line_are_on_it() -> None:
    text = SourceText("ab\n\ncd")
    assert [text.place(offset) for offset in range(7)] == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2), (3, 3)]


def test_the_digest_of_a_span_is_that_of_its_words_in_utf_8() -> None:
    expected = hashlib.sha256(b"\xe2\x80\x9cnew\xe2\x80\x9d").hexdigest()
    assert _TEXT.digest(Span(12, 17)) == digest("“new”") == expected


def test_a_span_holds_what_lies_inside_it_itself_included() -> None:
    span = Span(2, 5)
    held = [(start, end) for start in range(1, 6) for end in range(start + 1, 7) if span.holds(Span(start, end))]
    assert held == [(2, 3), (2, 4), (2, 5), (3, 4), (3, 5), (4, 5)]


def test_a_text_is_read_with_its_newlines_and_its_mark_as_they_are(tmp_path: Path) -> None:
    raw = "\ufeffone\r\ntwo\n".encode()
    (tmp_path / "a.txt").write_bytes(raw)
    text, found = read_source(tmp_path / "a.txt")
    assert (text.text, len(text), found) == ("\ufeffone\r\ntwo\n", 10, hashlib.sha256(raw).hexdigest())


def test_a_text_that_is_not_utf_8_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    with pytest.raises(UnicodeDecodeError):
        read_source(tmp_path / "a.txt")
