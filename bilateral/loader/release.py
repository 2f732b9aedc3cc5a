"""A release as it lies on the disk: no byte of it is used before its digest was found to be the one released.

``SHA256SUMS`` lists the digest of every file, the descriptor repeats that of each table: what is damaged by accident no
longer agrees with one of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from bilateral.carried import carried
from bilateral.errors import ReleaseError, UsageError, did_you_mean
from bilateral.sums import DIGESTS, parse_sums, sha256

Resource = Mapping[str, Any]
"""What the descriptor says of one table or view."""

DESCRIPTOR = "datapackage.json"
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)", re.ASCII)
_MEND = "Install bilateral again; in a checkout, restore the file."


class Release:
    """One released folder. What it says of itself is read once, for a release never changes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.version = folder.name

    @cached_property
    def digests(self) -> Mapping[str, str]:
        """The SHA-256 of each file, by name, as ``SHA256SUMS`` lists them."""
        raw = self._read(DIGESTS)
        try:
            return parse_sums(raw, self.folder / DIGESTS)
        except ReleaseError as error:
            raise ReleaseError(str(error), hint=_MEND) from error

    @cached_property
    def descriptor(self) -> Mapping[str, Any]:
        """What the release says of itself (Data Package v2)."""
        import json

        found: Mapping[str, Any] = json.loads(self.file(DESCRIPTOR))
        return found

    @cached_property
    def resources(self) -> Mapping[str, Resource]:
        """What the descriptor says of each table and view, by name."""
        return {resource["name"]: resource for resource in self.descriptor["resources"]}

    @cached_property
    def has_roles(self) -> bool:
        """Whether the descriptor says what fields are to programs (``role``); that of 0.1.0 does not."""
        return any("role" in field for each in self.resources.values() for field in each["schema"]["fields"])

    def resource(self, name: str) -> Resource:
        """What the descriptor says of a table. Raises :class:`~bilateral.errors.UsageError` for an unknown one."""
        if name not in self.resources:
            known = self.resources
            message = f"no table is called {name!r}{did_you_mean(str(name), known)}"
            raise UsageError(message, hint=f"Tables: {', '.join(known)}.")
        return self.resources[name]

    def table(self, resource: Resource) -> bytes:
        """The bytes of a table's file, as they were released.

        Raises :class:`~bilateral.errors.ReleaseError` where they are not, or where the two lists of digests differ.
        """
        name = resource["path"]
        if resource["hash"] != f"sha256:{self.digests.get(name)}":
            raise ReleaseError(f"{DIGESTS} and {DESCRIPTOR} in {self.folder} differ about {name}", hint=_MEND)
        return self.file(name)

    def file(self, name: str) -> bytes:
        """The bytes of a file, as they were released. Raises :class:`~bilateral.errors.ReleaseError` otherwise."""
        raw = self._read(name)
        if sha256(raw) != self.digests.get(name):
            raise ReleaseError(f"{self.folder / name} is not the file that was released", hint=_MEND)
        return raw

    def _read(self, name: str) -> bytes:
        path = self.folder / name
        try:
            return path.read_bytes()
        except FileNotFoundError as error:
            raise ReleaseError(f"{path} is missing", hint=_MEND) from error
        except OSError as error:
            raise ReleaseError(f"{path} cannot be read: {error.strerror}", hint=_MEND) from error


def opened(version: str | None) -> Release:
    """The release of that version; without one, the newest.

    Raises :class:`~bilateral.errors.UsageError` for a version that is not here.
    """
    folders = _folders()
    wanted = list(folders)[-1] if version is None else version
    if wanted not in folders:
        message = f"no release has the version {wanted!r}{did_you_mean(str(wanted), folders)}"
        raise UsageError(message, hint=f"Releases: {', '.join(folders)}.")
    return _release(folders[wanted])


def released_versions() -> tuple[str, ...]:
    """The versions that are here, the newest last."""
    return tuple(_folders())


@lru_cache(maxsize=64)
def _release(folder: Path) -> Release:
    return Release(folder)


def _folders() -> Mapping[str, Path]:
    """The released folders by version, in the order of their numbers; there is one at least."""
    paths = (path for path in (carried() / "dist").glob("*") if path.is_dir())
    found = {path.name: path for path in paths if _VERSION.fullmatch(path.name)}
    if not found:
        raise UsageError("there is no release to load", hint="In a checkout, make one with `dataset release`.")
    return {name: found[name] for name in sorted(found, key=lambda name: [int(part) for part in name.split(".")])}
