"""Changes of rows and cells, matched by key."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest

from bilateral.compare.changes import CellChange, TableChanges
from bilateral.compare.diff import compare
from bilateral.compare.package import PackedTable
from bilateral.errors import ReleaseError
from tests.unit.compare.parts import field, package, table

SPANS = [field("table"), field("column"), field("start", "integer"), field("exact")]
KEY = ["table", "column", "start"]


def changes_of(before: PackedTable, after: PackedTable) -> TableChanges:
    (changes,) = compare(package(before), package(after)).tables
    return changes


def test_rows_and_cells_are_found_by_keys_of_several_columns_that_may_be_empty() -> None:
    before = table("spans", SPANS, [["a", None, 1, None], ["a", "x", 1, "w"], [None, None, None, "v"]], KEY)
    after = table("spans", SPANS, [[None, None, None, "u"], ["a", None, 1, None], ["b", None, 1, "w"]], KEY)
    found = changes_of(before, after)
    assert [row.key for row in found.removed] == [("a", "x", 1)]
    assert [(row.key, row.row) for row in found.added] == [
        (("b", None, 1), {"table": "b", "column": None, "start": 1, "exact": "w"})
    ]
    assert found.changed == (CellChange((None, None, None), "exact", "v", "u"),)


def test_another_order_of_rows_is_no_change() -> None:
    rows: list[list[Any]] = [["a", None, 1, None], ["b", "x", 2, "w"]]
    assert compare(package(table("s", SPANS, rows, KEY)), package(table("s", SPANS, rows[::-1], KEY))).tables == ()


def test_an_empty_cell_that_is_filled_and_a_filled_one_that_is_emptied_are_changes() -> None:
    fields = [field("id"), field("day", "date"), field("sure", "boolean")]
    before = table("days", fields, [["a", None, True]])
    after = table("days", fields, [["a", dt.date(2020, 1, 2), None]])
    assert [(cell.before, cell.after) for cell in changes_of(before, after).changed] == [
        (None, dt.date(2020, 1, 2)),
        (True, None),
    ]


def test_numbers_that_are_equal_are_no_change() -> None:
    fields = [field("id"), field("size", "number")]
    before = table("towns", fields, [["a", 0.0], ["b", 0.1 + 0.2]])
    after = table("towns", fields, [["a", -0.0], ["b", 0.30000000000000004]])
    assert compare(package(before), package(after)).tables == ()
    assert before.digest == after.digest


def test_a_number_that_differs_in_its_last_digit_is_a_change() -> None:
    fields = [field("id"), field("size", "number")]
    before, after = (table("towns", fields, [["a", size]]) for size in (3e9, math.nextafter(3e9, 4e9)))
    assert len(changes_of(before, after).changed) == 1
    assert before.digest != after.digest


def test_a_key_that_stands_twice_cannot_be_compared() -> None:
    fine = table("spans", SPANS, [["a", None, 1, "w"]], KEY)
    twice = table("spans", SPANS, [["a", None, 1, "w"], ["a", None, 1, "v"]], KEY)
    message = r"spans holds the key 'a\|\|1' twice, so its rows cannot be compared"
    for before, after in ((fine, twice), (twice, fine)):
        with pytest.raises(ReleaseError, match=message):
            compare(package(before), package(after))


def test_a_longer_key_tells_apart_what_the_earlier_one_did_not_have_to() -> None:
    rows = [["a", None, 1, "w"], ["a", None, 1, "v"]]
    before, after = table("spans", SPANS, rows, [*KEY, "exact"]), table("spans", SPANS, rows[:1], [*KEY, "exact"])
    assert [row.key for row in changes_of(before, after).removed] == [("a", None, 1, "v")]


def test_rows_that_no_key_matches_are_all_removed_and_all_added() -> None:
    before = table("towns", [field("town"), field("size", "integer")], [["a", 1], ["b", 2]])
    after = table("towns", [field("number", "integer"), field("size", "integer")], [[1, 1]])
    found = changes_of(before, after)
    assert found.replaced
    assert ([row.key for row in found.removed], [row.key for row in found.added]) == ([("a",), ("b",)], [(1,)])


DERIVED = [field("id"), field("value", "number"), field("value_low", "number", derivedFrom="value")]


def test_a_derived_cell_follows_a_change_of_its_row() -> None:
    found = changes_of(table("f", DERIVED, [["a", 1.0, 1.0]]), table("f", DERIVED, [["a", 2.0, 2.0]]))
    assert [(cell.column, cell.follows) for cell in found.changed] == [("value", False), ("value_low", True)]


def test_a_derived_cell_that_changes_alone_is_corrected() -> None:
    found = changes_of(table("f", DERIVED, [["a", 1.0, 1.0]]), table("f", DERIVED, [["a", 1.0, None]]))
    assert [(cell.column, cell.follows) for cell in found.changed] == [("value_low", False)]


FIGURES = [field("figure"), field("claim")]
CLAIMS = [field("claim"), field("sources", "integer")]


@pytest.mark.parametrize(
    ("query", "more", "follows"),
    [
        ("sha256:a", [["two", "c"]], True),
        ("sha256:b", [["two", "c"]], False),  # another query: its values are other ones for a reason of their own
        (None, [["two", "c"]], False),  # an older release does not say what its query was
        ("sha256:a", [], False),  # nothing that it could follow from
    ],
)
def test_a_view_follows_the_tables_where_its_query_is_the_same(
    query: str | None,
    more: list[list[str]],
    follows: bool,  # noqa: FBT001 (the case)
) -> None:
    claims = table("claims", CLAIMS, [["c", 1]], view=True, query=query)
    before = package(table("figures", FIGURES, [["one", "c"]]), claims)
    later = table("claims", CLAIMS, [["c", 2]], view=True, query="sha256:a")
    after = package(table("figures", FIGURES, [["one", "c"], *more]), later)
    found = {each.name: each for each in compare(before, after).tables}["claims"]
    assert [cell.follows for cell in found.changed] == [follows]
    assert ("value-followed" if follows else "value-corrected") in set(compare(before, after).kinds())
