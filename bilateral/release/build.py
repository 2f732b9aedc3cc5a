"""A release folder: all of its files, written beside and moved into place whole, and never changed."""

from __future__ import annotations

from pathlib import Path

from bilateral.compare.bump import parse_version
from bilateral.compare.package import DESCRIPTOR, MANIFEST
from bilateral.errors import ReleaseError
from bilateral.findings import Report
from bilateral.project import Project
from bilateral.read.record import Record
from bilateral.release.arrow import arrow_table
from bilateral.release.changes import change_files, release_changes
from bilateral.release.content import released_content
from bilateral.release.croissant import CROISSANT, croissant_text
from bilateral.release.datapackage import descriptor_text
from bilateral.release.datasheet import PAGE, datasheet_files
from bilateral.release.formats import other_content, written_otherwise
from bilateral.release.history import released_versions
from bilateral.release.manifest import manifest_text
from bilateral.release.packing import pack_record
from bilateral.release.parquet import parquet_bytes
from bilateral.release.placing import alone_in, move_into_place, written_beside
from bilateral.release.provenance import PROVENANCE, provenance_text
from bilateral.sums import DIGESTS, sums_text


def write_release(
    project: Project, record: Record, into: Path, releases: Path | None = None, report: Report | None = None
) -> Path:
    """Write the release of a checked record to ``into/<version>/`` and return that folder.

    ``releases`` holds the versions before it, where that is another folder than ``into``; ``report`` is that of the
    record's validation. A folder that is there with the same bytes is left as it is.
    Raises :class:`~bilateral.errors.ReleaseError` where it holds other bytes, the record cannot be released, the folder
    cannot be written or another process writes one, and :class:`~bilateral.errors.ProjectError` where the settings, the
    corrections or the datasheet's template are broken; nothing is left behind then.
    """
    releases = releases or into
    target = into / project.settings.version
    with alone_in(into):  # what the version before is, is read and written by one process alone
        _refuse_older(releases, target.name)
        files = release_files(project, record, releases, report)
        with written_beside(target, files) as written:
            if target.exists():
                _refuse_change(written, target)
            else:
                move_into_place(written, target)
    return target


def release_files(
    project: Project, record: Record, releases: Path | None = None, report: Report | None = None
) -> dict[str, bytes]:
    """All files of a release by name, in memory: the same record, writer and version before give the same bytes.

    ``releases`` is the folder that the version before is looked for in; without one it is the first.
    """
    settings = project.settings
    content = released_content(project, record)
    package = pack_record(project, record)
    changes = release_changes(project, package, releases)
    files = {}
    for released in content:
        metadata = {"dataset": settings.name, "version": settings.version, "table": released.name}
        files[released.path] = parquet_bytes(arrow_table(released, metadata))
    files[DESCRIPTOR] = descriptor_text(settings, content, files).encode()
    files[CROISSANT] = croissant_text(settings, content, files, PAGE).encode()
    before = releases / changes.before if releases and changes.before else None
    files[PROVENANCE] = provenance_text(project, content, before, report).encode()
    files[MANIFEST] = manifest_text(settings.version, changes.before, package.tables).encode()
    pages = {**datasheet_files(project, record, content, changes), **change_files(changes, settings.name)}
    files |= {name: text.encode() for name, text in pages.items()}
    files[DIGESTS] = sums_text(files).encode()
    return files


def differences(one: Path, other: Path) -> list[str]:
    """What differs between two folders, one sentence a file; nothing when they are the same, byte for byte.

    Where one has an older form, what later forms write otherwise is compared by its content alone. What they were made
    from is not compared: see :func:`~bilateral.release.provenance.other_origins`.
    """
    return list(_unlike(one, other).values())


def _unlike(one: Path, other: Path) -> dict[str, str]:
    """The files that differ, each with a sentence that says how."""
    left, right = _files(one), _files(other)
    apart = written_otherwise(one, other)
    found = {}
    for name in sorted((left.keys() | right.keys()) - apart):
        if name not in right:
            found[name] = f"{name} is in {_shown(one)} and not in {_shown(other)}"
        elif name not in left:
            found[name] = f"{name} is in {_shown(other)} and not in {_shown(one)}"
        elif left[name] != right[name]:
            sizes = f"{len(left[name]):,} and {len(right[name]):,} bytes"
            found[name] = f"{name} differs between {_shown(one)} and {_shown(other)} ({sizes})"
    return found | ({each: each for each in other_content(one, other)} if apart else {})


def _files(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        raise ReleaseError(f"{_shown(folder)} is no folder of a release")
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    if PROVENANCE in files:  # it differs wherever a suite or a library is another one, though nothing else need
        lines = files.get(DIGESTS, b"").splitlines(keepends=True)
        files[DIGESTS] = b"".join(line for line in lines if not line.endswith(f"  {PROVENANCE}\n".encode()))
        files[PROVENANCE] = b""
    return files


def _shown(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


def _refuse_older(releases: Path, version: str) -> None:
    """A new release has a higher number than all that are there."""
    released = released_versions(releases)
    if version not in released and released and parse_version(version) < parse_version(released[-1]):
        raise ReleaseError(f"{version} is lower than {released[-1]}, which is released", hint="Raise the version.")


def _refuse_change(written: Path, released: Path) -> None:
    unlike = _unlike(written, released)
    if unlike:
        raise ReleaseError(
            f"{_shown(released)} is released and would change: {', '.join(unlike)}",
            hint="A released folder never changes: raise the version in dataset/dataset.toml.",
        )
