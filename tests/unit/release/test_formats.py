"""A folder of an older form is held against a new build by what both forms write alike, and by its content."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from bilateral.errors import ReleaseError
from bilateral.project import Project
from bilateral.read.record import Record, read_record
from bilateral.release.build import differences, write_release
from bilateral.release.formats import SINCE, format_of, written_otherwise
from bilateral.release.manifest import FORMAT
from tests.unit.release.test_build import edit


@pytest.fixture
def older(release: Path, tmp_path: Path) -> Path:
    """The release as the first form would have written it."""
    folder = Path(shutil.copytree(release, tmp_path / "dist" / release.name))
    descriptor = folder / "datapackage.json"
    said = "".join(line for line in descriptor.read_text("utf-8").splitlines(keepends=True) if '"role": ' not in line)
    assert said != descriptor.read_text("utf-8")
    for name in SINCE[2] - {"SHA256SUMS"}:
        (folder / name).unlink()
    descriptor.write_text(said, "utf-8")
    lines = (folder / "SHA256SUMS").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if line.split()[1] not in SINCE[2]]
    (folder / "SHA256SUMS").write_text("".join(kept), "utf-8")
    return folder


def test_the_form_is_the_manifest_s_and_the_first_had_none(release: Path, older: Path) -> None:
    assert (format_of(older), format_of(release)) == (1, FORMAT)
    assert written_otherwise(older, release) == SINCE[2]
    assert written_otherwise(release, release) == frozenset()


@pytest.mark.parametrize("form", [0, 1, FORMAT + 1, "2", None])
def test_a_form_that_is_not_known_is_refused(older: Path, form: object) -> None:
    (older / "manifest.json").write_text(json.dumps({"format": form}), encoding="utf-8")
    with pytest.raises(ReleaseError, match="and this program knows forms up to"):
        format_of(older)


def test_a_folder_of_an_older_form_with_the_same_content_is_left_as_it_is(
    small_project: Project, small_record: Record, release: Path, older: Path
) -> None:
    before = {path.name: path.read_bytes() for path in older.iterdir()}
    assert differences(release, older) == []
    assert write_release(small_project, small_record, older.parent) == older
    assert {path.name: path.read_bytes() for path in older.iterdir()} == before


def test_a_changed_cell_is_found_against_an_older_form(small: Project, older: Path) -> None:
    edit(small.dataset / "readings.csv", "east,12.5", "east,12.6")
    with pytest.raises(ReleaseError, match=r"would change: readings\.parquet, readings: rows or cells"):
        write_release(small, read_record(small), older.parent)


def test_content_is_compared_even_where_no_byte_is(release: Path, older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a later form wrote every file otherwise: what an old folder holds has to be the same all the same."""
    names = frozenset(path.name for path in release.iterdir())
    monkeypatch.setitem(SINCE, 2, names)
    assert differences(release, older) == []
    descriptor = json.loads((older / "datapackage.json").read_text("utf-8"))
    (remarks,) = (each for each in descriptor["resources"] if each["name"] == "remarks")
    other = (release / "totals.parquet").read_bytes()
    remarks |= {"hash": f"sha256:{hashlib.sha256(other).hexdigest()}", "path": "totals.parquet"}
    (totals,) = (each for each in descriptor["resources"] if each["name"] == "totals")
    remarks["schema"] = totals["schema"]
    (older / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    found = differences(release, older)
    assert "remarks: column added" in found
    assert any(line.startswith("remarks: rows or cells differ (") for line in found)
