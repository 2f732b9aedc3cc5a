"""The list of digests of a release, ``SHA256SUMS``, as ``sha256sum`` writes it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from bilateral.errors import ReleaseError

DIGESTS = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  ([^/\\]+)")


def sums_text(files: Mapping[str, bytes]) -> str:
    """The list of all files, in the order of their names."""
    return "".join(f"{sha256(files[name])}  {name}\n" for name in sorted(files))


def read_sums(folder: Path) -> dict[str, str]:
    """The listed digest of each file of a release, by name.

    Raises :class:`~bilateral.errors.ReleaseError` where there is no list, or a line of it is none.
    """
    try:
        lines = (folder / DIGESTS).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise ReleaseError(f"{folder} is no folder of a release: it has no {DIGESTS}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ReleaseError(f"{folder / DIGESTS} cannot be read: {error}") from error
    found = {}
    for number, line in enumerate(lines, start=1):
        match = _LINE.fullmatch(line)
        if match is None:
            raise ReleaseError(f"line {number} of {folder / DIGESTS} names no digest and file")
        found[match[2]] = match[1]
    return found


def sha256(content: bytes) -> str:
    """The digest in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
