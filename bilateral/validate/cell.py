"""Findings about a cell: where it is, what stands in it, and of which record."""

from __future__ import annotations

from bilateral.findings import Finding, Related
from bilateral.read.rows import Rows
from bilateral.rules import RULES


def cell_finding(rule: str, message: str, rows: Rows, row: int, column: str, *related: Related) -> Finding:
    """A finding at a cell of a table or view, as grave as its rule is."""
    return Finding(
        rule,
        RULES[rule].severity,
        message,
        rows.location(row, column),
        table=rows.name,
        key=rows.key(row),
        row=row,
        column=column,
        value=rows.cell(row, column),
        related=related,
    )
