"""Changes of schema: what a descriptor said and says, and which row of the rule table that is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bilateral.compare.diff import compare
from bilateral.compare.package import PackedTable
from tests.unit.compare.parts import field, package, table


def told(before: PackedTable, after: PackedTable) -> list[tuple[str, str | None, str]]:
    """The changes of schema between two versions of a table."""
    changes = compare(package(before), package(after))
    return [(change.kind, change.column, change.message) for change in changes.schema]


def of_field(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str]]:
    """The kinds and messages of what changed in one field."""
    old, new = ({"kind": "number"} | words for words in (before, after))
    pair = [table("towns", [field("town"), field("size", **words)], []) for words in (old, new)]
    return [(kind, message) for kind, _, message in told(*pair)]


def constraints(**words: Any) -> dict[str, Any]:
    return {"constraints": words}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, constraints(minimum=0), [("tightened", "lower bound was none and is 0")]),
        (constraints(minimum=0), {}, [("loosened", "lower bound was 0 and is none")]),
        (constraints(minimum=0), constraints(minimum=1), [("tightened", "lower bound was 0 and is 1")]),
        (
            constraints(minimum=0),
            constraints(exclusiveMinimum=0),
            [("tightened", "lower bound was 0 and is 0 (excluded)")],
        ),
        (constraints(maximum=5), constraints(maximum=4), [("tightened", "upper bound was 5 and is 4")]),
        (constraints(maximum=5), constraints(maximum=6), [("loosened", "upper bound was 5 and is 6")]),
        (
            constraints(exclusiveMaximum=5),
            constraints(maximum=5),
            [("loosened", "upper bound was 5 (excluded) and is 5")],
        ),
        (
            constraints(minLength=1, maxLength=9),
            constraints(minLength=2, maxLength=10),
            [
                ("tightened", "least length was 1 and is 2"),
                ("loosened", "greatest length was 9 and is 10"),
            ],
        ),
        ({}, constraints(required=True), [("tightened", "may not be empty now")]),
        (constraints(unique=True), {}, [("loosened", "may not repeat no longer")]),
        (constraints(enum=["a"]), constraints(enum=["a", "b"]), [("loosened", "allowed now: b")]),
        (constraints(enum=["a", "b"]), constraints(enum=["b"]), [("tightened", "no longer allowed: a")]),
        (
            constraints(enum=["a"]),
            constraints(enum=["b"]),
            [("tightened", "no longer allowed: a"), ("loosened", "allowed now: b")],
        ),
        (constraints(enum=["a", "b"]), constraints(enum=["b", "a"]), [("documentation", "codes in another order")]),
        ({}, constraints(enum=["a"]), [("tightened", "only 1 values are allowed now")]),
        (constraints(enum=["a"]), {}, [("loosened", "other values than 1 are allowed now")]),
        (constraints(pattern="a"), constraints(pattern="b"), [("tightened", "pattern is another one now")]),
        (constraints(pattern="a"), {}, [("loosened", "pattern is no longer asked for")]),
        (
            constraints(minimum="2020-01-01"),
            constraints(minimum="2019-01-01"),
            [("tightened", "minimum is another one now")],
        ),
        ({}, {"otherChecks": {"not_equal_to": {"value": 1}}}, [("tightened", "not_equal_to is asked for now")]),
        ({"unit": "metre"}, {"unit": "foot"}, [("type-changed", "unit changed from metre to foot")]),
        ({}, {"notation": "EDTF"}, [("type-changed", "notation changed from none to EDTF")]),
        (
            constraints(minimum=0),
            {"kind": "string"} | constraints(minimum=1),
            [("type-changed", "type changed from number to string")],
        ),
        ({}, {"description": "Another."}, [("documentation", "description changed")]),
        ({}, {"example": 1}, [("documentation", "example changed")]),
        ({"codesInUse": [1]}, {"codesInUse": [2]}, []),
    ],
)
def test_a_change_of_a_field_has_its_kind(
    before: dict[str, Any], after: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert of_field(before, after) == expected


ROWS = [["a", 1, "x"], ["b", 2, "y"]]
FIELDS = [field("town"), field("size", "integer"), field("note")]


def test_a_column_that_comes_or_goes_is_told() -> None:
    whole = table("towns", FIELDS, ROWS)
    less = table("towns", FIELDS[:2], [row[:2] for row in ROWS])
    assert told(whole, less) == [("column-removed", "note", "column removed")]
    assert told(less, whole) == [("column-added", "note", "column added")]


def test_a_column_with_the_same_values_under_another_name_is_renamed() -> None:
    after = table("towns", [field("town"), {**FIELDS[1], "name": "people"}, field("note")], ROWS)
    assert told(table("towns", FIELDS, ROWS), after) == [("column-renamed", "size", "column renamed people")]


def test_a_column_that_two_might_have_become_is_not_said_to_be_renamed() -> None:
    after = [field("town"), field("one", "integer"), field("two", "integer"), field("note")]
    rows = [[town, size, size, note] for town, size, note in ROWS]
    found = told(table("towns", FIELDS, ROWS), table("towns", after, rows))
    assert [kind for kind, _, _ in found] == ["column-removed", "column-added", "column-added"]


def test_columns_in_another_order_are_told() -> None:
    after = table("towns", [FIELDS[0], FIELDS[2], FIELDS[1]], [[row[0], row[2], row[1]] for row in ROWS])
    assert told(table("towns", FIELDS, ROWS), after) == [("columns-reordered", None, "columns in another order")]


def test_another_key_is_told_and_rows_are_matched_by_the_new_one() -> None:
    before, after = table("towns", FIELDS, ROWS), table("towns", FIELDS, ROWS, key=["town", "size"])
    assert told(before, after) == [("type-changed", None, "key changed from town to town, size")]
    assert compare(package(before), package(after)).tables == ()


def test_references_that_come_go_and_turn_are_told() -> None:
    key = {"fields": ["note"], "reference": {"resource": "notes", "fields": ["id"]}}
    plain = table("towns", FIELDS, ROWS)
    bound = table("towns", FIELDS, ROWS, schema={"foreignKeys": [key]})
    own = table("towns", FIELDS, ROWS, schema={"foreignKeys": [key | {"reference": {"fields": ["town"]}}]})
    composite = table("towns", [*FIELDS[:2], field("note", references="notes")], ROWS)
    assert told(plain, bound) == [("tightened", "note", "has to name a row of notes")]
    assert told(bound, plain) == [("loosened", "note", "no longer has to name a row of notes")]
    assert told(bound, composite) == []
    assert told(bound, own) == [
        ("loosened", "note", "no longer has to name a row of notes"),
        ("tightened", "note", "has to name a row of towns"),
    ]


def test_a_reference_of_a_column_that_goes_is_told_by_the_column_alone() -> None:
    key = {"fields": ["note"], "reference": {"resource": "notes", "fields": ["id"]}}
    before = table("towns", FIELDS, ROWS, schema={"foreignKeys": [key]})
    after = table("towns", FIELDS[:2], [row[:2] for row in ROWS])
    assert told(before, after) == [("column-removed", "note", "column removed")]


def test_tables_and_views_that_come_or_go_are_told() -> None:
    towns, view = table("towns", FIELDS, ROWS), table("sizes", FIELDS, ROWS, view=True)
    changes = compare(package(towns), package(view))
    assert [(each.kind, each.table, each.message) for each in changes.schema] == [
        ("table-removed", "towns", "table removed, with its 2 rows"),
        ("table-added", "sizes", "view added"),
    ]


def test_what_is_said_of_the_whole_is_compared_too() -> None:
    before = package(licenses=[{"name": "CC0"}], title="Towns", created="2020", keywords=["a"])
    after = package(licenses=[{"name": "CC-BY"}], title="Towns!", created="2021", keywords=["a"])
    after = replace(after, about={**after.about, "name": "cities"})
    kinds = [(change.kind, change.message) for change in compare(before, after).schema]
    assert kinds == [
        ("name-changed", "name changed"),
        ("licence-changed", "licenses changed"),
        ("documentation", "title changed"),
    ]


def test_another_query_or_description_of_a_view_is_documentation() -> None:
    before = table("sizes", FIELDS, ROWS, view=True, query="sha256:a", description="Sizes.")
    after = table("sizes", FIELDS, ROWS, view=True, query="sha256:b", description="All sizes.")
    assert told(before, after) == [
        ("documentation", None, "the view's query changed"),
        ("documentation", None, "description changed"),
    ]
