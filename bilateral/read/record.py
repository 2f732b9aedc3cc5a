"""The record: all tables and views of a project, read, with a finding for all that could not be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from bilateral.errors import ViewError, did_you_mean
from bilateral.files import MOST_BYTES
from bilateral.findings import Finding, Location
from bilateral.project import Project
from bilateral.read.cells import Cells
from bilateral.read.derived import with_derived
from bilateral.read.file import read_file
from bilateral.read.rows import Table, View
from bilateral.read.typed import read_typed, readable
from bilateral.read.views import read_view
from bilateral.rules import RULES
from bilateral.shape import Shape


@dataclass(frozen=True)
class Record:
    """The tables and views that could be read, the names of those that could not, and the shapes of all."""

    shapes: Mapping[str, Shape]
    tables: Mapping[str, Table]
    views: Mapping[str, View]
    unread: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()


def read_record(project: Project) -> Record:
    """Read all tables and views of a project.

    A table that lacks columns, or whose rows cannot be told apart, is left unread, with a finding, and so is a
    view over it.
    """
    findings: list[Finding] = []
    tables = {}
    for name in project.tables:
        table = _read_table(project, name, findings)
        if table is not None:
            tables[name] = table
    findings += _unknown_tables(project)
    views = _read_views(project, tables, findings)
    unread = (set(project.tables) | set(project.views)) - tables.keys() - views.keys()
    return Record(project.shapes, tables, views, frozenset(unread), tuple(findings))


def _read_views(project: Project, tables: Mapping[str, Table], findings: list[Finding]) -> dict[str, View]:
    frames = {name: table.frame for name, table in tables.items()}
    views = {}
    for name in project.views:
        lacking = _lacking(project, name, tables)
        try:
            views[name] = _read_view(project, name, frames, tables)
        except ViewError:
            if not lacking:
                raise
            message = f"the view was not run: {', '.join(lacking)} could not be read"
            _add(findings, "not-checked", message, project.shown(project.views[name]), name)
    return views


def _lacking(project: Project, name: str, tables: Mapping[str, Table]) -> list[str]:
    """The unread tables that a view's text names; it may do so in a comment, and run without them."""
    with project.views[name].open("rb") as file:
        query = file.read(MOST_BYTES)
    unread = [table for table in project.tables if table not in tables]
    return [table for table in unread if re.search(rf"\b{re.escape(table)}\b".encode(), query)]


def _read_view(project: Project, name: str, frames: Mapping[str, pl.DataFrame], tables: Mapping[str, Table]) -> View:
    path = project.views[name]
    shown = project.shown(path)
    frame = read_view(path, shown, frames, project.settings.limits)
    shape = project.shapes.get(name)
    if shape is not None:
        declared = [column.name for column in shape.columns]
        if frame.columns != declared:
            hint = f"Its schema declares, in this order: {', '.join(declared)}."
            raise ViewError(f"gives the columns {', '.join(frame.columns)}", path=shown, hint=hint)
        frame = with_derived(shape, frame)
    return View(name, shown, frame, tables, shape)


def _read_table(project: Project, name: str, findings: list[Finding]) -> Table | None:
    path = project.table_path(name)
    shape = project.shapes[name]
    if not path.is_file():
        header = ",".join(column.name for column in shape.columns)
        _add(
            findings, "missing-table", f"the file is not there; its header would be {header}", project.shown(path), name
        )
        return None
    cells, found = read_file(path, name, project.shown(path))
    findings += found
    if cells is None or not _fits(shape, cells, findings):
        return None
    frame, faults = read_typed(shape, cells)
    damaged = frozenset((fault.row, fault.column) for fault in faults)
    table = Table(shape, cells, with_derived(shape, frame), damaged)
    findings += [
        Finding(
            fault.rule,
            RULES[fault.rule].severity,
            fault.message,
            table.location(fault.row, fault.column),
            table=name,
            key=table.key(fault.row),
            row=fault.row,
            column=fault.column,
            value=table.cell(fault.row, fault.column),
        )
        for fault in faults
    ]
    return table


def _fits(shape: Shape, cells: Cells, findings: list[Finding]) -> bool:
    """Whether all columns of the schema are in the file and can be read; undeclared ones are findings too."""
    declared = [column.name for column in shape.columns]
    missing = [name for name in declared if name not in cells.header]
    if len(cells.header) == 1 and len(declared) > 1 and (";" in cells.header[0] or "\t" in cells.header[0]):
        message = "the cells are not separated by commas"
        findings.append(_column_finding("missing-column", message, shape, cells, cells.header[0]))
        return False
    for name in cells.header:
        if name not in declared:
            message = f"column {name!r} is not in the schema{did_you_mean(name, missing)}"
            findings.append(_column_finding("unknown-column", message, shape, cells, name))
    for name in missing:
        message = f"column {name!r} is missing{did_you_mean(name, set(cells.header) - set(declared))}"
        findings.append(_column_finding("missing-column", message, shape, cells, name))
    there = [column for column in shape.columns if column.name in cells.header]
    unreadable = [column for column in there if not readable(column, cells.values.schema[column.name])]
    for column in unreadable:
        kind = cells.values.schema[column.name]
        message = f"column {column.name!r} holds values of the type {kind}, and its schema says {column.type}"
        findings.append(_column_finding("type", message, shape, cells, column.name))
    return not missing and not unreadable


def _column_finding(rule: str, message: str, shape: Shape, cells: Cells, column: str) -> Finding:
    place = cells.location(None, column)
    return Finding(rule, RULES[rule].severity, message, place, table=shape.name, column=column)


def _unknown_tables(project: Project) -> list[Finding]:
    findings: list[Finding] = []
    for path in project.table_files:
        if path.stem not in project.tables:
            message = f"no schema describes this file{did_you_mean(path.stem, project.tables)}"
            _add(findings, "unknown-table", message, project.shown(path), path.stem)
    return findings


def _add(findings: list[Finding], rule: str, message: str, path: str, table: str) -> None:
    findings.append(Finding(rule, RULES[rule].severity, message, Location(path), table=table))
