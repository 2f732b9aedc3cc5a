"""The tables that candidates become rows of, found by the roles that their schemas give to columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bilateral.extract.candidate import Kind
from bilateral.ledger import SOURCES
from bilateral.shape import Column, Shape

_KNOWN_BY: Mapping[str, str] = {
    Kind.FIGURE: "amount",
    Kind.QUOTE: "words",
    Kind.ACTOR: "name",
    Kind.EVENT: "status",
}
"""The role by which the table of a kind of candidate is known."""
_BESIDE: Mapping[str, tuple[str, ...]] = {
    Kind.QUOTE: ("speaker",),
    Kind.ACTOR: ("alias", "office"),
    Kind.EVENT: ("participant",),
}
"""Roles by which further tables are known, whose rows belong to one of the kind's table."""
SOURCE = "source"
"""The kind of the row that describes a document itself; no grammar finds it."""
DOT = "."
"""Stands between table and column in the name of a proposed cell."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A table whose rows belong to rows of another, by the column ``parent``; ``role`` is the one it is known by."""

    shape: Shape
    role: str
    parent: Column


@dataclass(frozen=True)
class Targets:
    """The tables of a project by what they are to candidates."""

    shapes: Mapping[str, Shape]

    def table(self, kind: str) -> Shape | None:
        """The table that candidates of a kind become rows of; ``None`` for dates, or where the project has none."""
        return self._tables.get(kind)

    @cached_property
    def _tables(self) -> dict[str, Shape | None]:
        known = {str(kind): self._with_role(role) for kind, role in _KNOWN_BY.items()}
        return {**known, SOURCE: self.shapes.get(SOURCES)}

    def beside(self, kind: str) -> list[Beside]:
        """The tables that hold more of a candidate of that kind than its own row."""
        return self._beside.get(kind, [])

    @cached_property
    def _beside(self) -> dict[str, list[Beside]]:
        return {kind: list(self._find_beside(kind)) for kind in _BESIDE}

    def _find_beside(self, kind: str) -> Iterator[Beside]:
        main = self.table(kind)
        for role in _BESIDE[kind] if main is not None else ():
            shape = self._with_role(role)
            parent = _parent(shape, main.name) if shape is not None and main is not None else None
            if shape is not None and parent is not None:
                yield Beside(shape, role, parent)

    def _with_role(self, role: str) -> Shape | None:
        """The table with that role; one that rests on mentions before a view that repeats it."""
        found = [shape for shape in self.shapes.values() if shape.with_role(role) is not None]
        return min(found, key=lambda shape: not shape.mentioned, default=None)

    def columns(self, kind: str) -> Iterator[tuple[Shape, Column]]:
        """The columns in which an editor sees and changes what a candidate becomes.

        Those that follow are left out: the source, which each candidate names, and the keys of tables beside.
        """
        main = self.table(kind)
        if main is None:
            return
        yield from ((main, column) for column in main.columns if column.references != SOURCES or main.name == SOURCES)
        for other in self.beside(kind):
            yield from ((other.shape, column) for column in other.shape.columns if column != other.parent)

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """The names of all proposed cells, ``table.column``, in the order of a candidates file."""
        kinds = (SOURCE, *Kind)
        named = [cell(shape, column) for kind in kinds for shape, column in self.columns(kind)]
        return tuple(dict.fromkeys(named))


def cell(shape: Shape, column: Column) -> str:
    """The name of a proposed cell."""
    return f"{shape.name}{DOT}{column.name}"


def source_column(shape: Shape) -> Column | None:
    """The column that says which source states a record, where its table has one."""
    if shape.name == SOURCES:
        return None
    return next((column for column in shape.columns if column.references == SOURCES), None)


def _parent(shape: Shape, table: str) -> Column | None:
    return next((each for each in shape.columns if each.references == table and each.role is None), None)
