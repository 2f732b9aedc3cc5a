"""Changes between two versions as values: of the schema, of rows and of cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bilateral.findings import Location
from bilateral.ledger import KEY_SEPARATOR

Key = tuple[Any, ...]
"""The cells of a row's key."""


def key_text(key: Sequence[Any]) -> str:
    """A key as text: its cells joined, an empty one as nothing."""
    return KEY_SEPARATOR.join("" if part is None else str(part) for part in key)


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """A change of what a table is; ``kind`` is a row of the rule table, and ``before`` and ``after`` are as in JSON."""

    kind: str
    message: str
    table: str | None = None
    column: str | None = None
    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that was added or removed, whole; ``place`` is where it stands in the working record."""

    key: Key
    row: Mapping[str, Any]
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell of a row that both versions have.

    ``follows``: the value is computed, and follows from another change of the record. ``reason`` is why it was
    corrected, in the editor's words.
    """

    key: Key
    column: str
    before: Any
    after: Any
    follows: bool = False
    place: Location | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class TableChanges:
    """What changed in the rows, or in the columns, of a table that the later version has.

    ``types`` are those of the later version. ``filled`` are the filled cells of columns that are new or of a new type,
    in the rows that both have. ``replaced``: no key matches rows of one version with those of the other.
    """

    name: str
    view: bool
    key: tuple[str, ...]
    types: Mapping[str, str]
    added: tuple[RowChange, ...] = ()
    removed: tuple[RowChange, ...] = ()
    changed: tuple[CellChange, ...] = ()
    filled: tuple[CellChange, ...] = ()
    replaced: bool = False
    new: bool = False

    @property
    def corrected(self) -> tuple[CellChange, ...]:
        """The changed cells that follow from no other change."""
        return tuple(cell for cell in self.changed if not cell.follows)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that leads from one version to another; ``before`` is ``None`` for the first version.

    ``unretired`` are keys, each with its table, that the later version lacks and does not hold to be retired.
    """

    before: str | None
    after: str
    schema: tuple[SchemaChange, ...] = ()
    tables: tuple[TableChanges, ...] = ()
    unretired: tuple[tuple[str, str], ...] = ()

    def counts(self) -> dict[str, int]:
        """How much changed: rows and cells of tables and views, and changes of the schema."""
        old = [table for table in self.tables if not table.new]
        return {
            "added": sum(len(table.added) for table in self.tables),
            "removed": sum(len(table.removed) for table in old),
            "corrected": sum(len(table.corrected) for table in old),
            "following": sum(len(table.changed) - len(table.corrected) for table in old),
            "schema": len(self.schema),
        }

    def kinds(self) -> Iterator[str]:
        """The rows of the rule table that these changes fall under, one by one."""
        yield from (change.kind for change in self.schema)
        counts = self.counts()
        yield from (kind for count, kind in _KINDS.items() if counts[count])


_KINDS = {
    "added": "rows-added",
    "removed": "rows-removed",
    "corrected": "value-corrected",
    "following": "value-followed",
}
