"""What each generated artefact says, read back into statements: the readers know the artefacts and not the program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl
import pyarrow as pa

from bilateral.release.statements import Kind, Statement

Document = Mapping[str, Any]

_ARROW_TYPES = {"string": "string", "int64": "integer", "double": "number", "bool": "boolean", "date32[day]": "date"}
_CROISSANT_TYPES = {
    "sc:Text": "string",
    "sc:Integer": "integer",
    "sc:Float": "number",
    "sc:Boolean": "boolean",
    "sc:Date": "date",
}
_CONSTRAINTS = {
    "minimum": Kind.MINIMUM,
    "maximum": Kind.MAXIMUM,
    "exclusiveMinimum": Kind.EXCLUSIVE_MINIMUM,
    "exclusiveMaximum": Kind.EXCLUSIVE_MAXIMUM,
    "minLength": Kind.MIN_LENGTH,
    "maxLength": Kind.MAX_LENGTH,
    "pattern": Kind.PATTERN,
}

_OWN_WORDS = {
    "notation": Kind.NOTATION,
    "role": Kind.ROLE,
    "unit": Kind.UNIT,
    "derivedFrom": Kind.DERIVED,
    "references": Kind.JOINED_REFERENCE,
}


def said_by_arrow(table: str, schema: pa.Schema) -> Iterator[Statement]:
    """What the schema of a Parquet file says."""
    frame = pl.DataFrame(schema.empty_table())
    for field in schema:
        metadata = {word.decode(): value.decode() for word, value in (field.metadata or {}).items()}
        plain = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
        yield Statement(table, field.name, Kind.MEANING, metadata["description"])
        yield Statement(table, field.name, Kind.TYPE, _ARROW_TYPES[str(plain)])
        yield Statement(table, field.name, Kind.EMPTY, field.nullable)
        if "unit" in metadata:
            yield Statement(table, field.name, Kind.UNIT, metadata["unit"])
        dtype = frame.schema[field.name]
        if isinstance(dtype, pl.Enum):
            yield Statement(table, field.name, Kind.CODES, tuple(dtype.categories))


def said_by_table_schema(package: Document, table: str) -> Iterator[Statement]:
    """What ``datapackage.json`` says of a table."""
    resources = {each["name"]: each for each in package["resources"]}
    schema = resources[table]["schema"]
    yield Statement(table, None, Kind.MEANING, resources[table]["description"])
    yield Statement(table, None, Kind.KEY, tuple(_key(schema)))
    for each in schema.get("foreignKeys", ()):
        target = each["reference"].get("resource", table)
        columns = tuple(each["fields"])
        assert each["reference"]["fields"] == _key(resources[target]["schema"])
        if len(columns) == 1:
            yield Statement(table, columns[0], Kind.REFERENCE, target)
        else:
            yield Statement(table, None, Kind.COMPOSITE_REFERENCE, (columns, target))
    for field in schema["fields"]:
        yield from (Statement(table, field["name"], *each) for each in _of_field(field))


def _key(schema: Document) -> list[str]:
    (key,) = schema.get("uniqueKeys") or [schema["primaryKey"]]
    assert isinstance(key, list)
    return key


def _of_field(field: Document) -> Iterator[tuple[Kind, Any]]:
    constraints = field.get("constraints", {})
    yield Kind.MEANING, field["description"]
    yield Kind.TYPE, field["type"]
    yield Kind.EMPTY, not constraints.get("required", False)
    if constraints.get("unique"):
        yield Kind.UNIQUE, True
    for word, kind in _OWN_WORDS.items():
        if word in field:
            yield kind, field[word].removesuffix(" (ISO 8601-2)")
    if "categories" in field:
        assert constraints["enum"] == [each["value"] for each in field["categories"]]
        yield Kind.CODES, tuple(constraints["enum"])
        yield Kind.CODE_MEANINGS, tuple((each["value"], each["label"]) for each in field["categories"])
    elif "enum" in constraints:
        yield Kind.VALUES, tuple(constraints["enum"])
    for word, kind in _CONSTRAINTS.items():
        if word in constraints:
            yield kind, constraints[word]
    for name, arguments in field.get("otherChecks", {}).items():
        yield Kind.OTHER_CHECK, (name, tuple(arguments.items()))


def said_by_croissant(document: Document, table: str) -> Iterator[Statement]:
    """What ``croissant.json`` says of a table."""
    sets = {each["@id"]: each for each in document["recordSet"]}
    own = sets[table]
    assert all(each["name"] == name for name, each in sets.items())
    yield Statement(table, None, Kind.MEANING, own["description"])
    yield Statement(table, None, Kind.KEY, tuple(each["@id"].removeprefix(f"{table}/") for each in own["key"]))
    if own.get("prov:wasDerivedFrom") == {"@id": "evidence"}:
        yield Statement(table, None, Kind.MENTIONED, value=True)
    for field in own["field"]:
        assert field["@id"] == f"{table}/{field['name']}"
        assert field["source"] == {"fileObject": {"@id": f"{table}.parquet"}, "extract": {"column": field["name"]}}
        yield from (Statement(table, field["name"], *each) for each in _of_croissant_field(field, table, sets))


def _of_croissant_field(field: Document, table: str, sets: Mapping[str, Document]) -> Iterator[tuple[Kind, Any]]:
    yield Kind.MEANING, field["description"]
    yield Kind.TYPE, _CROISSANT_TYPES[field["dataType"]]
    origin = field.get("prov:wasDerivedFrom", {}).get("@id")
    if origin == "evidence":
        yield Kind.SOURCED, True
    elif origin is not None:
        yield Kind.DERIVED, origin.removeprefix(f"{table}/")
    target = field.get("references", {}).get("field", {}).get("@id", "")
    if target.startswith("keys."):
        referenced = target.removeprefix("keys.").partition("/")[0]
        _check_keys(sets, referenced, target)
        yield Kind.REFERENCE, referenced
    codes = sets.get(f"codes.{table}.{field['name']}")
    if codes is not None:
        _check_codes(codes, f"{table}.{field['name']}")
        assert target in (f"{codes['@id']}/code", target if target.startswith("keys.") else None)
        pairs = tuple(tuple(record.values()) for record in codes["data"])
        yield Kind.CODES, tuple(code for code, _ in pairs)
        yield Kind.CODE_MEANINGS, pairs


def _check_keys(sets: Mapping[str, Document], table: str, at: str) -> None:
    """The record set of a table's keys repeats the field that is the table's key."""
    name = at.partition("/")[2]
    (key,) = (field for field in sets[table]["field"] if field["name"] == name)
    assert sets[table]["key"] == [{"@id": key["@id"]}]
    told = {word: value for word, value in key.items() if word not in ("references", "prov:wasDerivedFrom")}
    own = sets[f"keys.{table}"]
    assert own["description"] == f"The keys of {table}, for the fields that hold one."
    assert (own["key"], own["field"]) == ([{"@id": at}], [{**told, "@id": at}])


def _check_codes(codes: Document, of: str) -> None:
    """The record set of a code list has a code and its meaning."""
    at = f"codes.{of}"
    assert codes["description"] == f"Codes of {of}."
    assert codes["dataType"] == "sc:Enumeration"
    assert codes["key"] == [{"@id": f"{at}/code"}]
    told = [(each["@id"], each["name"], each["description"], each["dataType"]) for each in codes["field"]]
    assert told == [
        (f"{at}/code", "code", "The code.", "sc:Text"),
        (f"{at}/name", "name", "What it means.", "sc:Text"),
    ]
    assert all(list(record) == [f"{at}/code", f"{at}/name"] for record in codes["data"])


def said_by_dictionary(section: str, table: str) -> Iterator[Statement]:
    """What the data dictionary's section of a table says."""
    _, _, description, _, sentences, _, _, _, *lines = section.splitlines()
    yield Statement(table, None, Kind.MEANING, description)
    yield from (Statement(table, None, *each) for each in _of_sentences(sentences))
    meanings = _meanings(lines)
    for line in (line for line in lines if line.startswith("| ")):
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        name = cells[0].strip("`")
        yield from (Statement(table, name, *each) for each in _of_cells(cells, meanings.get(name)))


def _of_sentences(text: str) -> Iterator[tuple[Kind, Any]]:
    patterns: Mapping[str, Kind] = {
        r"Key: (.+?)\.(?= |$)": Kind.KEY,
        r"Two empty cells of (.+?) are the same cell in it\.": Kind.KEY_WITH_EMPTY_CELLS,
        r"Going from (.+?) never leads back\.": Kind.ACYCLIC,
    }
    for pattern, kind in patterns.items():
        for match in re.finditer(pattern, text):
            yield kind, _ticked(match[1])
    for columns, target in re.findall(r"(?:^|\. )([^.]+?) together name a row of \[(\w+)\]", text):
        yield Kind.COMPOSITE_REFERENCE, (_ticked(columns), target)
    for target, times, columns in re.findall(
        r"Every row of \[(\w+)\]\(#\w+\) is named by ((?:at least|exactly) one) ([^.]+)\.", text
    ):
        yield Kind.EVERY_ROW_REFERENCED, (_ticked(columns), target, times)
    if "Every row needs evidence that mentions it." in text:
        yield Kind.MENTIONED, True


def _of_cells(cells: list[str], meanings: tuple[tuple[str, str], ...] | None) -> Iterator[tuple[Kind, Any]]:
    _, kind, null, meaning, unit, codes, limits, references = cells
    plain, _, remarks = meaning.partition(" *")
    yield Kind.MEANING, plain
    yield Kind.TYPE, kind.removesuffix(", EDTF")
    yield Kind.EMPTY, {"yes": True, "no": False}[null]
    if kind.endswith(", EDTF"):
        yield Kind.NOTATION, "EDTF"
    if unit:
        yield Kind.UNIT, unit
    if meanings:
        yield Kind.CODES, tuple(codes.split(", "))
        yield Kind.CODE_MEANINGS, meanings
    if "Needs evidence." in remarks:
        yield Kind.SOURCED, True
    if "Evidence repeats its words." in remarks:
        yield Kind.EXACT, True
    if origin := re.search(r"Derived from `(\w+)`", remarks):
        yield Kind.DERIVED, origin[1]
    if references:
        joined = references.endswith("its key joined by `|`")
        yield Kind.JOINED_REFERENCE if joined else Kind.REFERENCE, references[1:].partition("]")[0]
    for limit in filter(None, limits.split("; ")):
        yield _limit(limit)


def _limit(text: str) -> tuple[Kind, Any]:
    if text == "no value twice":
        return Kind.UNIQUE, True
    if text.startswith("one of "):
        return Kind.VALUES, tuple(_value(each) for each in _ticked(text))
    if check := re.fullmatch(r"(\w+)\((.*)\)", text):
        arguments = (each.split("=", 1) for each in check[2].split(", "))
        return Kind.OTHER_CHECK, (check[1], tuple((word, _value(value)) for word, value in arguments))
    word, _, value = text.partition(" `")
    kind = Kind(word)
    return kind, value.strip("`") if kind is Kind.PATTERN else _value(value.strip("`"))


def _value(text: str) -> Any:
    try:
        return float(text)
    except ValueError:
        return text.strip("'")


def _ticked(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"`(.+?)`", text))


def _meanings(lines: list[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for line in lines:
        if head := re.fullmatch(r"Codes of `(\w+)`:", line):
            current = found.setdefault(head[1], [])
        elif code := re.fullmatch(r"- `(.+?)`: (.+)", line):
            current.append((code[1], code[2]))
    return {name: tuple(pairs) for name, pairs in found.items()}
