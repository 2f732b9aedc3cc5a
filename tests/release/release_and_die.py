"""Writes the release of a project time after time, each time stopped one file operation later than the time before.

``test_crash.py`` starts it, with the project and what stops a run: ``kill``, or ``full`` (the disk is). It prints a
line of JSON a run: how it ended, what it said and what it left, and the same of the run after one that was killed.
"""

from __future__ import annotations

import errno
import hashlib
import itertools
import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from bilateral.errors import BilateralError
from bilateral.project import Project
from bilateral.read.record import Record, read_record
from bilateral.release import build

GOT_OVER_IT = 3
"""How a run ends that did its work although an operation failed, such as making a folder that is there."""

ALWAYS = frozenset({"os.mkdir", "os.rename", "fcntl.flock"})
REMOVALS = frozenset({"os.remove", "os.rmdir", "os.scandir"})  # a full disk does not hinder them


class Made(NamedTuple):
    """A project with its record. What its release holds is made once: it is the writing that is stopped."""

    project: Project
    record: Record

    @classmethod
    def of(cls, root: Path) -> Made:
        project = Project.open(root)
        record = read_record(project)
        files = build.release_files(project, record)
        setattr(build, "release_files", lambda *_: files)  # noqa: B010 (mypy takes no other function for it)
        return cls(project, record)


class Stop:
    """Counts the file operations of this process below a folder, and stops it at one of them."""

    def __init__(self, into: Path, at: int, how: str) -> None:
        self._into, self._left, self._how = str(into), at, how
        self._fsync = os.fsync
        setattr(os, "fsync", self._synced)  # noqa: B010 (mypy takes no other function for it)
        sys.addaudithook(self._heard)

    @property
    def stopped(self) -> bool:
        """Whether that operation was reached."""
        return self._left <= 0

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        below = event == "open" and str(arguments[0]).startswith(self._into)
        if below or event in ALWAYS or (event in REMOVALS and self._how == "kill"):
            self._count()

    def _synced(self, handle: Any) -> None:
        self._count()
        self._fsync(handle)

    def _count(self) -> None:
        self._left -= 1
        if self._left == 0 and self._how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if self._left == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def write(made: Made, at: int, how: str, said: int) -> NoReturn:
    """Write the release, in a copy of this process; what the program says of it goes to the descriptor ``said``."""
    into = made.project.root / "dist"
    stop = Stop(into, at or sys.maxsize, how)
    try:
        build.write_release(made.project, made.record, into)
    except BilateralError as error:
        os.write(said, str(error).encode())
        os._exit(2)
    os._exit(GOT_OVER_IT if stop.stopped else 0)


def left(into: Path) -> dict[str, str]:
    """What is in the folder of releases: by name, and of a release whether it is whole."""
    return {path.name: whole(path) for path in sorted(into.iterdir())} if into.is_dir() else {}


def whole(folder: Path) -> str:
    """Whether all files are there, each with its digest, and no other."""
    try:
        lines = [line.split() for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()]
    except OSError:
        return "unfinished"
    same = all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest for digest, name in lines)
    return "whole" if same and len(lines) + 1 == len(list(folder.iterdir())) > 1 else "broken"


def litter(into: Path) -> None:
    """What an earlier run left that was killed: every run has that to clear away first."""
    shutil.rmtree(into, ignore_errors=True)
    half = into / ".unfinished" / "0.0.1"
    half.mkdir(parents=True)
    (half / "half").write_bytes(b"PAR1")


def run(made: Made, at: int, how: str) -> dict[str, Any]:
    """One run in a copy of this process, stopped at an operation, or at none for 0."""
    read, said = os.pipe()
    child = os.fork()
    if child == 0:
        write(made, at, how, said)
    os.close(said)
    with os.fdopen(read, encoding="utf-8") as pipe:
        told = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return {"status": status, "said": told, "left": left(made.project.root / "dist")}


def main(root: Path, how: str) -> None:
    """Each run with the one after it, which is not stopped, until a run comes to its end by itself."""
    made = Made.of(root)
    for at in itertools.count(1):
        litter(root / "dist")
        stopped = run(made, at, how)
        after = run(made, 0, how) if how == "kill" else None
        sys.stdout.write(json.dumps([stopped, after]) + "\n")
        if stopped["status"] == 0:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
