"""The versions in a folder of releases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from bilateral.compare.bump import parse_version

_VERSION = re.compile(r"\d+\.\d+\.\d+", re.ASCII)


def released_versions(folder: Path) -> list[str]:
    """The versions in the folder, the lowest first; none where it is not there."""
    if not folder.is_dir():
        return []
    found = [path.name for path in folder.iterdir() if path.is_dir() and _VERSION.fullmatch(path.name)]
    return sorted(found, key=parse_version)


def version_before(released: Sequence[str], version: str) -> str | None:
    """The highest of the released versions that is lower; ``None`` for the first."""
    lower = [each for each in released if parse_version(each) < parse_version(version)]
    return max(lower, key=parse_version, default=None)
