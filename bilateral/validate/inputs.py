"""All that the result of a validation depends on, as one digest."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import platform
import stat
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import bilateral
from bilateral.project import Project

_SETTINGS = ("GX_", "PANDERA_", "POLARS_", "PYTHON")
"""How the variables begin that change what the libraries do."""
_NO_INPUT = "__pycache__"
"""The folder that is passed over: what the interpreter keeps in it, it makes anew from the files beside it."""


class _UnsureError(Exception):
    """It cannot be told what a run would read."""


def digest_of_inputs(
    project: Project, *, texts: Path | None, today: dt.date, options: Mapping[str, str | int | None] | None = None
) -> str | None:
    """A digest that differs whenever anything differs that a report may depend on; ``None`` where that is not sure.

    It covers every byte and name in the folders of the project, the files of the folder of texts, the program, the
    interpreter, the installed libraries, where the folders lie, and which waivers have expired. It is not sure where
    a folder of the project holds a symbolic link, or something that is no file. Runs no code of the project.

    Raises :class:`~bilateral.errors.ProjectError` where the project's description is broken.
    """
    project = Project(project.root, project.base)  # opened anew: what was read of it before may have changed since
    expired = [waiver.until.isoformat() for waiver in project.settings.waivers if waiver.expired(today)]
    folders = {"dataset": project.dataset, "schemas": project.schemas, "expectations": project.expectations}
    try:
        inputs = {
            "program": [*_modules(Path(bilateral.__file__).parent)],
            "python": [sys.version, sys.flags.optimize, platform.platform()],
            "libraries": [*_installed()],
            "variables": sorted(each for each in os.environ.items() if each[0].startswith(_SETTINGS)),
            "places": [str(each) for each in (project.root, project.base, texts, *folders.values())],
            "project": {name: sorted(_tree(folder)) for name, folder in folders.items()},
            "texts": None if texts is None else sorted(_files_at_hand(texts)),
            "expired": expired,
            "options": dict(options or {}),
        }
    except (OSError, _UnsureError):
        return None
    return hashlib.sha256(json.dumps(inputs, sort_keys=True).encode("ascii")).hexdigest()


def _tree(folder: Path) -> Iterator[tuple[str, str]]:
    """Each folder and file of a folder of the project, with its digest."""
    if folder.is_symlink():
        raise _UnsureError(folder)
    for path in _walk(folder):
        kind = path.lstat().st_mode
        if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):
            raise _UnsureError(path)
        yield str(path.relative_to(folder)), "" if stat.S_ISDIR(kind) else _digest(path)


def _walk(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name != _NO_INPUT:
                yield Path(entry.path)
                if entry.is_dir(follow_symlinks=False):
                    yield from _walk(Path(entry.path))


def _modules(folder: Path) -> Iterator[tuple[str, str]]:
    """The program's own modules; an installer may have made them links."""
    return ((str(path.relative_to(folder)), _digest(path)) for path in sorted(folder.rglob("*.py")))


def _files_at_hand(folder: Path) -> Iterator[tuple[str, str]]:
    """What lies in the folder of texts, and of files, which may be links, the digest."""
    return ((path.name, _digest(path) if path.is_file() else "") for path in folder.iterdir())


def _digest(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _installed() -> Iterator[tuple[str, int]]:
    """The installed distributions by the names of their folders, which hold the version, and when each came."""
    for place in map(Path, sys.path):
        if place.is_dir():
            found = (path for path in place.iterdir() if path.suffix in (".dist-info", ".egg-info"))
            yield from sorted((str(path), path.stat().st_mtime_ns) for path in found)
