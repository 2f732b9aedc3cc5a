"""Both libraries as they come: pandera on polars, then Great Expectations on pandas."""

from __future__ import annotations

from pathlib import Path

from benchmarks.contenders import with_gx, with_pandera
from benchmarks.rows import Checks, Run


def prepare(path: Path, checks: Checks) -> Run:
    """All checks."""
    schema, suite = with_pandera.prepare(path, checks), with_gx.prepare(path, checks)
    return lambda: schema() | suite()
