"""Faults of single characters: white space, what cannot be seen, formulas, NUL, and bytes that are no UTF-8."""

from __future__ import annotations

from collections.abc import Mapping

from tests.faults.dressing import NOTES
from tests.faults.expected import Cell, Expected, Fault, Within
from tests.faults.kinds.follow import inject, nothing
from tests.faults.registry import Inject, Kind, add, kind
from tests.faults.sheet import Row
from tests.faults.world import OccupiedError, World

FREE = {**NOTES, "aliases": "alias"}
"""A column of free text for each table that has one."""
SPACES: Mapping[str, tuple[str, str]] = {
    "space": (" ", "A space"),
    "newline": ("\n", "A newline"),
    "no-break-space": ("\u00a0", "A no-break space"),
    "thin-space": ("\u2009", "A thin space"),
    "ideographic-space": ("\u3000", "An ideographic space"),
}
UNSEEN: Mapping[str, tuple[str, str]] = {
    "zero-width-space": ("\u200b", "A zero-width space"),
    "zero-width-joiner": ("\u200d", "A zero-width joiner"),
    "word-joiner": ("\u2060", "A word joiner"),
    "mark-inside": ("\ufeff", "A byte order mark"),
    "soft-hyphen": ("\u00ad", "A soft hyphen"),
    "right-to-left-override": ("\u202e", "A right-to-left override"),
    "right-to-left-mark": ("\u200f", "A right-to-left mark"),
    "isolate": ("\u2066", "A directional isolate"),
    "tab-inside": ("\t", "A tab"),
    "escape": ("\x1b", "An escape character"),
    "backspace": ("\x08", "A backspace"),
    "delete": ("\x7f", "A delete character"),
    "variation-selector": ("\ufe0f", "A variation selector"),
    "tag": ("\U000e0041", "A tag character"),
    "hangul-filler": ("\u3164", "A Hangul filler, which is blank"),
    "line-separator": ("\u2028", "A line separator"),
    "private-use": ("\ue000", "A character of the private use area"),
}


def free_text(world: World) -> tuple[Row, str]:
    """A row, now taken, and its column of free text."""
    row, _ = inject(world, world.choose(FREE), lambda _: True, nothing)
    return row, FREE[row.table]


def _space(character: str) -> Inject:
    def fault(world: World) -> Fault:
        row, column = free_text(world)
        row[column] = world.choose([f"{character}A note", f"A note{character}", f"{character}A note{character * 2}"])
        return Fault((world.at("space", row, column),))

    return fault


def _unseen(character: str) -> Inject:
    def fault(world: World) -> Fault:
        row, column = free_text(world)
        row[column] = world.choose([f"A no{character}te", f"A{character} no{character}te", f"No{character}te, two"])
        return Fault((world.at("invisible", row, column),))

    return fault


for _name, (_character, _what) in SPACES.items():
    _says = f"{_what} at the beginning or end of a cell."
    add(Kind(f"{_name}-at-the-edge", "characters", _says, "space", _space(_character)))
for _name, (_character, _what) in UNSEEN.items():
    add(Kind(_name, "characters", f"{_what} within a cell.", "invisible", _unseen(_character)))


@kind("tab-at-the-edge", "characters", "space", "A tab at the beginning or end of a cell, which cannot be seen either.")
def _(world: World) -> Fault:
    row, column = free_text(world)
    row[column] = world.choose(["\tA note", "A note\t"])
    return Fault((world.at("space", row, column),), (world.at("invisible", row, column),))


@kind("unseen-at-the-edge", "characters", "invisible", "A zero-width space at the end of a cell.")
def _(world: World) -> Fault:
    row, column = free_text(world)
    row[column] = "A note\u200b"
    return Fault((world.at("invisible", row, column),))


@kind("space-around-a-code", "characters", "space", "A space after a code.")
def _(world: World) -> Fault:
    table, column = world.choose([("actors", "kind"), ("aliases", "language"), ("events", "status")])
    row, _ = inject(world, table, lambda each: each[column], nothing)
    row[column] = f"{row[column]} "
    return Fault((world.at("space", row, column),))


@kind("space-around-a-number", "characters", "space", "A space before a number, which is then none.")
def _(world: World) -> Fault:
    row, _ = inject(world, "figures", lambda _: True, nothing)
    row["value"] = f" {row['value']}"
    return Fault((world.at("space", row, "value"),), (world.at("type", row, "value"),))


@kind("space-around-a-date", "characters", "space", "A space after a date, which is then none.")
def _(world: World) -> Fault:
    row, _ = inject(world, "events", lambda each: each["date"], nothing)
    row["date"] = f"{row['date']} "
    return Fault((world.at("space", row, "date"),), (world.at("edtf", row, "date"),))


@kind("space-around-a-reference", "characters", "space", "A space after a key, which then leads nowhere.")
def _(world: World) -> Fault:
    row, _ = inject(world, "actors", lambda each: each["possibly_same_as"], nothing)
    row["possibly_same_as"] += " "
    return Fault((world.at("space", row, "possibly_same_as"),), (world.at("reference", row, "possibly_same_as"),))


@kind("formula", "characters", "formula", "A cell that a spreadsheet would run: `=`, `+`, `@` or `-` first.")
def _(world: World) -> Fault:
    row, column = free_text(world)
    row[column] = world.choose(["=1+1", '=HYPERLINK("http://x.org","x")', "+1 of them", "@SUM(A1)", "-1+SUM(A1)"])
    return Fault((world.at("formula", row, column),))


@kind("plus-before-a-number", "characters", "formula", "A plus sign before a number.")
def _(world: World) -> Fault:
    row, _ = inject(world, "figures", lambda _: True, nothing)
    row["value"] = "+13"
    return Fault((world.at("formula", row, "value"),), (world.at("type", row, "value"),))


def _bare(world: World, text: str) -> tuple[Row, str, Cell]:
    """A cell of a CSV file, now taken as the only one of its kind there, with a text that needs no quotation marks."""
    tables = [name for name in FREE if world.sheets[name].row_group is None]
    if not tables:
        raise OccupiedError
    sheet = world.csv(*tables)
    row, _ = inject(world, sheet.name, lambda _: True, nothing)
    column = FREE[sheet.name]
    row[column] = text
    row.bare.add(column)
    return row, column, Cell(sheet, row, column)


@kind("latin-1", "characters", "encoding", "A cell was saved as Latin-1: its ó is no UTF-8.")
def _(world: World) -> Fault:
    row, _, cell = _bare(world, "L\udcf3pez, without quotation marks".replace(",", ""))
    return Fault((Expected("encoding", Within(cell, 1), row.table),))


@kind("nul", "characters", "nul", "A NUL character within a cell.")
def _(world: World) -> Fault:
    row, _, cell = _bare(world, "A no\0te")
    return Fault((Expected("nul", Within(cell, 4), row.table),))


@kind("carriage-return-inside", "characters", "line-ending", "A carriage return within a quoted cell.")
def _(world: World) -> Fault:
    row, _, cell = _bare(world, '"one\r\ntwo"')
    return Fault((Expected("line-ending", Within(cell, 4), row.table),))
