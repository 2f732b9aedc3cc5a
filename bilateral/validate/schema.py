"""What the schemas say of single cells and columns, checked by pandera with its own checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pandera.config import ValidationDepth, config_context
from pandera.errors import SchemaErrors

from bilateral.errors import did_you_mean
from bilateral.findings import Finding, Location, Related, quoted
from bilateral.read.rows import Rows, Table, View
from bilateral.rules import RULES
from bilateral.shape import Column, Shape
from bilateral.validate.cell import cell_finding

_UNIQUE = ("field_uniqueness", "multiple_fields_uniqueness")
_Firsts = dict[tuple[str, ...], dict[tuple[Any, ...], int]]
"""By columns: the first row of each of their values."""


def check_schema(rows: Table | View) -> Iterator[Finding]:
    """Validate a table, or a view that has a schema; cells that could not be read are left out.

    The depth of validation is set here, so that no environment variable can switch the checks off.
    """
    shape = rows.shape
    if shape is None:
        return
    own = [column.name for column in shape.columns]
    try:
        with config_context(
            validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_AND_DATA, use_narwhals_backend=False
        ):
            shape.model.to_schema().validate(rows.frame.select(own), lazy=True)
    except SchemaErrors as errors:
        firsts: _Firsts = {}
        for case in errors.failure_cases.to_dicts():
            if (case["index"], case["column"]) not in rows.damaged:
                yield from _findings(rows, shape, case, firsts)


def _findings(rows: Rows, shape: Shape, case: dict[str, Any], firsts: _Firsts) -> Iterator[Finding]:
    """The finding of one of pandera's failure cases; none for the first of several equal values, which is right."""
    row, check = case["index"], case["check"]
    column = shape.column(case["column"]) if case["column"] else None
    if row is None:
        message = f"{case['column'] or shape.name} breaks {check}: {case['failure_case']}"
        yield Finding("schema", RULES["schema"].severity, message, Location(shape.path, *shape.place), table=shape.name)
    elif check in _UNIQUE:
        columns = [column.name] if column else list(shape.model.Config.unique)
        first = _first_equal(rows, row, tuple(columns), firsts)
        if first != row:
            shown = ", ".join(f"{name} {rows.cell(row, name) or ''!r}" for name in columns)
            place = rows.location(first, columns[0])
            message = f"{shown} stands twice"
            yield cell_finding("unique", message, rows, row, columns[0], Related(place, "the first row with it"))
    elif column is not None:
        yield _broken_cell(rows, row, column, check)


def _broken_cell(rows: Rows, row: int, column: Column, check: str) -> Finding:
    if check == "not_nullable":
        return cell_finding("null", f"{column.name} must not be empty", rows, row, column.name)
    value = rows.cell(row, column.name)
    if column.codes is not None and check.startswith("isin("):
        message = f"{quoted(value)} is no code of {column.name}{did_you_mean(str(value), column.codes)}"
        return cell_finding("code", message, rows, row, column.name)
    return cell_finding("schema", f"{quoted(value)} breaks {check}. {column.description}", rows, row, column.name)


def _first_equal(rows: Rows, row: int, columns: tuple[str, ...], firsts: _Firsts) -> int:
    """The first row that has the same values as ``row``, null being equal to null."""
    if columns not in firsts:
        values = rows.frame.select(columns).iter_rows()
        firsts[columns] = {each: at for at, each in reversed(list(enumerate(values)))}
    return firsts[columns][rows.frame.select(columns).row(row)]
