"""The cells of a table's file, whichever of the two forms it has."""

from __future__ import annotations

from pathlib import Path

from bilateral.findings import Finding
from bilateral.read.cells import Cells, read_cells


def read_file(path: Path, name: str, shown: str) -> tuple[Cells | None, list[Finding]]:
    """Read a CSV or Parquet file; no cells where its structure cannot be made out, with a finding that says why."""
    if path.suffix != ".parquet":
        return read_cells(path, name, shown)
    from bilateral.read.parquet import read_parquet

    return read_parquet(path, name, shown)
