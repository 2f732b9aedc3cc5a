"""Constraints of a field in the words of Table Schema; what it has no word for is kept apart and never dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bilateral.release.fields import ReleasedField

_Statistics = Mapping[str, Any]


def _in_range(statistics: _Statistics) -> dict[str, Any]:
    lower = "minimum" if statistics["include_min"] else "exclusiveMinimum"
    upper = "maximum" if statistics["include_max"] else "exclusiveMaximum"
    return {lower: statistics["min_value"], upper: statistics["max_value"]}


def _length(statistics: _Statistics) -> dict[str, Any]:
    exact = statistics.get("exact_value")
    lower, upper = (exact, exact) if exact is not None else (statistics.get("min_value"), statistics.get("max_value"))
    found = {"minLength": lower, "maxLength": upper}
    return {word: value for word, value in found.items() if value is not None}


_WORDS: Mapping[str, Callable[[_Statistics], dict[str, Any]]] = {
    "greater_than_or_equal_to": lambda statistics: {"minimum": statistics["min_value"]},
    "greater_than": lambda statistics: {"exclusiveMinimum": statistics["min_value"]},
    "less_than_or_equal_to": lambda statistics: {"maximum": statistics["max_value"]},
    "less_than": lambda statistics: {"exclusiveMaximum": statistics["max_value"]},
    "in_range": _in_range,
    "str_length": _length,
    "str_matches": lambda statistics: {"pattern": str(statistics["pattern"])},
    "equal_to": lambda statistics: {"enum": [statistics["value"]]},
}
"""How Table Schema says what pandera's check of that name says."""


def table_schema_constraints(field: ReleasedField) -> tuple[dict[str, Any], dict[str, Any]]:
    """The constraints that Table Schema can express, and the others by the name of pandera's check.

    A code list that is not part of the field's type is neither: its codes in use are said elsewhere.
    """
    constraints: dict[str, Any] = {}
    others: dict[str, Any] = {}
    if not field.nullable:
        constraints["required"] = True
    if field.unique:
        constraints["unique"] = True
    if field.categories is not None:
        constraints["enum"] = list(field.categories)
    for check, statistics in (field.constraints or {}).items():
        if check in _WORDS:
            constraints |= _WORDS[check](statistics)
        elif check == "isin" and field.codes is None:
            constraints["enum"] = list(statistics["allowed_values"])
        elif check != "isin":
            others[check] = {word: value if _plain(value) else str(value) for word, value in statistics.items()}
    return constraints, others


def _plain(value: object) -> bool:
    return value is None or isinstance(value, str | int | float | bool)
