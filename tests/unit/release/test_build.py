from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

import pytest

from bilateral.errors import ProjectError, ReleaseError, SettingsError, ViewError
from bilateral.project import Project
from bilateral.read.record import Record, read_record
from bilateral.release import build
from bilateral.release.build import differences, release_files, write_release

FILES = {
    "SHA256SUMS",
    "changes.json",
    "changes.md",
    "croissant.json",
    "datapackage.json",
    "datasheet.html",
    "datasheet.md",
    "evidence.parquet",
    "manifest.json",
    "provenance.json",
    "readings.parquet",
    "remarks.parquet",
    "retired.parquet",
    "sources.parquet",
    "totals.parquet",
}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit(path: Path, find: str, replace: str) -> None:
    before = path.read_text(encoding="utf-8")
    assert find in before
    path.write_text(before.replace(find, replace), encoding="utf-8")


def test_a_release_holds_a_file_for_each_table_and_published_view(release: Path) -> None:
    assert release.name == "1.2.3"
    assert contents(release).keys() == FILES


def test_the_list_of_digests_names_every_other_file_sorted(release: Path) -> None:
    expected = "".join(
        f"{hashlib.sha256((release / name).read_bytes()).hexdigest()}  {name}\n"
        for name in sorted(FILES - {"SHA256SUMS"})
    )
    assert (release / "SHA256SUMS").read_text(encoding="utf-8") == expected


def test_the_same_record_gives_the_same_bytes(small: Project, release: Path, tmp_path: Path) -> None:
    again = write_release(small, read_record(small), tmp_path / "again")
    assert differences(release, again) == []
    assert contents(release) == contents(again)


def test_nothing_but_the_release_is_left_beside_it(release: Path) -> None:
    assert [path.name for path in release.parent.iterdir()] == ["1.2.3"]


def test_a_release_can_be_read_by_whoever_may_read_the_folder(release: Path) -> None:
    assert {path.stat().st_mode & 0o444 for path in (release, *release.iterdir())} == {0o444}


def test_a_folder_with_the_same_bytes_is_left_as_it_is(
    small_project: Project, small_record: Record, tmp_path: Path
) -> None:
    first = write_release(small_project, small_record, tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in first.iterdir()}
    assert write_release(small_project, small_record, tmp_path) == first
    assert {path.name: path.stat().st_mtime_ns for path in first.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["1.2.3"]


def test_a_released_folder_never_changes(small: Project, tmp_path: Path) -> None:
    into = tmp_path / "dist"
    released = write_release(small, read_record(small), into)
    before = contents(released)
    edit(small.dataset / "readings.csv", "east,12.5", "east,12.6")
    expected = (
        "dist/1.2.3 is released and would change: SHA256SUMS, croissant.json, datapackage.json, manifest.json, "
        "readings.parquet\n"
        "  A released folder never changes: raise the version in dataset/dataset.toml."
    )
    with pytest.raises(ReleaseError, match=f"^{re.escape(expected)}$"):
        write_release(small, read_record(small), into)
    assert contents(released) == before
    assert [path.name for path in into.iterdir()] == ["1.2.3"]


def test_a_new_version_is_written_beside_the_old_one(small: Project, tmp_path: Path) -> None:
    into = tmp_path / "dist"
    write_release(small, read_record(small), into)
    edit(small.dataset / "dataset.toml", '"1.2.3"', '"1.3.0"')
    raised = Project.open(small.root)
    write_release(raised, read_record(raised), into)
    assert sorted(path.name for path in into.iterdir()) == ["1.2.3", "1.3.0"]


def test_a_failing_disk_leaves_nothing_behind(
    small_project: Project, small_record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ReleaseError, match=r"/1\.2\.3 cannot be written: No space left"):
        write_release(small_project, small_record, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_leaves_nothing_behind(
    small_project: Project, small_record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_written: Path, _released: Path) -> None:
        raise KeyboardInterrupt

    write_release(small_project, small_record, tmp_path)
    monkeypatch.setattr(build, "_refuse_change", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_release(small_project, small_record, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["1.2.3"]


def test_a_file_in_the_place_of_the_folder_is_not_overwritten(
    small_project: Project, small_record: Record, tmp_path: Path
) -> None:
    (tmp_path / "1.2.3").write_text("mine", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"1\.2\.3 is no folder of a release"):
        write_release(small_project, small_record, tmp_path)
    assert (tmp_path / "1.2.3").read_text(encoding="utf-8") == "mine"


def test_a_record_with_findings_of_its_reading_is_not_released(small: Project) -> None:
    edit(small.dataset / "readings.csv", "east,12.5", "east,deep")
    with pytest.raises(ReleaseError, match=r"cannot be read whole: dataset/readings\.csv:2:6: 'deep' is not a number"):
        release_files(small, read_record(small))


def test_a_published_view_that_is_not_there_is_named_with_a_guess(small: Project) -> None:
    edit(small.dataset / "dataset.toml", '["totals"]', '["total"]')
    project = Project.open(small.root)
    expected = r"dataset/dataset\.toml:1:1: published_views names 'total', which is no view; did you mean 'totals'\?"
    with pytest.raises(SettingsError, match=expected):
        release_files(project, read_record(project))


def test_a_published_view_that_no_schema_describes_is_refused(small: Project) -> None:
    edit(small.dataset / "dataset.toml", '["totals"]', '["unpublished"]')
    project = Project.open(small.root)
    with pytest.raises(SettingsError, match="published_views names 'unpublished', which no schema describes"):
        release_files(project, read_record(project))


def test_a_view_with_other_columns_than_its_schema_is_an_error(small: Project) -> None:
    edit(small.dataset / "views" / "totals.sql", "AS remarks", "AS counted")
    with pytest.raises(ViewError, match="gives the columns reading_id, counted\n  Its schema declares"):
        read_record(small)


def test_differences_name_each_file_in_words(tmp_path: Path) -> None:
    one, other = tmp_path / "build" / "1.0.0", tmp_path / "dist" / "1.0.0"
    for folder, files in ((one, {"a": "x", "b": "xy", "same": ""}), (other, {"b": "xyz", "c/d": "", "same": ""})):
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    assert differences(one, other) == [
        "a is in build/1.0.0 and not in dist/1.0.0",
        "b differs between build/1.0.0 and dist/1.0.0 (2 and 3 bytes)",
        "c/d is in dist/1.0.0 and not in build/1.0.0",
    ]


def test_differences_from_a_folder_that_is_not_there_are_an_error(release: Path, tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="is no folder of a release"):
        differences(release, tmp_path / "absent")


def test_a_number_below_one_that_is_released_is_refused(small: Project, small_record: Record, tmp_path: Path) -> None:
    (tmp_path / "dist" / "1.10.0").mkdir(parents=True)
    with pytest.raises(
        ReleaseError, match=r"^1\.2\.3 is lower than 1\.10\.0, which is released\n  Raise the version\."
    ):
        write_release(small, small_record, tmp_path / "dist")
    assert [path.name for path in (tmp_path / "dist").iterdir()] == ["1.10.0"]


def test_rows_are_released_by_key_whatever_their_order_in_the_file(small: Project, release: Path) -> None:
    path = small.dataset / "readings.csv"
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([header, *reversed(rows), ""]), encoding="utf-8")
    files = release_files(small, read_record(small))
    assert files["readings.parquet"] == (release / "readings.parquet").read_bytes()


def test_a_template_runs_no_code(small: Project) -> None:
    template = small.dataset / "datasheet.md"
    template.write_text("{{ record.__init__.__globals__ }}\n", encoding="utf-8")
    with pytest.raises(ProjectError, match=r"^dataset/datasheet\.md:1:1: cannot be filled in: "):
        release_files(small, read_record(small))
