"""``dataset release``: write a release of the record."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Annotated

import typer

from bilateral.cli.common import ProjectOption, TextsOption, import_engines, open_project, painter, progress
from bilateral.findings import Severity


def release(
    project: ProjectOption = None,
    texts: TextsOption = None,
    check: Annotated[
        bool, typer.Option("--check", help="Build into build/ and compare with dist/; leave with 1 if they differ.")
    ] = False,
) -> None:
    """Validate the record and write dist/VERSION/, whole or not at all. The version stands in dataset.toml.

    A released folder never changes: if the record has, raise the version, as far as the changes ask for (see
    `dataset diff`).
    """
    from bilateral.report.as_text import write_text
    from bilateral.report.setting import Lines, Setting

    opened = open_project(project)
    with progress("Checking the record"):
        import_engines()
        from bilateral.release.build import differences, write_release
        from bilateral.release.formats import written_otherwise
        from bilateral.release.provenance import other_origins
        from bilateral.validate.run import validate

        report, record = validate(opened, today=dt.datetime.now(dt.UTC).date(), texts=texts)
    if report.findings or report.waived:
        setting = Setting(opened.settings.version, dt.datetime.now(dt.UTC), Lines(Path.cwd()), painter(), 20)
        typer.echo(write_text(report, setting), nl=False, err=True)
    if report.at_or_above(Severity.WARNING):
        typer.echo("Nothing was released: the record has findings.", err=True)
        raise typer.Exit(1)
    version = opened.settings.version
    released = opened.root / "dist" / version
    if not check:
        before = released.exists()
        shown = opened.shown(write_release(opened, record, released.parent, report=report))
        typer.echo(f"{shown} is released already, and is the same" if before else f"released {shown}")
        return
    shutil.rmtree(opened.root / "build" / version, ignore_errors=True)
    built = write_release(opened, record, opened.root / "build", released.parent, report)
    if not released.is_dir():
        typer.echo(f"dist/{version} is not released yet: run `dataset release`.", err=True)
        raise typer.Exit(1)
    found = differences(built, released)
    for line in found:
        typer.echo(line, err=True)
    if found:
        typer.echo(f"build/{version} differs from dist/{version}: raise the version in dataset.toml.", err=True)
        raise typer.Exit(1)
    origins = other_origins(built, released)
    if origins:
        typer.echo(f"It would be made from other inputs than it was: {', '.join(origins)}.")
    apart = sorted(written_otherwise(built, released))
    same = f"build/{version} is the same as dist/{version}"
    if apart:
        typer.echo(f"{same} in rows, schemas and, as far as both have one form, byte for byte.")
        typer.echo(f"The form of a release has changed since; not compared: {', '.join(apart)}.")
    else:
        typer.echo(f"{same}, byte for byte.")
