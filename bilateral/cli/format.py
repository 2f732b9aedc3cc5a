"""``dataset format``: bring the CSV files into canonical form."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bilateral.cli.common import ProjectOption, open_project
from bilateral.files import replace_file
from bilateral.findings import Finding, Severity
from bilateral.project import Project
from bilateral.report.excerpt import visible

_MENDED = {"byte-order-mark", "line-ending", "blank-line"}
"""What formatting mends; any other finding about a file's structure stops it."""


def format_tables(
    project: ProjectOption = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; leave with 1 if anything would change.")
    ] = False,
) -> None:
    """Make the CSV files canonical: UTF-8, LF, columns in order, rows sorted by key.

    White space around a cell goes, and a carriage return becomes a newline; nothing else is changed. If one file
    cannot be read safely, none is written.
    """
    opened = open_project(project)
    changed, stops = _canonical_texts(opened)
    if stops:
        for finding in stops:
            typer.echo(visible(f"{finding.location}: {finding.message}"), err=True)
        typer.echo("Nothing was written: mend these first.", err=True)
        raise typer.Exit(1)
    for path, text in changed:
        typer.echo(f"{'would change' if check else 'changed'} {visible(opened.shown(path))}")
        if not check:
            replace_file(path, text)
    if not changed:
        typer.echo("All tables are canonical.")
    if check and changed:
        raise typer.Exit(1)


def _canonical_texts(project: Project) -> tuple[list[tuple[Path, str]], list[Finding]]:
    """The files whose canonical text differs, with that text; and what stops a file from being written."""
    from bilateral.read.canonical import write_canonical
    from bilateral.read.cells import read_cells

    changed: list[tuple[Path, str]] = []
    stops: list[Finding] = []
    for name in project.tables:
        path = project.table_path(name)
        if not path.is_file() or path.suffix != ".csv":
            continue
        cells, findings = read_cells(path, name, project.shown(path))
        stops += [finding for finding in findings if finding.rule not in _MENDED]
        if cells is not None:
            declared = {column.name for column in project.shapes[name].columns}
            if set(cells.header) != declared:
                message = f"the columns are not those of the schema: {', '.join(sorted(declared ^ set(cells.header)))}"
                stops.append(Finding("unknown-column", Severity.CRITICAL, message, cells.location(), table=name))
                continue
            text = write_canonical(project.shapes[name], cells)
            if text.encode("utf-8") != path.read_bytes():
                changed.append((path, text))
    return changed, stops
