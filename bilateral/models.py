"""The one reading of a pandera model: the shape that it declares, or why the program cannot hold to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from bilateral.errors import SchemaError
from bilateral.patterns import flaw
from bilateral.shape import BOUNDS, ROLES, SURFACES, Column, DataType, Place, Reference, Shape

_DATA_TYPES: Mapping[str, DataType] = {
    "String": "string",
    "Int64": "integer",
    "Float64": "number",
    "Boolean": "boolean",
}
_COLUMN_WORDS = {"role", "references", "at_least_one", "one_to_one", "acyclic", "format", "codes", "unit"}
_COLUMN_WORDS |= {"sourced", "exact", "covers"}
_TABLE_WORDS = {"key", "mentioned", "covers", "references", "acyclic"}


def read_shape(name: str, model: Any, path: str, places: Mapping[str, Place] | None = None) -> Shape:
    """Read a pandera polars ``DataFrameModel``; ``places`` are those of the model and of its fields, by name.

    Raises :class:`~bilateral.errors.SchemaError` where the model holds what the program would have to
    drop: a check that is a Python function, an unknown type, an unknown word in the metadata, no description.
    """
    known_places = places or {}
    place = known_places.get(model.__name__, (1, 1))
    try:
        return _read_shape(name, model, path, known_places)
    except SchemaError as error:
        raise error.at(*place) from error.__cause__


def _read_shape(name: str, model: Any, path: str, places: Mapping[str, Place]) -> Shape:
    schema = model.to_schema()
    _refuse_what_loosens(model, schema, path)
    words = dict(getattr(model.Config, "metadata", None) or {})
    _only(words, _TABLE_WORDS, path, f"the metadata of {model.__name__}")
    columns = tuple(_placed_column(name, each, path, places) for each in schema.columns.values())
    known = {column.name for column in columns}
    key = tuple(words.get("key", ()))
    references, acyclic = _relations(schema, words, key)
    named = {name for group in (*(each.columns for each in references), *acyclic) for name in group}
    if not named <= known:
        raise SchemaError(f"{model.__name__} relates columns that it does not have: {sorted(named - known)}", path=path)
    if not key or not set(key) <= known:
        raise SchemaError(
            f"{model.__name__} names no usable key",
            path=path,
            hint=f"Config.metadata['key'] must list columns of the table; it is {list(key)}.",
        )
    if list(key) != list(schema.unique or ()) and not (len(key) == 1 and schema.columns[key[0]].unique):
        raise SchemaError(
            f"{model.__name__} does not hold its key to be unique",
            path=path,
            hint="Say unique=True of a key of one column, and Config.unique of a key of several.",
        )
    return Shape(
        name=name,
        description=_described(schema.description or model.__doc__, path, model.__name__),
        columns=columns,
        key=key,
        mentioned=_truth(words, "mentioned", path, model.__name__),
        covers=_covers(words, path, model.__name__),
        model=model,
        path=path,
        references=references,
        acyclic=acyclic,
        place=places.get(model.__name__, (1, 1)),
    )


def _refuse_what_loosens(model: Any, schema: Any, path: str) -> None:
    """Settings of pandera under which a check would be a Python function, be skipped, or change the data."""
    loose = [
        word
        for word, found in (
            ("a check of the whole frame", bool(schema.checks)),
            ("a parser", bool(schema.parsers) or any(column.parsers for column in schema.columns.values())),
            ("strict other than True", schema.strict is not True),
            ("coerce", bool(schema.coerce) or any(column.coerce for column in schema.columns.values())),
            ("drop_invalid_rows", bool(schema.drop_invalid_rows)),
            ("a default", any(column.default is not None for column in schema.columns.values())),
            ("add_missing_columns", bool(schema.add_missing_columns)),
            ("a column that is named by a pattern", any(column.regex for column in schema.columns.values())),
            ("a column that may be missing", not all(column.required for column in schema.columns.values())),
        )
        if found
    ]
    if loose:
        hint = "Built-in checks of columns only; what needs more is an expectation."
        raise SchemaError(f"{model.__name__} has {', '.join(loose)}", path=path, hint=hint)


def _truth(words: Mapping[str, Any], word: str, path: str, where: str) -> bool:
    found = words.get(word, False)
    if not isinstance(found, bool):
        raise SchemaError(f"{where} says {word} is {found!r}", path=path, hint="Write True or False.")
    return found


def _covers(words: Mapping[str, Any], path: str, where: str) -> frozenset[str]:
    found = frozenset(words.get("covers", ()))
    if not found <= SURFACES:
        hint = f"Kinds of surface: {', '.join(sorted(SURFACES))}."
        raise SchemaError(f"{where} covers {sorted(found - SURFACES)}", path=path, hint=hint)
    return found


def _one_of(words: Mapping[str, Any], word: str, known: frozenset[str], path: str, where: str) -> str | None:
    found: str | None = words.get(word)
    if found is not None and found not in known:
        raise SchemaError(f"{where} has the {word} {found!r}", path=path, hint=f"Known: {', '.join(sorted(known))}.")
    return found


def _relations(
    schema: Any, words: Mapping[str, Any], key: tuple[str, ...]
) -> tuple[tuple[Reference, ...], tuple[tuple[str, str], ...]]:
    """What a model's columns, and the model itself, say of other tables; and the pairs that make no circle."""
    references = []
    acyclic = [tuple(pair) for pair in words.get("acyclic", ())]
    for name, column in schema.columns.items():
        said = column.metadata or {}
        if "references" in said:
            counts = {word: bool(said.get(word, False)) for word in ("at_least_one", "one_to_one")}
            references.append(Reference((name,), said["references"], **counts))
        if said.get("acyclic"):
            acyclic.append((key[0], name))
    references += [Reference(**{**said, "columns": tuple(said["columns"])}) for said in words.get("references", ())]
    return tuple(references), tuple(acyclic)


def _placed_column(table: str, column: Any, path: str, places: Mapping[str, Place]) -> Column:
    place = places.get(column.name, (1, 1))
    try:
        return replace(_read_column(table, column, path), place=place)
    except SchemaError as error:
        raise error.at(*place) from error.__cause__


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
        if check.raise_warning or check.n_failure_cases is not None or not check.ignore_na:
            raise SchemaError(f"{where} has a check that is only a warning, is cut short or sees nulls", path=path)
        if check.name is None or not check.is_builtin_check(check.name):
            raise SchemaError(
                f"{where} has a check that is a Python function",
                path=path,
                hint="Use pandera's built-in checks; what needs more is an expectation.",
            )
        if flaw(check.statistics.get("pattern", "")):
            problem = f"{where} has the pattern {check.statistics['pattern']!r}: {flaw(check.statistics['pattern'])}"
            raise SchemaError(problem, path=path, hint="Look-around and back references are not taken.")
        constraints[check.name] = check.statistics
    codes = cast("Mapping[str, str] | None", words.get("codes"))
    if codes is not None and list(codes) != list(constraints.get("isin", {}).get("allowed_values", ())):
        raise SchemaError(
            f"{where} has codes other than those it allows", path=path, hint="Write isin=list(CODES) beside them."
        )
    if words.get("role") == "qualifier" and not set(codes or ()) <= set(BOUNDS):
        hint = f"The program knows what follows from: {', '.join(BOUNDS)}."
        raise SchemaError(f"{where} has qualifiers that bound nothing known", path=path, hint=hint)
    return Column(
        name=column.name,
        type=kind,
        description=_described(column.description, path, where),
        nullable=column.nullable,
        unique=column.unique,
        role=_one_of(words, "role", ROLES, path, where),
        references=words.get("references"),
        format=_one_of(words, "format", frozenset({"edtf"}), path, where),
        codes=codes,
        unit=words.get("unit"),
        sourced=_truth(words, "sourced", path, where),
        exact=_truth(words, "exact", path, where),
        covers=_covers(words, path, where),
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
