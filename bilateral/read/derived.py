"""Derived columns: bounds of a qualified number, and the days and precision of a date.

They stand after the column that they come from, in suites and releases alike, and in no CSV file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from bilateral.errors import SchemaError
from bilateral.read.edtf import PRECISION, Period, parse_period
from bilateral.shape import BOUNDS, Column, Shape


@dataclass(frozen=True, slots=True)
class Derived:
    """A column that is computed from another one."""

    name: str
    source: str
    type: pl.DataType
    description: str
    unit: str | None = None
    codes: Mapping[str, str] | None = None


def derived_columns(shape: Shape) -> tuple[Derived, ...]:
    """The derived columns of a table, in the order of the columns that they come from."""
    derived = tuple(each for column in shape.columns for each in _of_column(shape, column))
    taken = [each.name for each in derived if shape.column(each.name)]
    if taken:
        hint = "The program derives a column of that name: give yours another."
        line, column = next(each.place for each in shape.columns if each.name == taken[0])
        message = f"{shape.name} declares {', '.join(taken)}"
        raise SchemaError(message, path=shape.path, line=line, column=column, hint=hint)
    return derived


def with_derived(shape: Shape, frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with each derived column after its source. A date that is no EDTF has none."""
    derived = derived_columns(shape)
    for column in shape.columns:
        added = [_values(shape, frame, each) for each in derived if each.source == column.name]
        place = frame.get_column_index(column.name) + 1
        for offset, series in enumerate(added):
            frame = frame.insert_column(place + offset, series)
    return frame


def _of_column(shape: Shape, column: Column) -> tuple[Derived, ...]:
    name = column.name
    if column.format == "edtf":
        return (
            Derived(
                f"{name}_earliest", name, pl.Date(), f"First day that `{name}` allows; empty where its start is open."
            ),
            Derived(f"{name}_latest", name, pl.Date(), f"Last day that `{name}` allows; empty where its end is open."),
            Derived(
                f"{name}_precision",
                name,
                pl.Enum(list(PRECISION)),
                f"How precisely `{name}` is given; that of its coarsest part.",
                codes=PRECISION,
            ),
        )
    if column.role == "amount" and shape.with_role("qualifier"):
        return (
            Derived(f"{name}_low", name, pl.Float64(), "Lower bound that the qualifier lets one state.", column.unit),
            Derived(f"{name}_high", name, pl.Float64(), "Upper bound that the qualifier lets one state.", column.unit),
        )
    return ()


def _values(shape: Shape, frame: pl.DataFrame, derived: Derived) -> pl.Series:
    part = derived.name.removeprefix(f"{derived.source}_")
    if part in ("low", "high"):
        return _bound(shape, frame, derived, lower=part == "low")
    periods = [_period(text) for text in frame[derived.source]]
    values = [getattr(period, part) if period else None for period in periods]
    return pl.Series(derived.name, values, dtype=derived.type)


def _bound(shape: Shape, frame: pl.DataFrame, derived: Derived, *, lower: bool) -> pl.Series:
    by_role = {column.role: pl.col(column.name) for column in shape.columns if column.role}
    bounding = [qualifier for qualifier, (below, above) in BOUNDS.items() if (below if lower else above)]
    known = by_role["qualifier"].is_in(bounding)
    bound = pl.when(known).then(pl.col(derived.source)).otherwise(None)
    if not lower and "amount_to" in by_role:
        bound = pl.when(by_role["qualifier"] == "between").then(by_role["amount_to"]).otherwise(bound)
    return frame.select(bound.cast(derived.type).alias(derived.name))[derived.name]


def _period(text: str | None) -> Period | None:
    try:
        return parse_period(text) if text else None
    except ValueError:  # the cell has its own finding
        return None
