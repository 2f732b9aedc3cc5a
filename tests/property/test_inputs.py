"""Any changed byte of any input is another digest."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.errors import ProjectError
from bilateral.project import Project
from bilateral.validate.inputs import digest_of_inputs
from tests.acceptance.cases import make_project


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small complete project."""
    return make_project(tmp_path_factory.mktemp("inputs") / "project")


def _digest(folder: Path) -> str | None:
    try:
        return digest_of_inputs(Project.open(folder), texts=folder / "texts", today=dt.date(2020, 6, 1))
    except ProjectError:
        return None  # the description cannot be read, and no report is looked for


@pytest.fixture(scope="module")
def unchanged(folder: Path) -> str | None:
    """The digest before any change."""
    return _digest(folder)


@given(data=st.data())
def test_a_changed_added_or_removed_byte_changes_the_digest(
    folder: Path, unchanged: str | None, data: st.DataObject
) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)
    path = data.draw(st.sampled_from(files))
    whole = path.read_bytes()
    offset = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.binary(max_size=2).filter(lambda part: part != whole[offset : offset + 1]))
    path.write_bytes(whole[:offset] + other + whole[offset + 1 :])
    try:
        assert _digest(folder) != unchanged
    finally:
        path.write_bytes(whole)
