"""What the unit tests share: tables written as text, and shapes without a schema file."""

from __future__ import annotations

from pathlib import Path

from bilateral.findings import Finding
from bilateral.read.cells import CellTable, read_cells
from bilateral.shape import Column, DataType, Shape


def write(folder: Path, content: str | bytes, name: str = "towns.csv") -> Path:
    """A file with this content, byte for byte."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def read_any(folder: Path, content: str | bytes) -> tuple[CellTable | None, list[Finding]]:
    """What reading a CSV file with this content gives."""
    return read_cells(write(folder, content), "towns", "towns.csv")


def read_good(folder: Path, content: str | bytes) -> CellTable:
    """The cells of a CSV file with this content, which has nothing wrong with it."""
    cells, findings = read_any(folder, content)
    assert findings == []
    assert cells is not None
    return cells


def read_damaged(folder: Path, content: str | bytes) -> tuple[CellTable, list[str]]:
    """The cells of a CSV file with this content all the same, and what is wrong with it."""
    cells, findings = read_any(folder, content)
    assert cells is not None
    return cells, [told(finding) for finding in findings]


def told(finding: Finding) -> str:
    """A finding in one line."""
    return f"{finding.rule} {finding.location}: {finding.message}"


def column(name: str, kind: DataType = "string", *, role: str | None = None, form: str | None = None) -> Column:
    """A column that says no more than it must."""
    return Column(name, kind, f"The {name}.", nullable=True, role=role, format=form)


def shape(*columns: Column, key: tuple[str, ...] | None = None) -> Shape:
    """The shape of a table of these columns; its key is the first unless it is named."""
    return Shape(
        name="towns",
        description="Towns.",
        columns=columns,
        key=key or (columns[0].name,),
        mentioned=False,
        covers=frozenset(),
        model=None,
        path="schemas/towns.py",
    )
