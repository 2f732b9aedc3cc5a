"""Table Schema: a schema as a whole, and its keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bilateral.lint.address import check_address
from bilateral.lint.field import check_field, check_missing_values
from bilateral.lint.node import Fault, Node
from bilateral.lint.package import check_profile, is_text

FIELDS_MATCH = ("exact", "equal", "subset", "superset", "partial")


def check_schema(resource: Node, resources: Mapping[str, Node]) -> Iterator[Fault]:
    """The schema of a resource; ``resources`` are all of the package, by name."""
    schema = resource.get("schema")
    if schema is None:
        return
    if schema.is_text:  # it stands in a file of its own, which is a descriptor of its own
        yield from check_address(schema)
        return
    if not schema.is_object:
        yield schema.fault("schema", "is neither an object nor an address")
        return
    yield from check_profile(schema)
    yield from _check_fields(schema)
    match = schema.get("fieldsMatch")
    if match is not None and match.value not in FIELDS_MATCH:
        yield match.fault("fields-match", f"{match.value!r} is none of {', '.join(FIELDS_MATCH)}")
    yield from check_missing_values(schema.get("missingValues"))
    yield from _check_primary_key(schema)
    yield from _check_unique_keys(schema)
    for key in _foreign_keys(schema):
        yield from key if isinstance(key, list) else _check_foreign_key(key, resource, resources)


def field_nodes(schema: Node) -> dict[str, Node]:
    """The fields of a schema that have a name, by name; of two with one name, the first."""
    found: dict[str, Node] = {}
    for field in (schema.get("fields") or Node(None)).objects():
        if is_text(field.value.get("name")):
            found.setdefault(field.value["name"], field)
    return found


def _check_fields(schema: Node) -> Iterator[Fault]:
    fields = schema.get("fields")
    if fields is None or not isinstance(fields.value, list) or not fields.value:
        yield (fields or schema).fault("fields", "has no array of at least one field")
        return
    first = field_nodes(schema)
    for field in fields.members():
        if not field.is_object:
            yield field.fault("fields", "is no object")
            continue
        name = field.get("name")
        if name is None or not name.is_text or not name.value:
            yield (name or field).fault("field-name", "has no name that is a text")
        elif first[name.value].at != field.at:
            yield name.fault("unique-field", f"{name.value!r} is the name of an earlier field")
        yield from check_field(field)


def _check_primary_key(schema: Node) -> Iterator[Fault]:
    key = schema.get("primaryKey")
    if key is None:
        return
    yield from _check_key(key, "primary-key", field_nodes(schema))
    for name in key.texts() or ():
        field = field_nodes(schema).get(name)
        constraints = field.get("constraints") if field else None
        if constraints is not None and constraints.is_object and constraints.value.get("required") is False:
            yield constraints["required"].fault("primary-key", f"{name!r} is in the primary key and may be empty")


def _check_unique_keys(schema: Node) -> Iterator[Fault]:
    keys = schema.get("uniqueKeys")
    if keys is None:
        return
    if not isinstance(keys.value, list) or not keys.value:
        yield keys.fault("unique-keys", "is no array of at least one key")
    for key in keys.members():
        yield from _check_key(key, "unique-keys", field_nodes(schema))


def _check_key(key: Node, rule: str, fields: Mapping[str, Node]) -> Iterator[Fault]:
    """An array of the names of different fields that are there."""
    names = key.texts()
    if not names:
        yield key.fault(rule, f"{key.value!r} is no array of at least one name")
        return
    if len(set(names)) < len(names):
        yield key.fault(rule, f"{key.value!r} names a field twice")
    for each in key.members():
        if each.value not in fields:
            yield each.fault("key-field", f"no field is called {each.value!r}")


def _foreign_keys(schema: Node) -> Iterator[Node | list[Fault]]:
    """The foreign keys that can be followed; for each that cannot, what is wrong with it."""
    keys = schema.get("foreignKeys")
    if keys is not None and not (isinstance(keys.value, list) and keys.value):
        yield [keys.fault("foreign-keys", "is no array of at least one key")]
    for key in (keys or Node(None)).members():
        match key.value:
            case {"fields": list() | str(), "reference": {"fields": list() | str()}}:
                yield key
            case _:
                yield [key.fault("foreign-keys", "is no object with fields, and a reference with fields")]


def _check_foreign_key(key: Node, resource: Node, resources: Mapping[str, Node]) -> Iterator[Fault]:
    own, reference = key["fields"], key["reference"]
    theirs, named = reference["fields"], reference.get("resource")
    yield from _check_key(own, "foreign-keys", field_nodes(resource["schema"]))
    names, targets = own.texts() or (), theirs.texts() or ()
    if names and targets and len(names) != len(targets):
        yield theirs.fault("foreign-keys", f"{len(names)} fields refer to {len(targets)}")
    target = _target(named, resource, resources)
    if isinstance(target, Fault):
        yield target
        return
    schema = target.get("schema")
    if schema is None or not schema.is_object:
        return  # without a schema at hand its fields are not known
    yield from _check_key(theirs, "foreign-keys", field_nodes(schema))
    yield from _check_types(key, resource["schema"], schema)


def _target(named: Node | None, resource: Node, resources: Mapping[str, Node]) -> Node | Fault:
    """The resource that a foreign key leads to, or what is wrong with it."""
    if named is None:
        return resource
    if named.value == resource.value.get("name"):
        return named.fault("foreign-key-target", "names its own resource: leave it out")
    if not is_text(named.value) or named.value not in resources:
        return named.fault("foreign-key-target", f"no resource is called {named.value!r}")
    return resources[named.value]


def _check_types(key: Node, own: Node, target: Node) -> Iterator[Fault]:
    """A key of a type that the referenced field is not of can only be found by chance."""
    names, targets = key["fields"].texts() or (), key["reference"]["fields"].texts() or ()
    for number, (name, other) in enumerate(zip(names, targets, strict=False)):
        types = [_type(field_nodes(own).get(name)), _type(field_nodes(target).get(other))]
        if None not in types and types[0] != types[1]:
            place = key["fields"][number]
            yield place.fault("foreign-key-type", f"{name!r} is of type {types[0]}, and {other!r} of type {types[1]}")


def _type(field: Node | None) -> Any:
    return None if field is None else field.value.get("type", "any")
