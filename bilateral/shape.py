"""The shape of a table: its columns, with all that is said of each, as all rooms share it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

DataType = Literal["string", "integer", "number", "boolean"]
"""Types that a column of the record may have."""

ROLES = frozenset(
    {"alias", "amount", "amount_to", "as_of", "attributed_to", "content", "country", "date", "deadline", "description"}
    | {"fidelity", "form", "group", "indicator", "kind", "language", "measure", "name", "note", "office"}
    | {"organisation", "part", "participant", "period", "preferred", "published", "qualifier", "said", "said_to"}
    | {"scope", "speaker", "status", "subject", "subtype", "title", "unit", "words"}
)
"""What a column may be to the program. The bounds of numbers need amount, amount_to and qualifier, sums also unit,
period, indicator, measure and scope (``bilateral.total``); the others are for the extraction of candidates."""

SURFACES = frozenset({"number", "date", "quotation", "name"})
"""Kinds of surface that evidence may account for."""

BOUNDS: Mapping[str, tuple[bool, bool]] = {
    "exact": (True, True),
    "about": (False, False),
    "more_than": (True, False),
    "at_least": (True, False),
    "less_than": (False, True),
    "at_most": (False, True),
    "nearly": (False, True),
    "between": (True, False),
}
"""Whether the number is a lower and an upper bound under each qualifier; ``between`` has an upper end of its own."""

Place = tuple[int, int]
"""Line and column of the schema's file, on which a model or a field begins."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns that together hold the key of a row of another table, in the order of that key.

    ``at_least_one``: every row of that table is named by some row of this one; ``one_to_one``: by exactly one.
    """

    columns: tuple[str, ...]
    table: str
    at_least_one: bool = False
    one_to_one: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its type, its constraints and its meaning."""

    name: str
    type: DataType
    description: str
    nullable: bool = False
    unique: bool = False
    role: str | None = None
    references: str | None = None
    format: str | None = None
    codes: Mapping[str, str] | None = None
    unit: str | None = None
    sourced: bool = False
    exact: bool = False
    covers: frozenset[str] = frozenset()
    constraints: Mapping[str, Any] = field(default_factory=dict)
    place: Place = (1, 1)


@dataclass(frozen=True)
class Shape:
    """One table or view: its columns in order, its key, and the model that pandera validates with."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    mentioned: bool
    covers: frozenset[str]
    model: Any
    path: str
    references: tuple[Reference, ...] = ()
    acyclic: tuple[tuple[str, str], ...] = ()
    place: Place = (1, 1)

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @cached_property
    def _by_role(self) -> dict[str, Column]:
        return {column.role: column for column in reversed(self.columns) if column.role is not None}

    def column(self, name: str) -> Column | None:
        """The column of that name, or ``None``."""
        return self._by_name.get(name)

    def with_role(self, role: str) -> Column | None:
        """The column that plays a role, or ``None``."""
        return self._by_role.get(role)
