"""What the schemas say of single cells and columns, checked by pandera's own checks in one pass."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.errors import did_you_mean
from bilateral.findings import Finding, Location, Related, quoted
from bilateral.read.rows import Rows, Table, View
from bilateral.rules import RULES
from bilateral.shape import Shape
from bilateral.validate.bounds import left_out_finding
from bilateral.validate.cell import cell_finding
from bilateral.validate.schema_checks import Failure
from bilateral.validate.schema_plan import check_frame


def check_schema(rows: Table | View, limit: int | None = None) -> Iterator[Finding]:
    """Validate a table, or a view that has a schema; cells that could not be read are left out.

    Each check has at most ``limit`` findings, and then one more that says how many were left out.
    """
    shape = rows.shape
    if shape is None:
        return
    own = [column.name for column in shape.columns]
    # rows with damaged cells are dropped from what was gathered, so all have to be
    gathered = None if rows.damaged else limit
    for failure in check_frame(shape.model, rows.frame.select(own).lazy(), limit=gathered):
        if failure.told is not None:
            yield _of_the_whole(failure, shape)
        else:
            yield from _of_rows(failure, rows, shape, limit)


def _of_the_whole(failure: Failure, shape: Shape) -> Finding:
    message = f"{', '.join(failure.columns)} breaks {failure.check}: {failure.told}"
    return Finding("schema", RULES["schema"].severity, message, Location(shape.path, *shape.place), table=shape.name)


def _of_rows(failure: Failure, rows: Rows, shape: Shape, limit: int | None) -> Iterator[Finding]:
    damaged = {row for row, column in rows.damaged if column in failure.columns}
    firsts = failure.rows if failure.firsts is None else failure.firsts
    failing = [(row, first) for row, first in zip(failure.rows, firsts, strict=True) if row not in damaged]
    findings = [_of_row(failure, rows, shape, row, first) for row, first in failing[:limit]]
    yield from findings
    left_out = failure.count - len(failure.rows) + len(failing) - len(findings)
    if left_out:
        yield left_out_finding(findings[-1], left_out, rows.location())


def _of_row(failure: Failure, rows: Rows, shape: Shape, row: int, first: int) -> Finding:
    name = failure.columns[0]
    value, column = rows.cell(row, name), shape.column(name)
    if failure.firsts is not None:
        shown = ", ".join(f"{each} {rows.cell(row, each) or ''!r}" for each in failure.columns)
        related = Related(rows.location(first, name), "the first row with it")
        return cell_finding("unique", f"{shown} stands twice", rows, row, name, related)
    if failure.check == "not_nullable":
        return cell_finding("null", f"{name} must not be empty", rows, row, name)
    if column and column.codes is not None and failure.check.startswith("isin("):
        message = f"{quoted(value)} is no code of {name}{did_you_mean(str(value), column.codes)}"
        return cell_finding("code", message, rows, row, name)
    meaning = f". {column.description}" if column else ""
    return cell_finding("schema", f"{quoted(value)} breaks {failure.check}{meaning}", rows, row, name)
