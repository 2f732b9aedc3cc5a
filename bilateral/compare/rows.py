"""Row and cell changes of a table between two versions, matched by key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from bilateral.compare.changes import CellChange, RowChange, TableChanges, key_text
from bilateral.compare.package import PackedTable, PlaceOf
from bilateral.errors import ReleaseError
from bilateral.findings import quoted


def added_table(after: PackedTable, place_of: PlaceOf) -> TableChanges:
    """A table that the earlier version lacks: all of its rows are added."""
    rows = _rows(after.name, after.frame, after.key, place_of)
    return TableChanges(after.name, after.view, after.key, after.types, added=rows, new=True)


def compare_rows(before: PackedTable, after: PackedTable, place_of: PlaceOf) -> TableChanges:
    """The changes between two versions of a table, rows in the order of their keys, an empty cell first.

    Raises :class:`~bilateral.errors.ReleaseError` where a key stands twice.
    """
    _refuse_twice(after, after.key)
    if not _matchable(before, after):
        _refuse_twice(before, before.key)
        added = _rows(after.name, after.frame, after.key, place_of)
        removed = _rows(before.name, before.frame, before.key, None)
        return TableChanges(after.name, after.view, after.key, after.types, added, removed, replaced=True)
    key = after.key
    old, new = before.frame.sort(key), after.frame.sort(key)
    both = _paired(old, new, key)
    shared = [name for name, kind in after.types.items() if before.types.get(name) == kind and name not in key]
    fresh = [name for name, kind in after.types.items() if before.types.get(name) != kind]
    return TableChanges(
        after.name,
        after.view,
        key,
        after.types,
        added=_rows(after.name, new.join(old, on=key, how="anti", nulls_equal=True).sort(key), key, place_of),
        removed=_rows(before.name, old.join(new, on=key, how="anti", nulls_equal=True).sort(key), key, None),
        changed=tuple(_changed(after, both, shared, place_of)),
        filled=tuple(_filled(both, key, fresh)),
    )


def _matchable(before: PackedTable, after: PackedTable) -> bool:
    """Whether the later version's key tells the earlier one's rows apart too."""
    key = after.key
    return all(before.types.get(name) == after.types[name] for name in key) and _twice(before.frame, key) is None


def _twice(frame: pl.DataFrame, key: Sequence[str]) -> tuple[Any, ...] | None:
    found = frame.select(key).filter(pl.struct(key).is_duplicated())
    return found.row(0) if found.height else None


def _refuse_twice(table: PackedTable, key: Sequence[str]) -> None:
    found = _twice(table.frame, key)
    if found is not None:
        message = f"{table.name} holds the key {quoted(key_text(found))} twice, so its rows cannot be compared"
        raise ReleaseError(message, hint="See `dataset validate`.")


def _paired(old: pl.DataFrame, new: pl.DataFrame, key: Sequence[str]) -> pl.DataFrame:
    """The rows that both have: the key under its names, other columns under ``before`` or ``after`` and their names."""
    left = old.rename({name: f"before {name}" for name in old.columns if name not in key})
    right = new.rename({name: f"after {name}" for name in new.columns if name not in key})
    return left.join(right, on=key, how="inner", nulls_equal=True, coalesce=True).sort(key)


def _rows(name: str, frame: pl.DataFrame, key: Sequence[str], place_of: PlaceOf | None) -> tuple[RowChange, ...]:
    found = []
    for row in frame.sort(key).iter_rows(named=True):
        at = tuple(row[column] for column in key)
        found.append(RowChange(at, row, place_of(name, key_text(at), None) if place_of else None))
    return tuple(found)


def _changed(table: PackedTable, both: pl.DataFrame, shared: Sequence[str], place_of: PlaceOf) -> Iterator[CellChange]:
    """Row by row, and in a row by the order of its columns. A computed cell follows from a change of its own row."""
    unlike = [pl.col(f"before {name}").ne_missing(pl.col(f"after {name}")).alias(name) for name in shared]
    if not unlike:
        return
    marks = both.select(unlike)
    for index in marks.select(pl.any_horizontal(pl.all())).to_series().arg_true():
        row, mark = both.row(index, named=True), marks.row(index, named=True)
        columns = [name for name in shared if mark[name]]
        declared = any(name not in table.derived for name in columns)
        key = tuple(row[name] for name in table.key)
        for name in columns:
            follows = declared and name in table.derived
            place = place_of(table.name, key_text(key), name)
            yield CellChange(key, name, row[f"before {name}"], row[f"after {name}"], follows, place)


def _filled(both: pl.DataFrame, key: Sequence[str], columns: Sequence[str]) -> Iterator[CellChange]:
    for row in both.iter_rows(named=True):
        at = tuple(row[name] for name in key)
        for name in columns:
            value = row[f"after {name}"]
            if value is not None:
                yield CellChange(at, name, None, value)


def renamed_columns(before: PackedTable, after: PackedTable) -> dict[str, str]:
    """Columns that went and came under another name: the only ones with those values, by their old names.

    Their values are the same in all rows that both versions have, and not all empty.
    """
    key = after.key
    if not _matchable(before, after):
        return {}
    both = _paired(before.frame, after.frame, key)
    gone = [name for name in before.types if name not in after.types and name not in key]
    come = [name for name in after.types if name not in before.types and name not in key]
    alike = [(old, new) for old in gone for new in come if before.types[old] == after.types[new]]
    pairs = [pair for pair in alike if _same(both, *pair)]
    once = [pair for pair in pairs if sum(pair[0] == old or pair[1] == new for old, new in pairs) == 1]
    return dict(once)


def _same(both: pl.DataFrame, old: str, new: str) -> bool:
    left, right = both[f"before {old}"], both[f"after {new}"]
    return left.null_count() < both.height and not left.ne_missing(right).any()
