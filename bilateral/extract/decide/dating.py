"""Which dates other rows of a file tell: the span that dates an event is evidence for the event's own cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral.extract.candidate import Kind
from bilateral.extract.table import Decision, Row, read_parts, span_of
from bilateral.extract.targets import Targets, cell

_ACCEPTED = (Decision.ACCEPT, Decision.MERGE)
_Place = tuple[str, int, int]
"""A span, with the digest of the text that it is in."""


class Dating:
    """Finds the rows of a file whose parts stand where its dates do."""

    def __init__(self, targets: Targets) -> None:
        self._targets = targets
        self._known: dict[tuple[str, ...], tuple[tuple[str, _Place], ...]] = {}

    def dates(self, rows: Sequence[Row]) -> set[int]:
        """The numbers of the dates that accepted rows tell already."""
        decided = [row for row in rows if row["kind"] != Kind.DATE and _decision(row) in _ACCEPTED]
        told = {place for row in decided for name, place in self._dating(row) if row.get(name, "").strip()}
        return {at for at, row in enumerate(rows) if row["kind"] == Kind.DATE and told and _place(row) in told}

    def dated(self, date: Row, rows: Sequence[Row]) -> str:
        """The cell, as TABLE/KEY.COLUMN, for which the date's span speaks; one of an accepted row before others."""
        at = _place(date) if date["kind"] == Kind.DATE else None
        named = (
            (_decision(row) not in _ACCEPTED, f"{self._record(row)}.{name.rpartition('.')[2]}")
            for row in rows
            if row["kind"] != Kind.DATE and _decision(row) != Decision.DECLINE
            for name, place in self._dating(row)
            if at is not None and place == at and row.get(name, "").strip()
        )
        return min(named, key=lambda each: each[0], default=(True, ""))[1]

    def _record(self, row: Row) -> str:
        shape = self._targets.table(row["kind"])
        key = shape.column(shape.key[0]) if shape is not None else None
        return f"{shape.name}/{row.get(cell(shape, key), '')}" if shape is not None and key is not None else ""

    def _dating(self, row: Row) -> Sequence[tuple[str, _Place]]:
        """The cells of a row that a date's span is evidence for, with the span."""
        same = row["kind"], row["text_sha256"], row["parts"]
        if same not in self._known:
            self._known[same] = tuple(self._find(row))
        return self._known[same]

    def _find(self, row: Row) -> Iterator[tuple[str, _Place]]:
        shape = self._targets.table(row["kind"])
        try:
            parts = read_parts(row["parts"])
        except ValueError:
            return  # acceptance says that they are damaged
        for part in parts if shape is not None else ():
            column = shape.with_role(part.role) if shape is not None else None
            if shape is not None and column is not None and column.format == "edtf" and column.sourced:
                yield cell(shape, column), (row["text_sha256"], part.span.start, part.span.end)


def _decision(row: Row) -> str:
    return row["decision"].strip().lower()


def _place(row: Row) -> _Place | None:
    try:
        span = span_of(row)
    except ValueError:
        return None
    return row["text_sha256"], span.start, span.end
