"""What the characters of a cell would do to its readers: hide, steer a spreadsheet, or pass for others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import polars as pl
from confusable_homoglyphs.confusables import confusables_data

from bilateral.errors import code_point
from bilateral.findings import Finding, Related, quoted
from bilateral.read.record import Record
from bilateral.read.rows import Table
from bilateral.validate.cell import cell_finding

_UNSEEN = r"[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}&&[^\n\x00]]"
"""Unicode's controls, formats and ignorables. A newline can be seen, and NUL has a rule of its own."""
_FORMULA = "^(?:[=+@]|-(?:[^0-9]|.*[^0-9.,eE-]))"
"""A minus sign begins a formula too, unless no more than a number or a date before our era follows."""


def check_characters(record: Record) -> Iterator[Finding]:
    """No text hides a character, none begins as a formula does, and no two keys look the same."""
    for table in record.tables.values():
        for column in table.cells.values.select(pl.selectors.string()):
            for row in column.str.contains(_UNSEEN).fill_null(value=False).arg_true():
                yield cell_finding("invisible", _unseen(column[row]), table, row, column.name)
            for row in column.str.contains(_FORMULA).fill_null(value=False).arg_true():
                message = f"{quoted(column[row])} begins as a formula does, which a spreadsheet would run"
                yield cell_finding("formula", message, table, row, column.name)
        yield from _look_alikes(table)


def _unseen(text: str) -> str:
    """The first character that cannot be seen, by name, and how many there are."""
    found = pl.Series([text]).str.extract_all(_UNSEEN)[0]
    first = found[0]
    more = f", and {len(found) - 1} more" if len(found) > 1 else ""
    return f"character {text.index(first) + 1} is {code_point(first)}, which cannot be seen{more}"


def _look_alikes(table: Table) -> Iterator[Finding]:
    """Keys of one column that differ and look the same, each with the first row that looks so."""
    if len(table.shape.key) != 1:
        return
    column = table.shape.key[0]
    keys = pl.DataFrame({"key": table.keys}, schema={"key": pl.String}).with_row_index("row")
    looks = pl.col("key").str.replace_many(*_glyphs()).alias("look")
    rivals = (
        keys.filter(pl.col("key") != "")
        .with_columns(looks)
        .filter(pl.col("key").n_unique().over("look") > 1)
        .with_columns(pl.col("row", "key").first().over("look").name.prefix("first_"))
        .filter(pl.col("key") != pl.col("first_key"))
    )
    for row, key, first, first_key in rivals.select("row", "key", "first_row", "first_key").iter_rows():
        own, other = next((a, b) for a, b in zip(key, first_key, strict=True) if a != b)
        message = f"{key!r} looks like {first_key!r}: it has {code_point(own)} for {code_point(other)}"
        place = Related(table.location(first, column), "the key that looks the same")
        yield cell_finding("look-alike", message, table, row, column, place)


@cache
def _glyphs() -> tuple[list[str], list[str]]:
    """Characters that look like others, by Unicode's table of confusables, and the one that stands for each class."""
    stands: dict[str, str] = {}

    def standing(character: str) -> str:
        while (other := stands.get(character, character)) != character:
            character = other
        return character

    for character, alike in confusables_data.items():
        for each in (each["c"] for each in alike if len(character) == len(each["c"]) == 1):
            one, other = sorted((standing(character), standing(each)))
            stands[other] = one
    characters = sorted(stands)
    return characters, [standing(character) for character in characters]
