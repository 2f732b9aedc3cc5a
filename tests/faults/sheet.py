"""A table as it will stand in its file: written out by hand, so that the place of each cell is known by construction.

Nothing here uses the program's own reader. While a sheet is written, a pen counts lines and characters, and notes where
each cell begins and ends.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet as pq

from bilateral.findings import Location

_NEEDS_QUOTES = frozenset(',"\n\r')


@dataclass(eq=False)
class Row:
    """A row of a table: its cells by column. Two rows are the same only if they are one object.

    ``bare`` are cells written as they are, without quotation marks; ``extra`` stand after the last one, ``cut`` is the
    number of cells left out at the end, ``blank`` the number of blank lines before the row, ``end`` its own line end.
    """

    table: str
    cells: dict[str, str]
    bare: set[str] = field(default_factory=set)
    extra: tuple[str, ...] = ()
    cut: int = 0
    blank: int = 0
    end: str | None = None

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def __setitem__(self, column: str, value: str) -> None:
        assert column in self.cells
        self.cells[column] = value


class Pen:
    """Writes text, and knows on which line and column it stands; every kind of line end counts as one."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.line = self.column = 1
        self._carriage = False

    @property
    def place(self) -> tuple[int, int]:
        return self.line, self.column

    def write(self, text: str) -> None:
        self.parts.append(text)
        for character in text:
            ended = character == "\r" or (character == "\n" and not self._carriage)
            if ended:
                self.line, self.column = self.line + 1, 1
            elif character != "\n":
                self.column += 1
            self._carriage = character == "\r"


@dataclass(eq=False)
class Sheet:
    """A table's file: header, rows, and how they are written; as Parquet where ``row_group`` says how many rows."""

    name: str
    header: list[str]
    rows: list[Row]
    mark: bool = False
    line_end: str = "\n"
    separator: str = ","
    quote_all: bool = False
    final_newline: bool = True
    row_group: int | None = None
    stem: str = ""
    headings: dict[str, str] = field(default_factory=dict)
    """What the header says for a column, where it is not the column's name."""

    @property
    def path(self) -> str:
        """The file, relative to the project."""
        return f"dataset/{self.stem or self.name}.{'csv' if self.row_group is None else 'parquet'}"

    def written(self) -> Written:
        """The file's bytes, and the place of everything in it."""
        return _csv(self) if self.row_group is None else _parquet(self)


@dataclass(frozen=True)
class Written:
    """A file's bytes, and the places of its rows' cells; the header is the row ``None``."""

    content: bytes
    cells: dict[tuple[Row | None, str], Location]
    lines: dict[Row | None, Location]


def read_sheet(path: Path) -> Sheet:
    """A table of the record, which is clean."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    table = path.stem
    return Sheet(table, header, [Row(table, dict(zip(header, cells, strict=True))) for cells in rows])


def _csv(sheet: Sheet) -> Written:
    pen = Pen()
    cells: dict[tuple[Row | None, str], Location] = {}
    lines: dict[Row | None, Location] = {}
    for index, row in enumerate([None, *sheet.rows]):
        if index:
            end = None if index == 1 else sheet.rows[index - 2].end
            pen.write((end or sheet.line_end) + sheet.line_end * (row.blank if row else 0))
        lines[row] = Location(sheet.path, *pen.place)
        _write_row(pen, sheet, row, cells)
    if sheet.final_newline:
        pen.write((sheet.rows[-1].end if sheet.rows else None) or sheet.line_end)
    raw = "".join(pen.parts).encode("utf-8", "surrogateescape")
    return Written(b"\xef\xbb\xbf" * sheet.mark + raw, cells, lines)


def _write_row(pen: Pen, sheet: Sheet, row: Row | None, cells: dict[tuple[Row | None, str], Location]) -> None:
    kept = sheet.header[: len(sheet.header) - (row.cut if row else 0)]
    for index, column in enumerate(kept):
        if index:
            pen.write(sheet.separator)
        start = pen.place
        value = sheet.headings.get(column, column) if row is None else row[column]
        pen.write(value if row and column in row.bare else _quoted(value, always=sheet.quote_all))
        cells[row, column] = Location(sheet.path, *start, *pen.place)
    for column in sheet.header[len(kept) :]:  # cells left out: where they would have begun, the row ends
        cells[row, column] = Location(sheet.path, *pen.place, *pen.place)
    for value in row.extra if row else ():
        pen.write(sheet.separator + _quoted(value, always=sheet.quote_all))


def _quoted(value: str, *, always: bool) -> str:
    return '"' + value.replace('"', '""') + '"' if always or _NEEDS_QUOTES & set(value) else value


def _parquet(sheet: Sheet) -> Written:
    size = sheet.row_group or 1
    columns = {name: [row[name] for row in sheet.rows] for name in sheet.header}
    table = pa.table(columns, schema=pa.schema([(name, pa.string()) for name in sheet.header]))
    sink = io.BytesIO()
    pq.write_table(table, sink, row_group_size=size)
    places: dict[Row | None, Location] = {
        row: Location(sheet.path, row_group=index // size, group_row=index % size)
        for index, row in enumerate(sheet.rows)
    }
    head = Location(sheet.path)
    cells = {(row, name): place for row, place in places.items() for name in sheet.header}
    return Written(sink.getvalue(), cells | {(None, name): head for name in sheet.header}, {None: head, **places})
