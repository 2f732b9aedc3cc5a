from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import bilateral
from bilateral.errors import ReleaseError, UsageError

TABLES = ("evidence", "readings", "remarks", "retired", "sources", "totals")

pytestmark = pytest.mark.usefixtures("carried_release")


def test_tables_are_the_released_tables_and_views() -> None:
    assert bilateral.tables() == TABLES


def test_the_version_is_that_of_the_release() -> None:
    assert bilateral.version() == "1.2.3"


def test_the_newest_release_is_loaded_by_number_and_not_by_name(changeable: Path) -> None:
    for name in ("1.10.0", "1.9.0", ".2.0.0-half", "notes"):
        shutil.copytree(changeable, changeable.parent / name)
    assert bilateral.version() == "1.10.0"


def test_an_unknown_table_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError) as caught:
        bilateral.load("reading")
    assert str(caught.value) == (
        "no table is called 'reading'; did you mean 'readings'?\n"
        "  Tables: evidence, readings, remarks, retired, sources, totals."
    )


def test_a_file_that_was_changed_is_not_read(changeable: Path) -> None:
    path = changeable / "readings.parquet"
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    with pytest.raises(ReleaseError, match=r"readings\.parquet is not the file that was released"):
        bilateral.load("readings")
    assert bilateral.load("remarks").height == 2


def test_a_file_that_is_gone_is_named(changeable: Path) -> None:
    (changeable / "readings.parquet").unlink()
    with pytest.raises(ReleaseError, match=r"readings\.parquet is missing"):
        bilateral.load("readings")


def test_without_a_release_one_is_told_how_to_make_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral.loader.release.carried", lambda: tmp_path)
    with pytest.raises(UsageError, match=r"^there is no release to load\n  In a checkout, make one with"):
        bilateral.tables()


@pytest.fixture
def two(changeable: Path) -> Path:
    """Two releases: the small project's, and an older one without its remarks."""
    older = Path(shutil.copytree(changeable, changeable.parent / "1.0.0"))
    descriptor = json.loads((older / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["version"] = "1.0.0"
    descriptor["resources"] = [each for each in descriptor["resources"] if each["name"] != "remarks"]
    rewrite(older, "datapackage.json", json.dumps(descriptor).encode())
    return older


def rewrite(folder: Path, name: str, raw: bytes) -> None:
    """Change a file of a release together with its line in the list of digests."""
    before = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / name).write_bytes(raw)
    sums = (folder / "SHA256SUMS").read_text(encoding="ascii")
    assert before in sums
    (folder / "SHA256SUMS").write_text(sums.replace(before, hashlib.sha256(raw).hexdigest()), encoding="ascii")


@pytest.mark.usefixtures("two")
def test_versions_are_listed_with_the_newest_last() -> None:
    assert bilateral.versions() == ("1.0.0", "1.2.3")
    assert bilateral.version() == "1.2.3"


@pytest.mark.usefixtures("two")
def test_every_public_function_reads_the_release_that_is_asked_for(tmp_path: Path) -> None:
    assert "remarks" in bilateral.tables()
    assert "remarks" not in bilateral.tables(version="1.0.0")
    assert bilateral.load("readings", version="1.0.0").equals(bilateral.load("readings"))
    assert bilateral.describe("readings", version="1.0.0").rows == 3
    assert bilateral.evidence("readings", "east", version="1.0.0").height == 3
    assert bilateral.cite("readings", "east", version="1.0.0").endswith("in bilateral 1.0.0, CC BY 4.0.")
    assert bilateral.interval("readings", "west", version="1.0.0").value == 20
    assert bilateral.total("readings", ["west"], version="1.0.0").value == 20
    with zipfile.ZipFile(bilateral.export(tmp_path / "old.zip", version="1.0.0")) as archive:
        assert "wells-1.0.0/remarks.csv" not in archive.namelist()


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    "ask",
    [
        lambda version: bilateral.load("readings", version=version),
        lambda version: bilateral.tables(version=version),
        lambda version: bilateral.describe("readings", version=version),
        lambda version: bilateral.evidence("readings", "east", version=version),
        lambda version: bilateral.cite("readings", "east", version=version),
        lambda version: bilateral.interval("readings", "east", version=version),
        lambda version: bilateral.total("readings", ["east"], version=version),
        lambda version: bilateral.export("never.zip", version=version),
    ],
    ids=["load", "tables", "describe", "evidence", "cite", "interval", "total", "export"],
)
def test_an_unknown_version_is_named_with_a_guess_and_all_that_there_are(ask: Callable[[str], object]) -> None:
    with pytest.raises(UsageError) as caught:
        ask("1.2.4")
    assert str(caught.value) == ("no release has the version '1.2.4'; did you mean '1.2.3'?\n  Releases: 1.0.0, 1.2.3.")


def test_a_descriptor_that_was_changed_is_not_believed(changeable: Path) -> None:
    path = changeable / "datapackage.json"
    path.write_text(path.read_text(encoding="utf-8").replace("metre", "miles"), encoding="utf-8")
    with pytest.raises(ReleaseError) as caught:
        bilateral.describe("readings")
    assert str(caught.value) == (
        f"{path} is not the file that was released\n  Install bilateral again; in a checkout, restore the file."
    )


def test_a_file_that_was_changed_together_with_one_list_of_digests_is_not_read(changeable: Path) -> None:
    rewrite(changeable, "readings.parquet", (changeable / "remarks.parquet").read_bytes())
    message = rf"^SHA256SUMS and datapackage\.json in {changeable} differ about readings\.parquet\n"
    with pytest.raises(ReleaseError, match=message):
        bilateral.load("readings")


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda sums: sums.replace(b"\n", b"\x0b", 1), r"SHA256SUMS:\d+ is no digest with its file"),
        (lambda sums: sums[:40], r"SHA256SUMS:1 is no digest with its file"),
        (lambda _: b"", r"SHA256SUMS:1 is no digest with its file"),
        (lambda sums: sums.replace(b"readings.", b"r\xe9adings."), r"SHA256SUMS is no list of digests"),
        (lambda sums: sums.replace(b"datapackage", b"datapackagf"), r"datapackage\.json is not the file that was"),
    ],
    ids=["joined", "cut", "empty", "not-ascii", "renamed"],
)
def test_a_damaged_list_of_digests_is_named(changeable: Path, damage: Callable[[bytes], bytes], message: str) -> None:
    path = changeable / "SHA256SUMS"
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ReleaseError, match=message):
        bilateral.load("readings")


def test_a_file_that_cannot_be_read_is_named_with_the_reason(changeable: Path) -> None:
    (changeable / "readings.parquet").unlink()
    (changeable / "readings.parquet").mkdir()
    with pytest.raises(ReleaseError, match=r"readings\.parquet cannot be read: Is a directory\n"):
        bilateral.load("readings")
