"""What the two panes of the review show: a candidate in its text, and what it would become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from bilateral.extract.known import Known
from bilateral.extract.proposals.rows import SAME
from bilateral.extract.table import Decision, Row, several
from bilateral.extract.targets import DOT, cell
from bilateral.ledger import SOURCES
from bilateral.shape import Column, Shape
from bilateral.text.source import SourceText

_AROUND = 1_500
"""Characters shown on either side of the candidate."""
_HARMLESS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)], "\ufffd")
"""Stands in, one for one, for characters that would steer the terminal."""
_FOUND = ("value", "value_to", "unit", "qualifier", "date", "speaker")
MARK = "bold reverse"
"""How the candidate is marked in its text, without colours too."""
_NEEDED = "bold red"
_QUIET = "dim"


def marked(row: Row, text: SourceText | None) -> Text:
    """The text around a candidate with the candidate marked; only its sentence, where the text is not at hand."""
    start, end = int(row["start"]), int(row["end"])
    if text is None or text.text[start:end] != row["exact"]:
        return Text(f"{row['context'] or row['exact']}\n\n(the text is not at hand)".translate(_HARMLESS))
    first = max(0, start - _AROUND)
    shown = Text(text.text[first : end + _AROUND].translate(_HARMLESS))
    shown.stylize(MARK, start - first, end - first)
    return shown


@dataclass(frozen=True)
class Cells:
    """The cells that candidates may fill, and the records that they may name."""

    known: Known

    def of(self, row: Row) -> list[tuple[Shape, Column]]:
        """The tables and columns that a candidate of this kind may fill."""
        return list(self.known.targets.columns(row["kind"]))

    def short(self, row: Row, name: str) -> str:
        """The name of a cell, without that of the row's own table."""
        return name.removeprefix(f"{self._name(row['kind'])}{DOT}")

    def lacking(self, row: Row) -> list[tuple[Shape, Column]]:
        """The cells of the row's own table that must not be empty, and are."""
        main = self.known.targets.table(row["kind"])
        return [
            (shape, column)
            for shape, column in self.of(row)
            if shape is main and not column.nullable and not row.get(cell(shape, column), "").strip()
        ]

    def worth_asking(self, row: Row) -> list[str]:
        """The names of those cells, and of the one that nobody can guess and that may be left empty."""
        main = self.known.targets.table(row["kind"])
        scope = main.with_role("scope") if main is not None else None
        without = main is not None and scope is not None and not row.get(cell(main, scope), "").strip()
        more = [(main, scope)] if main is not None and scope is not None and without else []
        return [cell(*each) for each in (*self.lacking(row), *more)]

    def keys(self, table: str, rows: Sequence[Row], *, accepted: bool) -> set[str]:
        """The keys of a table's records, with those that rows of the file would make, or do where ``accepted``."""
        kinds = {kind for kind in {row["kind"] for row in rows} if self._name(kind) == table}
        shape = self.known.shapes.get(table)
        made = (
            row.get(f"{table}{DOT}{shape.key[0]}", "").strip()
            for row in rows
            if shape is not None and row["kind"] in kinds and (not accepted or row["decision"] == Decision.ACCEPT)
        )
        return {*self.known.of(table), *filter(None, made)}

    def _name(self, kind: str) -> str:
        shape = self.known.targets.table(kind)
        return shape.name if shape is not None else ""

    def unknown(self, row: Row, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
        """The cells of a row that name a record which nobody has made yet, each with its key."""
        for shape, column in self.of(row):
            named = several(row.get(cell(shape, column), "")) if column.references not in (None, SOURCES) else []
            there = self.keys(column.references, rows, accepted=True) if named and column.references else set()
            yield from ((cell(shape, column), key) for key in named if key not in there)

    def matched(self, row: Row) -> Mapping[str, str]:
        """The record that the row's match names; empty where it names none."""
        table, _, key = row.get("match", "").rpartition(" ")[2].partition("/")
        return self.known.of(table).get(key, {})


def told(row: Row, cells: Cells, rows: Sequence[Row], notes: Sequence[str]) -> Text:
    """What stands in the way, what was found, and what it would become."""
    pane = Text()
    row = {name: value.translate(_HARMLESS) for name, value in row.items()}
    pane.append(" · ".join(filter(None, map(row.get, ("kind", "rule", "confidence")))), style="bold")
    pane.append("\n")
    for name in ("decision", "reason"):
        _line(pane, name, row.get(name, ""))
    for note in notes:
        pane.append(f"{note}\n", style="bold")
    _stops(pane, row, cells, rows)
    named = [cell(*each) for each in cells.of(row)]
    filled = {row.get(name, "") for name in named}
    for name in _FOUND:
        _line(pane, name, row.get(name, "") if row.get(name) not in filled else "")
    _match(pane, row, cells)
    pane.append("\n")
    for name in named:
        _line(pane, cells.short(row, name), row.get(name, ""))
    return pane


def _stops(pane: Text, row: Row, cells: Cells, rows: Sequence[Row]) -> None:
    """What keeps it from being accepted as it is, or should."""
    if row.get("alarm"):
        pane.append(f"alarm: {row['alarm']}\n", style=_NEEDED)
    for shape, column in cells.lacking(row):
        pane.append(f"{cells.short(row, cell(shape, column))} is empty\n", style=_NEEDED)
    for name, key in cells.unknown(row, rows):
        pane.append(f"{cells.short(row, name)}: {key} is neither recorded nor accepted\n", style=_NEEDED)


def _line(pane: Text, name: str, value: str) -> None:
    if value:
        pane.append(f"{name}: ", style=_QUIET).append(f"{value}\n")


def _match(pane: Text, row: Row, cells: Cells) -> None:
    """The match, with the record that it names where that is another source's."""
    _line(pane, "match", row.get("match", ""))
    if row.get("match", "").startswith(f"{SAME} "):
        for name, value in cells.matched(row).items():
            _line(pane, f"  {name}", value)
