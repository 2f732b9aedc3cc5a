"""How changes are told: whole outputs, for a terminal, as a page, and for a program."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bilateral.compare.as_json import changes_json, read_changes
from bilateral.compare.as_markdown import changes_markdown
from bilateral.compare.as_text import changes_text
from bilateral.compare.bump import BUMP_RULES
from bilateral.compare.changes import Changes
from bilateral.compare.corrections import coming_version
from bilateral.compare.diff import compare
from bilateral.compare.package import Package
from bilateral.errors import ReleaseError
from bilateral.findings import Location
from tests.unit.compare.parts import field, package, table

SCHEMA = json.loads((Path(__file__).parents[3] / "bilateral" / "report" / "changes.schema.json").read_text("utf-8"))
FIELDS = [field("town"), field("size", "number"), field("size_low", "number", derivedFrom="size"), field("note")]


def place_of(table: str, key: str, column: str | None) -> Location:
    """Every row on the line of its key's first letter."""
    return Location(f"dataset/{table}.csv", ord(key[0]) - ord("a") + 2, 5 if column else 1)


def pair() -> tuple[Package, Package]:
    """Two versions between which some of everything changed."""
    before = package(table("towns", FIELDS, [["a", 1.0, 1.0, "x"], ["b", 2e9, 2e9, "y"], ["c", 3.0, 3.0, "z"]]))
    fields = [*FIELDS[:3], field("note", unit="word"), field("seen", "date")]
    rows: list[list[Any]] = [["a", 1.0, 1.0, "x", None], ["b", 3e9, 3e9, None, None], ["d", 0.5, None, None, None]]
    after = package(table("towns", fields, rows), table("empty", [field("id")], []), version="1.1.0")
    return before, replace(after, place_of=place_of)


def changes() -> Changes:
    return compare(*pair())


TEXT = """\
1.0.0 → the working record
1 row added, 1 row removed, 2 cells corrected, 1 computed cell changed with them, 3 changes of schema or description.
The changes ask for version 2.0.0 or higher (MAJOR).
The recipe of Data Package alone would ask for MAJOR, Croissant 1.1 for MAJOR.
It is 1.1.0: raise it in dataset/dataset.toml.

schema and description
  MINOR  empty: table added
  MAJOR  towns.seen: column added
  MAJOR  towns.note: unit changed from none to word

empty: no row changed

towns: 1 row removed, 2 cells corrected, 1 row added, 1 computed cell changed with other changes
  - c
  ~ dataset/towns.csv:3:5: b size: 2000000000 → 3000000000
  ~ dataset/towns.csv:3:5: b note: 'y' → (empty)
  + dataset/towns.csv:5:1: d

1 key gone and not retired. A release asks for each in dataset/retired.csv:
  towns/c

2 corrections without a reason. A release asks for one in dataset/corrections.toml:

[[corrections]]
version = "2.0.0"
table = "towns"
key = "b"
column = "size"
reason = ""

[[corrections]]
version = "2.0.0"
table = "towns"
key = "b"
column = "note"
reason = ""
"""


def test_the_text_has_counts_first_then_each_change_then_what_a_release_asks_for() -> None:
    assert changes_text(changes(), "1.0.0 → the working record", limit=None, open_record=True) == TEXT


def test_the_text_of_a_released_version_asks_for_nothing() -> None:
    text = changes_text(changes(), "1.0.0 → 1.1.0", limit=None, open_record=False)
    head, _, rest = TEXT.partition("It is 1.1.0")
    told = rest.partition("\n")[2].partition("\n1 key gone")[0]
    assert text == f"{head.replace('the working record', '1.1.0')}It is 1.1.0: that is too low.\n{told}"


def test_a_limit_says_how_to_see_the_rest() -> None:
    lines = changes_text(changes(), "x", limit=2, open_record=False).splitlines()
    assert lines[-7:] == [
        "  MAJOR  towns.seen: column added",
        "",
        "empty: no row changed",
        "",
        "towns: 1 row removed, 2 cells corrected, 1 row added, 1 computed cell changed with other changes",
        "",
        "… and 5 more changes. See all of them with --limit 0.",
    ]


def test_the_text_where_nothing_changed() -> None:
    before, _ = pair()
    assert changes_text(compare(before, before), "1.0.0 → 1.0.0", limit=20, open_record=True).splitlines() == [
        "1.0.0 → 1.0.0",
        "No row, no cell and nothing of the schema changed.",
        "A release of documentation or program alone would be 1.0.1 or higher (PATCH).",
    ]


def test_before_1_0_0_the_text_says_which_number_stands_for_what() -> None:
    before, after = pair()
    early = replace(before, version="0.3.1")
    text = changes_text(compare(early, replace(after, version="0.4.0")), "x", limit=0, open_record=False)
    assert "ask for version 0.4.0 or higher (MAJOR; before 1.0.0 the second number stands for it)." in text
    assert "It is 0.4.0: that is enough." in text


def test_what_a_cell_holds_cannot_steer_the_terminal() -> None:
    before, after = (package(table("t", [field("id"), field("note")], [["a\x1b[2J", note]])) for note in ("x", "\x1b"))
    text = changes_text(compare(before, after), "x", limit=None, open_record=True)
    assert "\x1b" not in text


PAGE = """\
# towns 1.1.0: changes since 1.0.0

1 row added, 1 row removed, 2 cells corrected, 1 computed cell changed with them, 3 changes of schema or description. \
The changes ask for version 2.0.0 or higher (MAJOR). The recipe of Data Package alone would ask for MAJOR, \
Croissant 1.1 for MAJOR.

## Schema and description

| where | what | asks for | Data Package | Croissant |
| --- | --- | --- | --- | --- |
| empty | table added | MINOR | MINOR | MINOR |
| towns.seen | column added | MAJOR | MAJOR | MINOR |
| towns.note | unit changed from none to word | MAJOR | MAJOR | MAJOR |

## empty

No row changed.

## towns

1 row removed, 2 cells corrected, 1 row added, 1 computed cell changed with other changes.

| corrected | cell | why |
| --- | --- | --- |
| b | size: 2000000000 → 3000000000 | Misread \\| misprinted. |
| b | note: 'y' → (empty) |  |

Removed: `c`.

Added: `d`.
"""


def explained(changes: Changes) -> Changes:
    """The changes with a reason for the first corrected cell."""
    empty, towns = changes.tables
    first, *others = towns.changed
    told = replace(first, reason="Misread | misprinted.")
    return replace(changes, tables=(empty, replace(towns, changed=(told, *others))))


def test_the_page_tells_every_correction_with_its_reason() -> None:
    assert changes_markdown(explained(changes()), "towns 1.1.0: changes since 1.0.0", None) == PAGE


def test_the_page_names_only_so_many_rows() -> None:
    before, after = (package(table("t", [field("id")], [[name] for name in names])) for names in ("", "abc"))
    page = changes_markdown(compare(before, after), "x", 2)
    assert "Added: `a`, `b`, and 1 more row, all of them in `changes.json`." in page


def test_the_json_is_as_its_schema_says_and_is_read_back() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    found = explained(changes())
    text = changes_json(found)
    Draft202012Validator(SCHEMA).validate(json.loads(text))
    read = read_changes(text)
    assert changes_json(read) == changes_json(_without_places(found))
    assert json.loads(text)["tables"][1]["changed"][0] == {
        "key": ["b"],
        "column": "size",
        "before": 2e9,
        "after": 3e9,
        "follows": False,
        "reason": "Misread | misprinted.",
        "place": {"path": "dataset/towns.csv", "line": 3, "column": 5},
    }


def _without_places(changes: Changes) -> Changes:
    tables = [
        replace(
            table,
            added=tuple(replace(each, place=None) for each in table.added),
            changed=tuple(replace(each, place=None) for each in table.changed),
        )
        for table in changes.tables
    ]
    return replace(changes, tables=tuple(tables))


def test_the_json_of_a_first_release_is_as_its_schema_says() -> None:
    _, after = pair()
    Draft202012Validator(SCHEMA).validate(json.loads(changes_json(compare(None, after))))


def test_the_schema_knows_every_kind_of_change_of_the_rule_table() -> None:
    kinds = SCHEMA["$defs"]["schema_change"]["properties"]["kind"]["enum"]
    rows = {"rows-added", "rows-removed", "value-corrected", "value-followed"}
    assert set(kinds) | rows == set(BUMP_RULES)


def test_a_place_in_a_parquet_file_is_told_as_its_readers_count() -> None:
    before, after = pair()
    place = Location("dataset/towns.parquet", row_group=0, group_row=7)
    text = changes_json(compare(before, replace(after, place_of=lambda *_: place)))
    Draft202012Validator(SCHEMA).validate(json.loads(text))
    assert '"row_group": 0' in text


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 1}', '{"format": 2}', '{"format": 1, "schema": 1}'])
def test_what_holds_no_changes_is_refused(text: str) -> None:
    with pytest.raises(ReleaseError, match=r"changes"):
        read_changes(text)


def test_of_many_things_that_a_release_asks_for_a_few_are_told() -> None:
    before, after = (
        package(
            table("towns", [field("town"), field("size", "integer")], [[f"t{number:02}", size] for number in numbers])
        )
        for numbers, size in ((range(30), 1), (range(5), 2))
    )
    lines = changes_text(compare(before, after), "x", limit=1, open_record=True).splitlines()
    assert "25 keys gone and not retired. A release asks for each in dataset/retired.csv:" in lines
    assert "  … and 5 more" in lines
    assert lines[-1] == "… and 2 more like these. One without key is of the whole column."


def test_truths_and_whole_numbers_are_told_as_a_csv_file_has_them() -> None:
    fields = [field("id"), field("sure", "boolean"), field("count", "integer")]
    before, after = (package(table("t", fields, [["a", sure, count]])) for sure, count in ((True, 1), (False, 2**62)))
    text = changes_text(compare(before, after), "x", limit=None, open_record=False)
    assert "a sure: true → false" in text
    assert "a count: 1 → 4611686018427387904" in text


def test_rows_that_no_key_matches_are_read_back_too() -> None:
    before = package(table("t", [field("id"), field("note")], [["a", "x"]]))
    after = package(table("t", [field("one"), field("two"), field("note")], [["a", "b", "x"]], ["one", "two"]))
    text = changes_json(compare(before, after))
    assert changes_json(read_changes(text)) == text


def test_the_first_release_asks_for_its_own_version() -> None:
    before, _ = pair()
    first = compare(None, before)
    assert coming_version(first) == "1.0.0"
    assert changes_text(first, "1.0.0", limit=None, open_record=True).splitlines() == [
        "1.0.0",
        "This is the first release: there is nothing that it could differ from.",
    ]
