"""A row that an editor decided on, beside the text that it is from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.extract.candidate import Part
from bilateral.extract.document import Document
from bilateral.extract.table import Row
from bilateral.extract.targets import cell
from bilateral.shape import Shape
from bilateral.text.source import Span

_RECORD = re.compile(r"(?:^|\s)(?P<table>[a-z][a-z_]*)/(?P<key>[^\s.]+)(?:\.(?P<column>[a-z][a-z_]*))?$")


class ProblemError(Exception):
    """Why a row cannot be applied as it is: the row's fault, told with its line."""


@dataclass(frozen=True, slots=True)
class RecordName:
    """A record, or one cell of it, as the column ``match`` names it: ``TABLE/KEY`` or ``TABLE/KEY.COLUMN``."""

    table: str
    key: str
    column: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """One row: its cells, its span and parts, and its document."""

    row: Row
    line: int
    span: Span
    parts: tuple[Part, ...]
    document: Document

    @property
    def source_id(self) -> str:
        """The key of the source."""
        return self.row["source"].strip()

    @property
    def kind(self) -> str:
        """What it is a candidate for."""
        return self.row["kind"].strip()

    @property
    def sentences(self) -> Span:
        """The sentences that the candidate stands in, from the first to the last."""
        sentences = self.document.sentences
        first = bisect_right(sentences, self.span.start, key=lambda each: each.end)
        last = bisect_left(sentences, self.span.end, key=lambda each: each.start)
        inside = sentences[first:last]
        return Span(min(self.span.start, inside[0].start), max(self.span.end, inside[-1].end)) if inside else self.span

    def cells(self, shape: Shape) -> dict[str, str]:
        """The cells that the row proposes for a table, by column; a spreadsheet saves ``true`` in capitals."""
        cells = {column.name: self.row.get(cell(shape, column), "").strip() for column in shape.columns}
        capitals = (column.name for column in shape.columns if column.type == "boolean")
        return {**cells, **{name: cells[name].lower() for name in capitals}}

    def of_role(self, role: str | None) -> Iterator[Part]:
        """The parts that play a role, in order."""
        return (part for part in self.parts if part.role == role)

    def record(self) -> RecordName:
        """The record that the row is to be merged with. Raises :class:`ProblemError` where ``match`` names none."""
        named = _RECORD.search(self.row.get("match", "").strip())
        if named is None:
            raise ProblemError("merge needs the record in match, as TABLE/KEY, or TABLE/KEY.COLUMN for one cell of it")
        return RecordName(named["table"], named["key"], named["column"] or "")
