"""Keys that a release holds and a later version does not: each must be retired, and stay so.

A key of one column is a name that an editor gave, and others cite. That of several columns is what the row says (an
actor's part in an event, a span): such a row may go, and come back, without taking anything for anything else.
"""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.compare.changes import Changes, key_text
from bilateral.compare.package import Package, PackedTable
from bilateral.errors import ReleaseError
from bilateral.ledger import RETIRED


def unretired(before: Package, after: Package) -> list[tuple[str, str]]:
    """Table and key of the rows that are gone and not retired, and of keys that are no longer held to be retired."""
    return [*_gone(before, after), *_forgotten(before, after)]


def _gone(before: Package, after: Package) -> Iterator[tuple[str, str]]:
    retired = _retired(after)
    for name, table in sorted(before.tables.items()):
        later = after.tables.get(name)
        if later is None or table.view or len(table.key) > 1 or len(later.key) > 1:
            continue
        yield from ((name, key) for key in sorted(_keys(table) - _keys(later)) if (name, key) not in retired)


def _forgotten(before: Package, after: Package) -> Iterator[tuple[str, str]]:
    """A table that is gone takes its retired keys with it."""
    kept = {pair for pair in _retired(before) if pair[0] in after.tables}
    yield from ((RETIRED, key_text(pair)) for pair in sorted(kept - _retired(after)))


def _keys(table: PackedTable) -> set[str]:
    return {key_text(key) for key in table.frame.select(table.key).iter_rows()}


def _retired(package: Package) -> set[tuple[str, str]]:
    table = package.tables.get(RETIRED)
    return set() if table is None else set(table.frame.select("table", "record_id").iter_rows())


def refuse_unretired(changes: Changes) -> None:
    """Raises :class:`~bilateral.errors.ReleaseError` where a key is gone without having been retired."""
    found = changes.unretired
    if found:
        shown = ", ".join(f"{table}/{key}" for table, key in found[:5])
        more = f" and {len(found) - 5:,} more" if len(found) > 5 else ""
        hint = f"Put each into dataset/{RETIRED}.csv, with its successor if it has one: readers may have cited it."
        raise ReleaseError(f"{changes.before} holds keys that are gone and not retired: {shown}{more}", hint=hint)
