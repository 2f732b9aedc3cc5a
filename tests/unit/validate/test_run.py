"""The run that joins all checks, and what cannot switch them off."""

from __future__ import annotations

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
from tests.acceptance.cases import CHECKOUT, apply_edit, make_project

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
    report, record = validate(Project.open(project), texts=project / "texts")
    sources = [*record.tables["evidence"].frame["source_id"], *record.tables["declined"].frame["source_id"]]
    assert [finding.rule for finding in report.findings] == ["text-missing"]
    assert (report.summary.spans, report.summary.spans_reread) == (len(sources), sources.count("courier"))


def test_a_second_run_says_the_same(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    apply_edit(project / "dataset" / "aliases.csv", {"append": "nobody,,xx\n"})
    first, second = (validate(Project.open(project), texts=project / "texts")[0] for _ in range(2))
    assert len(first.findings) > 1
    assert first == second


def test_what_was_checked_is_counted_from_the_record(tmp_path: Path) -> None:
    report, record = validate(Project.open(make_project(tmp_path / "project")))
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
    report, _ = validate(Project.open(project))
    ranks = [(finding.severity.rank, finding.location.path, finding.location.line) for finding in report.findings]
    assert len({rank for rank, _, _ in ranks}) == 2
    assert ranks == sorted(ranks)
