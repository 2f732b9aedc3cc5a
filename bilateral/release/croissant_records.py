"""The record sets of ``croissant.json``: one a table or view, and the small ones that references lead to.

A field with codes refers to the record set of its codes, and one that holds a key to the record set of that
table's keys. Neither refers to anything itself: the reference reader, mlcroissant, makes a join of every reference,
and can follow none that leads back (docs/decisions/0018-croissant.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral.ledger import EVIDENCE
from bilateral.release.content import Released
from bilateral.release.fields import FieldType, ReleasedField

_DATA_TYPES: Mapping[FieldType, str] = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}


def record_sets(content: Sequence[Released]) -> list[dict[str, Any]]:
    """The record set of each table and view in their order, then those of keys, then those of codes."""
    keys = {released.name: released for released in content if not released.view and len(released.shape.key) == 1}
    named = {field.references for released in content for field in released.fields}
    evidence = any(released.name == EVIDENCE for released in content)
    tables = [_record_set(released, keys, evidence=evidence) for released in content]
    return [*tables, *(_keys(keys[name]) for name in keys if name in named), *_code_lists(content)]


def _record_set(released: Released, keys: Mapping[str, Released], *, evidence: bool) -> dict[str, Any]:
    name = released.name
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": released.shape.description,
        "key": [_link(f"{name}/{column}") for column in released.shape.key],
        **_provenance(released, evidence=evidence),
        "field": [_field(released, field, keys, evidence=evidence) for field in released.fields],
    }


def _field(released: Released, field: ReleasedField, keys: Mapping[str, Released], *, evidence: bool) -> dict[str, Any]:
    column = released.shape.column(field.name)
    found = _column(released, field, f"{released.name}/{field.name}")
    referenced = keys.get(field.references or "")
    if referenced is not None:
        found["references"] = {"field": _link(_key_id(referenced))}
    elif field.categories is not None:
        found["references"] = {"field": _link(f"{_codes_id(released, field)}/code")}
    if field.derived_from is not None:
        found["prov:wasDerivedFrom"] = _link(f"{released.name}/{field.derived_from}")
    elif evidence and column is not None and column.sourced:
        found |= _from_evidence()
    return found


def _column(released: Released, field: ReleasedField, at: str) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": at,
        "name": field.name,
        "description": field.description,
        "dataType": _DATA_TYPES[field.type],
        "source": {"fileObject": _link(released.path), "extract": {"column": field.name}},
    }


def _keys(released: Released) -> dict[str, Any]:
    """The keys of a table by themselves."""
    (key,) = (field for field in released.fields if field.name == released.shape.key[0])
    at = _key_id(released)
    return {
        "@type": "cr:RecordSet",
        "@id": at.partition("/")[0],
        "name": at.partition("/")[0],
        "description": f"The keys of {released.name}, for the fields that hold one.",
        "key": [_link(at)],
        "field": [_column(released, key, at)],
    }


def _code_lists(content: Sequence[Released]) -> Iterator[dict[str, Any]]:
    for released in content:
        for field in released.fields:
            if field.categories is not None:
                yield _code_list(_codes_id(released, field), f"{released.name}.{field.name}", field.categories)


def _code_list(at: str, of: str, codes: Mapping[str, str]) -> dict[str, Any]:
    parts = {"code": "The code.", "name": "What it means."}
    return {
        "@type": "cr:RecordSet",
        "@id": at,
        "name": at,
        "description": f"Codes of {of}.",
        "dataType": "sc:Enumeration",
        "key": [_link(f"{at}/code")],
        "field": [
            {"@type": "cr:Field", "@id": f"{at}/{name}", "name": name, "description": text, "dataType": "sc:Text"}
            for name, text in parts.items()
        ],
        "data": [{f"{at}/code": code, f"{at}/name": meaning} for code, meaning in codes.items()],
    }


def _key_id(released: Released) -> str:
    """Tables have no dot in their names, so that nothing else is called so."""
    return f"keys.{released.name}/{released.shape.key[0]}"


def _codes_id(released: Released, field: ReleasedField) -> str:
    return f"codes.{released.name}.{field.name}"


def _provenance(released: Released, *, evidence: bool) -> dict[str, Any]:
    """A view comes from its query, and a row that needs evidence from that."""
    if released.view:
        query = {"@type": "prov:Activity", "prov:label": f"The query dataset/views/{released.name}.sql"}
        return {"prov:wasGeneratedBy": query}
    return _from_evidence() if evidence and released.shape.mentioned else {}


def _from_evidence() -> dict[str, Any]:
    return {"prov:wasDerivedFrom": _link(EVIDENCE)}


def _link(at: str) -> dict[str, str]:
    return {"@id": at}
