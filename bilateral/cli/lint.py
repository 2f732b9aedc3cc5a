"""``dataset lint``: hold a descriptor against its standard."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from bilateral.errors import UsageError
from bilateral.findings import Severity

_NAMES = ("datapackage.json", "croissant.json")


def lint(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="A datapackage.json or a croissant.json, or a folder that holds them."),
    ],
    fail_on: Annotated[
        Severity, typer.Option("--fail-on", help="Leave with 1 if there are flaws at least this grave.")
    ] = Severity.WARNING,
) -> None:
    """Hold descriptors against Data Package v2 or Croissant 1.1, beyond what their official validators check.

    Prints each flaw with file, line, column and the place in the JSON. Leaves with 0 when there is none, 1 when there
    is, and 2 when a file cannot be read. Needs no project and no network; files that it names are looked up beside it.
    """
    from bilateral.lint.check import lint_file

    named = [descriptor for file in files for descriptor in _descriptors(file)]
    flaws = [flaw for file in named for flaw in lint_file(file, Path(os.path.relpath(file)).as_posix())]
    for flaw in flaws:
        typer.echo(str(flaw))
    counted = f"{len(flaws):,} {'flaw' if len(flaws) == 1 else 'flaws'}" if flaws else "no flaw"
    typer.echo(f"{counted} in {len(named):,} {'file' if len(named) == 1 else 'files'}", err=True)
    if any(flaw.severity.rank <= fail_on.rank for flaw in flaws):
        raise typer.Exit(1)


def _descriptors(path: Path) -> list[Path]:
    """The file itself, or those of a folder."""
    if not path.is_dir():
        return [path]
    found = [path / name for name in _NAMES if (path / name).is_file()]
    if not found:
        raise UsageError(f"{path} holds no descriptor", hint=f"A release holds {' and '.join(_NAMES)}.")
    return found
