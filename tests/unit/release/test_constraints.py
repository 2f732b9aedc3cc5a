from __future__ import annotations

from typing import Any

import pytest

from bilateral.release.constraints import table_schema_constraints
from bilateral.release.fields import MOST_CODES, ReleasedField

LONG = {f"c{number}": "A code." for number in range(MOST_CODES + 1)}


def field(**words: Any) -> ReleasedField:
    return ReleasedField(name="x", type="string", description="X.", **{"nullable": True, **words})


@pytest.mark.parametrize(
    ("check", "statistics", "expected"),
    [
        ("greater_than", {"min_value": 0}, {"exclusiveMinimum": 0}),
        ("greater_than_or_equal_to", {"min_value": 0}, {"minimum": 0}),
        ("less_than", {"max_value": 9}, {"exclusiveMaximum": 9}),
        ("less_than_or_equal_to", {"max_value": 9}, {"maximum": 9}),
        (
            "in_range",
            {"min_value": 0, "max_value": 1, "include_min": True, "include_max": False},
            {"minimum": 0, "exclusiveMaximum": 1},
        ),
        ("str_length", {"min_value": 2, "max_value": None, "exact_value": None}, {"minLength": 2}),
        ("str_length", {"min_value": None, "max_value": None, "exact_value": 3}, {"minLength": 3, "maxLength": 3}),
        ("str_matches", {"pattern": "^a$"}, {"pattern": "^a$"}),
        ("equal_to", {"value": 7}, {"enum": [7]}),
        ("isin", {"allowed_values": ["a", "b"]}, {"enum": ["a", "b"]}),
    ],
)
def test_a_check_of_pandera_has_its_word_in_table_schema(
    check: str, statistics: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert table_schema_constraints(field(constraints={check: statistics})) == (expected, {})


def test_what_table_schema_cannot_say_is_kept_in_panderas_words() -> None:
    checks = {"str_contains": {"pattern": "a", "flags": ("x",)}}
    assert table_schema_constraints(field(constraints=checks)) == (
        {},
        {"str_contains": {"pattern": "a", "flags": "('x',)"}},
    )


def test_a_field_that_must_be_filled_and_stands_once_says_both() -> None:
    assert table_schema_constraints(field(nullable=False, unique=True)) == ({"required": True, "unique": True}, {})


def test_a_long_code_list_is_no_constraint() -> None:
    long = field(codes=LONG, constraints={"isin": {"allowed_values": list(LONG)}})
    assert table_schema_constraints(long) == ({}, {})


def test_a_short_code_list_is_said_once() -> None:
    short = field(codes={"a": "A."}, constraints={"isin": {"allowed_values": ["a"]}})
    assert table_schema_constraints(short) == ({"enum": ["a"]}, {})
