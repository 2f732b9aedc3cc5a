"""Corrections: why a value was changed, read from ``dataset/corrections.toml`` and held against the changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bilateral.compare.changes import Changes
from bilateral.compare.corrections import (
    explained,
    read_corrections,
    refuse_idle,
    refuse_unexplained,
    stanza,
    unexplained,
)
from bilateral.compare.diff import compare
from bilateral.errors import ReleaseError, SettingsError
from bilateral.project import Project
from tests.unit.compare.parts import field, package, table

FIELDS = [field("town"), field("size", "integer"), field("note")]
ENTRY = """
[[corrections]]
version = "2.0.0"
table = "towns"
key = "b"
column = "size"
reason = "Read 2 where the paper prints 3."
"""


def changes() -> Changes:
    """Two corrected cells of one town."""
    before = package(table("towns", FIELDS, [["a", 1, "x"], ["b", 2, "y"]]))
    after = package(table("towns", FIELDS, [["a", 1, "x"], ["b", 3, "z"]]), version="2.0.0")
    return compare(before, after)


def written(project: Project, text: str) -> Project:
    (project.dataset / "corrections.toml").write_text(text, encoding="utf-8")
    return project


def reasons(project: Project, text: str) -> list[str | None]:
    (towns,) = explained(changes(), read_corrections(written(project, text))).tables
    return [cell.reason for cell in towns.changed]


def test_a_project_without_the_file_has_no_corrections(small: Project) -> None:
    assert read_corrections(small) == ()


def test_a_reason_is_of_the_cell_that_it_names(small: Project) -> None:
    assert reasons(small, ENTRY) == ["Read 2 where the paper prints 3.", None]


def test_a_reason_without_key_is_of_the_column_and_one_without_column_of_the_record(small: Project) -> None:
    why = "Read 2 where the paper prints 3."
    assert reasons(small, ENTRY.replace('key = "b"\n', "")) == [why, None]
    assert reasons(small, ENTRY.replace('column = "size"\n', "")) == [why, why]


def test_the_reason_of_another_version_is_none(small: Project) -> None:
    assert reasons(small, ENTRY.replace("2.0.0", "1.0.0")) == [None, None]


def test_a_reason_counts_before_the_version_is_raised(small: Project) -> None:
    still = replace(changes(), after="1.0.0")
    (towns,) = explained(still, read_corrections(written(small, ENTRY))).tables
    assert towns.changed[0].reason == "Read 2 where the paper prints 3."


def test_a_correction_without_reason_is_refused() -> None:
    expected = r"^2 corrected cells have no reason: towns b size and others\n  Say in dataset/corrections\.toml why"
    with pytest.raises(ReleaseError, match=expected):
        refuse_unexplained(changes())
    assert [(name, cell.column) for name, cell in unexplained(changes())] == [("towns", "size"), ("towns", "note")]


def test_a_reason_for_nothing_is_refused_where_it_stands(small: Project) -> None:
    idle = ENTRY + ENTRY.replace('"b"', '"a"')
    project = written(small, idle)
    expected = r"dataset/corrections\.toml:9:1: the correction of towns a size is of nothing that changed"
    with pytest.raises(SettingsError, match=expected):
        refuse_idle(project, changes(), read_corrections(project), ["1.0.0"])


def test_a_reason_for_a_version_that_never_was_is_refused(small: Project) -> None:
    project = written(small, ENTRY.replace("2.0.0", "1.9.0"))
    with pytest.raises(SettingsError, match=r"towns b size is of version 1\.9\.0, which is not released"):
        refuse_idle(project, changes(), read_corrections(project), ["1.0.0"])
    old = written(small, ENTRY.replace("2.0.0", "1.0.0"))
    refuse_idle(old, changes(), read_corrections(old), ["1.0.0"])


@pytest.mark.parametrize(
    ("find", "put", "message"),
    [
        ('key = "b"\ncolumn = "size"\n', "", "2:1: the correction names neither key nor column"),
        ("Read 2 where the paper prints 3.", "wrong", "2:1: the reason 'wrong' says nothing"),
        ("reason", "because", "2:1: reason is missing"),
        ('key = "b"', 'key = "b"\nwhy = "x"', "2:1: nothing reads why"),
        ("[[corrections]]", "[[correction]]", "1:1: nothing reads correction"),
        ("[[corrections]]", "[[corrections", "2:"),
    ],
)
def test_an_entry_that_cannot_be_used_is_refused(small: Project, find: str, put: str, message: str) -> None:
    with pytest.raises(SettingsError) as error:
        read_corrections(written(small, ENTRY.replace(find, put)))
    assert str(error.value).startswith(f"dataset/corrections.toml:{message}")


def test_the_entry_to_write_is_read_back_but_for_its_reason(small: Project) -> None:
    (name, cell), _ = unexplained(changes())
    text = stanza("2.0.0", name, cell)
    assert text == ENTRY.strip().replace("Read 2 where the paper prints 3.", "")
    assert reasons(small, text.replace('""', '"Found at last."')) == ["Found at last.", None]
