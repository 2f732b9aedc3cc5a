"""A release is read from its folder by its own descriptor, and only as it was released."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bilateral.compare.package import open_package
from bilateral.errors import ReleaseError
from tests.unit.release.test_build import contents, edit


@pytest.fixture
def copied(release: Path, tmp_path: Path) -> Path:
    """A copy of the release of the small project, to be changed."""
    return Path(shutil.copytree(release, tmp_path / release.name))


def test_a_release_is_read_with_its_keys_types_and_views(release: Path) -> None:
    package = open_package(release)
    assert (package.version, package.about["name"]) == ("1.2.3", "wells")
    readings, totals, evidence = (package.tables[name] for name in ("readings", "totals", "evidence"))
    assert (readings.key, readings.view, readings.query) == (("reading_id",), False, None)
    assert {"depth_low", "depth_high", "taken_precision"} <= readings.derived
    assert evidence.key == ("table", "record_id", "column", "source_id", "start", "end")
    assert totals.view
    assert str(totals.query).startswith("sha256:")
    assert {str(kind) for kind in readings.frame.schema.values()} == {"String", "Float64", "Int64", "Boolean", "Date"}


def test_a_release_without_manifest_tells_a_view_by_the_table_whose_rows_it_gathers(copied: Path) -> None:
    (copied / "manifest.json").unlink()
    totals = open_package(copied).tables["totals"]
    assert (totals.view, totals.query) == (True, None)


def test_a_file_with_other_bytes_is_not_read(copied: Path) -> None:
    path = copied / "readings.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    expected = r"readings\.parquet is not the file that was released\n  See `dataset verify`"
    with pytest.raises(ReleaseError, match=expected):
        open_package(copied)


def test_a_file_that_is_missing_is_told(copied: Path) -> None:
    (copied / "readings.parquet").unlink()
    with pytest.raises(ReleaseError, match=r"readings\.parquet cannot be read: No such file"):
        open_package(copied)


def test_a_path_in_a_descriptor_leads_nowhere_else(copied: Path) -> None:
    edit(copied / "datapackage.json", '"path": "readings.parquet"', '"path": "../secret.parquet"')
    shutil.copy(copied / "readings.parquet", copied.parent / "secret.parquet")
    with pytest.raises(ReleaseError, match=rf"{copied.name}/secret\.parquet cannot be read"):
        open_package(copied)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "cannot be read: Expecting value"),
        ("[]", "holds no JSON object"),
        ("{}", "does not describe a release: KeyError"),
        ('{"resources": [{}], "version": "1.0.0"}', "does not describe a release: KeyError"),
        ('{"resources": 1, "version": "1.0.0"}', "does not describe a release: TypeError"),
        ("[" * 100_000, "cannot be read"),
    ],
)
def test_a_descriptor_that_is_none_is_refused(copied: Path, text: str, message: str) -> None:
    (copied / "datapackage.json").write_text(text, encoding="utf-8")
    with pytest.raises(ReleaseError, match=message):
        open_package(copied)


def test_the_manifest_has_the_digest_of_every_table(release: Path) -> None:
    manifest = json.loads((release / "manifest.json").read_text("utf-8"))
    assert (manifest["format"], manifest["version"], manifest["before"]) == (2, "1.2.3", None)
    noted = {each["name"]: (each["rows"], each["digest"]) for each in manifest["tables"]}
    tables = open_package(release).tables
    assert noted == {name: (table.frame.height, table.digest) for name, table in tables.items()}
    assert {f"{name}.parquet" for name in noted} == {name for name in contents(release) if name.endswith(".parquet")}
