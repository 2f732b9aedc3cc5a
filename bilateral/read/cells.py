"""The cells of a CSV file as text, each with its place: what stands in the file before anything is made of it."""

from __future__ import annotations

import csv
import io
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

import polars as pl

from bilateral.findings import MOST_FINDINGS, Finding, Location, quoted
from bilateral.rules import RULES

_UTF_16 = re.compile(rb"\xff\xfe|\xfe\xff|[^\0]\0[^\0]\0|\0[^\0]\0[^\0]")
"""How such a file begins: with its mark, or with two characters of which every second byte is NUL."""
_MARK = "\ufeff"
_CELL = re.compile(r'"(?:[^"]|"")*"|[^,\n]*')
"""One cell: quoted, or up to the next comma; a quotation mark within a bare cell is a character like any other."""

MOST_BYTES = 64 * 2**20
"""Bytes of a CSV file up to which it is read: people edit such files, and a larger table is given as Parquet."""
MOST_COLUMNS = 10_000
MOST_CELLS = 50_000_000
"""Cells of a Parquet file or of a view's answer, of which both can hold any number in a few bytes."""
LONGEST_LINE = 1_000_000
"""Bytes of a physical line."""
_LINE_END = re.compile(rb"\r\n|\r|\n")
_LONG_CELL = "field larger than field limit"
"""How the csv module begins to say that a cell is longer than it reads."""


class Cells(Protocol):
    """The cells of a table's file, whatever its form; rows count from 0."""

    @property
    def name(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def header(self) -> tuple[str, ...]: ...
    @property
    def values(self) -> pl.DataFrame: ...
    @property
    def frame(self) -> pl.DataFrame: ...
    def location(self, row: int | None = None, column: str | None = None) -> Location: ...
    def cell(self, row: int, column: str) -> str | None: ...


@dataclass(frozen=True)
class CellTable:
    """A CSV file's cells as text; an empty cell is null.

    ``header_line`` and ``lines`` are the physical lines on which the header and each row start; ``text`` is the
    whole file without its mark.
    """

    name: str
    path: str
    header: tuple[str, ...]
    frame: pl.DataFrame
    header_line: int
    lines: tuple[int, ...] = field(repr=False)
    text: str = field(repr=False)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @property
    def values(self) -> pl.DataFrame:
        """What the file holds: in a CSV file, text."""
        return self.frame

    def location(self, row: int | None = None, column: str | None = None) -> Location:
        """The place of a cell; without a row that of the header's cell, without a column the row's first."""
        line = self.header_line if row is None else self.lines[row]
        return self._location_of(line, self.header.index(column) if column in self.header else 0)

    def _location_of(self, line: int, index: int) -> Location:
        """The place of a cell by its number, counted from 0, in the row that starts on a line."""
        offset = self._line_starts[line - 1]
        for _ in range(index):
            offset = self._end_of_cell(offset)
            if self.text[offset : offset + 1] != ",":  # a ragged row ends before the cell
                break
            offset += 1
        return Location(self.path, *self._place(offset), *self._place(self._end_of_cell(offset)))

    def header_places(self) -> Iterator[Location]:
        """The places of the header's cells, one after the other, in one walk over its line."""
        offset = self._line_starts[self.header_line - 1]
        for _ in self.header:
            end = self._end_of_cell(offset)
            yield Location(self.path, *self._place(offset), *self._place(end))
            offset = end + 1

    def _end_of_cell(self, start: int) -> int:
        match = _CELL.match(self.text, start)
        return match.end() if match else start

    def _place(self, offset: int) -> tuple[int, int]:
        """Physical line and column of an offset in the text, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def cell(self, row: int, column: str) -> str | None:
        """A cell's text."""
        value: str | None = self.frame[column][row] if column in self.frame.columns else None
        return value


def read_cells(path: Path, name: str, shown: str) -> tuple[CellTable | None, list[Finding]]:
    """Read a CSV file (RFC 4180, UTF-8); no table where its structure cannot be made out.

    Bad bytes, marks, line endings, blank lines and ragged rows are findings and the rest is read all the same.
    """
    note = _Notes(name, shown)
    if path.stat().st_size > MOST_BYTES:
        note.at("too-large", f"the file has more than {MOST_BYTES:,} bytes: give the table as Parquet", 1)
        return None, note.findings
    raw = path.read_bytes()
    long = _long_line(raw)
    if long is not None:
        note.at("too-large", f"the line has more than {LONGEST_LINE:,} bytes", long)
        return None, note.findings
    if _UTF_16.match(raw):
        note.at("encoding", "the file is UTF-16: save it as UTF-8", 1)
        return None, note.findings
    text = _decode(raw, note)
    if "\r" in text:
        note.add(
            "line-ending",
            "a carriage return, where lines end with LF alone: run `dataset format`",
            text,
            text.index("\r"),
        )
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        note.add("empty-file", "the file is empty", text, 0)
        return None, note.findings
    if "\0" in text:
        note.add("nul", "NUL character", text, text.index("\0"))
    return _parse(text, note), note.findings


class _Notes:
    """Collects the findings of one file: of one rule at most a thousand, and one that counts the others."""

    def __init__(self, name: str, shown: str) -> None:
        self.name = name
        self.shown = shown
        self._listed: list[Finding] = []
        self._counts: Counter[str] = Counter()

    @property
    def findings(self) -> list[Finding]:
        """What was found."""
        more = {rule: count - MOST_FINDINGS for rule, count in self._counts.items() if count > MOST_FINDINGS}
        return [*self._listed, *(self._rest(rule, number) for rule, number in more.items())]

    def _rest(self, rule: str, number: int) -> Finding:
        message = f"{number:,} more of this rule in this file, beyond the first {MOST_FINDINGS:,}"
        place = Location(self.shown)
        return Finding(rule, RULES[rule].severity, message, place, table=self.name, left_out=number)

    def add(self, rule: str, message: str, text: str, offset: int) -> None:
        before = text[:offset]
        self.at(rule, message, before.count("\n") + 1, offset - before.rfind("\n"))

    def at(self, rule: str, message: str, line: int, column: int = 1, row: int | None = None) -> None:
        self.at_place(rule, message, Location(self.shown, line, column), row=row)

    def at_place(
        self, rule: str, message: str, place: Location, row: int | None = None, column: str | None = None
    ) -> None:
        self._counts[rule] += 1
        if self._counts[rule] <= MOST_FINDINGS:
            severity = RULES[rule].severity
            self._listed.append(Finding(rule, severity, message, place, table=self.name, row=row, column=column))


def _long_line(raw: bytes) -> int | None:
    """The number of the first line that is too long: one that fills a window of half that length, and more."""
    half = LONGEST_LINE // 2
    for window in range(0, len(raw) - half, half):
        if _LINE_END.search(raw, window, window + half) is None:
            start = max(raw.rfind(end, 0, window) for end in (b"\n", b"\r")) + 1
            end = _LINE_END.search(raw, window)
            if (end.start() if end else len(raw)) - start > LONGEST_LINE:
                return sum(raw.count(end, 0, start) for end in (b"\n", b"\r")) - raw.count(b"\r\n", 0, start) + 1
    return None


def _decode(raw: bytes, note: _Notes) -> str:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        note.add("encoding", f"byte 0x{raw[error.start]:02x} is not UTF-8: save the file as UTF-8", before, len(before))
        text = raw.decode("utf-8", errors="replace")
    if text.startswith(_MARK):
        note.at("byte-order-mark", "the file starts with a byte order mark: run `dataset format`", 1)
        text = text.removeprefix(_MARK)
    return text


def _parse(text: str, note: _Notes) -> CellTable | None:
    reader = csv.reader(io.StringIO(text, newline="\n"), strict=True)
    header: list[str] = []
    rows: list[list[str | None]] = []
    lines: list[int] = []
    line = header_line = 1
    try:
        for cells in reader:
            if not cells:
                note.at("blank-line", "blank line: run `dataset format`", line)
            elif not header:
                header, header_line = cells, line
            else:
                if len(cells) != len(header):
                    problem = f"{len(cells)} cells where the header has {len(header)}; a cell with a comma needs quotes"
                    note.at("ragged-row", problem, line, row=len(rows))
                padded = cells[: len(header)] + [""] * (len(header) - len(cells))
                rows.append([cell or None for cell in padded])
                lines.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        long = str(error).startswith(_LONG_CELL)
        problem = f"a cell has more than {csv.field_size_limit():,} characters" if long else str(error)
        note.at("too-large" if long else "quoting", f"the row that starts here cannot be read: {problem}", line)
        return None
    if len(header) > MOST_COLUMNS:
        note.at(
            "too-large", f"the header names {len(header):,} columns, and at most {MOST_COLUMNS:,} are read", header_line
        )
        return None
    if len(set(header)) < len(header):
        _note_repeated(CellTable(note.name, note.shown, tuple(header), pl.DataFrame(), header_line, (), text), note)
        return None
    frame = pl.DataFrame(rows, schema=dict.fromkeys(header, pl.String), orient="row")
    return CellTable(note.name, note.shown, tuple(header), frame, header_line, tuple(lines), text)


def _note_repeated(cells: CellTable, note: _Notes) -> None:
    """A finding at each cell of the header that names a column once more."""
    seen: set[str] = set()
    for name, place in zip(cells.header, cells.header_places(), strict=True):
        if name in seen:
            note.at_place("duplicate-column", f"the header names {quoted(name)} twice", place, column=name)
        seen.add(name)
