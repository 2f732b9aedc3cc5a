"""The acceptance cases without their suites and with one reading of the schemas, for `make mutants` alone.

Suites and schemas take most of a case's time, and a mutant has to be run against many cases.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from bilateral.errors import BilateralError
from bilateral.project import Project
from bilateral.shape import Shape
from bilateral.validate import run
from tests.acceptance.cases import CHECKOUT, TODAY, Case, line, make_project, read_cases

_OTHER = frozenset({"expectations", "schemas"})


def _expected(case: Case) -> list[str]:
    return [each for each in case.expected if "[expectation]" not in each]


def _cases() -> list[Case]:
    """The cases that still say something once suites are not run, and that edit no suite and no schema."""
    cases = [*read_cases("accept"), *(case for case in read_cases("reject") if case.error or _expected(case))]
    edited = {case.path: {edit["file"].partition("/")[0] for edit in case.raw.get("edits", [])} for case in cases}
    return [case for case in cases if not edited[case.path] & _OTHER]


@pytest.fixture(scope="session")
def shapes() -> Mapping[str, Shape]:
    return Project.open(CHECKOUT).shapes


@pytest.mark.slow  # left out until the faster tests have had their turn
@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.path.stem)
def test_a_case_has_the_same_findings_without_its_suites(
    case: Case, shapes: Mapping[str, Shape], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "check_expectations", lambda *_, **__: ([], 0, 0))
    folder = make_project(tmp_path / "project", case.raw.get("edits"))
    project = Project.open(folder)
    vars(project)["shapes"] = shapes
    texts = folder / "texts" if case.raw.get("texts", True) else None
    try:
        report, _ = run.validate(project, today=TODAY, texts=texts)
        found, error = [line(finding, folder) for finding in report.findings], None
    except BilateralError as raised:
        found, error = [], f"{type(raised).__name__}: {raised}"
    assert (found, error) == (_expected(case), case.error)
