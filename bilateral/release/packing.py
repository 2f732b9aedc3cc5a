"""The working record as it would be released, for comparison with a release."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from bilateral.compare.digest import plain_frame
from bilateral.compare.package import Package, PackedTable
from bilateral.findings import Location
from bilateral.project import Project
from bilateral.read.record import Record
from bilateral.read.rows import Rows
from bilateral.release.content import Released, released_content
from bilateral.release.datapackage import about, table_schemas


def pack_record(project: Project, record: Record) -> Package:
    """The working record's tables and published views, each row with its place.

    Raises :class:`~bilateral.errors.ReleaseError` for a record that cannot be read whole.
    """
    settings = project.settings
    content = released_content(project, record)
    return Package(
        title=f"the working record ({settings.version})",
        version=settings.version,
        tables=pack_content(project, content),
        about=about(settings, content),
        place_of=_Places(record).of,
    )


def pack_content(project: Project, content: Sequence[Released]) -> Mapping[str, PackedTable]:
    """The tables and views that are released, by name."""
    schemas = table_schemas(content)
    return {released.name: _packed(project, released, schemas[released.name]) for released in content}


def _packed(project: Project, released: Released, schema: Mapping[str, object]) -> PackedTable:
    types = {field.name: field.type for field in released.fields}
    query = query_digest(project.views[released.name]) if released.view else None
    frame = plain_frame(released.frame.select(list(types)), types)
    return PackedTable(released.name, schema, frame, released.view, query, released.shape.description)


def query_digest(path: Path) -> str:
    """The digest of a view's query, whatever its white space."""
    query = " ".join(path.read_text(encoding="utf-8").split())
    return f"sha256:{hashlib.sha256(query.encode()).hexdigest()}"


class _Places:
    """Where the record's rows stand, looked up by their keys."""

    def __init__(self, record: Record) -> None:
        self._rows: Mapping[str, Rows] = {**record.tables, **record.views}
        self._by_key = cache(self._rows_by_key)

    def of(self, table: str, key: str, column: str | None) -> Location | None:
        rows = self._rows.get(table)
        row = self._by_key(table).get(key) if rows else None
        return rows.location(row, column) if rows and row is not None else None

    def _rows_by_key(self, table: str) -> dict[str, int]:
        rows = self._rows[table]
        return {rows.key(row) or "": row for row in range(rows.frame.height)}
