"""What the tests of extraction share."""

from __future__ import annotations

import pytest

from bilateral.extract.known import Known, known_record
from bilateral.project import Project
from tests.acceptance.cases import make_project


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    """What the small complete project of the acceptance cases holds."""
    return known_record(Project.open(make_project(tmp_path_factory.mktemp("known") / "project")))
