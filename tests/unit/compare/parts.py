"""Packages written as Python values, for the tests of their comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from bilateral.compare.digest import POLARS_TYPES
from bilateral.compare.package import Package, PackedTable

Field = Mapping[str, Any]


def field(name: str, kind: str = "string", **words: Any) -> Field:
    """A field of a Table Schema."""
    return {"name": name, "type": kind, "description": f"The {name}.", **words}


def table(
    name: str, fields: Sequence[Field], rows: Sequence[Sequence[Any]], key: Sequence[str] = (), **more: Any
) -> PackedTable:
    """A table of these fields; its key is the first of them unless it is named."""
    schema = {each["name"]: POLARS_TYPES[each["type"]] for each in fields}
    frame = pl.DataFrame([list(row) for row in rows], schema=schema, orient="row")
    words = {"fields": list(fields), "primaryKey": list(key) or [fields[0]["name"]]}
    return PackedTable(name, words | more.pop("schema", {}), frame, **more)


def package(*tables: PackedTable, version: str = "1.0.0", **about: Any) -> Package:
    """A version with these tables."""
    return Package(version, version, {each.name: each for each in tables}, {"name": "towns", **about})
