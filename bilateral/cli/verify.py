"""``dataset verify``: hold releases against what they say of themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilateral.cli.common import ProjectOption, open_project_if_any, painter, progress
from bilateral.errors import BilateralError, UsageError
from bilateral.project import Project

if TYPE_CHECKING:
    from bilateral.release.damage import Copy
    from bilateral.release.verify import Verified


def verify(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="A release, or a folder of releases. Default: all that are released."),
    ] = None,
    project: ProjectOption = None,
) -> None:
    """Check that releases are what was released: every file, the rows of every table, and the changes between them.

    It needs no network. Where another copy is at hand (the installed one, the project's, or its record), it names the
    cells that differ. Leaves with 0 when all is as it was released, 1 when it is not, and 2 when nothing can be
    verified.
    """
    opened = open_project_if_any(project)
    releases = _releases(folder, opened)
    with progress("Verifying"):
        from bilateral.release.verify import verify_release

        found = [(each, verify_release(each, list(_copies(each, opened)))) for each in releases]
    for each, verified in found:
        _tell(each, verified)
    if any(verified.faults for _, verified in found):
        raise typer.Exit(1)


def _releases(folder: Path | None, project: Project | None) -> list[Path]:
    """The release that is named, or all of a folder of releases, the lowest version first."""
    from bilateral.carried import carried
    from bilateral.release.history import released_versions
    from bilateral.sums import DIGESTS

    if folder is not None and (folder / DIGESTS).is_file():
        return [folder]
    within = folder or (project.root if project else carried()) / "dist"
    found = [within / version for version in released_versions(within)]
    if not found:
        raise UsageError(f"{within} holds no release", hint=f"A release holds {DIGESTS}.")
    return found


def _copies(folder: Path, project: Project | None) -> Iterator[Copy]:
    """Other copies of a release: the project's, the installed one, and the record that it was made from."""
    from bilateral.carried import carried
    from bilateral.release.damage import folder_copy

    version = folder.resolve().name
    roots = [*([project.root] if project else []), carried()]
    others = {(root / "dist" / version).resolve() for root in roots} - {folder.resolve()}
    yield from (folder_copy(other) for other in sorted(others) if other.is_dir())
    if project is not None:
        yield _RecordCopy(project, version)


class _RecordCopy:
    """The working record as a copy of the version that it says it is; built when a data file is asked for."""

    def __init__(self, project: Project, version: str) -> None:
        self._project = project
        self._version = version
        self._files: dict[str, bytes] | None = None

    def __call__(self, name: str) -> bytes | None:
        if not name.endswith((".parquet", ".json")):
            return None
        if self._files is None:
            self._files = self._build()
        return self._files.get(name)

    def _build(self) -> dict[str, bytes]:
        from bilateral.read.record import read_record
        from bilateral.release.build import release_files

        try:
            if self._project.settings.version != self._version:
                return {}
            return release_files(self._project, read_record(self._project), self._project.root / "dist")
        except BilateralError:  # a record that cannot be released any more is no copy of anything
            return {}


def _tell(folder: Path, verified: Verified) -> None:
    paint = painter()
    if not verified.faults:
        rows = f"the rows of {verified.tables} tables" if verified.tables else "no logical digests in this form"
        typer.echo(f"{folder}: {paint('as released', 'green')} ({verified.files} files, {rows})")
        return
    typer.echo(f"{folder}: {paint('not as released', 'red')}")
    for fault in verified.faults:
        typer.echo(f"  {fault}")
