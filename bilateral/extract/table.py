"""The file of candidates: one row a candidate, which an editor decides on.

It holds words of the source: it is working material and never part of the project.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bilateral.errors import CandidatesError
from bilateral.extract.candidate import Part
from bilateral.text.source import Span

FOUND = (
    *("source", "kind", "start", "end", "exact", "value", "value_to", "unit", "qualifier", "date", "speaker", "text"),
    *("rule", "confidence", "match", "alarm"),
)
"""What was found, as the text says it: an editor changes none of it."""
DECIDED = ("decision", "reason")
"""What the editor decides, and why, where something is declined."""
BASIS = ("context", "parts", "file", "text_sha256")
"""What acceptance needs besides: the sentence around, the places of the parts, and the text that they are places of."""
_MARK = '"'
_SPECIAL = re.compile(r'[",\r\n]')
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
JOIN = "; "
"""Joins several values in one cell."""

Row = Mapping[str, str]
"""A row of the file; an empty cell is empty."""


class Decision(StrEnum):
    """What becomes of a candidate; an empty cell leaves it open."""

    ACCEPT = "accept"
    MERGE = "merge"
    DECLINE = "decline"
    SKIP = "skip"
    OPEN = ""


@dataclass(frozen=True, slots=True)
class CandidateTable:
    """The rows of a file of candidates, and the line on which each starts."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    lines: tuple[int, ...]


def header_of(cells: Sequence[str]) -> tuple[str, ...]:
    """The header of a file whose proposed cells are these."""
    return (*FOUND, *DECIDED, *cells, *BASIS)


def write_rows(header: Sequence[str], rows: Iterable[Row]) -> str:
    """The text of the file: CSV with a header, lines that end with LF."""
    places = {name: number for number, name in enumerate(header)}
    lines = [",".join(map(_quoted, header))]
    for row in rows:
        cells = [""] * len(places)  # most are empty
        for name, value in row.items():
            if value and name in places:
                cells[places[name]] = _quoted(value)
        lines.append(",".join(cells))
    return "".join([f"{line}\n" for line in lines])


def _quoted(cell: str) -> str:
    """A cell in quotation marks where it needs them; the csv module forgets those around a carriage return alone."""
    return f'"{cell.replace(_MARK, _MARK * 2)}"' if _SPECIAL.search(cell) else cell


def read_rows(path: Path) -> CandidateTable:
    """Read a file of candidates, also one that a spreadsheet saved: with its mark, other line ends or more columns.

    Raises :class:`~bilateral.errors.CandidatesError` where it is none.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CandidatesError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        hint = "Save it from the spreadsheet as CSV in UTF-8."
        raise CandidatesError(f"{path} is not UTF-8: byte {error.start:,}", hint=hint) from error
    return parse_rows(text, str(path))


def parse_rows(text: str, name: str) -> CandidateTable:
    """The rows of the text of such a file, which messages call by its name."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    lines: list[int] = []
    header: tuple[str, ...] = ()
    line = 1
    limit = csv.field_size_limit(2**27)  # a quotation may be as long as its text
    try:
        for cells in reader:
            if not header:
                header = _checked(cells, name)
            elif any(cells):
                if len(cells) != len(header):
                    raise CandidatesError(f"{name}:{line}: {len(cells)} cells where the header has {len(header)}")
                rows.append(dict(zip(header, cells, strict=True)))
                lines.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise CandidatesError(f"{name}:{line}: the row cannot be read: {error}", hint=_COMMAS) from error
    finally:
        csv.field_size_limit(limit)
    if not header:
        raise CandidatesError(f"{name} is empty", hint=_WRITES)
    return CandidateTable(header, tuple(rows), tuple(lines))


_WRITES = "`dataset extract` writes such a file."
_COMMAS = "Save it as CSV, the cells separated by commas."


def _checked(header: Sequence[str], name: str) -> tuple[str, ...]:
    missing = [each for each in ("source", "kind", "start", "end", "decision", *BASIS) if each not in header]
    if missing:
        hint = f"{_WRITES} {_COMMAS}"
        raise CandidatesError(f"{name} is no file of candidates: it has no column {', '.join(missing)}", hint=hint)
    if len(set(header)) < len(header):
        raise CandidatesError(f"{name}: the header names a column twice")
    return tuple(header)


def span_of(row: Row) -> Span:
    """The span of a row. Raises :class:`ValueError` where the cells are no offsets."""
    return Span(int(row["start"]), int(row["end"]))


def parts_text(parts: Iterable[Part]) -> str:
    """The parts of a candidate as one cell: JSON, role, start, end and value of each."""
    listed = [[part.role, part.span.start, part.span.end, part.value] for part in parts]
    return _JSON.encode(listed) if listed else ""


def read_parts(cell: str) -> tuple[Part, ...]:
    """The parts that such a cell holds. Raises :class:`ValueError` where it was damaged."""
    try:
        listed = json.loads(cell or "[]")
        return tuple(Part(str(role), Span(int(start), int(end)), str(value)) for role, start, end, value in listed)
    except TypeError as error:
        raise ValueError(f"no list of parts: {cell[:60]!r}") from error


def several(cell: str) -> list[str]:
    """The values of a cell that may hold several."""
    return [each.strip() for each in cell.split(JOIN.strip()) if each.strip()]
