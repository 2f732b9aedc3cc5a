"""The record: what of a project could be read, and what is told of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilateral.errors import ViewError
from bilateral.project import Project
from bilateral.read.record import Record, read_record
from tests.acceptance.cases import make_project
from tests.unit.parts import told

_READINGS = Path("dataset") / "readings.csv"
_MARKS = '''"""Marks."""

import pandera.polars as pa

from .base import Table


class Marks(Table):
    """A mark."""

    mark: str = pa.Field(unique=True, description="The mark.")

    class Config(pa.DataFrameModel.Config):
        metadata = {"key": ["mark"]}
'''


def _edited(project: Project, find: str, replace: str, file: Path = _READINGS) -> Record:
    path = project.root / file
    before = path.read_text(encoding="utf-8")
    assert before.count(find) == 1
    path.write_text(before.replace(find, replace), encoding="utf-8")
    return read_record(project)


def test_a_cell_that_cannot_be_read_is_damaged_and_told_with_its_record(small: Project) -> None:
    record = _edited(small, "12.5,,about", "deep,,about")
    assert record.tables["readings"].damaged == {(0, "depth")}
    (finding,) = record.findings
    message = "type dataset/readings.csv:2:6: 'deep' is not a number, written plainly (3000000000, 0.5)"
    assert told(finding) == message
    found = (finding.table, finding.key, finding.row, finding.column, finding.value)
    assert found == ("readings", "east", 0, "depth", "deep")


def test_a_missing_table_and_the_views_over_it_are_unread(small: Project) -> None:
    (small.dataset / "remarks.csv").unlink()
    record = read_record(small)
    assert record.unread == {"remarks", "totals"}
    assert [told(finding) for finding in record.findings] == [
        "missing-table dataset/remarks.csv:1:1: the file is not there; its header would be reading_id,word",
        "not-checked dataset/views/totals.sql:1:1: the view was not run: remarks could not be read",
    ]


def test_a_table_that_lacks_a_column_is_unread_and_the_likely_column_is_named(small: Project) -> None:
    record = _edited(small, "reading_id,word", "reading_id,words", Path("dataset") / "remarks.csv")
    assert record.unread == {"remarks", "totals"}
    assert [(told(finding), finding.table, finding.column) for finding in record.findings[:2]] == [
        (
            "unknown-column dataset/remarks.csv:1:12: column 'words' is not in the schema; did you mean 'word'?",
            "remarks",
            "words",
        ),
        (
            "missing-column dataset/remarks.csv:1:1: column 'word' is missing; did you mean 'words'?",
            "remarks",
            "word",
        ),
    ]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_table_whose_cells_are_separated_by_something_else_is_told_so_once(small: Project, separator: str) -> None:
    path = small.dataset / "remarks.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",", separator), encoding="utf-8")
    record = read_record(small)
    first, _ = record.findings
    assert told(first) == "missing-column dataset/remarks.csv:1:1: the cells are not separated by commas"
    assert first.table == "remarks"
    assert record.unread == {"remarks", "totals"}


@pytest.mark.parametrize("header", ["reading_id", "reading_id,word;x"])
def test_a_header_that_lacks_a_comma_for_another_reason_is_told_by_its_columns(small: Project, header: str) -> None:
    (small.dataset / "remarks.csv").write_text(f"{header}\n", encoding="utf-8")
    messages = [finding.message for finding in read_record(small).findings]
    assert not [each for each in messages if "separated" in each]
    assert messages[-2].startswith("column 'word' is missing")


def test_a_table_of_one_column_may_have_any_mark_in_its_name(small: Project) -> None:
    (small.schemas / "marks.py").write_text(_MARKS, encoding="utf-8")
    (small.dataset / "marks.csv").write_text("mark;\n", encoding="utf-8")
    assert [finding.message for finding in read_record(Project.open(small.root)).findings] == [
        "column 'mark;' is not in the schema; did you mean 'mark'?",
        "column 'mark' is missing; did you mean 'mark;'?",
    ]


def test_a_view_names_all_that_it_lacks(small: Project) -> None:
    for name in ("readings", "remarks"):
        (small.dataset / f"{name}.csv").unlink()
    told_of_the_view = [each.message for each in read_record(small).findings if each.table == "totals"]
    assert told_of_the_view == ["the view was not run: readings, remarks could not be read"]


def test_a_view_of_other_columns_than_its_schema_declares_is_an_error(small: Project) -> None:
    (small.dataset / "views" / "totals.sql").write_text("SELECT reading_id, note FROM readings", encoding="utf-8")
    with pytest.raises(ViewError) as caught:
        read_record(small)
    assert str(caught.value) == (
        "dataset/views/totals.sql:1:1: gives the columns reading_id, note\n"
        "  Its schema declares, in this order: reading_id, remarks."
    )


def test_a_file_without_a_schema_is_told_with_the_likely_table(small: Project) -> None:
    (small.dataset / "remark.csv").write_text("a\n1\n", encoding="utf-8")
    record = read_record(small)
    assert [told(finding) for finding in record.findings] == [
        "unknown-table dataset/remark.csv:1:1: no schema describes this file; did you mean 'remarks'?"
    ]
    assert "remark" not in record.tables


def test_a_view_that_names_an_unread_table_in_a_comment_alone_is_run(small: Project) -> None:
    (small.dataset / "remarks.csv").unlink()
    query = "-- The readings, whatever the remarks.\nSELECT reading_id FROM readings"
    (small.dataset / "views" / "alone.sql").write_text(query, encoding="utf-8")
    record = read_record(small)
    assert "alone" in record.views
    assert [finding.table for finding in record.findings] == ["remarks", "totals"]


def test_a_view_over_a_table_of_a_longer_name_is_run(tmp_path: Path) -> None:
    project = Project.open(make_project(tmp_path / "project"))
    (project.dataset / "views" / "alone.sql").write_text("SELECT source_id FROM sources", encoding="utf-8")
    (project.dataset / "actors.csv").unlink()
    assert "alone" in read_record(project).views
