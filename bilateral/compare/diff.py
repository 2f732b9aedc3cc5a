"""The comparison of two versions: what leads from one to the other."""

from __future__ import annotations

from dataclasses import replace

from bilateral.compare.changes import Changes, TableChanges
from bilateral.compare.package import Package
from bilateral.compare.retirement import unretired
from bilateral.compare.rows import added_table, compare_rows, renamed_columns
from bilateral.compare.schema import compare_about, compare_schemas, compare_tables


def compare(before: Package | None, after: Package) -> Changes:
    """All changes from one version to another; of the first version, which has none before it, nothing but its name.

    Raises :class:`~bilateral.errors.ReleaseError` where a key stands twice in a table.
    """
    if before is None:
        return Changes(None, after.version)
    schema = [*compare_about(before, after), *compare_tables(before, after)]
    tables = []
    for name, table in sorted(after.tables.items()):
        old = before.tables.get(name)
        if old is None:
            tables.append(added_table(table, after.place_of))
            continue
        schema += compare_schemas(old, table, renamed_columns(old, table))
        rows = compare_rows(old, table, after.place_of)
        if _rows_changed(rows) or table.types != old.types:
            tables.append(rows)
    if any(_rows_changed(table) for table in tables if not table.view):
        tables = [_following(table, before, after) if table.view else table for table in tables]
    return Changes(before.version, after.version, tuple(schema), tuple(tables), tuple(unretired(before, after)))


def _rows_changed(table: TableChanges) -> bool:
    return bool(table.added or table.removed or table.changed or table.filled)


def _following(table: TableChanges, before: Package, after: Package) -> TableChanges:
    """A view's cells follow from the tables' changes where its query is known to be the same in both versions."""
    old, new = before.tables.get(table.name), after.tables[table.name]
    if old is None or old.query is None or old.query != new.query:
        return table
    return replace(table, changed=tuple(replace(cell, follows=True) for cell in table.changed))
