"""Files that are read up to a size, and written whole or not at all, one or several."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

MOST_BYTES = 2**20
"""Bytes of a file that a person writes, and no table: a suite, a view, the dataset's description."""


def read_small(path: Path) -> str:
    """The text of a file that a person wrote, its line ends as LF.

    Raises :class:`ValueError` where it has more than a mebibyte; :class:`UnicodeDecodeError`, which is one too, where
    it is not UTF-8.
    """
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise ValueError(f"the file has more than {MOST_BYTES:,} bytes")
    return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def replace_file(path: Path, content: str | bytes) -> None:
    """Write a file beside its place and move it there whole; on any error the old file stays as it was.

    Text is written as UTF-8, with its newlines as they are.
    """
    replace_from(path, [content.encode() if isinstance(content, str) else content])


def replace_from(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file as :func:`replace_file` does, piece by piece; an error in making a piece stops it too."""
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, delete=False) as handle:
        beside = Path(handle.name)
        try:
            handle.writelines(pieces)
            handle.flush()
            os.fsync(handle.fileno())
            beside.chmod(path.stat().st_mode if path.exists() else 0o644)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise


def replace_all(contents: Mapping[Path, str]) -> None:
    """Write several files as :func:`replace_file` does; on any error those written get their old bytes back."""
    before = {path: path.read_bytes() if path.exists() else None for path in contents}
    try:
        for path, content in contents.items():
            replace_file(path, content)
    except BaseException:
        for path, old in before.items():
            if old is None:
                path.unlink(missing_ok=True)
            elif path.read_bytes() != old:
                replace_file(path, old)
        raise
