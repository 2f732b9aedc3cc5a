"""An excerpt shows the line of a place whatever stands in it, and its marks lie under the cell."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from bilateral.findings import Location
from bilateral.report.excerpt import excerpt, numbered, visible

_WIDTHS = {"a": 1, ",": 1, "é": 1, "漢": 2, "🚤": 2, "\uff21": 2, "\u0301": 0, "\u20dd": 0, "\ufe0f": 0, "ﬁ": 1, "ｱ": 1}
"""Columns that a character takes, as the standard of its script says and not as the program counts."""
_KNOWN = st.text(st.sampled_from("".join(_WIDTHS)), max_size=30)
_NUMBERS = st.integers(1, 400)
_ENDS = st.none() | st.tuples(_NUMBERS, _NUMBERS)
_ESCAPE = re.compile(r"⟨U\+[0-9A-F]{4,6}⟩")


def _width(text: str) -> int:
    return sum(_WIDTHS[character] for character in text)


@given(st.text(max_size=300), _NUMBERS, _NUMBERS, _ENDS)
@example("", 1, 1, None)
@example("\x00\u202e\ud800" * 60, 2, 90, (2, 95))
def test_any_line_and_any_place_have_an_excerpt(
    line: str, number: int, column: int, end: tuple[int, int] | None
) -> None:
    place = Location("t.csv", number, column, *(end or (None, None)))
    text, marks = excerpt(line, place)
    assert len(_ESCAPE.sub("x", text)) <= 102
    assert re.fullmatch(r" *\^+", marks)
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"} for character in text)
    shown, below = numbered(line, place)
    assert shown == f"{number:>6} | {text}"
    assert below == f"       | {marks}"


@given(_KNOWN, _KNOWN, _KNOWN)
@example("漢,", "a\u0301漢", ",a")
@example("🚤\ufe0f,", "a\u20dd", "")
def test_the_marks_lie_under_the_cell(before: str, cell: str, after: str) -> None:
    line = f"{before},{cell},{after}"
    start = len(before) + 2
    text, marks = excerpt(line, Location("t.csv", 1, start, 1, start + len(cell)))
    assert text == line
    assert marks == " " * _width(f"{before},") + "^" * max(_width(cell), 1)


@given(st.integers(0, 500), st.integers(1, 30), st.integers(0, 500))
def test_a_long_line_is_cut_around_the_cell(before: int, width: int, after: int) -> None:
    line = "a" * before + "漢" * width + "b" * after
    text, marks = excerpt(line, Location("t.csv", 1, before + 1, 1, before + width + 1))
    assert len(text) <= 102
    assert text.index("漢") == marks.index("^")
    assert marks.count("^") == 2 * width
    assert (len(line) > 100) == ("…" in text)


@given(st.text(max_size=200), _NUMBERS, st.integers(1, 5), _NUMBERS)
def test_a_cell_over_several_lines_is_marked_to_the_end_of_its_first(
    line: str, column: int, more: int, end: int
) -> None:
    several = excerpt(line, Location("t.csv", 7, column, 7 + more, end))
    assert several == excerpt(line, Location("t.csv", 7, column, 7, len(line) + 1))


@given(st.text())
def test_what_can_be_seen_stays_and_what_cannot_is_named(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    back = re.sub(r"⟨U\+([0-9A-F]{4,6})⟩", lambda match: chr(int(match[1], 16)), shown)
    assert back == text or "⟨U+" in text
