"""What accepting decisions adds to the record: rows by table and key, evidence, and spans declined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bilateral.extract.decide.decided import Decided, ProblemError
from bilateral.extract.known import Known, Row, key_of
from bilateral.extract.targets import source_column
from bilateral.ledger import DECLINED, EVIDENCE
from bilateral.shape import Shape


@dataclass
class Plan:
    """Rows to be added, none of which the record has already, and the line of the decision that each comes from.

    ``unrecorded`` counts what was declined and is of a kind for which the record has no word: an event is no surface.
    """

    known: Known
    rows: dict[str, dict[str, Row]] = field(default_factory=dict)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    unrecorded: int = 0

    def add(self, shape: Shape, cells: Mapping[str, str], decided: Decided) -> str:
        """Add a row, unless it is there already; its key.

        Of what several places tell, an actor or an event, the first row of the file makes the record, and later ones
        are further mentions of it, unless they date it otherwise.
        Raises :class:`ProblemError` where the key is empty, or is that of another row.
        """
        row = {column.name: cells.get(column.name, "") for column in shape.columns}
        key = key_of(shape, row)
        lacking = [name for name in shape.key if not row[name] and not _may_be_empty(shape, name)]
        if lacking:
            raise ProblemError(f"{shape.name}.{lacking[0]} is empty, and a row needs its key")
        there = self.row(shape.name, key)
        if there is None:
            self.rows.setdefault(shape.name, {})[key] = row
            self.lines[shape.name, key] = decided.line
        elif shape.name not in (EVIDENCE, DECLINED):
            whole = key in self.known.of(shape.name) or source_column(shape) is not None
            _compare(shape, key, there, row, dates_alone=not whole)
        return key

    def row(self, table: str, key: str) -> Row | None:
        """A row of the record, or one that is to be added."""
        return self.known.of(table).get(key) or self.rows.get(table, {}).get(key)

    def counts(self) -> Iterator[tuple[str, int]]:
        """The number of rows that each table gains."""
        return ((table, len(rows)) for table, rows in self.rows.items())


def _may_be_empty(shape: Shape, name: str) -> bool:
    column = shape.column(name)
    return column is not None and column.nullable


def _compare(shape: Shape, key: str, there: Row, row: Row, *, dates_alone: bool) -> None:
    """Raises :class:`ProblemError` where a row is proposed that says something else than the one that is there."""
    for column in shape.columns:
        if dates_alone and not (column.format == "edtf" and there[column.name]):
            continue
        if row[column.name] and row[column.name] != there[column.name]:
            has = f"{shape.name}/{key} has {column.name} {there[column.name]!r}, and not {row[column.name]!r}"
            raise ProblemError(f"{has}: merge it with that record, or give it another key")
