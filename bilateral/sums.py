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
    """The listed digest of each file of a release, by name; files lie in the folder itself.

    Raises :class:`~bilateral.errors.ReleaseError` where there is no list, or a line of it is none.
    """
    path = folder / DIGESTS
    try:
        lines = path.read_bytes().decode("ascii").removesuffix("\n").split("\n")
    except FileNotFoundError:
        raise ReleaseError(f"{folder} is no folder of a release: it has no {DIGESTS}") from None
    except UnicodeDecodeError as error:
        raise ReleaseError(f"{path} is no list of digests") from error
    except OSError as error:
        raise ReleaseError(f"{path} cannot be read: {error.strerror}") from error
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
