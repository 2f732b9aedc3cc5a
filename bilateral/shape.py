"""The shape of a table as its pandera model declares it: the one reading of a model that all rooms share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, cast

from bilateral.errors import SchemaError

DataType = Literal["string", "integer", "number", "boolean"]
"""Types that a column of the record may have."""

_DATA_TYPES: Mapping[str, DataType] = {
    "String": "string",
    "Int64": "integer",
    "Float64": "number",
    "Boolean": "boolean",
}
_COLUMN_WORDS = {"role", "references", "format", "codes", "unit", "sourced", "exact", "covers"}
_TABLE_WORDS = {"key", "mentioned", "covers"}


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

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    def column(self, name: str) -> Column | None:
        """The column of that name, or ``None``."""
        return self._by_name.get(name)

    def with_role(self, role: str) -> Column | None:
        """The column that plays a role, or ``None``."""
        return next((column for column in self.columns if column.role == role), None)


def read_shape(name: str, model: Any, path: str) -> Shape:
    """Read a pandera polars ``DataFrameModel``.

    Raises :class:`~bilateral.errors.SchemaError` where the model holds what the program would have to
    drop: a check that is a Python function, an unknown type, an unknown word in the metadata, no description.
    """
    schema = model.to_schema()
    words = dict(getattr(model.Config, "metadata", None) or {})
    _only(words, _TABLE_WORDS, path, f"the metadata of {model.__name__}")
    columns = tuple(_read_column(name, each, path) for each in schema.columns.values())
    known = {column.name for column in columns}
    key = tuple(words.get("key", ()))
    if not key or not set(key) <= known:
        raise SchemaError(
            f"{model.__name__} names no usable key",
            path=path,
            hint=f"Config.metadata['key'] must list columns of the table; it is {list(key)}.",
        )
    return Shape(
        name=name,
        description=_described(schema.description or model.__doc__, path, model.__name__),
        columns=columns,
        key=key,
        mentioned=bool(words.get("mentioned", False)),
        covers=frozenset(words.get("covers", ())),
        model=model,
        path=path,
    )


def _read_column(table: str, column: Any, path: str) -> Column:
    where = f"{table}.{column.name}"
    words = dict(column.metadata or {})
    _only(words, _COLUMN_WORDS, path, f"the metadata of {where}")
    kind = _DATA_TYPES.get(str(column.dtype))
    if kind is None:
        raise SchemaError(
            f"{where} has type {column.dtype}", path=path, hint=f"Types of the record: {', '.join(_DATA_TYPES)}."
        )
    constraints: dict[str, Any] = {}
    for check in column.checks:
        if check.name is None or not check.is_builtin_check(check.name):
            raise SchemaError(
                f"{where} has a check that is a Python function",
                path=path,
                hint="Use pandera's built-in checks; what needs more is an expectation.",
            )
        constraints[check.name] = check.statistics
    codes = cast("Mapping[str, str] | None", words.get("codes"))
    if codes is not None and list(codes) != list(constraints.get("isin", {}).get("allowed_values", ())):
        raise SchemaError(
            f"{where} has codes other than those it allows", path=path, hint="Write isin=list(CODES) beside them."
        )
    return Column(
        name=column.name,
        type=kind,
        description=_described(column.description, path, where),
        nullable=column.nullable,
        unique=column.unique,
        role=words.get("role"),
        references=words.get("references"),
        format=words.get("format"),
        codes=codes,
        unit=words.get("unit"),
        sourced=bool(words.get("sourced", False)),
        exact=bool(words.get("exact", False)),
        covers=frozenset(words.get("covers", ())),
        constraints=constraints,
    )


def _only(words: Mapping[str, Any], known: set[str], path: str, where: str) -> None:
    unknown = sorted(set(words) - known)
    if unknown:
        raise SchemaError(
            f"{where} says {', '.join(unknown)}, which nothing reads",
            path=path,
            hint=f"Known: {', '.join(sorted(known))}.",
        )


def _described(text: str | None, path: str, where: str) -> str:
    if not text or not text.strip():
        raise SchemaError(f"{where} has no description", path=path, hint="Say what it means, with its unit.")
    return " ".join(text.split())
