"""``dataset validate``: check the record."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bilateral.cli.common import ProjectOption, TextsOption, open_project, painter, progress
from bilateral.errors import ProjectError, UsageError
from bilateral.findings import Report, Severity


class Format(StrEnum):
    """How the report is written."""

    TEXT = "text"
    JSON = "json"


def validate(
    project: ProjectOption = None,
    texts: TextsOption = None,
    format: Annotated[Format, typer.Option("--format", help="How the report is written.")] = Format.TEXT,  # noqa: A002 (the option's name)
    fail_on: Annotated[
        Severity, typer.Option("--fail-on", help="Leave with 1 if there are findings at least this grave.")
    ] = Severity.WARNING,
    limit: Annotated[
        int, typer.Option("--limit", min=0, metavar="N", help="How many findings the text shows; 0 for all.")
    ] = 20,
) -> None:
    """Check the record: shape, references, evidence, expectations, and with --texts every span and completeness.

    Leaves with 0 when clean, 1 with findings, 2 when the project itself is broken or the command was misused, and
    70 when the program fails.
    """
    from bilateral.report.as_json import write_json, write_json_error

    if texts is not None and not texts.is_dir():
        raise UsageError(f"--texts {texts} is no folder", hint="Name the folder that holds the sources' text files.")
    try:
        report = _validate(project, texts)
    except ProjectError as error:
        if format is Format.JSON:
            typer.echo(write_json_error(error), nl=False)
        raise
    if format is Format.JSON:
        typer.echo(write_json(report), nl=False)
    else:
        from bilateral.report.as_text import write_text

        typer.echo(write_text(report, paint=painter(), limit=limit or None), nl=False)
    if report.at_or_above(fail_on):
        raise typer.Exit(1)


def _validate(folder: Path | None, texts: Path | None) -> Report:
    project = open_project(folder)
    with progress("Checking the record"):
        from bilateral.validate.run import validate as run

        report, _ = run(project, texts=texts)
    return report
