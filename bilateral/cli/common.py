"""What the commands share: their common options, colour, and progress."""

from __future__ import annotations

import importlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bilateral.errors import UsageError
from bilateral.imports import large_imports
from bilateral.project import Project

ProjectOption = Annotated[
    Path | None,
    typer.Option(
        "--project",
        metavar="DIR",
        help="The project: a folder with dataset/, schemas/ and expectations/. Default: the nearest one upwards.",
    ),
]
TextsOption = Annotated[
    Path | None,
    typer.Option("--texts", metavar="DIR", envvar="BILATERAL_TEXTS", help="The folder that holds the sources' texts."),
]

_PATIENCE = 1.0
"""Seconds before progress is shown."""
_LATE = ("altair", "scipy.stats")
"""What Great Expectations imports for the divergence of distributions, and to draw it: a third of its own time."""


def open_project(folder: Path | None) -> Project:
    """The project named, or the nearest one at or above the working folder."""
    return Project.open(folder.resolve(), Path.cwd()) if folder else Project.find(Path.cwd())


def open_project_if_any(folder: Path | None) -> Project | None:
    """The project named, or the nearest one; ``None`` where none is named and none is near."""
    try:
        return open_project(folder)
    except UsageError:
        if folder is not None:
            raise
        return None


def painter() -> Callable[[str, str], str]:
    """Gives words a colour on a terminal, unless ``NO_COLOR`` is set."""
    if os.environ.get("NO_COLOR") or not sys.stdout.isatty():
        return lambda words, _colour: words
    return lambda words, colour: typer.style(words, fg=colour, bold=True)


def import_engines() -> None:
    """Import the validator with pandera and Great Expectations, as quickly as that can be done."""
    with large_imports(_LATE):
        importlib.import_module("bilateral.validate.run")


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Show on a terminal that something is going on, once it has gone on for a second."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    status = Console(stderr=True).status(f"{what} …")
    timer = threading.Timer(_PATIENCE, status.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()
