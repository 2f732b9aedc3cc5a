"""A record of one town and one source, with the spans that support it: what the checks of evidence are tested on."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from bilateral.read.cells import read_cells
from bilateral.read.record import Record
from bilateral.read.rows import Table
from bilateral.read.typed import read_typed
from bilateral.shape import Shape
from bilateral.text.source import digest
from tests.unit.parts import column, shape, write

TEXT = "About 300 people live in Ana Port.\nThe mayor said so in 2020.\n"
SOURCE = {"source_id": "herald", "file": "herald.txt", "text_sha256": digest(TEXT), "text_length": len(TEXT)}
TOWN = {
    "town_id": "ana",
    "source_id": "herald",
    "name": "Ana Port",
    "people": 300,
    "qualifier": "about",
    "since": "2020",
}

_ID = column("source_id")
_SHAPES = {
    "sources": shape(_ID, column("file"), column("text_sha256"), column("text_length", "integer")),
    "towns": shape(
        column("town_id"),
        replace(_ID, references="sources"),
        replace(column("name"), sourced=True, exact=True, covers=frozenset({"name"})),
        replace(column("people", "number", role="amount"), sourced=True, exact=True, covers=frozenset({"number"})),
        replace(column("qualifier", role="qualifier"), exact=True),
        replace(column("since", form="edtf"), exact=True),
        column("note"),
    ),
    "evidence": shape(
        *map(column, ("table", "record_id", "column", "source_id")),
        column("start", "integer"),
        column("end", "integer"),
        *map(column, ("basis", "exact", "sha256")),
        key=("table", "record_id", "column", "source_id", "start"),
    ),
    "declined": shape(
        _ID, column("start", "integer"), column("end", "integer"), column("sha256"), column("kind"),
        key=("source_id", "start"),
    ),
}  # fmt: skip


def span(words: str | None, name: str | None, **other: object) -> dict[str, object]:
    """A row of evidence for a column of the town, or for the town where there is none, with these words of the text."""
    start = TEXT.index(words or "Ana")
    exact = words if name else None
    said = words or "Ana"
    row = {"table": "towns", "record_id": "ana", "column": name, "source_id": "herald", "start": start}
    return {**row, "end": start + len(said), "basis": "printed", "exact": exact, "sha256": digest(said), **other}


def declined(words: str, kind: str, **other: object) -> dict[str, object]:
    """A row that declines these words of the text."""
    start = TEXT.index(words)
    row = {"source_id": "herald", "start": start, "end": start + len(words), "sha256": digest(words), "kind": kind}
    return {**row, **other}


def record(folder: Path, /, *, unread: frozenset[str] = frozenset(), **tables: list[dict[str, object]]) -> Record:
    """The record of these rows; a table that is not given has its usual ones, and one in ``unread`` is not there."""
    rows = {"sources": [SOURCE], "towns": [TOWN], "evidence": [], "declined": [], **tables}
    shapes = {name: replace(each, name=name, path=f"schemas/{name}.py") for name, each in _SHAPES.items()}
    shapes["towns"] = replace(shapes["towns"], mentioned=True, covers=frozenset({"date"}))
    there = {name: _table(folder, shapes[name], each) for name, each in rows.items() if name not in unread}
    return Record(shapes, there, {}, unread)


def _table(folder: Path, described: Shape, rows: list[dict[str, object]]) -> Table:
    out = io.StringIO()
    writer = csv.DictWriter(out, [each.name for each in described.columns], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path = write(folder, out.getvalue(), f"{described.name}.csv")
    cells, findings = read_cells(path, described.name, path.name)
    assert cells is not None
    assert findings == []
    frame, faults = read_typed(described, cells)
    assert faults == []
    return Table(described, cells, frame)
