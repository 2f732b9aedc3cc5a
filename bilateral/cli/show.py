"""``dataset show``: look at a table."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from bilateral.cli.common import ProjectOption, open_project
from bilateral.errors import UsageError, did_you_mean
from bilateral.report.excerpt import visible


def show(
    table: Annotated[str, typer.Argument(help="Name of a table.")],
    project: ProjectOption = None,
    columns: Annotated[str, typer.Option("--columns", metavar="A,B", help="Only these columns, in this order.")] = "",
    json_lines: Annotated[
        bool | None, typer.Option("--json/--table", help="Default: a table on a terminal, JSON in a pipe.")
    ] = None,
) -> None:
    """Print a table: in a project as its CSV file holds it, elsewhere as it was released.

    On a terminal it is a table of the columns that fit, in a pipe JSON.
    """
    header, rows = _read(table, project)
    wanted = [name.strip() for name in columns.split(",")] if columns else header
    for name in wanted:
        if name not in header:
            raise UsageError(f"{table} has no column {name!r}{did_you_mean(name, header)}")
    chosen = [{name: row[name] for name in wanted} for row in rows]
    if json_lines if json_lines is not None else not sys.stdout.isatty():
        typer.echo(json.dumps(chosen, ensure_ascii=False, indent=2, default=str))
    else:
        _print_table(table, wanted, chosen)


def _read(table: str, folder: Path | None) -> tuple[list[str], list[dict[str, Any]]]:
    from bilateral.read.file import read_file

    try:
        project = open_project(folder)
    except UsageError:
        if folder is not None:
            raise
        return _read_released(table)
    known = [each.stem for each in project.table_files]
    if table not in known:
        views = f" Views are shown as released, outside a project: {', '.join(project.views)}." if project.views else ""
        raise UsageError(
            f"no table is called {table!r}{did_you_mean(table, known)}", hint=f"Tables: {', '.join(known)}.{views}"
        )
    path = project.table_path(table)
    cells, findings = read_file(path, table, project.shown(path))
    if cells is None:
        raise UsageError(f"{findings[-1].location}: {findings[-1].message}", hint="See `dataset validate`.")
    return list(cells.header), cells.frame.to_dicts()


def _read_released(table: str) -> tuple[list[str], list[dict[str, Any]]]:
    """Where there is no project: the table of the newest release that is installed."""
    from bilateral.loader.tables import load

    frame = load(table)
    return frame.columns, frame.to_dicts()


def _print_table(name: str, columns: list[str], rows: list[dict[str, Any]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    cells = {
        visible(column): ["" if row[column] is None else visible(str(row[column])) for row in rows]
        for column in columns
    }
    shown = _that_fit(cells, console.width)
    grid = Table(box=SIMPLE_HEAD)
    for column in shown:
        grid.add_column(column, overflow="fold", max_width=_WIDEST)
    for values in zip(*(cells[column] for column in shown), strict=True):
        grid.add_row(*map(Text, values))
    typer.echo(f"{name}: {len(rows):,} {'row' if len(rows) == 1 else 'rows'}")
    console.print(grid)
    hidden = [*cells][len(shown) :]
    if hidden:
        typer.echo(f"{len(hidden)} more columns: {', '.join(hidden)}. Choose with --columns, or see all with --json.")


_WIDEST = 32
"""Columns of the terminal that one column of a table may take before its cells are folded."""


def _that_fit(cells: Mapping[str, list[str]], width: int) -> list[str]:
    """The first columns that have room beside each other; one at least."""
    shown: list[str] = []
    for column, values in cells.items():
        width -= min(max(map(len, (column, *values))), _WIDEST) + 2
        if shown and width < 0:
            break
        shown.append(column)
    return shown
