"""The provenance says what a release was made from, and is held against the rest of it."""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from bilateral.findings import Report, Summary
from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.build import differences, write_release
from bilateral.release.provenance import TOOLS, other_origins
from bilateral.release.verify import verify_release
from tests.unit.conftest import SMALL
from tests.unit.release.test_build import edit
from tests.unit.release.test_verify import relist


def statement(folder: Path) -> Any:
    return json.loads((folder / "provenance.json").read_text("utf-8"))


def change(folder: Path, how: Callable[[Any], object]) -> None:
    """Change the statement, and hide the change in the list of digests."""
    found = statement(folder)
    how(found)
    (folder / "provenance.json").write_text(json.dumps(found), encoding="utf-8")
    relist(folder)


@pytest.fixture
def two(small: Project) -> Path:
    """The later of two releases of the small project."""
    releases = small.root / "dist"
    write_release(small, read_record(small), releases)
    edit(small.dataset / "dataset.toml", '"1.2.3"', '"1.2.4"')
    later = Project.open(small.root)
    return write_release(later, read_record(later), releases)


def test_every_input_stands_there_with_its_digest(release: Path) -> None:
    inputs = {each["path"]: each["sha256"] for each in statement(release)["inputs"]}
    files = [path for folder in ("dataset", "schemas", "expectations") for path in (SMALL / folder).rglob("*")]
    kept = [path for path in files if path.suffix in {".csv", ".sql", ".toml", ".md", ".py", ".json"}]
    expected = {
        path.relative_to(SMALL).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in kept
        if path.name != "README.md"
    }
    assert inputs == expected
    assert list(inputs) == sorted(inputs)


def test_every_tool_stands_there_with_its_version(release: Path) -> None:
    assert statement(release)["tools"] == {
        "python": platform.python_version(),
        **{name: version(name) for name in TOOLS},
    }


def test_what_was_checked_is_counted(small: Project, tmp_path: Path, release: Path) -> None:
    report = Report(summary=Summary(tables=2, spans=5, spans_reread=3))
    written = write_release(small, read_record(small), tmp_path, report=report)
    checked = statement(written)["checked"]
    assert (checked["tables"], checked["spans"], checked["spans_reread"], checked["findings"]) == (2, 5, 3, 0)
    assert statement(release)["checked"] is None
    assert differences(release, written) == []


def test_the_first_release_has_none_before_it_and_the_next_names_it(release: Path, two: Path) -> None:
    assert statement(release)["before"] is None
    sums = (two.parent / "1.2.3" / "SHA256SUMS").read_bytes()
    assert statement(two)["before"] == {"version": "1.2.3", "sha256": hashlib.sha256(sums).hexdigest()}
    assert verify_release(two).faults == ()


def test_another_release_before_is_found(two: Path) -> None:
    with (two.parent / "1.2.3" / "SHA256SUMS").open("a", encoding="utf-8") as sums:
        sums.write(f"{'0' * 64}  more\n")
    (fault,) = verify_release(two).faults
    assert fault == "provenance.json names another SHA256SUMS of 1.2.3 than the one beside it"


@pytest.mark.parametrize(
    ("how", "fault"),
    [
        (lambda said: said.update(version="9.9.9"), "provenance.json is of version 9.9.9"),
        (lambda said: said["texts"].append({}), "provenance.json names other texts than the table sources"),
        (
            lambda said: said.update(inputs=[each for each in said["inputs"] if "remarks.csv" not in each["path"]]),
            "provenance.json does not say what remarks was made from",
        ),
        (
            lambda said: said.update(inputs=[each for each in said["inputs"] if "totals.py" not in each["path"]]),
            "provenance.json does not say what totals was made from",
        ),
        (lambda said: said.pop("inputs"), "does not describe a release: KeyError('inputs')"),
    ],
)
def test_a_statement_that_does_not_fit_the_release_is_found(
    release: Path, tmp_path: Path, how: Callable[[Any], object], fault: str
) -> None:
    copied = Path(shutil.copytree(release, tmp_path / release.name))
    change(copied, how)
    assert verify_release(copied).faults == (fault,)


def test_other_inputs_and_tools_are_told_and_are_no_difference_of_the_release(release: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(release, tmp_path / release.name))
    assert other_origins(release, other) == []

    def otherwise(said: Any) -> None:
        said["tools"]["polars"] = "0.0.1"
        said["inputs"][0]["sha256"] = "0" * 64
        said["inputs"][1]["path"] = "dataset/gone.csv"

    name = statement(other)["inputs"][1]["path"]
    first = statement(other)["inputs"][0]["path"]
    change(other, otherwise)
    assert sorted(other_origins(release, other)) == sorted(
        [f"{first} (changed)", "dataset/gone.csv (gone)", f"{name} (new)", f"polars {version('polars')} (was 0.0.1)"]
    )
    assert differences(release, other) == []


def test_a_release_without_a_statement_beside_one_with_it_differs(release: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(release, tmp_path / release.name))
    (other / "provenance.json").unlink()
    relist(other)
    assert other_origins(release, other) == []
    assert differences(release, other)[0].startswith("provenance.json is in ")
