"""The released fields of a table or view: the columns of its schema and those derived from them, described alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bilateral.read.derived import Derived, derived_columns
from bilateral.shape import Column, Shape

FieldType = Literal["string", "integer", "number", "boolean", "date"]
"""Types of a released field, in the words of Table Schema."""

MOST_CODES = 50
"""The longest code list that is part of a field's type.

Longer lists (countries, languages, currencies) are standards of some hundreds of codes, of which a table uses a
few. Whole, they would outweigh the data in every footer and descriptor; cut to the codes in use, a type would change
with the data. So such a field is a plain dictionary, and the descriptor gives the meaning of the codes in use.
"""


@dataclass(frozen=True, slots=True)
class ReleasedField:
    """A released column; ``role``: what it is to programs; ``derived_from``: the column it is computed from."""

    name: str
    type: FieldType
    description: str
    nullable: bool
    unique: bool = False
    role: str | None = None
    unit: str | None = None
    codes: Mapping[str, str] | None = None
    references: str | None = None
    edtf: bool = False
    derived_from: str | None = None
    constraints: Mapping[str, Any] | None = None

    @property
    def categories(self) -> Mapping[str, str] | None:
        """The code list, where it is short enough to be part of the type."""
        return self.codes if self.codes is not None and len(self.codes) <= MOST_CODES else None


def released_fields(shape: Shape) -> tuple[ReleasedField, ...]:
    """The fields of a table or view, each derived one after its source."""
    return tuple(_in_order(shape, derived_columns(shape)))


def _in_order(shape: Shape, derived: tuple[Derived, ...]) -> Iterator[ReleasedField]:
    for column in shape.columns:
        yield _declared(column)
        yield from (_computed(each) for each in derived if each.source == column.name)


def _declared(column: Column) -> ReleasedField:
    return ReleasedField(
        name=column.name,
        type=column.type,
        description=column.description,
        nullable=column.nullable,
        unique=column.unique,
        role=column.role,
        unit=column.unit,
        codes=column.codes,
        references=column.references,
        edtf=column.format == "edtf",
        constraints=column.constraints,
    )


def _computed(derived: Derived) -> ReleasedField:
    return ReleasedField(
        name=derived.name,
        type=_DERIVED_TYPES[type(derived.type).__name__],
        description=derived.description,
        nullable=True,
        unit=derived.unit,
        codes=derived.codes,
        derived_from=derived.source,
    )


_DERIVED_TYPES: Mapping[str, FieldType] = {"Date": "date", "Enum": "string", "Float64": "number"}
