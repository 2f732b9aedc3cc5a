"""The descriptor of a release: ``datapackage.json`` (Data Package v2), which says of every file what it holds.

What Table Schema has no word for stands under names of its own: ``role`` (what a field is to programs), ``unit``,
``notation`` (of dates as text), ``derivedFrom``, ``references`` (to records whose key is several columns),
``codesInUse`` (of long code lists) and ``otherChecks`` of a field; ``rows`` of a resource, and ``rowOf`` of a view
whose rows each stand for a table's row.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral.ledger import SOURCES
from bilateral.release.constraints import table_schema_constraints
from bilateral.release.content import Released
from bilateral.release.fields import ReleasedField
from bilateral.settings import Settings
from bilateral.shape import Reference

_PROFILES = "https://datapackage.org/profiles/2.0"
MEDIA_TYPE = "application/vnd.apache.parquet"
"""The registered media type of Parquet."""


def descriptor_text(settings: Settings, content: Sequence[Released], files: Mapping[str, bytes]) -> str:
    """The descriptor as JSON text that depends on its input alone. ``files`` holds each table's file by its path."""
    keys = _keys(content)
    descriptor = about(settings, content) | {
        "resources": [_resource(released, files[released.path], keys) for released in content]
    }
    return json.dumps(descriptor, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def about(settings: Settings, content: Sequence[Released]) -> dict[str, Any]:
    """What the descriptor says of the whole."""
    midnight = dt.datetime.combine(settings.released, dt.time(), dt.UTC)
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": settings.name,
        "title": settings.title,
        "description": settings.description,
        **({"homepage": settings.homepage} if settings.homepage else {}),
        "version": settings.version,
        "created": midnight.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "keywords": list(settings.keywords),
        "licenses": [{"name": settings.licence.name, "path": settings.licence.path, "title": settings.licence.title}],
        "contributors": [{"title": settings.maintainers, "roles": ["creator", "maintainer"]}],
        "sources": [source for released in content if released.name == SOURCES for source in _sources(released)],
    }


def table_schemas(content: Sequence[Released]) -> dict[str, dict[str, Any]]:
    """The Table Schema of each table and view, by its name."""
    keys = _keys(content)
    return {released.name: _schema(released, keys) for released in content}


def _keys(content: Sequence[Released]) -> dict[str, tuple[str, ...]]:
    return {released.name: released.shape.key for released in content if not released.view}


def _sources(released: Released) -> Iterator[dict[str, str]]:
    for title, address in released.frame.select("title", "address").iter_rows():
        yield {"title": title, "path": address} if address else {"title": title}


def _resource(released: Released, file: bytes, keys: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": released.name,
        "type": "table",
        "path": released.path,
        "description": released.shape.description,
        "format": "parquet",
        "mediatype": MEDIA_TYPE,
        "bytes": len(file),
        "hash": f"sha256:{hashlib.sha256(file).hexdigest()}",
        "rows": released.frame.height,
    }
    if released.view:
        resource |= _row_of(released, keys)
    return resource | {"schema": _schema(released, keys)}


def _row_of(released: Released, keys: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """The table whose key a view's rows carry, the first where there are several."""
    tables = {key[0]: name for name, key in keys.items() if len(key) == 1}
    carried = next((field.name for field in released.fields if field.name in tables), None)
    return {} if carried is None else {"rowOf": {"resource": tables[carried], "field": carried}}


def _schema(released: Released, keys: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    key = list(released.shape.key)
    may_be_null = {field.name for field in released.fields if field.nullable}
    references = [_foreign_key(released, reference, keys) for reference in released.shape.references]
    foreign_keys = [each for each in references if each is not None]
    schema: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(released, field, keys) for field in released.fields],
    }
    # a primary key holds no null; one that may is unique all the same
    schema |= {"uniqueKeys": [key]} if may_be_null & set(key) else {"primaryKey": key}
    return schema | ({"foreignKeys": foreign_keys} if foreign_keys else {})


def _foreign_key(
    released: Released, reference: Reference, keys: Mapping[str, tuple[str, ...]]
) -> dict[str, Any] | None:
    """``None`` for a column that holds a key of several columns, joined: the field says that."""
    key = keys.get(reference.table, ())
    if len(key) != len(reference.columns):
        return None
    elsewhere = {} if reference.table == released.name else {"resource": reference.table}  # left out within one table
    return {"fields": list(reference.columns), "reference": elsewhere | {"fields": list(key)}}


def _field(released: Released, field: ReleasedField, keys: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    constraints, others = table_schema_constraints(field)
    found = {
        "name": field.name,
        "type": field.type,
        "description": field.description,
        "role": field.role,
        "unit": field.unit,
        "notation": "EDTF (ISO 8601-2)" if field.edtf else None,
        "derivedFrom": field.derived_from,
        "references": field.references if len(keys.get(field.references or "", ())) != 1 else None,
        "constraints": constraints,
        "otherChecks": others,
        "categories": _labelled(field.categories),
        "codesInUse": _labelled(_in_use(released, field)),
    }
    return {word: value for word, value in found.items() if value}


def _in_use(released: Released, field: ReleasedField) -> Mapping[str, str]:
    if field.codes is None or field.categories is not None:
        return {}
    used = set(released.frame[field.name].drop_nulls())
    return {code: meaning for code, meaning in field.codes.items() if code in used}


def _labelled(codes: Mapping[str, str] | None) -> list[dict[str, str]]:
    return [{"value": code, "label": meaning} for code, meaning in (codes or {}).items()]
