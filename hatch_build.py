"""Puts what the program carries into the wheel and the source archive.

hatchling finds the package by itself. It does not find ``dist/`` (it never walks that folder), and ``schemas/`` and
``expectations/`` lie beside the package. Each file is named, so that nothing else slips in.
"""

from __future__ import annotations

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
    releases = [sums.parent for sums in (root / "dist").glob("*/SHA256SUMS")]
    return sorted(path for release in releases for path in release.rglob("*") if path.is_file())
