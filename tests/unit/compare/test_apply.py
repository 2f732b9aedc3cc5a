"""Changes are applied to the version that they are of, and to no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bilateral.compare.apply import applied_digests
from bilateral.compare.diff import compare
from bilateral.errors import ReleaseError
from tests.unit.compare.parts import field, package, table

FIELDS = [field("town"), field("size", "integer")]
BEFORE = package(table("towns", FIELDS, [["a", 1], ["b", 2]]))
AFTER = package(table("towns", FIELDS, [["a", 3], ["c", 4]]))


def test_the_changes_lead_to_the_later_version() -> None:
    assert applied_digests(BEFORE, compare(BEFORE, AFTER)) == {"towns": AFTER.tables["towns"].digest}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([["a", 1]], r"towns \('b',\) is to be removed and is not there"),
        ([["a", 2], ["b", 2]], r"towns \('a',\) has another size than the changes say"),
        ([["b", 2]], r"towns \('a',\) has another size than the changes say"),
        ([["a", 1], ["b", 2], ["c", 4]], r"towns \('c',\) is to be added and is there"),
    ],
)
def test_changes_of_another_version_are_refused(rows: list[list[object]], message: str) -> None:
    other = package(table("towns", FIELDS, rows))
    with pytest.raises(ReleaseError, match=f"^the changes are of another version: {message}$"):
        applied_digests(other, compare(BEFORE, AFTER))


def test_a_value_of_another_type_than_its_column_is_refused() -> None:
    changes = compare(BEFORE, AFTER)
    (towns,) = changes.tables
    for value in ("many", 2**70):
        changed = tuple(replace(cell, after=value) for cell in towns.changed)
        wrong = replace(changes, tables=(replace(towns, changed=changed),))
        with pytest.raises(ReleaseError, match="the changes put a value into towns that is not of its column's type"):
            applied_digests(BEFORE, wrong)


def test_a_cell_to_fill_needs_its_row() -> None:
    wider = package(table("towns", [*FIELDS, field("note")], [["a", 1, "x"], ["b", 2, None]]))
    with pytest.raises(ReleaseError, match=r"towns \('a',\) is to be filled and is not there"):
        applied_digests(package(table("towns", FIELDS, [["b", 2]])), compare(BEFORE, wider))
