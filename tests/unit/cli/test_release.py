"""``dataset release``: a release of a clean record, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.cases import CHECKOUT, apply_edit
from tests.unit.cli.conftest import Run


@pytest.fixture
def releasable(project: Path) -> Path:
    """The small complete project with the template of its datasheet."""
    template = (CHECKOUT / "dataset" / "datasheet.md").read_bytes()
    (project / "dataset" / "datasheet.md").write_bytes(template)
    return project


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_clean_record_is_released_and_check_finds_it_the_same(releasable: Path, run: Run) -> None:
    done = run("release", "--texts", releasable / "texts")
    assert (done.status, done.out, done.err) == (0, "released dist/0.1.0\n", "")
    released = _files(releasable / "dist" / "0.1.0")
    assert {"SHA256SUMS", "claims.parquet", "datapackage.json", "datasheet.md", "figures.parquet"} <= set(released)
    done = run("release", "--check", "--texts", releasable / "texts")
    same = "build/0.1.0 is the same as dist/0.1.0, byte for byte.\n"
    assert (done.status, done.out, done.err) == (0, same, "")
    assert _files(releasable / "build" / "0.1.0") == released


def test_a_datasheet_that_would_say_something_else_by_now_is_stale(releasable: Path, run: Run) -> None:
    run("release")
    apply_edit(releasable / "dataset" / "datasheet.md", {"find": "No use is known.", "replace": "It is used."})
    done = run("release", "--check")
    assert done.status == 1
    told = [line.partition(" differs")[0] for line in done.err.splitlines()]
    assert told == ["SHA256SUMS", "datasheet.html", "datasheet.md", "build/0.1.0"]


def test_a_released_folder_is_never_changed(releasable: Path, run: Run) -> None:
    run("release")
    before = _files(releasable / "dist")
    apply_edit(releasable / "dataset" / "aliases.csv", {"find": "Vidal,en", "replace": "Vidal,es"})
    done = run("release")
    assert (done.status, done.out, _files(releasable / "dist")) == (2, "", before)
    assert done.err.startswith("error: dist/0.1.0 is released and would change: ")
    done = run("release", "--check")
    assert (done.status, done.out, _files(releasable / "dist")) == (1, "", before)
    last = "build/0.1.0 differs from dist/0.1.0: raise the version in dataset.toml."
    assert done.err.splitlines()[-1] == last
    assert any(line.startswith("aliases.parquet differs between ") for line in done.err.splitlines())


def test_check_before_the_first_release_leaves_with_1(releasable: Path, run: Run) -> None:
    done = run("release", "--check")
    message = "dist/0.1.0 is not released yet: run `dataset release`.\n"
    assert (done.status, done.out, done.err) == (1, "", message)
    assert not (releasable / "dist").exists()


def test_a_record_with_findings_is_not_released(releasable: Path, run: Run) -> None:
    apply_edit(releasable / "dataset" / "aliases.csv", {"find": "ana-vidal", "replace": "ana-vidul"})
    done = run("release")
    assert (done.status, done.out) == (1, "")
    assert "critical[reference]" in done.err
    assert done.err.splitlines()[-1] == "Nothing was released: the record has findings."
    assert not (releasable / "dist").exists()


def test_a_release_lists_what_is_waived(releasable: Path, run: Run) -> None:
    apply_edit(releasable / "dataset" / "aliases.csv", {"find": "ana-vidal", "replace": "ana-vidul"})
    apply_edit(releasable / "dataset" / "dataset.toml", {"append": _WAIVER})
    done = run("release")
    assert done.status == 0
    assert "The paper is being asked." in done.out + done.err


def test_a_waiver_that_has_expired_stops_a_release(releasable: Path, run: Run) -> None:
    apply_edit(releasable / "dataset" / "aliases.csv", {"find": "ana-vidal", "replace": "ana-vidul"})
    apply_edit(releasable / "dataset" / "dataset.toml", {"append": _WAIVER.replace("2999", "2020")})
    done = run("release")
    assert (done.status, done.out, (releasable / "dist").exists()) == (1, "", False)
    assert "warning[waiver]" in done.err


_WAIVER = """
[[waivers]]
rule = "reference"
table = "aliases"
key = "ana-vidul|Vidal"
column = "actor_id"
reason = "The paper is being asked."
until = 2999-01-01
"""
