"""What the tests of extraction share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bilateral.extract.known import Known, known_record
from bilateral.project import Project
from tests.acceptance.cases import make_project
from tests.unit.extract.deciding import Desk


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    """What the small complete project of the acceptance cases holds."""
    return known_record(Project.open(make_project(tmp_path_factory.mktemp("known") / "project")))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A project of its own, with the texts of its sources outside of it."""
    project = make_project(tmp_path / "project")
    return Desk(project, Path(shutil.move(project / "texts", tmp_path / "texts")))
