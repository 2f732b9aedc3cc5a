"""What a fault declares: the findings that must come of it, each with its place, or the error that ends the run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bilateral.findings import Finding, Location
from bilateral.rules import RULES
from tests.faults.facts import TABLES, Stated
from tests.faults.sheet import Row, Sheet, Written


@dataclass(frozen=True)
class Cell:
    """A cell of a table, or its header's where there is no row; the row's first where the column is not in the file."""

    sheet: Sheet
    row: Row | None
    column: str | None = None

    def on(self, written: Mapping[str, Written]) -> Location:
        """The place of the cell once the file is written."""
        column = self.column if self.column in self.sheet.header else self.sheet.header[0]
        return written[self.sheet.name].cells[self.row, column]


@dataclass(frozen=True)
class Line:
    """The beginning of a row, so many lines above it."""

    sheet: Sheet
    row: Row | None
    above: int = 0

    def on(self, written: Mapping[str, Written]) -> Location:
        """The place of the line once the file is written."""
        place = written[self.sheet.name].lines[self.row]
        return Location(place.path, place.line - self.above)


@dataclass(frozen=True)
class End:
    """The end of a row, where its line end stands."""

    sheet: Sheet
    row: Row | None

    def on(self, written: Mapping[str, Written]) -> Location:
        """The place after the row's last cell."""
        place = written[self.sheet.name].cells[self.row, self.sheet.header[-1]]
        return Location(place.path, place.end_line or 1, place.end_column or 1)


@dataclass(frozen=True)
class Within:
    """A character of a cell that is written without quotation marks."""

    cell: Cell
    offset: int

    def on(self, written: Mapping[str, Written]) -> Location:
        """The place of the character once the file is written."""
        place = self.cell.on(written)
        return Location(place.path, place.line, place.column + self.offset)


@dataclass(frozen=True)
class Spot:
    """A place that is known as it is."""

    location: Location

    def on(self, _: Mapping[str, Written]) -> Location:
        """The place itself."""
        return self.location


Place = Cell | Line | End | Within | Spot


@dataclass(frozen=True)
class Expected:
    """A finding that must come: of which rule and gravity, where, and of what."""

    rule: str
    place: Place
    table: str | None = None
    key: Row | str | None = None
    """The record key, or the row that it is of."""
    column: str | None = None
    stated: Stated | None = None

    @property
    def row(self) -> Row | None:
        """The row at which it stands."""
        return getattr(self.place, "row", None)

    def on(self, written: Mapping[str, Written]) -> Seen:
        """The finding as it must look once all files are written."""
        severity = self.stated.raw["severity"] if self.stated else RULES[self.rule].severity
        at = (self.stated.path, self.stated.line) if self.stated else None
        key = key_of(self.key) if isinstance(self.key, Row) else self.key
        return Seen(self.rule, str(severity), self.place.on(written), self.table, key, self.column, at)


@dataclass(frozen=True)
class Seen:
    """What is compared of a finding: all but its words."""

    rule: str
    severity: str
    location: Location
    table: str | None
    key: str | None
    column: str | None
    stated: tuple[str, int] | None = None

    @classmethod
    def of(cls, finding: Finding) -> Seen:
        """What a finding of the program shows."""
        at = finding.related[0].location if finding.rule == "expectation" else None
        stated = (at.path, at.line) if at else None
        of = (finding.table, finding.key, finding.column)
        return cls(finding.rule, str(finding.severity), finding.location, *of, stated)


@dataclass(frozen=True)
class Broken:
    """The error that must end the run, where the project itself is broken."""

    kind: str
    path: str | None = None
    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Fault:
    """A fault that was injected: the findings that are of it, those that follow from it elsewhere, or an error."""

    here: tuple[Expected, ...] = ()
    elsewhere: tuple[Expected, ...] = ()
    error: Broken | None = None
    waived: tuple[Expected, ...] = ()
    kind: str = field(default="")


def key_of(row: Row) -> str:
    """The record key of a row as it stands."""
    return "|".join(row[name] for name in TABLES[row.table].key)
