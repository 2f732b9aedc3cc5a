"""``dataset verify``: releases as they were released, or not."""

from __future__ import annotations

import shutil
from pathlib import Path

import polars as pl
import pytest

from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.build import write_release
from tests.acceptance.cases import CHECKOUT, apply_edit
from tests.unit.cli.conftest import Run

RELEASED = CHECKOUT / "dist" / "0.1.0"


@pytest.fixture
def released(project: Path) -> Path:
    """The small complete project with its release 0.1.0, written without validating it first."""
    template = (CHECKOUT / "dataset" / "datasheet.md").read_bytes()
    (project / "dataset" / "datasheet.md").write_bytes(template)
    opened = Project.open(project)
    write_release(opened, read_record(opened), project / "dist")
    return project


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program carries no release that could be taken for a copy."""
    monkeypatch.setattr("bilateral.carried.carried", lambda: Path("/nowhere"))


def _tamper(path: Path) -> None:
    frame = pl.read_parquet(path)
    frame.with_columns(pl.col("language").cast(pl.String).str.replace("en", "es")).write_parquet(path)


def test_the_releases_of_the_project_are_as_they_were_released(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHECKOUT)
    done = run("verify")
    assert (done.status, done.err) == (0, "")
    assert f"{RELEASED}: as released (16 files, no logical digests in this form)" in done.out.splitlines()


@pytest.mark.usefixtures("alone")
def test_a_changed_cell_is_named_with_the_record_as_copy(released: Path, run: Run) -> None:
    assert run("verify").out == f"{released}/dist/0.1.0: as released (22 files, the rows of 14 tables)\n"
    _tamper(released / "dist" / "0.1.0" / "aliases.parquet")
    done = run("verify")
    assert (done.status, done.err) == (1, "")
    assert done.out.splitlines() == [
        f"{released}/dist/0.1.0: not as released",
        "  aliases.parquet is not the file that was released",
        "    aliases ana-vidal|Vidal language: released as 'en', here 'es'",
    ]


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("find", ['version = "0.1.0"', "[licence]", 'name = "'])
def test_a_record_that_is_no_copy_is_no_help_and_no_hindrance(released: Path, run: Run, find: str) -> None:
    apply_edit(
        released / "dataset" / "dataset.toml",
        {"find": find, "replace": 'version = "0.2.0"', "count": 1 + ("name" in find)},
    )
    _tamper(released / "dist" / "0.1.0" / "aliases.parquet")
    done = run("verify", "dist/0.1.0")
    assert done.out.splitlines()[-1] == "    no intact copy is at hand that could tell what differs"


def test_outside_of_a_project_the_installed_copy_tells_what_differs(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Path(shutil.copytree(RELEASED, tmp_path / "0.1.0"))
    monkeypatch.chdir(tmp_path)
    assert run("verify", tmp_path).status == 0
    _tamper(copy / "aliases.parquet")
    done = run("verify", copy)
    assert done.status == 1
    assert "released as 'en', here 'es'" in done.out
    assert "0.1.0: as released" in run("verify").out


def test_a_folder_without_a_release_is_wrong_use(run: Run, tmp_path: Path) -> None:
    done = run("verify", tmp_path)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"error: {tmp_path} holds no release\n  A release holds SHA256SUMS.\n"
