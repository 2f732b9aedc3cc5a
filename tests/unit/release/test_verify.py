"""A release is verified by what it says of itself; what differs is named."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest

from bilateral.errors import ReleaseError
from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.build import write_release
from bilateral.release.damage import folder_copy
from bilateral.release.verify import Verified, verify_release
from bilateral.sums import DIGESTS, read_sums, sums_text
from tests.unit.release.test_build import contents, edit


@pytest.fixture
def copied(release: Path, tmp_path: Path) -> Path:
    """A copy of the release of the small project, to be changed."""
    return Path(shutil.copytree(release, tmp_path / release.name))


def relist(folder: Path) -> None:
    """Make the list of digests fit the files, as somebody would who hides a change."""
    files = {name: raw for name, raw in contents(folder).items() if name != DIGESTS}
    (folder / DIGESTS).write_text(sums_text(files), encoding="utf-8")


def rewrite(path: Path, change: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
    """Change a table, and write it as another program does."""
    frame = pl.from_arrow(pq.read_table(path))
    assert isinstance(frame, pl.DataFrame)
    change(frame).write_parquet(path)


def test_a_release_is_as_it_was_released(release: Path) -> None:
    assert verify_release(release) == Verified("1.2.3", 14, 6)


def test_a_file_that_is_missing_and_one_that_was_added_are_told(copied: Path) -> None:
    (copied / "datasheet.md").unlink()
    (copied / "sub").mkdir()
    (copied / "sub" / "more").touch()
    assert verify_release(copied).faults == ("datasheet.md is missing", "sub/more is not part of the release")


def test_a_text_with_other_bytes_is_told(copied: Path) -> None:
    edit(copied / "datasheet.md", "wells", "Wells")
    assert verify_release(copied).faults == ("datasheet.md is not the file that was released",)


def test_the_cells_that_differ_are_named_where_a_copy_is_at_hand(release: Path, copied: Path) -> None:
    deeper = pl.when(pl.col("reading_id") == "east").then(99.0).otherwise("depth").alias("depth")
    rewrite(copied / "readings.parquet", lambda frame: frame.with_columns(deeper).filter(pl.col("depth") != 20))
    other = "readings.parquet is not the file that was released"
    assert verify_release(copied).faults == (other, "  no intact copy is at hand that could tell what differs")
    assert verify_release(copied, [folder_copy(release)]).faults == (
        other,
        "  readings east depth: released as 12.5, here 99",
        "  readings west was released and is not there",
    )


def test_of_many_differences_a_few_are_named(release: Path, copied: Path) -> None:
    rewrite(copied / "evidence.parquet", lambda frame: frame.with_columns(pl.lit("x").alias("exact")).head(4))
    rewrite(
        copied / "remarks.parquet",
        lambda frame: pl.concat([frame, frame.with_columns(pl.lit("new").alias("word"))[:1]]),
    )
    faults = verify_release(copied, [folder_copy(release)]).faults
    assert faults[1] == "  evidence readings|east||gazette|0|9 exact: released as (empty), here 'x'"
    assert "  remarks east|new is a row that was not released" in faults


def test_more_than_five_differences_are_counted(release: Path, copied: Path) -> None:
    rewrite(copied / "evidence.parquet", lambda frame: frame.with_columns(exact=pl.lit("x"), basis=pl.lit("y")))
    assert verify_release(copied, [folder_copy(release)]).faults[-1] == "  … and 5 more differences"


def test_the_same_rows_from_another_program_are_told_apart_from_other_rows(release: Path, copied: Path) -> None:
    rewrite(copied / "readings.parquet", lambda frame: frame.reverse())
    told = "  its rows are those that were released: it was written by another program"
    assert verify_release(copied, [folder_copy(release)]).faults[1:] == (told,)


@pytest.mark.parametrize("raw", [b"", b"PAR1", b"PAR1" + b"\xff" * 100 + b"PAR1"])
def test_a_file_that_no_library_can_read_is_told(release: Path, copied: Path, raw: bytes) -> None:
    (copied / "readings.parquet").write_bytes(raw)
    told = ("readings.parquet is not the file that was released", "  it cannot be read as Parquet any more")
    assert verify_release(copied, [folder_copy(release)]).faults == told


def test_other_columns_are_told(release: Path, copied: Path) -> None:
    rewrite(copied / "remarks.parquet", lambda frame: frame.rename({"word": "term"}))
    told = "  the table's columns are not those of its schema: term, word"
    assert verify_release(copied, [folder_copy(release)]).faults[1:] == (told,)


def test_a_copy_that_is_itself_changed_is_no_help(copied: Path, tmp_path: Path) -> None:
    rewrite(copied / "readings.parquet", lambda frame: frame.reverse())
    other = shutil.copytree(copied, tmp_path / "other")
    assert verify_release(copied, [folder_copy(other)]).faults[1:] == (
        "  no intact copy is at hand that could tell what differs",
    )


def test_a_change_that_was_hidden_in_the_list_is_found_by_the_descriptor_or_another_copy(
    release: Path, copied: Path
) -> None:
    rewrite(copied / "readings.parquet", lambda frame: frame.reverse())
    relist(copied)
    assert verify_release(copied, [folder_copy(release)]).faults == (
        "SHA256SUMS is not the one of another copy of this version",
    )
    (fault,) = verify_release(copied).faults
    assert "readings.parquet is not the file that was released" in fault


def test_rows_that_are_not_those_of_the_manifest_are_found(copied: Path) -> None:
    manifest = json.loads((copied / "manifest.json").read_text("utf-8"))
    tables = {each["name"]: each for each in manifest["tables"]}
    tables["remarks"]["rows"] = 3
    tables["readings"]["digest"] = tables["remarks"]["digest"]
    manifest["tables"] = [tables[name] for name in tables if name != "sources"]
    (copied / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    relist(copied)
    faults = verify_release(copied).faults
    assert faults[0] == "manifest.json and datapackage.json name other tables"
    assert faults[1].startswith("readings has other rows than manifest.json says: its logical digest is sha256:")
    assert faults[2:] == ("remarks has 2 rows, and manifest.json says 3",)


def test_a_descriptor_of_another_version_or_size_is_found(copied: Path) -> None:
    edit(copied / "datapackage.json", '"version": "1.2.3"', '"version": "1.2.4"')
    edit(copied / "datapackage.json", f'"bytes": {(copied / "remarks.parquet").stat().st_size}', '"bytes": 1')
    relist(copied)
    assert verify_release(copied).faults == (
        "datapackage.json is of version 1.2.4",
        "datapackage.json has another size or digest of remarks.parquet",
    )


@pytest.mark.parametrize("name", ["manifest.json", "datapackage.json", "changes.json"])
def test_a_file_that_is_none_is_told(copied: Path, name: str) -> None:
    (copied / name).write_text("{}", encoding="utf-8")
    relist(copied)
    (fault,) = verify_release(copied).faults
    assert fault.startswith(("cannot be read: ", "does not describe a release: "))


@pytest.mark.parametrize("text", ["no digest\n", f"{'0' * 64}  ../secret\n", f"{'0' * 64} one space\n"])
def test_a_list_that_is_none_is_refused(copied: Path, text: str) -> None:
    (copied / DIGESTS).write_text(text, encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"SHA256SUMS:1 is no digest with its file"):
        read_sums(copied)


def test_a_list_that_is_no_text_or_missing_is_refused(copied: Path) -> None:
    (copied / DIGESTS).write_bytes(b"\xff")
    with pytest.raises(ReleaseError, match="SHA256SUMS is no list of digests"):
        read_sums(copied)
    (copied / DIGESTS).unlink()
    with pytest.raises(ReleaseError, match="is no folder of a release: it has no SHA256SUMS"):
        read_sums(copied)


@pytest.fixture
def two(small: Project) -> Path:
    """Two releases of the small project: the second has a row more."""
    releases = small.root / "dist"
    write_release(small, read_record(small), releases)
    edit(small.dataset / "dataset.toml", '"1.2.3"', '"1.3.0"')
    with (small.dataset / "remarks.csv").open("a", encoding="utf-8") as handle:
        handle.write("west,dry\n")
    later = Project.open(small.root)
    return write_release(later, read_record(later), releases)


def test_the_changes_lead_from_one_version_to_the_next(two: Path) -> None:
    assert verify_release(two).faults == ()


def test_changes_that_lead_elsewhere_are_found(two: Path) -> None:
    edit(two / "changes.json", '"word": "dry"', '"word": "wet"')
    relist(two)
    assert verify_release(two).faults == ("changes.json does not lead from 1.2.3 to the rows of remarks",)


def test_changes_of_another_version_before_are_found(two: Path) -> None:
    edit(two / "changes.json", '"before": 0,', '"before": 5,')
    relist(two)
    (fault,) = verify_release(two).faults
    assert fault.startswith(
        "changes.json does not lead from 1.2.3 to 1.3.0: the changes are of another version: totals"
    )


def test_without_the_version_before_its_changes_are_not_followed(two: Path) -> None:
    shutil.rmtree(two.parent / "1.2.3")
    assert verify_release(two).faults == ()


def test_a_descriptor_that_its_standard_does_not_allow_is_found(copied: Path) -> None:
    edit(copied / "datapackage.json", '"name": "wells"', '"name": "The Wells"')
    edit(copied / "croissant.json", '"license"', '"licence"')
    relist(copied)
    faults = verify_release(copied).faults
    assert [fault.partition(":")[0] for fault in faults] == ["datapackage.json", "croissant.json"]
