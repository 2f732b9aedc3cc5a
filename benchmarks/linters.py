"""How many of the descriptors that `dataset lint` rejects other validators let pass.

    .venv/bin/python benchmarks/linters.py [PROFILE]

PROFILE is the official profile of Data Package v2, a JSON Schema file; without it that line is left out.
"""

from __future__ import annotations

import json
import logging
import sys
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

warnings.simplefilter("ignore")  # frictionless and mlcroissant warn of their own parts

import frictionless  # noqa: E402
import jsonschema  # noqa: E402
import mlcroissant  # noqa: E402

CASES = Path(__file__).resolve().parents[1] / "tests" / "lint" / "cases" / "reject"


def passes_frictionless(path: Path) -> bool:
    """Whether frictionless has nothing to say of the descriptor."""
    return bool(frictionless.Package.validate_descriptor(str(path)).valid)


def passes_mlcroissant(path: Path) -> bool:
    """Whether mlcroissant finds no error; its warnings are not counted."""
    return not mlcroissant.Dataset(str(path)).metadata.ctx.issues.errors


def passed(paths: list[Path], passes: Callable[[Path], bool]) -> int:
    """How many files pass; one that a validator cannot bear does not."""
    count = 0
    for path in paths:
        try:
            count += passes(path)
        except Exception:  # noqa: BLE001, S112 (whatever a validator raises, the file did not pass)
            continue
    return count


def main(profile: str | None = None) -> None:
    """Print a line a validator."""
    logging.disable()
    packages: list[Path] = []
    datasets: list[Path] = []
    for path in sorted(CASES.glob("*.json")):
        if not path.name.startswith("json--"):
            read: Any = json.loads(path.read_text(encoding="utf-8"))
            (datasets if "@context" in read else packages).append(path)
    validators: Mapping[str, tuple[list[Path], Callable[[Path], bool]]] = {
        "frictionless": (packages, passes_frictionless),
        "mlcroissant": (datasets, passes_mlcroissant),
    }
    for name, (paths, passes) in validators.items():
        print(f"{name}: {passed(paths, passes)} of {len(paths)} pass")
    if profile is not None:
        schema = jsonschema.Draft7Validator(json.loads(Path(profile).read_text(encoding="utf-8")))
        count = passed(packages, lambda path: schema.is_valid(json.loads(path.read_text(encoding="utf-8"))))
        print(f"official profile: {count} of {len(packages)} pass")


main(*sys.argv[1:])
