"""One wrong bit, at every byte of a release: an error that says so, never a wrong value, never a dead process."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bilateral.errors import ReleaseError
from bilateral.loader.release import DESCRIPTOR, Release
from bilateral.sums import DIGESTS

DIST = Path(__file__).resolve().parents[2] / "dist"
VERSIONS = tuple(sorted(path.name for path in DIST.iterdir() if path.is_dir()))
TABLES = [(version, path.stem) for version in VERSIONS for path in sorted((DIST / version).glob("*.parquet"))]
IN_A_CHILD = Path(__file__).with_name("load_damaged.py")


class Damaged(Release):
    """A release of which one file has a wrong bit: the program's own code, for which only the disk is another."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder)
        self.name = name
        self.raw = bytearray((folder / name).read_bytes())

    def flip(self, place: int) -> None:
        """Turn one bit at this byte; another one at the next."""
        self.raw[place] ^= 1 << place % 8

    def _read(self, name: str) -> bytes:
        return bytes(self.raw) if name == self.name else super()._read(name)


def survivors(release: Damaged, places: range, work: str) -> list[int]:
    """The bytes at which a wrong bit raises no error, or another one than that the file is not the one released."""
    found = []
    for place in places:
        said = ""
        release.flip(place)
        try:
            release.table(release.resource(work)) if work else release.file(release.name)
        except ReleaseError as error:
            said = str(error)
        release.flip(place)
        if f"{release.name} is not the file that was released" not in said:
            found.append(place)
    return found


@pytest.mark.parametrize(("version", "name"), TABLES)
def test_one_wrong_bit_at_any_byte_of_a_table_is_an_error(version: str, name: str) -> None:
    release = Damaged(DIST / version, f"{name}.parquet")
    assert survivors(release, range(len(release.raw)), name) == []
    assert release.table(release.resource(name)) == (DIST / version / f"{name}.parquet").read_bytes()


@pytest.mark.slow  # eighty kilobytes hashed eighty thousand times: six gigabytes a release
@pytest.mark.parametrize("version", VERSIONS)
def test_one_wrong_bit_at_any_byte_of_the_descriptor_is_an_error(version: str) -> None:
    release = Damaged(DIST / version, DESCRIPTOR)
    assert survivors(release, range(len(release.raw)), "") == []


@pytest.mark.parametrize("version", VERSIONS)
def test_one_wrong_bit_at_any_byte_of_the_digests_is_an_error_or_changes_nothing(version: str) -> None:
    """It may stand in the digest of a file that no table is read from."""
    sound = Release(DIST / version)
    tables = {name: sound.table(resource) for name, resource in sound.resources.items()}
    harmless = 0
    for place in range((DIST / version / DIGESTS).stat().st_size):
        release = Damaged(DIST / version, DIGESTS)
        release.flip(place)
        try:
            found = {name: release.table(resource) for name, resource in release.resources.items()}
        except ReleaseError:
            continue
        assert found == tables
        harmless += 1
    others = {line.split()[1] for line in (DIST / version / DIGESTS).read_text(encoding="ascii").splitlines()}
    others -= {DESCRIPTOR, *(resource["path"] for resource in sound.resources.values())}
    assert harmless <= sum(len(name) + 67 for name in others)  # 64 digits, two spaces and a newline


def test_a_process_that_loads_damaged_files_gets_errors_and_lives(tmp_path: Path) -> None:
    newest = max(VERSIONS, key=lambda version: [int(part) for part in version.split(".")])
    shutil.copytree(DIST / newest, tmp_path / "dist" / newest)
    command = [sys.executable, str(IN_A_CHILD), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    counted = json.loads(done.stdout)
    assert counted["loads"] == counted["errors"] > 100
    assert counted["engines imported"] == []
