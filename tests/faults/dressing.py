"""How a clean table may be written otherwise: without a finding, and so that no place is where it used to be."""

from __future__ import annotations

from collections.abc import Mapping

from tests.faults.sheet import Sheet
from tests.faults.world import World

NOTES: Mapping[str, str] = {"actors": "note", "events": "note", "figures": "note", "quotes": "note", "sources": "note"}
"""Columns of free text, where a newline, a comma or a quotation mark changes nothing."""
_SHARE = 0.35


def dress(world: World) -> None:
    """Write some of the tables otherwise."""
    for sheet in world.sheets.values():
        for change in (_columns, _rows, _quotes, _newline, _newlines, _parquet):
            if world.random.random() < _SHARE:
                change(world, sheet)


def _columns(world: World, sheet: Sheet) -> None:
    world.random.shuffle(sheet.header)


def _rows(world: World, sheet: Sheet) -> None:
    world.random.shuffle(sheet.rows)


def _quotes(_: World, sheet: Sheet) -> None:
    sheet.quote_all = True


def _newline(_: World, sheet: Sheet) -> None:
    sheet.final_newline = False


def _newlines(world: World, sheet: Sheet) -> None:
    """Notes with newlines, doubled quotation marks, commas, and characters outside the first plane."""
    column = NOTES.get(sheet.name)
    if column and sheet.rows:
        for row in world.random.sample(sheet.rows, min(len(sheet.rows), 6)):
            row[column] = world.choose(_TEXTS)


def _parquet(world: World, sheet: Sheet) -> None:
    if world.random.random() < _SHARE:
        sheet.row_group = world.choose((3, 7, 1000))


_TEXTS = (
    "First line,\nsecond line.",
    'Told as "known",\n\nwith a blank line inside.',
    'A mark: "". End.',
    "\u00c1rbol \U0001f333, na\u00efve; e\u0301 of two code points",
    "Ends with a newline inside\n.",
)
