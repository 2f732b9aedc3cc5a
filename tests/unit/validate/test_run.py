"""The run that joins all checks, and what cannot switch them off."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pandera.config import CONFIG, ValidationDepth

from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.validate.run import validate
from bilateral.validate.schema import check_schema
from tests.acceptance.cases import CHECKOUT, TODAY, apply_edit, make_project

_COUNT = """
import sys
from pathlib import Path
from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.validate.schema import check_schema
record = read_record(Project.open(Path(sys.argv[1])))
print(*(finding.rule for table in record.tables.values() for finding in check_schema(table)))
"""


_UNKNOWN_CODE = [{"file": "dataset/aliases.csv", "find": "Vidal,en", "replace": "Vidal,xx"}]
_OFF = {"PANDERA_VALIDATION_ENABLED": "False", "PANDERA_VALIDATION_DEPTH": "SCHEMA_ONLY"}


def test_a_key_that_stands_twice_is_told_at_its_second_row_and_not_again_of_a_view(tmp_path: Path) -> None:
    path = make_project(tmp_path / "project") / "dataset" / "figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[1]]), encoding="utf-8")
    report, _ = validate(Project.open(tmp_path / "project"), today=TODAY)
    twice = [finding for finding in report.findings if finding.rule == "unique" and finding.column == "figure_id"]
    assert [(finding.table, finding.location.line) for finding in twice] == [("figures", len(lines) + 1)]


@pytest.mark.parametrize(
    ("name", "value"), [("validation_enabled", False), ("validation_depth", ValidationDepth.SCHEMA_ONLY)]
)
def test_no_setting_of_pandera_switches_the_schemas_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    monkeypatch.setattr(CONFIG, name, value)
    record = read_record(Project.open(make_project(tmp_path / "project", _UNKNOWN_CODE)))
    assert [finding.rule for table in record.tables.values() for finding in check_schema(table)] == ["code"]


def test_no_environment_variable_switches_the_schemas_off(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", _UNKNOWN_CODE)
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT), **_OFF}
    command = [sys.executable, "-c", _COUNT, str(project)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "code\n"


def test_spans_whose_text_is_not_at_hand_are_counted_as_not_re_read(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    (project / "texts" / "herald.txt").unlink()
    report, record = validate(Project.open(project), today=TODAY, texts=project / "texts")
    sources = [*record.tables["evidence"].frame["source_id"], *record.tables["declined"].frame["source_id"]]
    assert [finding.rule for finding in report.findings] == ["text-missing"]
    assert (report.summary.spans, report.summary.spans_reread) == (len(sources), sources.count("courier"))


def test_a_second_run_says_the_same(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    apply_edit(project / "dataset" / "aliases.csv", {"append": "nobody,,xx\n"})
    first, second = (validate(Project.open(project), today=TODAY, texts=project / "texts")[0] for _ in range(2))
    assert len(first.findings) > 1
    assert first == second


def test_what_was_checked_is_counted_from_the_record(tmp_path: Path) -> None:
    report, record = validate(Project.open(make_project(tmp_path / "project")), today=TODAY)
    frames = [table.cells.frame for table in record.tables.values()]
    counts = (report.summary.tables, report.summary.rows, report.summary.cells)
    assert counts == (
        len(frames),
        sum(each.height for each in frames),
        sum(each.height * each.width for each in frames),
    )
    assert report.summary.expectations_run == report.summary.expectations > 0


def test_findings_stand_gravest_first_and_then_as_the_files_are_read(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    apply_edit(project / "dataset" / "figures.csv", {"find": ",event,Boats lost on the river", "replace": ",event,"})
    apply_edit(project / "dataset" / "members.csv", {"append": "two-towns,nobody\n"})
    apply_edit(project / "dataset" / "aliases.csv", {"append": "nobody,N,en\n"})
    report, _ = validate(Project.open(project), today=TODAY)
    ranks = [(finding.severity.rank, finding.location.path, finding.location.line) for finding in report.findings]
    assert len({rank for rank, _, _ in ranks}) == 2
    assert ranks == sorted(ranks)


_WAIVER = """
[[waivers]]
rule = "code"
table = "aliases"
key = "ana-vidal|Vidal"
column = "language"
reason = "The code is new."
until = 2020-06-01
"""


@pytest.mark.parametrize(("today", "waived"), [(TODAY, 1), (TODAY + dt.timedelta(days=1), 0)])
def test_a_waiver_holds_up_to_the_day_that_it_names(tmp_path: Path, today: dt.date, waived: int) -> None:
    project = make_project(tmp_path / "project", _UNKNOWN_CODE)
    apply_edit(project / "dataset" / "dataset.toml", {"append": _WAIVER})
    report, _ = validate(Project.open(project), today=today)
    assert len(report.waived) == waived
    assert [finding.rule for finding in report.findings] == ([] if waived else ["code", "waiver"])
    assert all(finding.location.end_column is not None for finding in report.findings if finding.rule == "code")


def test_texts_at_hand_are_counted(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    counts = [
        validate(Project.open(project), today=TODAY, texts=texts)[0].summary.texts
        for texts in (None, project / "texts")
    ]
    assert counts == [0, 2]
