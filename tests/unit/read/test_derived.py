"""Derived columns: the bounds of a qualified number, and the days and precision of a date."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import polars as pl
import pytest

from bilateral.errors import SchemaError
from bilateral.read.derived import Derived, derived_columns, with_derived
from bilateral.read.edtf import PRECISION
from bilateral.shape import BOUNDS, Column
from schemas.codes import QUALIFIER
from tests.unit.parts import column, shape

_NAME = column("name")
_DEPTH = Column("depth", "number", "Depth.", role="amount", unit="metre")
_DEPTH_TO = column("depth_to", "number", role="amount_to")
_QUALIFIER = column("qualifier", role="qualifier")
_DAY = column("day", form="edtf")

_BOUNDS = {
    "exact": (30.0, 30.0),
    "about": (None, None),
    "more_than": (30.0, None),
    "at_least": (30.0, None),
    "less_than": (None, 30.0),
    "at_most": (None, 30.0),
    "nearly": (None, 30.0),
    "between": (30.0, 40.0),
}


@pytest.mark.parametrize(("qualifier", "bounds"), _BOUNDS.items())
def test_a_qualifier_says_which_bounds_are_known(qualifier: str, bounds: tuple[float | None, float | None]) -> None:
    frame = pl.DataFrame({"name": ["well"], "depth": [30.0], "depth_to": [40.0], "qualifier": [qualifier]})
    derived = with_derived(shape(_NAME, _DEPTH, _DEPTH_TO, _QUALIFIER), frame)
    assert (derived["depth_low"].item(), derived["depth_high"].item()) == bounds


def test_every_qualifier_of_the_record_has_its_bounds_here() -> None:
    assert set(_BOUNDS) == set(QUALIFIER)
    assert set(BOUNDS) == set(QUALIFIER)


def test_a_number_without_a_qualifier_has_no_bounds() -> None:
    frame = pl.DataFrame(
        {"name": ["well"], "depth": [30.0], "qualifier": [None]}, schema_overrides={"qualifier": pl.String}
    )
    derived = with_derived(shape(_NAME, _DEPTH, _QUALIFIER), frame)
    assert derived.rows() == [("well", 30.0, None, None, None)]


def test_a_range_without_a_column_for_its_end_has_no_upper_bound() -> None:
    frame = pl.DataFrame({"name": ["well"], "depth": [30.0], "qualifier": ["between"]})
    derived = with_derived(shape(_NAME, _DEPTH, _QUALIFIER), frame)
    assert derived.rows() == [("well", 30.0, 30.0, None, "between")]


def test_a_number_in_a_table_without_qualifiers_derives_nothing() -> None:
    assert derived_columns(shape(_NAME, _DEPTH)) == ()


def test_bounds_have_the_unit_of_their_number() -> None:
    derived = derived_columns(shape(_NAME, _DEPTH, _QUALIFIER))
    assert derived == (
        Derived("depth_low", "depth", pl.Float64(), "Lower bound that the qualifier lets one state.", "metre"),
        Derived("depth_high", "depth", pl.Float64(), "Upper bound that the qualifier lets one state.", "metre"),
    )


def test_the_precision_of_a_date_is_a_code_with_a_meaning() -> None:
    assert [(each.name, each.codes) for each in derived_columns(shape(_NAME, _DAY))] == [
        ("day_earliest", None),
        ("day_latest", None),
        ("day_precision", PRECISION),
    ]


@pytest.mark.parametrize(("taken", "place"), [(["depth_high"], "7:5"), (["depth_high", "day_latest"], "7:5")])
def test_a_schema_cannot_declare_what_is_derived(taken: list[str], place: str) -> None:
    own = [replace(column(name), place=(line, 5)) for line, name in enumerate(taken, 7)][::-1]
    with pytest.raises(SchemaError) as caught:
        derived_columns(shape(_NAME, *own, _DEPTH, _QUALIFIER, _DAY))
    assert str(caught.value) == (
        f"schemas/towns.py:{place}: towns declares {', '.join(taken)}\n"
        "  The program derives a column of that name: give yours another."
    )


def test_a_date_has_its_days_and_precision_right_after_it() -> None:
    frame = pl.DataFrame({"name": ["a", "b", "c"], "day": ["2021-10", "../2021-10-07", None], "last": [1, 2, 3]})
    derived = with_derived(shape(_NAME, _DAY, column("last", "integer")), frame)
    assert derived.columns == ["name", "day", "day_earliest", "day_latest", "day_precision", "last"]
    assert derived.rows() == [
        ("a", "2021-10", dt.date(2021, 10, 1), dt.date(2021, 10, 31), "month", 1),
        ("b", "../2021-10-07", None, dt.date(2021, 10, 7), "day", 2),
        ("c", None, None, None, None, 3),
    ]


def test_the_days_of_a_date_are_dates_and_its_precision_is_one_of_a_list() -> None:
    frame = with_derived(shape(_NAME, _DAY), pl.DataFrame({"name": ["a"], "day": ["2021"]}))
    assert dict(frame.schema) == {
        "name": pl.String,
        "day": pl.String,
        "day_earliest": pl.Date,
        "day_latest": pl.Date,
        "day_precision": pl.Enum(list(PRECISION)),
    }


def test_a_date_that_is_no_edtf_has_no_days() -> None:
    frame = with_derived(shape(_NAME, _DAY), pl.DataFrame({"name": ["a"], "day": ["2021-02-30"]}))
    assert frame.rows() == [("a", "2021-02-30", None, None, None)]


def test_an_empty_table_derives_empty_columns() -> None:
    empty = pl.DataFrame(schema={"name": pl.String, "day": pl.String})
    assert with_derived(shape(_NAME, _DAY), empty).shape == (0, 5)
