"""``dataset accept``: put decisions on candidates into the record."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilateral.cli.common import ProjectOption, TextsOption, import_engines, open_project, progress
from bilateral.errors import CandidatesError, UsageError
from bilateral.findings import Severity
from bilateral.report.excerpt import visible

if TYPE_CHECKING:
    from bilateral.extract.decide.commit import Accepted

_MOST_TOLD = 20


def accept(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="Candidates, with decisions.")],
    texts: TextsOption = None,
    fail_on: Annotated[
        Severity, typer.Option("--fail-on", help="Refuse what would bring findings at least this grave.")
    ] = Severity.WARNING,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; say what would be added.")] = False,
    project: ProjectOption = None,
) -> None:
    """Add what was decided in a file of candidates to the record: rows with their evidence, and what was declined.

    All of it or nothing: where the record would not validate, or a row cannot be applied, nothing is changed and the
    command leaves with 1. Texts are looked for in --texts, else beside the file. Doing it twice adds nothing.
    """
    from bilateral.extract.decide.decisions import plan_decisions
    from bilateral.extract.known import known_record
    from bilateral.extract.table import read_rows

    opened = open_project(project)
    folder = texts or file.parent
    if not folder.is_dir():
        raise UsageError(f"--texts {folder} is no folder", hint="Name the folder that holds the sources' texts.")
    table = read_rows(file)
    try:
        plan = plan_decisions(table, str(file), folder, known_record(opened))
    except CandidatesError as error:
        _say(f"error: {error}")
        raise typer.Exit(1) from error
    if plan.unrecorded:
        typer.echo(
            f"{plan.unrecorded} declined stay in the file alone: the record has no word for what they look like."
        )
    if not plan.rows:
        typer.echo("Nothing to add.")
        return
    with progress("Checking the record"):
        import_engines()
        from bilateral.extract.decide.commit import accept as commit

        accepted = commit(opened, plan, folder, today=dt.datetime.now(dt.UTC).date(), fail_on=fail_on, check=check)
    _tell(accepted, file, check=check)


def _tell(accepted: Accepted, file: Path, *, check: bool) -> None:
    if accepted.findings:
        for brought in accepted.findings[:_MOST_TOLD]:
            finding = brought.finding
            place = f"{file}:{brought.line}" if brought.line else f"{finding.location}"
            named = brought.cell or f"{finding.table} {finding.key or ''}".strip()
            _say(f"{finding.severity}: {place}: {named}: {finding.message} ({finding.rule})")
        more = len(accepted.findings) - _MOST_TOLD
        _say(f"{f'and {more} more; ' if more > 0 else ''}nothing was changed: the record would not validate.")
        raise typer.Exit(1)
    rows = ", ".join(f"{number} in {table}" for table, number in accepted.added.items())
    typer.echo(f"{'Would add' if check else 'Added'} rows: {rows}.")
    if accepted.undecided:
        typer.echo(
            f"{accepted.undecided} places of the texts are neither recorded nor declined: see `dataset validate`."
        )


def _say(message: str) -> None:
    typer.echo("\n".join(visible(line) for line in message.split("\n")), err=True)
