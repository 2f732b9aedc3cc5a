"""This project: its schema and its suite together.

For now its validator runs both libraries as they come.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.contenders import with_pandera_and_gx
from benchmarks.rows import Checks, Run


def prepare(path: Path, checks: Checks) -> Run:
    """All checks."""
    return with_pandera_and_gx.prepare(path, checks)
