"""The later version from the earlier one and the changes between them: the proof that the changes are all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from bilateral.compare.changes import Changes, Key, TableChanges
from bilateral.compare.digest import POLARS_TYPES, Types, logical_digest
from bilateral.compare.package import Package, PackedTable
from bilateral.errors import ReleaseError

_Rows = dict[Key, dict[str, Any]]


def applied_digests(before: Package, changes: Changes) -> dict[str, str]:
    """The logical digest of every table that the later version has, by its name.

    Raises :class:`~bilateral.errors.ReleaseError` where the changes are not of this earlier version: a row to remove
    that is not there, or one to add that is, or a cell with another value than it had.
    """
    gone = {change.table for change in changes.schema if change.kind == "table-removed"}
    told = {table.name: table for table in changes.tables}
    digests = {}
    for name in sorted((before.tables.keys() - gone) | told.keys()):
        table = before.tables.get(name)
        if name not in told and table is not None:
            digests[name] = table.digest
        else:
            types = told[name].types
            digests[name] = logical_digest(_frame(name, _apply(table, told[name]), types), types)
    return digests


def _apply(table: PackedTable | None, told: TableChanges) -> _Rows:
    rows: _Rows = {} if table is None or told.replaced else _by_key(table, told)
    for change in () if told.replaced else told.removed:
        if rows.pop(change.key, None) is None:
            raise _unlike(told, change.key, "is to be removed and is not there")
    for cell in told.changed:
        row = rows.get(cell.key)
        if row is None or row.get(cell.column) != cell.before:
            raise _unlike(told, cell.key, f"has another {cell.column} than the changes say")
        row[cell.column] = cell.after
    for cell in told.filled:
        if cell.key not in rows:
            raise _unlike(told, cell.key, "is to be filled and is not there")
        rows[cell.key][cell.column] = cell.after
    for change in told.added:
        if change.key in rows:
            raise _unlike(told, change.key, "is to be added and is there")
        rows[change.key] = dict(change.row)
    return rows


def _by_key(table: PackedTable, told: TableChanges) -> _Rows:
    """The earlier rows by key, with the columns that they keep."""
    kept = [name for name, kind in told.types.items() if table.types.get(name) == kind]
    return {tuple(row[name] for name in told.key): {name: row[name] for name in kept} for row in table.frame.to_dicts()}


def _frame(table: str, rows: Mapping[Key, Mapping[str, Any]], types: Types) -> pl.DataFrame:
    values = {name: [row.get(name) for row in rows.values()] for name in types}
    try:
        return pl.DataFrame({name: pl.Series(values[name], dtype=POLARS_TYPES[kind]) for name, kind in types.items()})
    except (KeyError, TypeError, OverflowError, pl.exceptions.PolarsError) as error:
        raise ReleaseError(f"the changes put a value into {table} that is not of its column's type") from error


def _unlike(told: TableChanges, key: Key, what: str) -> ReleaseError:
    return ReleaseError(f"the changes are of another version: {told.name} {key} {what}")
