"""Whether a release is what was released.

Held against each other are its files and rows and their digests, its descriptors and their standards, its changes and
the version before, its provenance and its sources. It needs no network and runs no code of the release. A file is
handed to a library only after its digest was found right; one that differs is read in a process of its own, which it
may take down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bilateral.compare.apply import applied_digests
from bilateral.compare.as_json import read_changes
from bilateral.compare.package import DESCRIPTOR, MANIFEST, Package, open_package, read_json
from bilateral.errors import ReleaseError
from bilateral.findings import Severity
from bilateral.ledger import SOURCES
from bilateral.lint.check import lint_file
from bilateral.release.changes import CHANGES_JSON
from bilateral.release.croissant import CROISSANT
from bilateral.release.damage import Copy, damage
from bilateral.release.provenance import PROVENANCE, verify_provenance
from bilateral.sums import DIGESTS, read_sums, sha256


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at, and what is not as it was released, one sentence each.

    ``tables`` counts those whose rows were held against their logical digest.
    """

    version: str
    files: int = 0
    tables: int = 0
    faults: tuple[str, ...] = ()


def verify_release(folder: Path, copies: Sequence[Copy] = ()) -> Verified:
    """Verify one release. With ``copies`` of it at hand, what differs in a table is named cell by cell.

    Raises :class:`~bilateral.errors.ReleaseError` where the folder holds no list of digests that can be read.
    """
    sums = read_sums(folder)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()} - {DIGESTS}
    faults = [f"{name} is missing" for name in sorted(sums.keys() - there)]
    faults += [f"{name} is not part of the release" for name in sorted(there - sums.keys())]
    unlike = [name for name in sorted(sums.keys() & there) if sha256((folder / name).read_bytes()) != sums[name]]
    for name in unlike:
        faults += [f"{name} is not the file that was released", *damage(folder / name, sums, copies)]
    faults += _other_lists(folder, copies)
    if faults:
        return Verified(folder.name, len(sums), 0, tuple(faults))
    return _verify_content(folder, sums)


def _other_lists(folder: Path, copies: Sequence[Copy]) -> Iterator[str]:
    """A file that was changed together with its digest is found against another copy alone."""
    own = (folder / DIGESTS).read_bytes()
    if any(other is not None and other != own for other in (copy(DIGESTS) for copy in copies)):
        yield f"{DIGESTS} is not the one of another copy of this version"


def _verify_content(folder: Path, sums: Mapping[str, str]) -> Verified:
    """What a release says of itself, once each file has its digest."""
    try:
        package = open_package(folder)
        noted = {each["name"]: each for each in read_json(folder / MANIFEST)["tables"]} if MANIFEST in sums else {}
        faults = list(_verify_descriptor(folder, sums))
        faults += [] if faults else _lint(folder, sums)
        faults += _verify_rows(package, noted) if MANIFEST in sums else []
        faults += _verify_provenance(folder, package) if PROVENANCE in sums else []
        faults += _verify_changes(folder, package) if CHANGES_JSON in sums else []
    except ReleaseError as error:
        return Verified(folder.name, len(sums), 0, (f"cannot be read: {error}",))
    except (KeyError, TypeError) as error:
        return Verified(folder.name, len(sums), 0, (f"does not describe a release: {error!r}",))
    return Verified(folder.name, len(sums), len(noted), tuple(faults))


def _verify_descriptor(folder: Path, sums: Mapping[str, str]) -> Iterator[str]:
    descriptor = read_json(folder / DESCRIPTOR)
    if descriptor["version"] != folder.name:
        yield f"{DESCRIPTOR} is of version {descriptor['version']}"
    for resource in descriptor["resources"]:
        path = resource["path"]
        if resource["bytes"] != (folder / path).stat().st_size or f"sha256:{sums.get(path)}" != resource["hash"]:
            yield f"{DESCRIPTOR} has another size or digest of {path}"


def _lint(folder: Path, sums: Mapping[str, str]) -> Iterator[str]:
    """What a standard demands of a descriptor, and it does not do."""
    for name in (DESCRIPTOR, CROISSANT):
        if name in sums:
            flaws = lint_file(folder / name, name)
            yield from (str(flaw) for flaw in flaws if flaw.severity.rank <= Severity.WARNING.rank)


def _verify_provenance(folder: Path, package: Package) -> Iterator[str]:
    sources = package.tables.get(SOURCES)
    return verify_provenance(folder, list(package.tables), sources and sources.frame)


def _verify_rows(package: Package, noted: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    if noted.keys() != package.tables.keys():
        yield f"{MANIFEST} and {DESCRIPTOR} name other tables"
    for name in sorted(noted.keys() & package.tables.keys()):
        table = package.tables[name]
        if table.frame.height != noted[name]["rows"]:
            yield f"{name} has {table.frame.height:,} rows, and {MANIFEST} says {noted[name]['rows']:,}"
        if table.digest != noted[name]["digest"]:
            yield f"{name} has other rows than {MANIFEST} says: its logical digest is {table.digest}"


def _verify_changes(folder: Path, package: Package) -> Iterator[str]:
    """The changes lead from the version before, where that is at hand, to this one."""
    changes = read_changes((folder / CHANGES_JSON).read_text(encoding="utf-8"))
    earlier = folder.parent / str(changes.before)
    if changes.before is None or not earlier.is_dir():
        return
    try:
        led = applied_digests(open_package(earlier), changes)
    except ReleaseError as error:
        yield f"{CHANGES_JSON} does not lead from {changes.before} to {changes.after}: {error}"
        return
    for name in sorted(led.keys() | package.tables.keys()):
        if name not in package.tables or led.get(name) != package.tables[name].digest:
            yield f"{CHANGES_JSON} does not lead from {changes.before} to the rows of {name}"
