"""Data Package v2: a resource, without its schema and its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bilateral.lint.address import check_address, is_url
from bilateral.lint.node import Fault, Node
from bilateral.lint.package import NAME, check_profile, check_properties, check_rights, is_text

_Test = tuple[Callable[[Any], bool], str]


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_truth(value: Any) -> bool:
    return isinstance(value, bool)


def _are_row_numbers(value: Any) -> bool:
    return isinstance(value, list) and all(_is_count(each) and each > 0 for each in value)


def _is_character(value: Any) -> bool:
    return is_text(value) and len(value) == 1


_RESOURCE: Mapping[str, _Test] = {
    "title": (is_text, "a text"),
    "description": (is_text, "a text"),
    "format": (is_text, "a text"),
    "encoding": (is_text, "a text"),
    "mediatype": (lambda value: is_text(value) and 0 < value.find("/") < len(value) - 1, "a media type"),
    "homepage": (lambda value: is_text(value) and is_url(value), "a full URL"),
}
_DIALECT: Mapping[str, _Test] = {
    "header": (_is_truth, "true or false"),
    "headerRows": (_are_row_numbers, "an array of row numbers from 1"),
    "headerJoin": (is_text, "a text"),
    "commentRows": (_are_row_numbers, "an array of row numbers from 1"),
    "commentChar": (lambda value: is_text(value) and bool(value), "a text of at least one character"),
    "delimiter": (is_text, "a text"),
    "lineTerminator": (is_text, "a text"),
    "quoteChar": (_is_character, "one character"),
    "doubleQuote": (_is_truth, "true or false"),
    "escapeChar": (_is_character, "one character"),
    "nullSequence": (is_text, "a text"),
    "skipInitialSpace": (_is_truth, "true or false"),
    "property": (is_text, "a text"),
    "itemType": (lambda value: value in ("array", "object"), "'array' or 'object'"),
    "itemKeys": (lambda value: isinstance(value, list) and all(map(is_text, value)), "an array of texts"),
    "sheetNumber": (lambda value: _is_count(value) and value > 0, "a number from 1"),
    "sheetName": (is_text, "a text"),
    "table": (is_text, "a text"),
}


def check_resources(package: Node) -> Iterator[Fault]:
    """The array of resources, and the names of all of them."""
    resources = package.get("resources")
    if resources is None or not isinstance(resources.value, list) or not resources.value:
        yield (resources or package).fault("resources", "has no array of at least one resource")
        return
    for member in resources.members():
        if not member.is_object:
            yield member.fault("resources", "is no object")
    named = [each["name"] for each in resources.objects() if is_text(each.value.get("name"))]
    counts = Counter(name.value for name in named)
    for number, name in enumerate(named):
        if counts[name.value] > 1 and any(name.value == earlier.value for earlier in named[:number]):
            yield name.fault("unique-resource", f"{name.value!r} is the name of an earlier resource")


def check_resource(resource: Node) -> Iterator[Fault]:
    """One resource."""
    name = resource.get("name")
    if name is None or not name.is_text or not name.value:
        yield (name or resource).fault("resource-name", "has no name that is a text")
    elif not NAME.fullmatch(name.value):
        yield name.fault("resource-name-form", f"the name is {name.value!r}")
    yield from check_properties(resource, _RESOURCE, "property-type")
    yield from check_profile(resource)
    yield from check_rights(resource)
    yield from _check_location(resource)
    kind = resource.get("type")
    if kind is not None and kind.value != "table":
        yield kind.fault("resource-type", f"the type is {kind.value!r}")
    yield from _check_dialect(resource.get("dialect"))
    schema = resource.get("schema")
    if schema is None and kind is not None and kind.value == "table":
        yield resource.fault("table-schema", "has no schema")


def is_table(resource: Node) -> bool:
    """Whether a resource says that it is a table."""
    return bool(resource.value.get("type") == "table")


def paths(resource: Node) -> tuple[Node, ...]:
    """The paths of a resource that are texts."""
    path = resource.get("path")
    if path is None:
        return ()
    return tuple(each for each in ((path,) if path.is_text else path.members()) if each.is_text)


def _check_location(resource: Node) -> Iterator[Fault]:
    given = [word for word in ("path", "data") if word in resource.value]
    if len(given) != 1:
        yield resource.fault("location", "has both path and data" if given else "has neither path nor data")
    if "path" in given:
        yield from _check_path(resource["path"])
    if "data" in given:
        yield from _check_data(resource, resource["data"])


def _check_path(path: Node) -> Iterator[Fault]:
    if path.is_text:
        yield from check_address(path)
        return
    texts = path.texts()
    if not texts:
        yield path.fault("location", "the path is neither a text nor an array of texts")
        return
    if len({is_url(text) for text in texts}) > 1:
        yield path.fault("location", "URLs and local paths are mixed")
    for each in path.members():
        yield from check_address(each)


def _check_data(resource: Node, data: Node) -> Iterator[Fault]:
    if is_table(resource):
        rows = data.value
        if not isinstance(rows, list) or not (_all(rows, list) or _all(rows, dict)):
            yield data.fault("inline-data", "a table's data is an array of arrays, or of objects")
    elif data.is_text and not {"format", "mediatype"} & resource.value.keys():
        yield data.fault("inline-data", "data that is a text needs a format or a mediatype")
    elif not isinstance(data.value, str | list | dict):
        yield data.fault("inline-data", f"{data.value!r} is no array, object or text")


def _all(rows: list[Any], kind: type) -> bool:
    return all(isinstance(row, kind) for row in rows)


def _check_dialect(dialect: Node | None) -> Iterator[Fault]:
    if dialect is None:
        return
    if dialect.is_text:
        yield from check_address(dialect)
    elif not dialect.is_object:
        yield dialect.fault("dialect", "is neither an object nor an address")
    else:
        yield from check_properties(dialect, _DIALECT, "dialect")
        yield from check_profile(dialect)
