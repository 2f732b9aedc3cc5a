"""Two builds that have nothing in common but the checkout and the locked packages give the same bytes."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(__file__).with_name("build_everything.py")

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("reproducible")]


@dataclass(frozen=True)
class World:
    """What may differ between two builds: the folder's name, the mode of new files, the time, the cores, the rest."""

    folder: str
    umask: int
    now: float
    cores: int
    env: dict[str, str] = field(default_factory=dict)


WORLDS = (
    World(
        "a", 0o022, 1_600_000_000.5, 1, {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1", "POLARS_MAX_THREADS": "1"}
    ),
    World(
        "b/b c/ü",
        0o077,
        1_900_000_000.25,
        64,
        {
            "TZ": "Pacific/Chatham",
            "LC_ALL": "C.UTF-8",
            "PYTHONHASHSEED": "77",
            "POLARS_MAX_THREADS": "8",
            "USER": "somebody",
            "HOME": "/nowhere",
        },
    ),
)


def clone(world: World, into: Path) -> Path:
    """The files that git tracks or would track, in another folder, in another order, with another age."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True)
    names = sorted((name for name in done.stdout.splitlines() if (ROOT / name).is_file()), reverse=world.cores > 1)
    checkout = into / world.folder
    for name in names:
        path = checkout / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((ROOT / name).read_bytes())
        path.chmod(0o666 & ~world.umask)
        os.utime(path, (world.now, world.now))
    return checkout


def build(world: World, into: Path, **more: str) -> dict[str, bytes]:
    """All that a build of the checkout gives, by name."""
    checkout, out = clone(world, into), into / "out"
    out.mkdir()
    cores = sorted(os.sched_getaffinity(0))[: world.cores] if hasattr(os, "sched_getaffinity") else []
    ours = ("COV_CORE_", "COVERAGE_", "PYTEST_", "PYTHON", "LC_", "LANG", "SOURCE_DATE_EPOCH")
    env = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    env |= world.env | more | {"PYTHONPATH": str(checkout), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, BUILD, checkout, out, str(world.now)],
        cwd=checkout,
        env=env,
        umask=world.umask,
        preexec_fn=_on(cores),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def _on(cores: list[int]) -> Callable[[], None] | None:
    return (lambda: os.sched_setaffinity(0, cores)) if cores else None


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The same checkout, built in two worlds."""
    one, other = (build(world, tmp_path_factory.mktemp("world")) for world in WORLDS)
    return one, other


def test_every_file_of_release_wheel_and_source_archive_has_the_same_bytes(
    built: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    one, other = built
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    assert {Path(name).suffix for name in one} >= {".whl", ".gz", ".parquet", ".json", ".md"}


def test_the_archives_hold_no_time_of_their_building(built: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    (wheel,) = (raw for name, raw in built[0].items() if name.endswith(".whl"))
    (sdist,) = (raw for name, raw in built[0].items() if name.endswith(".tar.gz"))
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        assert len({member.date_time for member in archive.infolist()}) == 1
    with tarfile.open(fileobj=io.BytesIO(sdist)) as archive:
        times = {member.mtime for member in archive.getmembers()}
    assert len(times) == 1
    assert times.isdisjoint({int(world.now) for world in WORLDS})


def test_the_archives_have_the_time_that_source_date_epoch_says(tmp_path: Path) -> None:
    epoch = 1_700_000_000
    found = build(WORLDS[0], tmp_path, SOURCE_DATE_EPOCH=str(epoch))
    (sdist,) = (raw for name, raw in found.items() if name.endswith(".tar.gz"))
    with tarfile.open(fileobj=io.BytesIO(sdist)) as archive:
        assert {member.mtime for member in archive.getmembers()} == {epoch}
    (wheel,) = (raw for name, raw in found.items() if name.endswith(".whl"))
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        assert {member.date_time[:5] for member in archive.infolist()} == {(2023, 11, 14, 22, 13)}
