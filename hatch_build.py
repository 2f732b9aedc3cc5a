"""Puts what the program carries into the wheel and the source archive.

hatchling finds the package by itself. It does not find ``dist/`` (it never walks that folder), and ``schemas/`` and
``expectations/`` lie beside the package. Each file is named, so that nothing else slips in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = "bilateral/_carried"
"""Where ``bilateral.carried`` looks for them in an installed wheel."""


class CarriedFiles(BuildHookInterface[Any]):
    """Adds the releases, and to a wheel the schemas and suites too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the files to add; ``version`` is hatchling's name for the kind of build."""
        if version == "editable":  # the checkout itself is used, and a copy would grow stale
            return
        root = Path(self.root)
        files = list(released(root, self.metadata.version))
        if self.target_name == "wheel":
            files += [*sorted(root.glob("schemas/*.py")), *sorted(root.glob("expectations/*.json"))]
        top = f"{CARRIED}/" if self.target_name == "wheel" else ""
        build_data["force_include"].update({str(path): top + path.relative_to(root).as_posix() for path in files})


def released(root: Path, version: str) -> list[Path]:
    """All files of all releases in ``dist/``, which must hold the version that is being built."""
    if not (root / "dist" / version / "SHA256SUMS").is_file():
        raise FileNotFoundError(f"dist/{version}/ is no release. Run `dataset release` before building a wheel of it.")
    return sorted(path for sums in (root / "dist").glob("*/SHA256SUMS") for path in (sums, *listed(sums)))


def listed(sums: Path) -> Iterator[Path]:
    """The files that a release lists, each with the digest that it is listed with: nothing that merely lies there."""
    for line in sums.read_text(encoding="utf-8").splitlines():
        digest, name = line.split(maxsplit=1)
        path = sums.parent / name
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ValueError(f"{path} is not the file that was released")
        yield path
