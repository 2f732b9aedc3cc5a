"""A release answers for its changes: its number, its retired keys and the reasons of its corrections."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bilateral.compare.apply import applied_digests
from bilateral.compare.as_json import read_changes
from bilateral.compare.package import open_package
from bilateral.errors import ReleaseError, SettingsError
from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.build import write_release
from tests.unit.release.test_build import edit

REASON = """
[[corrections]]
version = "2.0.0"
table = "readings"
key = "east"
column = "depth"
reason = "The gazette prints 12.6."
"""


@pytest.fixture
def released(small: Project) -> Project:
    """The small project, with its release 1.2.3 in its own dist/."""
    write_release(small, read_record(small), small.root / "dist")
    return small


def release(project: Project, version: str) -> Path:
    """Release the project as it stands now, under another version."""
    edit(project.dataset / "dataset.toml", f'version = "{project.settings.version}"', f'version = "{version}"')
    opened = Project.open(project.root)
    return write_release(opened, read_record(opened), opened.root / "dist")


def correct(project: Project, reason: str = REASON) -> None:
    edit(project.dataset / "readings.csv", "east,12.5", "east,12.6")
    (project.dataset / "corrections.toml").write_text(reason, encoding="utf-8")


def left(project: Project) -> list[str]:
    return sorted(path.name for path in (project.root / "dist").iterdir())


def test_the_first_release_has_no_changes(released: Project) -> None:
    folder = released.root / "dist" / "1.2.3"
    assert json.loads((folder / "changes.json").read_text("utf-8"))["before"] is None
    assert (folder / "changes.md").read_text("utf-8").startswith("# wells 1.2.3: the first release\n")


def test_a_release_with_new_rows_is_a_minor_one(released: Project) -> None:
    with (released.dataset / "remarks.csv").open("a", encoding="utf-8") as handle:
        handle.write("west,dry\n")
    with pytest.raises(ReleaseError) as error:
        release(released, "1.2.4")
    assert str(error.value) == (
        "1.2.4 is too low after 1.2.3: the changes ask for 1.3.0 or higher\n"
        "  1 row added, 1 computed cell changed with them. The recipe of Data Package alone would ask for MINOR, "
        "Croissant 1.1 for MINOR. See `dataset diff`."
    )
    assert left(released) == ["1.2.3"]


def test_changes_that_are_released_lead_from_one_version_to_the_next(released: Project) -> None:
    with (released.dataset / "remarks.csv").open("a", encoding="utf-8") as handle:
        handle.write("west,dry\n")
    correct(released)
    edit(released.dataset / "readings.csv", "north,8,10,between,,,,,,,letter,\n", "")
    with (released.dataset / "retired.csv").open("a", encoding="utf-8") as handle:
        handle.write("readings,north\n")
    folder = release(released, "2.0.0")
    changes = read_changes((folder / "changes.json").read_text("utf-8"))
    digests = {
        each["name"]: each["digest"] for each in json.loads((folder / "manifest.json").read_text("utf-8"))["tables"]
    }
    assert applied_digests(open_package(folder.parent / "1.2.3"), changes) == digests
    page = (folder / "changes.md").read_text("utf-8")
    assert "| east | depth: 12.5 → 12.6 | The gazette prints 12.6. |" in page
    assert "asks for version 2.0.0" not in page
    assert left(released) == ["1.2.3", "2.0.0"]


def test_a_correction_without_a_reason_is_refused(released: Project) -> None:
    correct(released, "")
    with pytest.raises(ReleaseError, match="a corrected cell has no reason: readings east depth\n"):
        release(released, "2.0.0")
    assert left(released) == ["1.2.3"]


def test_a_reason_for_nothing_is_refused(released: Project) -> None:
    correct(released, REASON + REASON.replace("east", "west"))
    with pytest.raises(
        SettingsError, match=r"corrections\.toml:9:1: the correction of readings west depth is of nothing"
    ):
        release(released, "2.0.0")


def test_a_key_that_is_gone_and_not_retired_is_refused(released: Project) -> None:
    edit(released.dataset / "readings.csv", "north,8,10,between,,,,,,,letter,\n", "")
    with pytest.raises(ReleaseError, match=r"^1\.2\.3 holds keys that are gone and not retired: readings/north\n"):
        release(released, "2.0.0")


def test_a_release_is_built_from_the_version_before_it_and_no_other(released: Project) -> None:
    first = release(released, "1.2.4")
    again = Project.open(released.root)
    assert write_release(again, read_record(again), again.root / "build", again.root / "dist").name == "1.2.4"
    manifest = json.loads((again.root / "build" / "1.2.4" / "manifest.json").read_text("utf-8"))
    assert manifest["before"] == "1.2.3"
    assert (first / "changes.json").read_bytes() == (again.root / "build" / "1.2.4" / "changes.json").read_bytes()


def test_a_version_before_that_was_changed_stops_the_release(released: Project) -> None:
    path = released.root / "dist" / "1.2.3" / "readings.parquet"
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(ReleaseError, match=r"readings\.parquet is not the file that was released"):
        release(released, "1.2.4")
