"""Changes as JSON, whole: a program can read them, and make the later version from the earlier one.

``bilateral/report/changes.schema.json`` describes it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from bilateral.compare.bump import Bump, judge, least_version
from bilateral.compare.changes import CellChange, Changes, RowChange, SchemaChange, TableChanges
from bilateral.errors import ReleaseError
from bilateral.findings import Location

FORMAT = 1
"""Number of the form of this JSON: raised when a reader of the older one would be misled."""


def changes_json(changes: Changes) -> str:
    """The changes as JSON text that depends on them alone, none left out."""
    return json.dumps(_changes(changes), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _changes(changes: Changes) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "before": changes.before,
        "after": changes.after,
        "required": None if changes.before is None else _required(changes, changes.before),
        "counts": changes.counts(),
        "unretired": [{"table": table, "key": key} for table, key in changes.unretired],
        "schema": [_schema_change(each) for each in changes.schema],
        "tables": [_table(each) for each in changes.tables],
    }


def _required(changes: Changes, before: str) -> dict[str, Any]:
    verdict = judge(changes.kinds())
    return {
        "bump": verdict.required.word,
        "version": least_version(before, verdict.required),
        "data_package": _word(verdict.data_package),
        "croissant": _word(verdict.croissant),
    }


def _word(bump: Bump | None) -> str | None:
    return None if bump is None else bump.word


def _schema_change(change: SchemaChange) -> dict[str, Any]:
    return {name: getattr(change, name) for name in SchemaChange.__dataclass_fields__}


def _table(table: TableChanges) -> dict[str, Any]:
    return {
        "name": table.name,
        "view": table.view,
        "new": table.new,
        "replaced": table.replaced,
        "key": list(table.key),
        "fields": [{"name": name, "type": kind} for name, kind in table.types.items()],
        "added": [_row(each) for each in table.added],
        "removed": [_row(each) for each in table.removed],
        "changed": [_cell(each) for each in table.changed],
        "filled": [_cell(each) for each in table.filled],
    }


def _row(change: RowChange) -> dict[str, Any]:
    row = {name: _plain(value) for name, value in change.row.items()}
    return {"key": [_plain(part) for part in change.key], "row": row, **_place(change.place)}


def _cell(cell: CellChange) -> dict[str, Any]:
    values = {"column": cell.column, "before": _plain(cell.before), "after": _plain(cell.after)}
    reason = {} if cell.reason is None else {"reason": cell.reason}
    key = [_plain(part) for part in cell.key]
    return {"key": key, **values, "follows": cell.follows, **reason, **_place(cell.place)}


def _place(place: Location | None) -> dict[str, Any]:
    if place is None:
        return {}
    at = {"line": place.line, "column": place.column}
    if place.row_group is not None:
        at = {"row_group": place.row_group, "group_row": place.group_row or 0}
    return {"place": {"path": place.path, **at}}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def read_changes(text: str) -> Changes:
    """The changes that a JSON text tells, without their places. Days in removed rows stay the text that JSON has.

    Raises :class:`~bilateral.errors.ReleaseError` where it is no such text.
    """
    try:
        raw = json.loads(text)
        if raw["format"] != FORMAT:
            raise ReleaseError(f"the changes have the form {raw['format']}, and this program reads {FORMAT}")
        schema = tuple(SchemaChange(**each) for each in raw["schema"])
        tables = tuple(_read_table(each) for each in raw["tables"])
        unretired = tuple((each["table"], each["key"]) for each in raw["unretired"])
        return Changes(raw["before"], raw["after"], schema, tables, unretired)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReleaseError(f"no changes can be read from the text: {error!r}") from error


def _read_table(raw: Mapping[str, Any]) -> TableChanges:
    types = {each["name"]: each["type"] for each in raw["fields"]}
    key = tuple(raw["key"])
    return TableChanges(
        raw["name"],
        raw["view"],
        key,
        types,
        added=tuple(_read_row(each, key, types) for each in raw["added"]),
        removed=tuple(RowChange(_read_key(each, key, types), each["row"]) for each in raw["removed"]),
        changed=tuple(_read_cell(each, key, types) for each in raw["changed"]),
        filled=tuple(_read_cell(each, key, types) for each in raw["filled"]),
        replaced=raw["replaced"],
        new=raw["new"],
    )


def _read_row(raw: Mapping[str, Any], key: tuple[str, ...], types: Mapping[str, str]) -> RowChange:
    row = {name: _typed(value, types.get(name)) for name, value in raw["row"].items()}
    return RowChange(_read_key(raw, key, types), row)


def _read_cell(raw: Mapping[str, Any], key: tuple[str, ...], types: Mapping[str, str]) -> CellChange:
    kind = types[raw["column"]]
    before, after = _typed(raw["before"], kind), _typed(raw["after"], kind)
    at = _read_key(raw, key, types)
    return CellChange(at, raw["column"], before, after, raw["follows"], None, raw.get("reason"))


def _read_key(raw: Mapping[str, Any], key: tuple[str, ...], types: Mapping[str, str]) -> tuple[Any, ...]:
    if len(raw["key"]) != len(key):
        return tuple(raw["key"])  # of a table whose rows were all replaced
    return tuple(_typed(part, types.get(name)) for name, part in zip(key, raw["key"], strict=True))


def _typed(value: Any, kind: str | None) -> Any:
    """A cell as a value of its type."""
    if value is None:
        return None
    if kind == "date":
        return dt.date.fromisoformat(value)
    return float(value) if kind == "number" else value
