"""``dataset show``: look at a table."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from bilateral.cli.common import ProjectOption, open_project
from bilateral.errors import UsageError, did_you_mean


def show(
    table: Annotated[str, typer.Argument(help="Name of a table.")],
    project: ProjectOption = None,
    columns: Annotated[str, typer.Option("--columns", metavar="A,B", help="Only these columns, in this order.")] = "",
    json_lines: Annotated[
        bool | None, typer.Option("--json/--table", help="Default: a table on a terminal, JSON in a pipe.")
    ] = None,
) -> None:
    """Print a table of the record as its CSV file holds it: a table on a terminal, JSON in a pipe."""
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
    from bilateral.read.cells import read_cells

    project = open_project(folder)
    path = project.table_path(table)
    if not path.is_file():
        known = sorted(each.stem for each in project.dataset.glob("*.csv"))
        raise UsageError(
            f"no table is called {table!r}{did_you_mean(table, known)}", hint=f"Tables: {', '.join(known)}."
        )
    cells, findings = read_cells(path, table, project.shown(path))
    if cells is None:
        raise UsageError(f"{findings[-1].location}: {findings[-1].message}", hint="See `dataset validate`.")
    return list(cells.header), cells.frame.to_dicts()


def _print_table(name: str, columns: list[str], rows: list[dict[str, Any]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=SIMPLE_HEAD)
    for column in columns:
        grid.add_column(column, overflow="fold")
    for row in rows:
        grid.add_row(*(Text("" if row[column] is None else str(row[column])) for column in columns))
    typer.echo(f"{name}: {len(rows):,} {'row' if len(rows) == 1 else 'rows'}")
    Console().print(grid)
