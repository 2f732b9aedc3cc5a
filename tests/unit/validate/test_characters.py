"""Characters that hide, steer a spreadsheet or pass for others."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from bilateral.findings import Finding
from bilateral.read.record import Record
from bilateral.read.rows import Table
from bilateral.validate.characters import check_characters
from tests.unit.parts import column, read_good, shape, told


def _check(folder: Path, *towns: str, key: str = "town") -> list[str]:
    quoted = ['"' + town.replace('"', '""') + '"' for town in towns]
    cells = read_good(folder, "\n".join([key, *quoted]) + "\n")
    described = shape(column(key))
    table = Table(described, cells, pl.DataFrame({key: cells.frame[key]}))
    record = Record({"towns": described}, {"towns": table}, {})
    return [told(finding) for finding in check_characters(record)]


@pytest.mark.parametrize(
    "text",
    ["Córdoba", "two\nlines", "日本", "1 = 1", "a+b", "ana@example.org", "-3", "-1.5e-3", "-0500-01", "🙂"],
)
def test_ordinary_text_is_let_through(tmp_path: Path, text: str) -> None:
    assert _check(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ab\u200bc", "U+200B ZERO WIDTH SPACE"),
        ("ab\u202ec", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("ab\u2066c", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("ab\u00adc", "U+00AD SOFT HYPHEN"),
        ("ab\ufeffc", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("ab\u3164c", "U+3164 HANGUL FILLER"),
        ("ab\tc", "U+0009"),
        ("ab\x1bc", "U+001B"),
        ("ab\u2028c", "U+2028 LINE SEPARATOR"),
        ("ab\U000e0041c", "U+E0041 TAG LATIN CAPITAL LETTER A"),
    ],
)
def test_a_character_that_cannot_be_seen_is_named_with_its_place(tmp_path: Path, text: str, name: str) -> None:
    assert _check(tmp_path, "x", text) == [f"invisible towns.csv:3:1: character 3 is {name}, which cannot be seen"]


@pytest.mark.parametrize("more", [1, 2])
def test_several_unseen_characters_of_a_cell_are_one_finding(tmp_path: Path, more: int) -> None:
    assert _check(tmp_path, "a\u200b" + "\u200c" * more + "b") == [
        f"invisible towns.csv:2:1: character 2 is U+200B ZERO WIDTH SPACE, which cannot be seen, and {more} more"
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1 555", "@SUM(A1)", "-SUM(A1)", "-1+cmd|' /C calc'!A0", "- a list"])
def test_a_cell_that_begins_as_a_formula_does_is_told(tmp_path: Path, text: str) -> None:
    message = f"{text!r} begins as a formula does, which a spreadsheet would run"
    assert _check(tmp_path, text) == [f"formula towns.csv:2:1: {message}"]


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("afp", "\u0430fp", "U+0430 CYRILLIC SMALL LETTER A for U+0061 LATIN SMALL LETTER A"),
        ("aid-1", "aid-l", "U+006C LATIN SMALL LETTER L for U+0031 DIGIT ONE"),
        ("no", "n\u03bf", "U+03BF GREEK SMALL LETTER OMICRON for U+006F LATIN SMALL LETTER O"),
    ],
)
def test_keys_that_look_the_same_are_told_apart(tmp_path: Path, first: str, second: str, why: str) -> None:
    assert _check(tmp_path, first, "other", second) == [
        f"look-alike towns.csv:4:1: {second!r} looks like {first!r}: it has {why}"
    ]


def test_keys_that_are_the_same_are_another_rules_matter(tmp_path: Path) -> None:
    assert _check(tmp_path, "afp", "afp", "mexico", "méxico") == []


def _findings(folder: Path, text: str) -> list[Finding]:
    cells = read_good(folder, text)
    described = shape(*map(column, cells.frame.columns), key=("town",))
    return list(check_characters(Record({"towns": described}, {"towns": Table(described, cells, cells.frame)}, {})))


def test_a_key_leads_to_the_first_one_that_looks_the_same(tmp_path: Path) -> None:
    (finding,) = _findings(tmp_path, "note,town\na,x\nb,aid-1\nc,aid-l\n")
    assert str(finding.location) == "towns.csv:4:3"
    assert [(str(each.location), each.message) for each in finding.related] == [
        ("towns.csv:3:3", "the key that looks the same")
    ]


@pytest.mark.parametrize("text", ["town,note\nx,\ny,\n", "note,town\n,x\n,y\n", "town,note\n"])
def test_an_empty_cell_holds_no_character(tmp_path: Path, text: str) -> None:
    assert _findings(tmp_path, text) == []
