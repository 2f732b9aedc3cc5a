"""Table Schema: the constraints of a field."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from bilateral.lint.node import Fault, Node
from bilateral.lint.values import TYPES, fits_type, ordered

_ORDERED = ("integer", "number", "date", "time", "datetime", "duration", "year", "yearmonth")
_SIZED = ("string", "array", "object", "list", "geojson")
_TYPES: Mapping[str, tuple[str, ...]] = {
    "required": TYPES,
    "unique": TYPES,
    "enum": TYPES,
    "minLength": _SIZED,
    "maxLength": _SIZED,
    "minimum": _ORDERED,
    "maximum": _ORDERED,
    "exclusiveMinimum": _ORDERED,
    "exclusiveMaximum": _ORDERED,
    "pattern": ("string",),
    "jsonSchema": ("array", "object"),
}
"""The types of field that a constraint can hold for."""


def check_constraints(field: Node, kind: str) -> Iterator[Fault]:
    """The constraints of a field of a known type."""
    constraints = field.get("constraints")
    if constraints is None:
        return
    if not constraints.is_object:
        yield constraints.fault("constraint-value", "is no object")
        return
    form = field.value.get("format", "default")
    for word in constraints.value:
        given = constraints[word]
        if word not in _TYPES:
            yield given.fault("constraint-unknown", f"{word!r} is none of {', '.join(_TYPES)}")
        elif kind not in _TYPES[word]:
            yield given.fault("constraint-type", f"{word} holds for {', '.join(_TYPES[word])}, not for {kind}")
        else:
            yield from _check_value(word, given, kind, form)
    yield from _check_ranges(constraints, kind)


def _check_value(word: str, given: Node, kind: str, form: str) -> Iterator[Fault]:
    value = given.value
    if word in ("required", "unique"):
        fine, what = isinstance(value, bool), "true or false"
    elif word in ("minLength", "maxLength"):
        fine, what = isinstance(value, int) and not isinstance(value, bool) and value >= 0, "a whole number from 0"
    elif word == "pattern":
        fine, what = isinstance(value, str) and _compiles(value), "a regular expression"
    elif word == "jsonSchema":
        fine, what = isinstance(value, dict), "an object"
    elif word == "enum":
        fine, what = _is_enum(value, kind, form), f"an array of different values of type {kind}"
    else:
        fine, what = fits_type(value, kind, form), f"a value of type {kind}"
    if not fine:
        yield given.fault("constraint-value", f"{word} is {value!r}, not {what}")


def _is_enum(value: Any, kind: str, form: str) -> bool:
    if not isinstance(value, list) or not value or len(set(map(repr, value))) < len(value):
        return False
    return all(fits_type(each, kind, form) for each in value)


def _compiles(pattern: str) -> bool:
    """Whether a pattern is one. XML Schema has classes of its own, and subtracts sets from sets."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            re.compile(_OF_XML.sub("x", pattern))
    except (re.error, RecursionError):
        return False
    return True


_OF_XML = re.compile(r"\\[pP]\{\w+\}|\\[icIC]")


def _check_ranges(constraints: Node, kind: str) -> Iterator[Fault]:
    pairs = [("minLength", "maxLength", True, "integer"), ("minimum", "maximum", True, kind)]
    pairs += [("exclusiveMinimum", "maximum", False, kind), ("minimum", "exclusiveMaximum", False, kind)]
    pairs += [("exclusiveMinimum", "exclusiveMaximum", False, kind)]
    for lower, upper, may_meet, of in pairs:
        if not {lower, upper} <= constraints.value.keys():
            continue
        low, high = ordered(constraints.value[lower], of), ordered(constraints.value[upper], of)
        if low is not None and high is not None and (low > high or (low == high and not may_meet)):
            told = f"{lower} is {constraints.value[lower]!r} and {upper} {constraints.value[upper]!r}"
            yield constraints[upper].fault("constraint-range", f"{told}: no value lies between")
