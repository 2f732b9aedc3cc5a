"""Keys that are gone have to be retired."""

from __future__ import annotations

import pytest

from bilateral.compare.diff import compare
from bilateral.compare.package import PackedTable
from bilateral.compare.retirement import refuse_unretired
from bilateral.errors import ReleaseError
from tests.unit.compare.parts import field, package, table

TOWNS = table("towns", [field("town")], [["a"], ["b"]])
LESS = table("towns", [field("town")], [["a"]])
PAIRS = [field("one"), field("two")]


def retired(*pairs: tuple[str, str]) -> PackedTable:
    return table("retired", [field("table"), field("record_id")], list(pairs), ["table", "record_id"])


def test_a_key_that_is_gone_is_told_unless_it_is_retired() -> None:
    assert compare(package(TOWNS, retired()), package(LESS, retired())).unretired == (("towns", "b"),)
    assert compare(package(TOWNS, retired()), package(LESS, retired(("towns", "b")))).unretired == ()
    assert compare(package(TOWNS), package(LESS)).unretired == (("towns", "b"),)


def test_a_renamed_key_is_a_removal_and_an_addition_and_its_old_name_is_retired() -> None:
    renamed = table("towns", [field("town")], [["a"], ["c"]])
    changes = compare(package(TOWNS, retired()), package(renamed, retired()))
    assert changes.unretired == (("towns", "b"),)
    assert [(len(each.removed), len(each.added)) for each in changes.tables] == [(1, 1)]


def test_a_row_whose_key_is_what_it_says_may_go() -> None:
    before, after = (table("pairs", PAIRS, rows, ["one", "two"]) for rows in ([["a", "b"]], []))
    assert compare(package(before), package(after)).unretired == ()


def test_a_table_whose_key_becomes_what_the_row_says_retires_nothing() -> None:
    before = table("pairs", PAIRS, [["a", "b"]])
    after = table("pairs", PAIRS, [["a", "b"]], ["one", "two"])
    assert compare(package(before), package(after)).unretired == ()


def test_a_view_and_a_table_that_is_gone_retire_nothing() -> None:
    view, less = (table("names", [field("name")], rows, view=True) for rows in ([["a"]], []))
    assert compare(package(view), package(less)).unretired == ()
    assert compare(package(TOWNS, retired(("towns", "z"))), package(retired())).unretired == ()


def test_a_retired_key_stays_retired() -> None:
    changes = compare(package(LESS, retired(("towns", "b"))), package(LESS, retired()))
    assert changes.unretired == (("retired", "towns|b"),)


def test_a_release_with_lost_keys_is_refused_with_a_few_of_them() -> None:
    before = package(table("towns", [field("town")], [[name] for name in "abcdefg"]))
    with pytest.raises(ReleaseError) as error:
        refuse_unretired(compare(before, package(LESS)))
    assert str(error.value) == (
        "1.0.0 holds keys that are gone and not retired: towns/b, towns/c, towns/d, towns/e, towns/f and 1 more\n"
        "  Put each into dataset/retired.csv, with its successor if it has one: readers may have cited it."
    )
