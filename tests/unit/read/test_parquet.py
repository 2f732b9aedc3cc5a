"""Tables given as Parquet: the same record, and places by row group and row."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import polars as pl
import pytest
from pyarrow import parquet as pq

from bilateral.errors import ProjectError
from bilateral.findings import Location
from bilateral.project import Project
from bilateral.read.parquet import read_parquet
from bilateral.read.record import read_record
from bilateral.validate.run import validate
from tests.acceptance.cases import TODAY, make_project
from tests.unit.parts import told


def _rewrite(project: Path, name: str, frame: pl.DataFrame, rows_a_group: int) -> Path:
    """Give a table as Parquet in place of its CSV."""
    path = project / "dataset" / f"{name}.parquet"
    pq.write_table(frame.to_arrow(), path, row_group_size=rows_a_group)
    path.with_suffix(".csv").unlink(missing_ok=True)
    return path


def _typed(project: Path, name: str) -> pl.DataFrame:
    """A table as its schema types it."""
    opened = Project.open(project)
    table = read_record(opened).tables[name]
    return table.frame.select([column.name for column in table.shape.columns])


def test_a_project_with_parquet_tables_has_the_findings_that_it_has_with_csv(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    for name in ("figures", "actors", "evidence"):
        _rewrite(project, name, _typed(project, name), rows_a_group=3)
    report, record = validate(Project.open(project), today=TODAY, texts=project / "texts")
    assert report.findings == ()
    assert record.tables["figures"].cells.path.endswith("dataset/figures.parquet")


def test_a_finding_names_row_group_and_row(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    evidence = _typed(project, "evidence")
    seventh = pl.int_range(pl.len()) == 7
    broken = evidence.with_columns(basis=pl.when(seventh).then(pl.lit("prnted")).otherwise("basis"))
    _rewrite(project, "evidence", broken, rows_a_group=3)
    report, record = validate(Project.open(project), today=TODAY)
    (finding,) = report.findings
    assert finding.location == Location("dataset/evidence.parquet", row_group=2, group_row=1)
    assert str(finding.location) == "dataset/evidence.parquet, row group 2, row 1"
    assert finding.message == "'prnted' is no code of basis; did you mean 'printed'?"
    assert (finding.row, finding.column, finding.value) == (7, "basis", "prnted")
    assert finding.key == record.tables["evidence"].keys[7]


def test_findings_stand_in_the_order_of_the_rows(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    figures = _typed(project, "figures").with_columns(qualifier=pl.lit("abut"))
    _rewrite(project, "figures", figures, rows_a_group=2)
    report, _ = validate(Project.open(project), today=TODAY)
    assert [finding.row for finding in report.findings if finding.rule == "code"] == list(range(figures.height))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([dt.date(2020, 1, 1)], "column 'value' holds values of the type Date, and its schema says number"),
        ([True], "column 'value' holds values of the type Boolean, and its schema says number"),
    ],
)
def test_a_column_of_another_type_leaves_the_table_unread(tmp_path: Path, values: list[object], message: str) -> None:
    project = make_project(tmp_path / "project")
    figures = _typed(project, "figures").with_columns(pl.lit(pl.Series(values)).first().alias("value"))
    _rewrite(project, "figures", figures, rows_a_group=100)
    record = read_record(Project.open(project))
    assert next(told(each) for each in record.findings) == f"type dataset/figures.parquet:1:1: {message}"
    assert "figures" in record.unread


def test_whole_numbers_are_numbers_and_text_is_read_as_in_a_csv_file(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    figures = _typed(project, "figures")
    as_text = figures.with_columns(pl.lit("12").alias("value"), preferred=pl.lit("true"))
    _rewrite(project, "figures", as_text, rows_a_group=100)
    table = read_record(Project.open(project)).tables["figures"]
    assert set(table.frame["value"]) == {12.0}
    assert set(table.frame["preferred"]) == {True}


def test_what_is_no_number_has_no_value(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    _rewrite(project, "figures", _typed(project, "figures").with_columns(value=pl.lit(float("nan"))), rows_a_group=100)
    record = read_record(Project.open(project))
    table = record.tables["figures"]
    assert table.frame["value"].null_count() == table.frame.height
    assert {finding.rule for finding in record.findings} == {"type"}
    assert record.findings[0].message == "'nan' is not a number, written plainly (3000000000, 0.5)"


def test_an_empty_text_is_null(tmp_path: Path) -> None:
    path = tmp_path / "towns.parquet"
    pl.DataFrame({"town": ["", "a"]}).write_parquet(path)
    table, findings = read_parquet(path, "towns", "towns.parquet")
    assert findings == []
    assert table is not None
    assert [table.cell(row, "town") for row in (0, 1)] == [None, "a"]
    assert table.cell(0, "river") is None
    assert table.header == ("town",)


def test_empty_row_groups_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "towns.parquet"
    frame = pl.DataFrame({"town": ["a", "b"]}).to_arrow()
    with pq.ParquetWriter(path, frame.schema) as writer:
        for rows in (frame.slice(0, 0), frame.slice(0, 1), frame.slice(0, 0), frame.slice(1, 1)):
            writer.write_table(rows)
    table, _ = read_parquet(path, "towns", "towns.parquet")
    assert table is not None
    places = [table.location(row) for row in (0, 1)]
    sizes = [pq.ParquetFile(path).metadata.row_group(place.row_group).num_rows for place in places]
    assert sizes == [1, 1]
    assert [place.group_row for place in places] == [0, 0]
    assert table.location(None, "town") == Location("towns.parquet")


def test_a_damaged_file_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "towns.parquet"
    pl.DataFrame({"town": ["a", "b"]}).write_parquet(path)
    path.write_bytes(path.read_bytes()[:-20])
    table, findings = read_parquet(path, "towns", "towns.parquet")
    assert table is None
    (finding,) = findings
    assert told(finding).startswith("parquet towns.parquet:1:1: the file cannot be read: Parquet magic bytes not found")
    assert "\n" not in finding.message


def test_texts_of_a_known_set_are_texts(tmp_path: Path) -> None:
    path = tmp_path / "towns.parquet"
    towns = pl.DataFrame({"town": ["", "a"]})
    kinds = {"chosen": pl.Enum(["", "a"]), "seen": pl.Categorical()}
    towns.select(pl.col("town").cast(kind).alias(name) for name, kind in kinds.items()).write_parquet(path)
    table, _ = read_parquet(path, "towns", "towns.parquet")
    assert table is not None
    assert table.values.dtypes == [pl.String, pl.String]
    assert table.values.rows() == [(None, None), ("a", "a")]


def test_a_file_of_too_many_columns_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "towns.parquet"
    pl.DataFrame({"a": [1], "b": [2]}).write_parquet(path)
    monkeypatch.setattr("bilateral.read.parquet.MOST_COLUMNS", 2)
    assert read_parquet(path, "towns", "towns.parquet")[1] == []
    monkeypatch.setattr("bilateral.read.parquet.MOST_COLUMNS", 1)
    table, findings = read_parquet(path, "towns", "towns.parquet")
    assert table is None
    assert [told(each) for each in findings] == [
        "too-large towns.parquet:1:1: the file has 2 columns, and at most 1 are read"
    ]


def test_a_table_as_csv_and_as_parquet_is_an_error(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    (project / "dataset" / "actors.parquet").write_bytes(b"PAR1")
    with pytest.raises(ProjectError, match=r"^dataset/actors\.csv:1:1: the table is there as Parquet too\n"):
        read_record(Project.open(project))


def test_a_parquet_file_that_no_schema_describes_is_a_finding(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    pl.DataFrame({"a": [1]}).write_parquet(project / "dataset" / "boats.parquet")
    assert [told(each) for each in read_record(Project.open(project)).findings] == [
        "unknown-table dataset/boats.parquet:1:1: no schema describes this file"
    ]


@pytest.mark.parametrize(("most", "told"), [(6, []), (5, ["the file has 6 cells, and at most 5 are read"])])
def test_a_file_of_too_many_cells_is_not_read_those_within_lists_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, told: list[str]
) -> None:
    monkeypatch.setattr("bilateral.read.parquet.MOST_CELLS", most)
    path = tmp_path / "towns.parquet"
    pl.DataFrame({"town": ["a", "b"], "wells": [[1, 2, 3], [4]]}).write_parquet(path)
    _, findings = read_parquet(path, "towns", "towns.parquet")
    assert [(each.rule, each.message) for each in findings] == [("too-large", each) for each in told]


def test_a_column_that_has_no_form_as_text_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "towns.parquet"
    odd = {
        "lists": [[1]],
        "parts": [{"a": 1}],
        "bytes": [b"\xff"],
        "span": [dt.timedelta(1)],
        "day": [dt.date(2020, 1, 1)],
    }
    pl.DataFrame({"town": ["a"], **odd}).write_parquet(path)
    table, findings = read_parquet(path, "towns", "towns.parquet")
    assert findings == []
    assert table is not None
    assert table.header == ("town", *odd)
    assert table.frame.rows() == [("a", None, None, None, None, "2020-01-01")]


def test_a_file_that_takes_too_much_to_read_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise MemoryError

    path = tmp_path / "towns.parquet"
    pl.DataFrame({"town": ["a"]}).write_parquet(path)
    monkeypatch.setattr(pl, "DataFrame", never)
    with pytest.raises(ProjectError) as caught:
        read_parquet(path, "towns", "dataset/towns.parquet")
    told = "dataset/towns.parquet:1:1: reading the file takes more memory than there is\n  Make it smaller."
    assert str(caught.value) == told
