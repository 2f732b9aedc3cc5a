"""What changed in the schemas of two versions, each change with its row of the rule table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral.compare.changes import SchemaChange
from bilateral.compare.constraints import compare_constraints
from bilateral.compare.package import Package, PackedTable

_Field = Mapping[str, Any]
_BROKEN = {"type": "type", "format": "format", "unit": "unit", "notation": "notation"}
"""Properties of a field without which its values mean something else, and their names in a message."""
_ELSEWHERE = frozenset({"name", "constraints", "otherChecks", "references", "codesInUse", *_BROKEN})
"""Properties that are compared in a way of their own. ``codesInUse`` follows from the rows."""
_UNTOLD = frozenset({"version", "created", "sources", "resources", "$schema", "name", "licenses"})
"""What a descriptor says of the whole that changes with every version, follows from the rows or is told apart."""


def compare_about(before: Package, after: Package) -> Iterator[SchemaChange]:
    """What changed in what the descriptors say of the whole."""
    old, new = before.about, after.about
    for word, kind in (("name", "name-changed"), ("licenses", "licence-changed")):
        if old.get(word) != new.get(word):
            yield SchemaChange(kind, f"{word} changed", before=old.get(word), after=new.get(word))
    for word in sorted((old.keys() | new.keys()) - _UNTOLD):
        if old.get(word) != new.get(word):
            yield SchemaChange("documentation", f"{word} changed", before=old.get(word), after=new.get(word))


def compare_tables(before: Package, after: Package) -> Iterator[SchemaChange]:
    """Tables and views that came or went, in alphabetical order."""
    for name in sorted(before.tables.keys() - after.tables.keys()):
        table = before.tables[name]
        message = f"{_noun(table)} removed, with its {table.frame.height:,} rows"
        yield SchemaChange("table-removed", message, name)
    for name in sorted(after.tables.keys() - before.tables.keys()):
        yield SchemaChange("table-added", f"{_noun(after.tables[name])} added", name)


def _noun(table: PackedTable) -> str:
    return "view" if table.view else "table"


def compare_schemas(before: PackedTable, after: PackedTable, renamed: Mapping[str, str]) -> Iterator[SchemaChange]:
    """What changed in a table that both versions have; ``renamed`` gives columns' new names by their old ones."""
    name = after.name
    old, new = _fields(before), _fields(after)
    for column in old:
        if column not in new and column not in renamed:
            yield SchemaChange("column-removed", "column removed", name, column)
    for column, other in renamed.items():
        yield SchemaChange("column-renamed", f"column renamed {other}", name, column, column, other)
    for column in new:
        if column not in old and column not in renamed.values():
            yield SchemaChange("column-added", "column added", name, column)
    pairs = {column: renamed.get(column, column) for column in old if renamed.get(column, column) in new}
    yield from _compare_order(name, list(pairs.values()), [column for column in new if column in pairs.values()])
    for column, other in pairs.items():
        yield from _compare_field(name, old[column], new[other])
    yield from _compare_keys(before, after, renamed)
    if before.query is not None and after.query is not None and before.query != after.query:
        yield SchemaChange("documentation", "the view's query changed", name)
    if before.description != after.description:
        yield SchemaChange("documentation", "description changed", name, None, before.description, after.description)


def _fields(table: PackedTable) -> dict[str, _Field]:
    return {each["name"]: each for each in table.schema["fields"]}


def _compare_order(table: str, old: Sequence[str], new: Sequence[str]) -> Iterator[SchemaChange]:
    if old != new:
        yield SchemaChange("columns-reordered", "columns in another order", table, None, list(old), list(new))


def _compare_field(table: str, old: _Field, new: _Field) -> Iterator[SchemaChange]:
    column = new["name"]
    for word, shown in _BROKEN.items():
        if old.get(word) != new.get(word):
            message = f"{shown} changed from {_said(old.get(word))} to {_said(new.get(word))}"
            yield SchemaChange("type-changed", message, table, column, old.get(word), new.get(word))
    for kind, message, before, after in compare_constraints(old, new):
        yield SchemaChange(kind, message, table, column, before, after)
    for word in sorted((old.keys() | new.keys()) - _ELSEWHERE):
        if old.get(word) != new.get(word):
            yield SchemaChange("documentation", f"{word} changed", table, column, old.get(word), new.get(word))


def _said(value: object) -> str:
    return "none" if value is None else str(value)


def _compare_keys(before: PackedTable, after: PackedTable, renamed: Mapping[str, str]) -> Iterator[SchemaChange]:
    old, new = tuple(renamed.get(column, column) for column in before.key), after.key
    if old != new:
        message = f"key changed from {', '.join(before.key)} to {', '.join(new)}"
        yield SchemaChange("type-changed", message, after.name, None, list(before.key), list(new))
    yield from _compare_references(before, after, renamed)


def _compare_references(before: PackedTable, after: PackedTable, renamed: Mapping[str, str]) -> Iterator[SchemaChange]:
    """References of columns that both versions have."""
    left, right = _references(before), _references(after)
    left = {tuple(renamed.get(column, column) for column in columns): target for columns, target in left.items()}
    stay = {renamed.get(column, column) for column in before.types} & after.types.keys()
    for columns in sorted(left.keys() | right.keys()):
        was, now = left.get(columns), right.get(columns)
        if was == now or not stay.issuperset(columns):
            continue
        column = columns[0] if len(columns) == 1 else None
        if was is not None:
            yield SchemaChange("loosened", f"no longer has to name a row of {was}", after.name, column, was, now)
        if now is not None:
            yield SchemaChange("tightened", f"has to name a row of {now}", after.name, column, was, now)


def _references(table: PackedTable) -> dict[tuple[str, ...], str]:
    """The table that each reference leads to, by the columns that hold it."""
    found = {
        tuple(each["fields"]): str(each["reference"].get("resource") or table.name)
        for each in table.schema.get("foreignKeys", ())
    }
    return found | {(each["name"],): each["references"] for each in table.schema["fields"] if "references" in each}
