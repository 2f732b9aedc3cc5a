"""The forms that release folders have had, and how a folder of an older one is held against a new build.

A released folder never changes, and the program that builds them does. So of a version that was released in an older
form, the files that later forms write otherwise are not compared byte for byte; all others are, and every table is by
its rows and its schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from bilateral.compare.diff import compare
from bilateral.compare.package import DESCRIPTOR, MANIFEST, Package, PackedTable, open_package, read_json
from bilateral.errors import ReleaseError
from bilateral.release.croissant import CROISSANT
from bilateral.release.manifest import FORMAT
from bilateral.release.provenance import PROVENANCE

SINCE: Mapping[int, frozenset[str]] = {
    2: frozenset(
        {DESCRIPTOR, MANIFEST, CROISSANT, PROVENANCE, "changes.json", "changes.md", "SHA256SUMS"}
        | {"datasheet.md", "datasheet.html"}
    ),
}
"""The files that each form was the first to write, or to write otherwise."""
SAID_SINCE: Mapping[int, frozenset[str]] = {2: frozenset({"role"})}
"""What each form was the first to say of a field."""


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
    older, newer = sorted((format_of(built), format_of(released)))
    new_words = {word for form, words in SAID_SINCE.items() if older < form <= newer for word in words}
    changes = compare(*(_without(open_package(each), new_words) for each in (released, built)))
    found = [f"{change.table or 'the whole'}: {change.message}" for change in changes.schema]
    for table in changes.tables:
        counts = {"added": table.added, "removed": table.removed, "changed": table.changed}
        told = ", ".join(f"{len(each):,} {word}" for word, each in counts.items() if each)
        found.append(f"{table.name}: rows or cells differ ({told})")
    return found


def _without(package: Package, words: AbstractSet[str]) -> Package:
    """The package as if its descriptor had no such words of any field."""
    return replace(package, tables={name: _silent(table, words) for name, table in package.tables.items()})


def _silent(table: PackedTable, words: AbstractSet[str]) -> PackedTable:
    fields = [{word: said for word, said in each.items() if word not in words} for each in table.schema["fields"]]
    return replace(table, schema={**table.schema, "fields": fields})
