"""What the schemas state of each table and column, one statement at a time, for each artefact to repeat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bilateral.release.constraints import table_schema_constraints
from bilateral.release.fields import ReleasedField, released_fields
from bilateral.shape import Column, Reference, Shape


class Kind(StrEnum):
    """What a statement is about."""

    MEANING = "meaning"
    KEY = "key"
    KEY_WITH_EMPTY_CELLS = "key that may hold empty cells"
    TYPE = "type"
    NOTATION = "notation"
    EMPTY = "empty cells"
    UNIQUE = "no value twice"
    ROLE = "role"
    UNIT = "unit"
    CODES = "codes"
    CODE_MEANINGS = "meanings of codes"
    LONG_CODES = "codes of a long list"
    VALUES = "values"
    MINIMUM = "minimum"
    EXCLUSIVE_MINIMUM = "exclusive minimum"
    MAXIMUM = "maximum"
    EXCLUSIVE_MAXIMUM = "exclusive maximum"
    MIN_LENGTH = "minimum length"
    MAX_LENGTH = "maximum length"
    PATTERN = "pattern"
    OTHER_CHECK = "other check"
    REFERENCE = "reference"
    JOINED_REFERENCE = "reference to a joined key"
    COMPOSITE_REFERENCE = "reference of several columns"
    EVERY_ROW_REFERENCED = "every row referenced"
    ACYCLIC = "no circle"
    DERIVED = "derived from"
    MENTIONED = "rows need evidence"
    SOURCED = "cells need evidence"
    EXACT = "evidence repeats the words"


LIMITS = frozenset(
    {Kind.MINIMUM, Kind.EXCLUSIVE_MINIMUM, Kind.MAXIMUM, Kind.EXCLUSIVE_MAXIMUM}
    | {Kind.MIN_LENGTH, Kind.MAX_LENGTH, Kind.PATTERN}
)
"""Kinds whose value bounds the cells of a column."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a schema states: of a column, or of the table where ``column`` is ``None``."""

    table: str
    column: str | None
    kind: Kind
    value: Any


_CONSTRAINTS: Mapping[str, Kind] = {
    "enum": Kind.VALUES,
    "minimum": Kind.MINIMUM,
    "exclusiveMinimum": Kind.EXCLUSIVE_MINIMUM,
    "maximum": Kind.MAXIMUM,
    "exclusiveMaximum": Kind.EXCLUSIVE_MAXIMUM,
    "minLength": Kind.MIN_LENGTH,
    "maxLength": Kind.MAX_LENGTH,
    "pattern": Kind.PATTERN,
}
"""The kind of statement that a constraint of Table Schema is; ``required`` and ``unique`` are words of the field."""


def statements(shape: Shape, keys: Mapping[str, tuple[str, ...]]) -> Iterator[Statement]:
    """All statements of a table or view; ``keys`` are those of the tables that are released, by name.

    What a schema says to the program alone (``covers``) states nothing of the data.
    """
    for kind, value in _of_table(shape):
        yield Statement(shape.name, None, kind, value)
    for field in released_fields(shape):
        for kind, value in _of_field(field, keys):
            yield Statement(shape.name, field.name, kind, value)
        for kind, value in _of_evidence(shape.column(field.name)):
            yield Statement(shape.name, field.name, kind, value)


def _of_table(shape: Shape) -> Iterator[tuple[Kind, Any]]:
    yield Kind.MEANING, shape.description
    yield Kind.KEY, shape.key
    nullable = {column.name for column in shape.columns if column.nullable}
    if nullable & set(shape.key):
        yield Kind.KEY_WITH_EMPTY_CELLS, tuple(name for name in shape.key if name in nullable)
    for reference in shape.references:
        yield from _of_reference(reference)
    for pair in shape.acyclic:
        yield Kind.ACYCLIC, pair
    if shape.mentioned:
        yield Kind.MENTIONED, True


def _of_reference(reference: Reference) -> Iterator[tuple[Kind, Any]]:
    if len(reference.columns) > 1:
        yield Kind.COMPOSITE_REFERENCE, (reference.columns, reference.table)
    if reference.one_to_one or reference.at_least_one:
        times = "exactly one" if reference.one_to_one else "at least one"
        yield Kind.EVERY_ROW_REFERENCED, (reference.columns, reference.table, times)


def _of_field(field: ReleasedField, keys: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Kind, Any]]:
    yield Kind.MEANING, field.description
    yield Kind.TYPE, field.type
    yield Kind.EMPTY, field.nullable
    if field.edtf:
        yield Kind.NOTATION, "EDTF"
    if field.unique:
        yield Kind.UNIQUE, True
    if field.role is not None:
        yield Kind.ROLE, field.role
    if field.unit is not None:
        yield Kind.UNIT, field.unit
    if field.derived_from is not None:
        yield Kind.DERIVED, field.derived_from
    yield from _of_codes(field)
    yield from _of_checks(field)
    if field.references is not None:
        joined = len(keys.get(field.references, ())) != 1
        yield Kind.JOINED_REFERENCE if joined else Kind.REFERENCE, field.references


def _of_codes(field: ReleasedField) -> Iterator[tuple[Kind, Any]]:
    if field.categories is not None:
        yield Kind.CODES, tuple(field.categories)
        yield Kind.CODE_MEANINGS, tuple(field.categories.items())
    elif field.codes is not None:
        yield Kind.LONG_CODES, tuple(field.codes.items())


def _of_checks(field: ReleasedField) -> Iterator[tuple[Kind, Any]]:
    constraints, others = table_schema_constraints(field)
    for word, value in constraints.items():
        if word in _CONSTRAINTS and not (word == "enum" and field.codes is not None):
            yield _CONSTRAINTS[word], tuple(value) if word == "enum" else value
    for name, arguments in others.items():
        yield Kind.OTHER_CHECK, (name, tuple(arguments.items()))


def _of_evidence(column: Column | None) -> Iterator[tuple[Kind, Any]]:
    if column is not None and column.sourced:
        yield Kind.SOURCED, True
    if column is not None and column.exact:
        yield Kind.EXACT, True
