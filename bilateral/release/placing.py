"""Putting a release folder into its place: whole or not at all, and one at a time.

All of it is written beside its place and moved there in one step. What a run leaves that is killed before that step,
the next run removes; nothing else reads it.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from bilateral.errors import ReleaseError

UNFINISHED = ".unfinished"
"""The folder, beside those of the versions, that a release is written in. No version is called so."""


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Make the folder of releases if need be, and hold it against every other process that would write a release.

    The lock is the system's and of the folder itself: it ends with the process, however that ends, and leaves no file.
    A folder that was made in vain is removed.
    Raises :class:`~bilateral.errors.ReleaseError` where another process holds it, or it cannot be written to.
    """
    made = not folder.exists()
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        handle = _lock(folder)
    try:
        yield
    except BaseException:
        if made:
            with suppress(OSError):  # it is not empty
                folder.rmdir()
        raise
    finally:
        os.close(handle)


@contextmanager
def written_beside(target: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """The folder of these files, on the disk but not in its place; :func:`move_into_place` puts it there.

    The caller is :func:`alone_in` the folder that ``target`` is in. Nothing is left of it afterwards.
    Raises :class:`~bilateral.errors.ReleaseError` where it cannot be written.
    """
    unfinished = target.with_name(UNFINISHED)
    folder = unfinished / target.name
    try:
        with _told(target):
            if unfinished.exists():  # of a run that was killed: it would hold the lock if it still ran
                shutil.rmtree(unfinished)
            unfinished.mkdir()
            folder.mkdir()
            for name, content in files.items():
                _write(folder / name, content)
            _sync(folder)
        yield folder
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def move_into_place(folder: Path, target: Path) -> None:
    """The one step that makes a release of what :func:`written_beside` wrote."""
    with _told(target):
        folder.rename(target)
    with _told(target, "is in its place, and may not be on the disk yet"):
        _sync(target.parent)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())


if sys.platform == "win32":

    def _lock(folder: Path) -> int:
        """A file that the system removes with the process that made it."""
        try:
            return os.open(folder / ".lock", os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_TEMPORARY)
        except FileExistsError as error:
            raise BlockingIOError(*error.args) from error

    def _sync(folder: Path) -> None:
        """Windows lets nobody open a folder."""

else:
    import fcntl

    def _lock(folder: Path) -> int:
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BaseException:
            os.close(handle)
            raise
        return handle

    def _sync(folder: Path) -> None:
        """Bring the folder's entries to the disk."""
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _told(what: Path, failed: str = "cannot be written") -> Iterator[None]:
    """Say an error of the system as one of the release."""
    shown = f"{what.parent.name}/{what.name}"
    try:
        yield
    except BlockingIOError as error:
        message = f"another process is writing a release to {shown}"
        raise ReleaseError(message, hint="Wait for it, and look at what it released.") from error
    except OSError as error:
        message = f"{shown} {failed}: {error.strerror or error}"
        raise ReleaseError(message, hint="See to the disk, or to who may write there.") from error
