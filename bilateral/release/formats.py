"""The forms that release folders have had, and how a folder of an older one is held against a new build.

A released folder never changes, and the program that builds them does. So of a version that was released in an older
form, the files that later forms write otherwise are not compared byte for byte; all others are, and every table is by
its rows and its schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bilateral.compare.diff import compare
from bilateral.compare.package import MANIFEST, open_package, read_json
from bilateral.errors import ReleaseError
from bilateral.release.croissant import CROISSANT
from bilateral.release.manifest import FORMAT

SINCE: Mapping[int, frozenset[str]] = {
    2: frozenset({MANIFEST, CROISSANT, "changes.json", "changes.md", "SHA256SUMS"}),  # SHA256SUMS lists the others
}
"""The files that each form was the first to write, or to write otherwise."""


def format_of(folder: Path) -> int:
    """The form of a release folder."""
    if not (folder / MANIFEST).is_file():
        return 1
    found = read_json(folder / MANIFEST).get("format")
    if not isinstance(found, int) or not 1 < found <= FORMAT:
        raise ReleaseError(f"{folder} has the form {found!r}, and this program knows forms up to {FORMAT}")
    return found


def written_otherwise(one: Path, other: Path) -> frozenset[str]:
    """The files that the forms of two folders write otherwise; none where they have the same form."""
    older, newer = sorted((format_of(one), format_of(other)))
    return frozenset(name for form, names in SINCE.items() if older < form <= newer for name in names)


def other_content(built: Path, released: Path) -> list[str]:
    """What of the tables differs between two folders of one version, one sentence a change; descriptions too."""
    changes = compare(open_package(released), open_package(built))
    found = [f"{change.table or 'the whole'}: {change.message}" for change in changes.schema]
    for table in changes.tables:
        counts = {"added": table.added, "removed": table.removed, "changed": table.changed}
        told = ", ".join(f"{len(each):,} {word}" for word, each in counts.items() if each)
        found.append(f"{table.name}: rows or cells differ ({told})")
    return found
