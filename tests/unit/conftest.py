"""A small invented project with schemas of its own, and its release: what the release and the loader are tested on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bilateral.extract.known import Known, known_record
from bilateral.project import Project
from bilateral.read.record import Record, read_record
from bilateral.release.build import write_release
from tests.acceptance.cases import make_project
from tests.unit.extract.deciding import Desk

SMALL = Path(__file__).with_name("small")


@pytest.fixture
def small(tmp_path: Path) -> Project:
    """A copy of the small project, to be changed."""
    return Project.open(Path(shutil.copytree(SMALL, tmp_path / "small")))


@pytest.fixture(scope="session")
def small_project() -> Project:
    """The small project itself, to be read only."""
    return Project.open(SMALL)


@pytest.fixture(scope="session")
def small_record(small_project: Project) -> Record:
    """The small project's record."""
    record = read_record(small_project)
    assert record.findings == ()
    return record


@pytest.fixture(scope="session")
def release(small_project: Project, small_record: Record, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of the small project."""
    return write_release(small_project, small_record, tmp_path_factory.mktemp("carried") / "dist")


@pytest.fixture
def carried_release(release: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The loader reads the release of the small project."""
    monkeypatch.setattr("bilateral.loader.release.carried", lambda: release.parents[1])
    return release


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    """What the small complete project of the acceptance cases holds."""
    return known_record(Project.open(make_project(tmp_path_factory.mktemp("known") / "project")))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """That project, with the texts of its sources outside of it, and a text to extract from."""
    project = make_project(tmp_path / "desk")
    return Desk(project, Path(shutil.move(project / "texts", tmp_path / "texts")))
