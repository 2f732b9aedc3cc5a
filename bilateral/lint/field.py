"""Table Schema: a field, without its constraints."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bilateral.lint.constraints import check_constraints
from bilateral.lint.node import Fault, Node
from bilateral.lint.package import are_texts, check_properties, is_text
from bilateral.lint.values import TYPES, fits_type

_PATTERN = re.compile(r".*%[A-Za-z%].*", re.DOTALL)
_FORMATS: Mapping[str, tuple[str, ...]] = {
    "string": ("default", "email", "uri", "binary", "uuid"),
    "geopoint": ("default", "array", "object"),
    "geojson": ("default", "topojson"),
    "date": ("default", "any"),
    "time": ("default", "any"),
    "datetime": ("default", "any"),
}
"""Formats of a type, for all that have more than the default; moments may have a pattern of strptime too."""
_MOMENTS = ("date", "time", "datetime")
_ITEM_TYPES = ("string", "integer", "boolean", "number", "datetime", "date", "time")


def _is_truth(value: Any) -> bool:
    return isinstance(value, bool)


_ANY: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "title": (is_text, "a text"),
    "description": (is_text, "a text"),
    "rdfType": (lambda value: is_text(value) and ":" in value, "a URI"),
}
_OF_TYPES: Mapping[str, tuple[tuple[str, ...], Callable[[Any], bool], str]] = {
    "decimalChar": (("number",), is_text, "a text"),
    "groupChar": (("number", "integer"), is_text, "a text"),
    "bareNumber": (("number", "integer"), _is_truth, "true or false"),
    "trueValues": (("boolean",), are_texts, "an array of texts"),
    "falseValues": (("boolean",), are_texts, "an array of texts"),
    "delimiter": (("list",), is_text, "a text"),
    "itemType": (("list",), lambda value: value in _ITEM_TYPES, f"one of {', '.join(_ITEM_TYPES)}"),
}
"""Properties that some types have: which, and what their value is."""


def check_field(field: Node) -> Iterator[Fault]:
    """One field."""
    kind = field.value.get("type", "any")
    if kind not in TYPES:
        yield field["type"].fault("field-type", f"{kind!r} is none of {', '.join(TYPES)}")
        return  # nothing can be said of the values of an unknown type
    yield from check_properties(field, _ANY, "property-type")
    yield from _check_format(field, kind)
    for word, (types, fits, what) in _OF_TYPES.items():
        found = field.get(word)
        if found is not None and kind not in types:
            yield found.fault("field-property", f"{word} is of {' and '.join(types)}, and the field of type {kind}")
        elif found is not None and not fits(found.value):
            yield found.fault("field-property", f"{word} is {found.value!r}, not {what}")
    yield from check_missing_values(field.get("missingValues"))
    yield from _check_categories(field, kind)
    yield from check_constraints(field, kind)


def _check_format(field: Node, kind: str) -> Iterator[Fault]:
    given = field.get("format")
    if given is None:
        return
    known = _FORMATS.get(kind, ("default",))
    pattern = kind in _MOMENTS and is_text(given.value) and _PATTERN.fullmatch(given.value)
    if given.value not in known and not pattern:
        also = " or a pattern such as %d/%m/%Y" if kind in _MOMENTS else ""
        yield given.fault("field-format", f"{given.value!r} is no format of {kind}: {', '.join(known)}{also}")


def check_missing_values(node: Node | None) -> Iterator[Fault]:
    """Different texts, or objects with different texts as value and label."""
    if node is None:
        return
    if are_texts(node.value):
        if len(set(node.value)) < len(node.value):
            yield node.fault("missing-values", "holds a value twice")
    elif isinstance(node.value, list) and all(map(_is_missing, node.value)):
        yield from _check_distinct(node, "missing-values")
    else:
        yield node.fault("missing-values", "is neither an array of texts nor one of objects with a value and a label")


def _is_missing(value: Any) -> bool:
    return isinstance(value, Mapping) and is_text(value.get("value")) and is_text(value.get("label", ""))


def _check_categories(field: Node, kind: str) -> Iterator[Fault]:
    ordered, categories = field.get("categoriesOrdered"), field.get("categories")
    if ordered is not None and not (_is_truth(ordered.value) and categories is not None):
        yield ordered.fault("categories-ordered", "is neither true nor false, or there are no categories")
    if categories is None:
        return
    if kind not in ("string", "integer"):
        yield categories.fault("categories-type", f"the field is of type {kind}")
        return
    listed = categories.value if isinstance(categories.value, list) else []
    objects = [isinstance(each, Mapping) and "value" in each for each in listed]
    if not listed or len(set(objects)) != 1:
        yield categories.fault("categories", "is neither an array of values nor one of objects with a value")
    elif objects[0]:
        for member in categories.objects():
            yield from check_properties(member, {"label": (is_text, "a text")}, "categories")
        yield from _check_distinct(categories, "categories")
    elif len(set(map(_key, listed))) < len(listed):
        yield categories.fault("categories", "holds a value twice")
    yield from _check_values(field, categories, kind)


def category_values(categories: Node) -> list[Any]:
    """The values of categories, however they are written."""
    listed = categories.value if isinstance(categories.value, list) else []
    return [each["value"] if isinstance(each, Mapping) and "value" in each else each for each in listed]


def _check_values(field: Node, categories: Node, kind: str) -> Iterator[Fault]:
    values = category_values(categories)
    for number, value in enumerate(values):
        if not fits_type(value, kind):
            yield categories[number].fault("categories", f"{value!r} is no {kind}")
    constraints = field.get("constraints")
    enum = constraints.get("enum") if constraints else None
    known = set(map(_key, values))
    for member in (enum or Node(None)).members():
        if _key(member.value) not in known:
            yield member.fault("enum-category", f"{member.value!r} is no category")


def _check_distinct(array: Node, rule: str) -> Iterator[Fault]:
    """No value and no label of the objects stands twice."""
    for word in ("value", "label"):
        seen: set[str] = set()
        for member in array.objects():
            if word not in member.value:
                continue
            if _key(member.value[word]) in seen:
                yield member[word].fault(rule, f"the {word} {member.value[word]!r} stands twice")
            seen.add(_key(member.value[word]))


def _key(value: Any) -> str:
    """A value as text, so that 1, 1.0 and true are three."""
    return json.dumps(value, sort_keys=True)
