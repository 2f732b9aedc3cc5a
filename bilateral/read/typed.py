"""Typed frames: each cell of a table as its schema's type, or why it cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from bilateral.findings import quoted
from bilateral.read.cells import Cells
from bilateral.read.edtf import parse_period
from bilateral.shape import Column, DataType, Shape

_POLARS_TYPES: Mapping[DataType, type[pl.DataType]] = {
    "string": pl.String,
    "integer": pl.Int64,
    "number": pl.Float64,
    "boolean": pl.Boolean,
}

_WRITTEN: Mapping[DataType, tuple[str, str]] = {
    "integer": (r"^-?(0|[1-9][0-9]*)$", "a whole number, written plainly"),
    "number": (r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$", "a number, written plainly (3000000000, 0.5)"),
    "boolean": (r"^(true|false)$", "true or false"),
}
"""How values of a type are written, as a pattern and in words."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A cell that is not of its column's type or format, and the rule that says so."""

    row: int
    column: str
    rule: str
    message: str


def readable(column: Column, dtype: pl.DataType) -> bool:
    """Whether values of a type that a file holds can be read as those of the column; text always can."""
    match column.type:
        case "integer":
            return dtype.is_integer() or dtype == pl.String
        case "number":
            return dtype.is_integer() or dtype.is_float() or dtype == pl.String
        case _:
            return dtype in (_POLARS_TYPES[column.type], pl.String)


def read_typed(shape: Shape, cells: Cells) -> tuple[pl.DataFrame, list[Unreadable]]:
    """The columns of the schema, in its order and types; a cell that cannot be read is null."""
    columns = [_cast(column, cells.values[column.name]) for column in shape.columns]
    faults: list[Unreadable] = []
    for column, typed in zip(shape.columns, columns, strict=True):
        values = cells.values[column.name]
        if values.dtype == pl.String:
            faults += _spaced(values)
        for row in (values.is_not_null() & typed.is_null()).arg_true():
            message = f"{quoted(cells.cell(row, column.name))} is not {_WRITTEN[column.type][1]}"
            faults.append(Unreadable(row, column.name, "type", message))
        if column.format == "edtf":
            faults += _bad_dates(values)
    return pl.DataFrame(columns), faults


def _cast(column: Column, values: pl.Series) -> pl.Series:
    as_text = values.dtype == pl.String
    typed = _parsed(column, values) if as_text else values.cast(_POLARS_TYPES[column.type], strict=False)
    # what is no number, or too large for one, has no value
    return typed.set(~typed.is_finite(), None) if column.type == "number" else typed


def _parsed(column: Column, text: pl.Series) -> pl.Series:
    if column.type == "string":
        return text
    written = pl.when(pl.col(text.name).str.contains(_WRITTEN[column.type][0])).then(pl.col(text.name))
    values = text.to_frame().select(written)[text.name]
    if column.type == "boolean":
        return (values == "true").alias(text.name)
    return values.cast(_POLARS_TYPES[column.type], strict=False)


def _spaced(text: pl.Series) -> Iterator[Unreadable]:
    for row in (text != text.str.strip_chars()).fill_null(value=False).arg_true():
        yield Unreadable(
            row, text.name, "space", f"{quoted(text[row])} begins or ends with white space: run `dataset format`"
        )


def _bad_dates(text: pl.Series) -> Iterator[Unreadable]:
    for row, value in enumerate(text):
        if value is not None:
            try:
                parse_period(value)
            except ValueError as error:
                yield Unreadable(row, text.name, "edtf", str(error))
