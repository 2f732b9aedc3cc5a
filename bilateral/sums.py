"""The list of digests of a release, ``SHA256SUMS``, as ``sha256sum`` writes it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from bilateral.errors import ReleaseError

DIGESTS = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  ([A-Za-z0-9][A-Za-z0-9._-]*)")


def sums_text(files: Mapping[str, bytes]) -> str:
    """The list of all files, in the order of their names."""
    return "".join(f"{sha256(files[name])}  {name}\n" for name in sorted(files))


def read_sums(folder: Path) -> dict[str, str]:
    """The listed digest of each file of a release, by name.

    Raises :class:`~bilateral.errors.ReleaseError` where there is no list, or a line of it is none.
    """
    path = folder / DIGESTS
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ReleaseError(f"{folder} is no folder of a release: it has no {DIGESTS}") from None
    except OSError as error:
        raise ReleaseError(f"{path} cannot be read: {error.strerror}") from error
    return parse_sums(raw, path)


def parse_sums(raw: bytes, path: Path) -> dict[str, str]:
    """What the bytes of a list say; ``path`` names it in an error. Files lie in the folder itself.

    Raises :class:`~bilateral.errors.ReleaseError` where a line is none.
    """
    try:
        lines = raw.decode("ascii").removesuffix("\n").split("\n")
    except UnicodeDecodeError as error:
        raise ReleaseError(f"{path} is no list of digests") from error
    found = {}
    for number, line in enumerate(lines, start=1):
        listed = _LINE.fullmatch(line)
        if listed is None:
            raise ReleaseError(f"{path}:{number} is no digest with its file")
        found[listed[2]] = listed[1]
    return found


def sha256(content: bytes) -> str:
    """The digest in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
