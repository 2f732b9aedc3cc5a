"""``dataset validate``: check the record."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from bilateral.cli.common import ProjectOption, TextsOption, import_engines, open_project, painter, progress
from bilateral.errors import ProjectError, UsageError, did_you_mean
from bilateral.files import replace_file
from bilateral.findings import MOST_FINDINGS, Finding, Location, Report, Severity
from bilateral.project import Project
from bilateral.report.formats import ENDINGS, FORMATS
from bilateral.report.setting import Lines, Setting
from bilateral.rules import RULES

Format = StrEnum("Format", {name.upper(): name for name in FORMATS})  # type: ignore[misc] # the dict is not literal

_TEXT = Format("text")

T = TypeVar("T")


def validate(
    project: ProjectOption = None,
    texts: TextsOption = None,
    format: Annotated[  # noqa: A002 (the option's name)
        Format, typer.Option("--format", help="How the report is printed.")
    ] = _TEXT,
    output: Annotated[
        list[str] | None,
        typer.Option(
            "--output",
            metavar="[FORMAT=]FILE",
            help="Write the report to a file too; may be given several times. "
            f"The format goes by the ending: {', '.join(ENDINGS)}.",
        ),
    ] = None,
    fail_on: Annotated[
        Severity, typer.Option("--fail-on", help="Leave with 1 if there are findings at least this grave.")
    ] = Severity.WARNING,
    limit: Annotated[
        int, typer.Option("--limit", min=0, metavar="N", help="How many findings text and markdown show; 0 for all.")
    ] = 20,
    max_findings: Annotated[
        int,
        typer.Option(
            "--max-findings",
            min=0,
            metavar="N",
            help="How many findings of one rule in one table are listed, in every format; 0 for all. "
            "The rest are counted.",
        ),
    ] = MOST_FINDINGS,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Check all of it, even if nothing changed since it was last checked.")
    ] = False,
) -> None:
    """Check the record: shape, references, evidence, expectations, and with --texts every span and completeness.

    Leaves with 0 when clean, 1 with findings, 2 when the project itself is broken or the command was misused, and
    70 when the program fails.
    """
    files = [_output(each) for each in output or []]
    if texts is not None and not texts.is_dir():
        raise UsageError(f"--texts {texts} is no folder", hint="Name the folder that holds the sources' text files.")
    opened = open_project(project)
    now = dt.datetime.now(dt.UTC)
    setting = Setting(version("bilateral"), now, Lines(Path.cwd()), limit=limit or None)
    try:
        report = _report(opened, texts, now.date(), max_findings or None, None if no_cache else _cache_folder())
    except ProjectError as error:
        broken = _broken(error)
        _write(broken, files, setting)
        if format is not _TEXT:
            typer.echo(FORMATS[format](broken, setting), nl=False)
        raise
    _write(report, files, setting)
    typer.echo(FORMATS[format](report, replace(setting, paint=painter())), nl=False)
    if report.at_or_above(fail_on):
        raise typer.Exit(1)


def _report(project: Project, texts: Path | None, today: dt.date, limit: int | None, cache: Path | None) -> Report:
    def run() -> Report:
        with progress("Checking the record"):
            import_engines()
            from bilateral.validate.run import validate as check

            report, _ = _bounded(project, lambda: check(project, today=today, texts=texts, limit=limit))
        return report

    if cache is None:
        return run()
    from bilateral.validate.cache import ReportCache, cached
    from bilateral.validate.inputs import digest_of_inputs

    def digest() -> str | None:
        return digest_of_inputs(project, texts=texts, today=today, options={"limit": limit})

    return cached(ReportCache(cache), digest, run)


def _bounded(project: Project, work: Callable[[], T]) -> T:
    """The result of work on a project, within the limits of a run."""
    from bilateral.read.bounded import TooMuchError, run_bounded

    limits = project.settings.limits
    try:
        return run_bounded(work, seconds=limits.run_seconds, megabytes=limits.run_megabytes)
    except TooMuchError as error:
        hint = "Look for what makes it so large, or raise the limits: run_seconds and run_megabytes under [limits]."
        path = project.shown(project.dataset / "dataset.toml")
        raise ProjectError(f"checking the record {error}", path=path, hint=hint) from error


def _cache_folder() -> Path | None:
    """Where reports are kept, outside any project; ``None`` on a CI server, where everything is checked anew."""
    if os.environ.get("CI", "").lower() not in ("", "0", "false"):
        return None
    named = os.environ.get("BILATERAL_CACHE_DIR")
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("bilateral", appauthor=False)


def _output(argument: str) -> tuple[str, Path]:
    """Format and file of an ``--output``."""
    name, equals, file = argument.partition("=")
    named = bool(equals) and name in FORMATS
    path = Path(file if named else argument)
    if not named and path.suffix not in ENDINGS:
        hint = f"Write FORMAT={argument}; formats: {', '.join(FORMATS)}."
        near = did_you_mean(name, FORMATS) if equals else ""
        raise UsageError(f"--output {argument} names no format{near}", hint=hint)
    if not path.absolute().parent.is_dir():
        raise UsageError(f"--output {argument}: the folder is not there", hint="Make it first.")
    if path.is_dir():
        raise UsageError(f"--output {argument} is a folder", hint="Name a file in it.")
    return name if named else ENDINGS[path.suffix], path


def _write(report: Report, files: list[tuple[str, Path]], setting: Setting) -> None:
    written = [(path, FORMATS[name](report, setting)) for name, path in files]
    for path, text in written:
        try:
            replace_file(path, text)
        except OSError as error:
            raise UsageError(f"--output {path} cannot be written: {error.strerror}") from error


def _broken(error: ProjectError) -> Report:
    """A report that says of a broken project what is broken."""
    message = str(error).split(": ", 1)[1]
    place = Location(error.path, error.line, error.column)
    return Report((Finding("project", RULES["project"].severity, message, place),))
