"""``dataset diff``: what changed between two versions, and the version number that this asks for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilateral.cli.common import ProjectOption, open_project_if_any, painter, progress
from bilateral.errors import UsageError, did_you_mean
from bilateral.files import replace_file
from bilateral.project import Project

if TYPE_CHECKING:
    from bilateral.compare.changes import Changes
    from bilateral.compare.package import Package


class DiffFormat(StrEnum):
    """How changes are printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


_ENDINGS = {".txt": DiffFormat.TEXT, ".json": DiffFormat.JSON, ".md": DiffFormat.MARKDOWN}


def diff(
    before: Annotated[
        str | None,
        typer.Argument(metavar="[A]", help="A version, or the folder of a release. Default: the last release."),
    ] = None,
    after: Annotated[
        str | None,
        typer.Argument(metavar="[B]", help="A version, or the folder of a release. Default: the working record."),
    ] = None,
    project: ProjectOption = None,
    format: Annotated[  # noqa: A002 (the option's name)
        DiffFormat, typer.Option("--format", help="How the changes are printed.")
    ] = DiffFormat.TEXT,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            metavar="FILE",
            help=f"Write the changes to a file too; the format goes by the ending: {', '.join(_ENDINGS)}.",
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", min=0, metavar="N", help="How many changes text and markdown show; 0 for all.")
    ] = 20,
) -> None:
    """Say which rows, cells and columns changed between two versions, and what version number that asks for.

    Leaves with 0, whether anything changed or not, and with 2 when something cannot be compared.
    """
    files = [(_format_of(path), path) for path in output or []]
    opened = open_project_if_any(project)
    with progress("Comparing"):
        changes, title = _compare(opened, before, after)
    open_record = after is None
    for kind, path in files:
        _write(path, _told(changes, title, kind, limit=limit, open_record=open_record))
    typer.echo(_told(changes, title, format, limit=limit, open_record=open_record, colour=True), nl=False)


def _compare(project: Project | None, before: str | None, after: str | None) -> tuple[Changes, str]:
    from bilateral.compare.corrections import explained, read_corrections
    from bilateral.compare.diff import compare

    old = _release(project, before)
    if after is not None:
        new = _release(project, after)
        return compare(old, new), f"{old.title} → {new.title}"
    if project is None:
        raise UsageError("there is no working record here", hint="Name two releases, or a project with --project.")
    from bilateral.read.record import read_record
    from bilateral.release.packing import pack_record

    new = pack_record(project, read_record(project))
    return explained(compare(old, new), read_corrections(project)), f"{old.title} → {new.title}"


def _release(project: Project | None, named: str | None) -> Package:
    """A released version, in the project or carried by the program; the last where none is named; or a folder."""
    from bilateral.carried import carried
    from bilateral.compare.package import open_package
    from bilateral.release.history import released_versions

    releases = (project.root if project else carried()) / "dist"
    known = released_versions(releases)
    if named is None:
        if not known:
            raise UsageError("nothing is released yet", hint="There is nothing to compare with.")
        return open_package(releases / known[-1])
    if named in known:
        return open_package(releases / named)
    folder = Path(named)
    if not folder.is_dir():
        hint = f"Released: {', '.join(known) or 'nothing'}. Or name the folder of a release."
        raise UsageError(f"{named!r} is neither a released version nor a folder{did_you_mean(named, known)}", hint=hint)
    return open_package(folder)


def _format_of(path: Path) -> DiffFormat:
    if path.suffix not in _ENDINGS:
        raise UsageError(f"--output {path} names no format", hint=f"Endings: {', '.join(_ENDINGS)}.")
    if not path.absolute().parent.is_dir() or path.is_dir():
        raise UsageError(f"--output {path} is no place for a file", hint="Name a file in a folder that is there.")
    return _ENDINGS[path.suffix]


def _told(
    changes: Changes, title: str, kind: DiffFormat, *, limit: int, open_record: bool, colour: bool = False
) -> str:
    from bilateral.compare.as_json import changes_json
    from bilateral.compare.as_markdown import changes_markdown
    from bilateral.compare.as_text import changes_text
    from bilateral.report.setting import plain

    if kind is DiffFormat.JSON:
        return changes_json(changes)
    if kind is DiffFormat.MARKDOWN:
        return changes_markdown(changes, title, limit or None)
    paint = painter() if colour else plain
    return changes_text(changes, title, limit=limit or None, paint=paint, open_record=open_record)


def _write(path: Path, text: str) -> None:
    try:
        replace_file(path, text)
    except OSError as error:
        raise UsageError(f"--output {path} cannot be written: {error.strerror}") from error
