"""Giving the spans of the record their places in new texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilateral.errors import ProjectError, UsageError
from bilateral.extract.reading import TextFile, read_text
from bilateral.extract.reanchor.fates import Fate, Placed, place
from bilateral.files import replace_all
from bilateral.ledger import DECLINED, EVIDENCE, SOURCES
from bilateral.project import Project
from bilateral.read.canonical import canonical_text
from bilateral.read.cells import CellTable, read_cells
from bilateral.text.alignment import Alignment
from bilateral.text.source import SourceText, Span

_Row = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Anchored:
    """A row of a table of spans: what it is evidence for, its old and new words, and what became of it.

    ``taken_out`` is true of a span that was not found and must not stay: its old place has its words in the new text
    too, or is now that of another, so that nobody would see that it is wrong.
    """

    table: str
    line: int
    about: str
    placed: Placed
    old: str
    new: str
    taken_out: bool = False


@dataclass(frozen=True, slots=True)
class _Change:
    """A row of the sources whose text changed, by its number, with both texts and the path of the new one."""

    number: int
    old: TextFile
    new: TextFile
    path: Path


@dataclass(frozen=True, slots=True)
class Reanchored:
    """A source whose text changed: the file of its new text, that text, and all its spans."""

    source_id: str
    path: Path
    text: SourceText
    spans: tuple[Anchored, ...]


def reanchor(
    project: Project, before: Path, texts: Path, *, source_id: str = "", check: bool = False
) -> list[Reanchored]:
    """Find the spans of every source whose text changed, and write the places of those that were found.

    ``before`` is the folder of the old texts, or the old text of one source. All tables are written together or none
    is; with ``check`` none is. A span that was not found keeps its row, which the validator will not accept.
    """
    tables = {name: _read(project, name) for name in (SOURCES, EVIDENCE, DECLINED)}
    sources = tables[SOURCES].frame.to_dicts()
    changed = list(_changed(sources, before, texts, source_id))
    rows: dict[str, list[_Row | None]] = {name: list(table.frame.to_dicts()) for name, table in tables.items()}
    done = [_reanchor_source(tables, rows, each) for each in changed]
    if done and not check:
        replace_all({project.table_path(name): _text(project, tables[name], rows[name]) for name in tables})
    return done


def _read(project: Project, name: str) -> CellTable:
    path = project.table_path(name)
    shown = project.shown(path)
    if path.suffix != ".csv" or not path.is_file():
        hint = "Spans are moved in tables that people edit."
        raise ProjectError("is no CSV file that is there", path=shown, hint=hint)
    cells, findings = read_cells(path, name, shown)
    columns = {column.name for column in project.shapes[name].columns}
    if cells is None or findings or not columns <= set(cells.header):
        place_of = findings[-1].location if findings else None
        raise ProjectError(
            findings[-1].message
            if findings
            else f"lacks {', '.join(sorted(columns - set(cells.header if cells else ())))}",
            path=shown,
            line=place_of.line if place_of and place_of.line else 1,
            column=place_of.column if place_of and place_of.column else 1,
            hint="Mend it first: `dataset validate` says what is wrong.",
        )
    return cells


def _changed(sources: Sequence[_Row], before: Path, texts: Path, source_id: str) -> Iterator[_Change]:
    """The sources whose text changed: the old one is the one that the record knows."""
    known = [str(row["source_id"]) for row in sources]
    if source_id and source_id not in known:
        raise UsageError(f"no source has the key {source_id!r}", hint="See `dataset show sources`.")
    matched = False
    for number, row in enumerate(sources):
        name, sha256 = row["file"] or "", row["text_sha256"]
        old_path = before / name if before.is_dir() else before
        if source_id not in ("", row["source_id"]) or not name or not old_path.is_file():
            continue
        old = read_text(old_path)
        if old.sha256 != sha256:
            if source_id or before.is_dir():
                hint = "Give the text whose digest stands in the row of the source."
                raise UsageError(f"{old_path} is not the text that the record knows of {row['source_id']}", hint=hint)
            continue
        matched = True
        new = read_text(texts / name)
        if new.sha256 != sha256:
            yield _Change(number, old, new, texts / name)
    if not matched:
        raise UsageError(
            f"{before} holds no text that the record knows", hint="Name a folder of old texts, or one old text."
        )


def _reanchor_source(
    tables: Mapping[str, CellTable], rows: Mapping[str, list[_Row | None]], change: _Change
) -> Reanchored:
    source = rows[SOURCES][change.number] or {}
    key, text = str(source["source_id"]), change.new.source
    alignment = Alignment(change.old.source.text, text.text)
    spans = [
        each for name in (EVIDENCE, DECLINED) for each in _reanchor_table(tables[name], rows[name], key, alignment)
    ]
    source.update(text_sha256=change.new.sha256, text_length=str(len(text)))
    return Reanchored(key, change.path, text, tuple(spans))


def _reanchor_table(
    table: CellTable, rows: list[_Row | None], source_id: str, alignment: Alignment
) -> Iterator[Anchored]:
    placed: dict[int, Placed] = {}
    for number, row in enumerate(rows):
        if row is not None and row["source_id"] == source_id:
            placed[number] = place(alignment, _span(table, number, row), row["sha256"] or "")
    taken = {_identity(rows[number], each.span) for number, each in placed.items() if each.fate.found}
    for number, each in placed.items():
        row = rows[number] or {}
        span = _span(table, number, row)
        taken_out = not each.fate.found and (
            _identity(row, span) in taken
            or alignment.new[span.start : span.end] == alignment.old[span.start : span.end]
        )
        yield Anchored(
            table.name,
            table.lines[number],
            _about(row),
            each,
            alignment.old[span.start : span.end],
            alignment.new[each.span.start : each.span.end],
            taken_out,
        )
        if each.fate.found:
            row.update(start=str(each.span.start), end=str(each.span.end))
        elif taken_out:
            rows[number] = None


def _span(table: CellTable, number: int, row: Mapping[str, str | None]) -> Span:
    cells = (row["start"] or "", row["end"] or "")
    if not all(cell.isascii() and cell.isdecimal() for cell in cells):
        line = table.lines[number]
        raise ProjectError("the span has no offsets", path=table.path, line=line, hint="Mend it first.")
    return Span(int(cells[0]), int(cells[1]))


def _identity(row: Mapping[str, str | None] | None, span: Span) -> tuple[object, ...]:
    """What must be unique of a row with a span."""
    own = [(row or {}).get(name) for name in ("table", "record_id", "column", "source_id", "kind")]
    return (*own, span)


def _about(row: Mapping[str, str | None]) -> str:
    """What a span is for: the record and column that it supports, or the kind of surface that was declined."""
    if "record_id" not in row:
        return f"a declined {row['kind']}"
    column = f".{row['column']}" if row["column"] else ""
    return f"{row['table']}/{row['record_id']}{column}"


def _text(project: Project, table: CellTable, rows: Sequence[_Row | None]) -> str:
    return canonical_text(project.shapes[table.name], table.header, [row for row in rows if row is not None])


def count(spans: Sequence[Anchored]) -> Mapping[Fate, int]:
    """How many spans met each fate."""
    return {fate: sum(each.placed.fate is fate for each in spans) for fate in Fate}
