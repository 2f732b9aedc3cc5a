"""What a reporter may know besides the report: who writes, when, for whom, and the lines of the files."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bilateral.findings import Location

Paint = Callable[[str, str], str]
"""Gives words a colour by its name; the identity where colour is not wanted."""

_PARQUET = b"PAR1"
_LINE_END = re.compile(r"\r\n|\r|\n")


def plain(words: str, _colour: str) -> str:
    """No colour."""
    return words


class Lines:
    """The physical lines of files, each file read once and when it is asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, list[str]] = {}

    def at(self, location: Location) -> str | None:
        """The line of a place; ``None`` where there is no such file or line, or its file has none."""
        if location.path not in self._read:
            self._read[location.path] = self._split(location.path)
        lines = self._read[location.path]
        return lines[location.line - 1] if 0 < location.line <= len(lines) else None

    def _split(self, path: str) -> list[str]:
        try:
            raw = (self._root / path).read_bytes()
        except (OSError, ValueError):  # ValueError: a name with a NUL, which no file can have
            return []
        if raw.startswith(_PARQUET):
            return []
        return _LINE_END.split(raw.decode("utf-8-sig", errors="replace"))


@dataclass(frozen=True)
class Setting:
    """``version`` is the program's; ``limit`` the most findings that a person is shown, ``None`` for all."""

    version: str
    now: dt.datetime
    lines: Lines
    paint: Paint = plain
    limit: int | None = None
