"""Every case file is a test: drop one into accept/ or reject/."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from bilateral.project import Project
from bilateral.validate.run import validate
from bilateral.validate.suite import read_suites
from tests.acceptance.cases import CHECKOUT, TODAY, Case, make_project, read_cases, run_case


def _name(case: Case) -> str:
    return case.path.stem


@pytest.mark.parametrize("case", list(read_cases("accept")), ids=_name)
def test_what_must_be_accepted_has_no_finding(case: Case, tmp_path: Path) -> None:
    assert run_case(case, tmp_path) == ([], None)


@pytest.mark.parametrize("case", list(read_cases("reject")), ids=_name)
def test_what_must_be_rejected_has_exactly_these_findings(case: Case, tmp_path: Path) -> None:
    assert case.expected or case.error
    assert run_case(case, tmp_path) == (case.expected, case.error)


def test_every_expectation_of_the_project_has_a_case_that_breaks_it() -> None:
    broken = [line for case in read_cases("reject") for line in case.expected]
    stated = [
        (suite.name, expectation.label)
        for suite in read_suites(Project.open(CHECKOUT))
        for expectation in suite.expectations
    ]
    without = [
        (name, label)
        for name, label in stated
        if not any(f" {name} " in line and line.endswith(f"({label})") for line in broken)
    ]
    assert without == []


def test_validating_changes_nothing_in_the_project(tmp_path: Path) -> None:
    folder = make_project(tmp_path / "project")
    before = _digests(folder)
    report, _ = validate(Project.open(folder), today=TODAY, texts=folder / "texts")
    assert (report.findings, _digests(folder)) == ((), before)


def _digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
