"""What the schemas say, checked by pandera, where no case file can show it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandera.polars as pa
import polars as pl
import pytest
from pandera.polars import DataFrameModel

from bilateral.findings import Finding
from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.read.rows import Table, View
from bilateral.validate import schema
from bilateral.validate.references import check_references, check_retired
from bilateral.validate.schema import check_schema
from bilateral.validate.schema_checks import Failure
from bilateral.validate.schema_plan import check_frame
from bilateral.validate.texts import Shelf, read_texts
from tests.unit.parts import column, read_good, shape, told


def _schema_findings(project: Project) -> list[str]:
    record = read_record(project)
    rows: list[Table | View] = [*record.tables.values(), *record.views.values()]
    return [told(finding) for each in rows for finding in check_schema(each)]


def test_the_small_record_fits_its_schemas(small_project: Project) -> None:
    assert _schema_findings(small_project) == []


def test_a_view_of_another_type_than_its_schema_says_is_told_at_the_schema(small: Project) -> None:
    view = small.dataset / "views" / "totals.sql"
    view.write_text("SELECT reading_id, qualifier AS remarks FROM readings", encoding="utf-8")
    (finding, *_) = check_schema(read_record(small).views["totals"])
    assert told(finding).startswith("schema schemas/totals.py:11:1: remarks breaks dtype('Int64'): ")
    assert finding.table == "totals"


def test_a_cell_that_cannot_be_read_is_not_told_again_by_its_schema(small: Project) -> None:
    path = small.dataset / "readings.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("12.5,,about", "deep,,about"), encoding="utf-8")
    assert _schema_findings(small) == []


def _unread(project: Project, name: str) -> list[Finding]:
    (project.dataset / f"{name}.csv").write_text("", encoding="utf-8")
    return list(check_references(read_record(project)))


def test_references_to_a_table_that_could_not_be_read_are_told_once_for_all(small: Project) -> None:
    columns = "evidence.source_id, readings.source_id"
    message = f"not-checked schemas/sources.py:11:1: not checked, because sources could not be read: {columns}"
    assert [told(finding) for finding in _unread(small, "sources")] == [message]


def test_without_the_table_of_sources_no_text_is_read(small: Project) -> None:
    _unread(small, "sources")
    assert read_texts(read_record(small), small.root) == (Shelf({}, {}), [])


def test_without_the_table_of_retired_keys_none_is_retired(small: Project) -> None:
    _unread(small, "retired")
    assert list(check_retired(read_record(small))) == []


def _readings(project: Project, *changes: tuple[str, str]) -> Table:
    path = project.dataset / "readings.csv"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return read_record(project).tables["readings"]


_THREE_CODES = (("about", "abuot"), ("between", "betwixt"), ("exact", "exactly"))


def test_a_check_has_as_many_findings_as_it_may_and_one_that_counts_the_rest(small: Project) -> None:
    first, rest = check_schema(_readings(small, *_THREE_CODES), 1)
    assert told(first) == "code dataset/readings.csv:2:12: 'abuot' is no code of qualifier; did you mean 'about'?"
    message = "2 more findings of this rule in readings, beyond those listed: --max-findings sets how many are"
    assert (told(rest), rest.left_out, rest.table) == (f"code dataset/readings.csv:1:1: {message}", 2, "readings")


def test_a_cell_that_cannot_be_read_is_not_counted_with_the_rest(small: Project) -> None:
    table = _readings(small, ("east,12.5", "east,deep"), ("north,8", "north,"), ("west,20", "west,"))
    first, rest = check_schema(table, 1)
    assert told(first) == "null dataset/readings.csv:3:7: depth must not be empty"
    assert (rest.rule, rest.left_out) == ("null", 1)


def test_a_value_that_stands_several_times_is_told_at_each_row_but_the_first(small: Project) -> None:
    findings = list(check_schema(_readings(small, ("\nnorth", "\neast"), ("\nwest", "\neast"))))
    assert [told(finding) for finding in findings] == [
        "unique dataset/readings.csv:3:1: reading_id 'east' stands twice",
        "unique dataset/readings.csv:4:1: reading_id 'east' stands twice",
    ]
    assert [str(finding.related[0].location) for finding in findings] == ["dataset/readings.csv:2:1"] * 2


def test_a_value_that_its_schema_does_not_take_is_told_with_what_the_column_means(small: Project) -> None:
    table = _readings(small, ("east,12.5", "east,-12.5"))
    assert [told(finding) for finding in check_schema(table)] == [
        "schema dataset/readings.csv:2:6: '-12.5' breaks greater_than(0). Depth as stated."
    ]


def test_rows_that_are_alike_are_told_with_all_their_cells(small: Project) -> None:
    path = small.dataset / "evidence.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[1]]), encoding="utf-8")
    (finding,) = check_schema(read_record(small).tables["evidence"])
    cells = "table 'readings', record_id 'east', column '', source_id 'gazette', start '0', end '9'"
    assert told(finding) == f"unique dataset/evidence.csv:7:1: {cells} stands twice"
    assert [(str(each.location), each.message) for each in finding.related] == [
        ("dataset/evidence.csv:2:1", "the first row with it")
    ]


@pytest.mark.parametrize(("depth", "gathered"), [("12.5", 1), ("deep", None)])
def test_no_more_rows_are_gathered_than_are_told_unless_some_may_be_left_out(
    small: Project, monkeypatch: pytest.MonkeyPatch, depth: str, gathered: int | None
) -> None:
    limits: list[int | None] = []

    def asked(model: type[DataFrameModel], frame: pl.LazyFrame, *, limit: int | None) -> list[Failure]:
        limits.append(limit)
        return check_frame(model, frame, limit=limit)

    monkeypatch.setattr(schema, "check_frame", asked)
    list(check_schema(_readings(small, ("east,12.5", f"east,{depth}")), 1))
    assert limits == [gathered]


def test_a_value_that_stands_twice_leads_to_the_cell_of_the_first(tmp_path: Path) -> None:
    cells = read_good(tmp_path, "boat,port\nana,x\nbea,x\n")
    model = pa.DataFrameSchema({"boat": pa.Column(str), "port": pa.Column(str, unique=True)})
    boats = Table(replace(shape(column("boat"), column("port")), model=model), cells, cells.frame)
    (finding,) = check_schema(boats)
    assert told(finding) == "unique towns.csv:3:5: port 'x' stands twice"
    assert [str(each.location) for each in finding.related] == ["towns.csv:2:5"]
