"""A release that is killed, or that the disk does not take, leaves the old state or the whole new one."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.cases import CHECKOUT, make_project
from tests.release.release_and_die import whole
from tests.unit.conftest import SMALL

# Each starts the program some times, or copies it some dozens of times.
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="processes are copied and killed as POSIX has it"),
]

DIE = Path(__file__).with_name("release_and_die.py")
COMMAND = [sys.executable, "-c", "from bilateral.cli import main; main()", "release"]
FULL = "error: dist/0.1.0 cannot be written: "
HINT = "\n  See to the disk, or to who may write there.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small complete project, with the template of its datasheet."""
    folder = make_project(tmp_path / "project")
    shutil.copyfile(CHECKOUT / "dataset" / "datasheet.md", folder / "dataset" / "datasheet.md")
    return folder


def _stopped_everywhere(root: Path, how: str) -> list[tuple[Any, Any]]:
    """The outcome of each run, and of the run after one that was killed."""
    env = os.environ | {"PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run([sys.executable, DIE, root, how], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


def test_a_run_that_is_killed_before_any_file_operation_leaves_all_or_nothing_and_the_next_clears_up(
    tmp_path: Path,
) -> None:
    runs = _stopped_everywhere(Path(shutil.copytree(SMALL, tmp_path / "small")), "kill")
    *killed, (last, _) = runs
    files = len(list((tmp_path / "small" / "dist" / "1.2.3").iterdir()))
    assert len(killed) > 2 * files  # each file is opened, and brought to the disk
    assert {first["status"] for first, _ in killed} == {-signal.SIGKILL}
    found = [first["left"] for first, _ in killed]
    unfinished = {".unfinished": "unfinished"}
    assert all(each in ({}, unfinished, {**unfinished, "1.2.3": "whole"}) for each in found)
    assert {**unfinished, "1.2.3": "whole"} in found
    assert [after for _, after in runs] == [{"status": 0, "said": "", "left": {"1.2.3": "whole"}}] * len(runs)
    assert last["status"] == 0


def test_a_disk_that_is_full_at_any_file_operation_leaves_no_debris_and_is_told(tmp_path: Path) -> None:
    runs = [first for first, _ in _stopped_everywhere(Path(shutil.copytree(SMALL, tmp_path / "small")), "full")]
    failed = [each for each in runs if each["status"] == 2]
    assert len(failed) > 26
    for each in failed:
        assert each["said"].endswith(": No space left on device" + HINT.rstrip("\n"))
        in_place = "dist/1.2.3 is in its place, and may not be on the disk yet: " in each["said"]
        assert each["left"] == ({"1.2.3": "whole"} if in_place else {}) or "small/dist cannot" in each["said"]
    assert {each["status"] for each in runs} == {0, 2, 3}
    assert all(each["left"].get("1.2.3") == "whole" for each in runs if each["status"] != 2)


def test_a_command_that_is_killed_at_a_random_moment_leaves_all_or_nothing(project: Path) -> None:
    moments = random.Random(20211008)  # noqa: S311 (moments, not secrets)
    before = (0, 0, 0.5, 1)  # share of a moment that passes before the kill, after the writing has begun
    into = project / "dist"
    for share in before:
        process = subprocess.Popen(COMMAND, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and not (into / ".unfinished").exists():
            time.sleep(0.0005)
        time.sleep(share * moments.uniform(0, 0.1))
        process.kill()
        process.wait()
        left = {path.name: whole(path) for path in into.iterdir()}
        assert left.get("0.1.0", "whole") == "whole"
        assert set(left) <= {".unfinished", "0.1.0"}
        shutil.rmtree(into / "0.1.0", ignore_errors=True)
    done = _release(project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "released dist/0.1.0\n", "")
    assert {path.name: whole(path) for path in into.iterdir()} == {"0.1.0": "whole"}


def _release(project: Path, before: Sequence[str] = (), **how: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*before, *COMMAND], cwd=project, capture_output=True, text=True, check=False, **how)


HOLD = """
import sys, time
from pathlib import Path
from bilateral.release.placing import alone_in
with alone_in(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def test_of_two_releases_at_once_one_says_that_the_other_writes_and_a_dead_one_holds_nothing(project: Path) -> None:
    into = project / "dist"
    with subprocess.Popen([sys.executable, "-c", HOLD, into], stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout
            assert other.stdout.readline() == "held\n"
            done = _release(project)
            expected = "error: another process is writing a release to project/dist\n"
            assert (done.returncode, done.stdout) == (2, "")
            assert done.stderr == expected + "  Wait for it, and look at what it released.\n"
        finally:
            other.kill()
    assert _release(project).stdout == "released dist/0.1.0\n"
    assert _release(project).stdout == "dist/0.1.0 is released already, and is the same\n"


@contextmanager
def _mounted(folder: Path, options: str) -> Iterator[None]:
    """A file system of its own at the folder; the test is skipped where one may not mount any."""
    folder.mkdir(exist_ok=True)
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", options, "tmpfs", folder], check=False).returncode:
        pytest.skip("this user may not mount a file system")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)  # noqa: S607 (it is where mount is)


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ("size=64k", FULL + "No space left on device"),
        ("size=64k,ro", FULL + "Read-only file system"),
    ],
)
def test_a_disk_that_takes_no_more_is_told_and_leaves_no_debris(project: Path, options: str, error: str) -> None:
    with _mounted(project / "dist", options):
        done = _release(project)
        left = list((project / "dist").iterdir())
    assert (done.returncode, done.stdout, left) == (2, "", [])
    assert done.stderr == error + HINT


def test_a_file_that_may_not_grow_is_told_in_the_middle_of_its_writing(project: Path) -> None:
    import resource

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    done = _release(project, preexec_fn=limit, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"})
    assert (done.returncode, done.stdout, (project / "dist").exists()) == (2, "", False)
    assert done.stderr == FULL + "File too large" + HINT


def test_a_folder_that_one_may_not_write_to_is_told(project: Path) -> None:
    (project / "dist").mkdir(mode=0o555)
    (project / "dist").chmod(0o555)
    done = _release(project, before=_without_privileges())
    assert (done.returncode, done.stdout, list((project / "dist").iterdir())) == (2, "", [])
    assert done.stderr == FULL + "Permission denied" + HINT


def _without_privileges() -> list[str]:
    """What makes of root a user like any other: permissions bind it too."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write anywhere, and there is no setpriv to change that")
    return ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
