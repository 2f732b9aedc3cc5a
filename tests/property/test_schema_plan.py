"""One pass over a frame says what pandera says: over frames and schemas of any kind, cell for cell."""

from __future__ import annotations

import datetime as dt
import math
import warnings
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pandera.polars as pa
import polars as pl
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pandera.backends.polars.base import PolarsSchemaBackend
from pandera.config import ValidationDepth, config_context
from pandera.errors import FailureCaseMetadata, SchemaError, SchemaErrors

from bilateral.validate.schema_plan import check_frame

_NAN = math.nan
_BERLIN = ZoneInfo("Europe/Berlin")
_WORDS = ["", "a", "A", "ab", "ba", "añ", "日本", "🙂", "a.b", "a\nb", "e\u0301"]
_NUMBERS = ["eq", "ne", "gt", "ge", "lt", "le", "in_range", "isin", "notin", "unique_values_eq"]
_TEXTS = ["str_matches", "str_contains", "str_startswith", "str_endswith", "str_length"]
_ARGUMENT = {
    **dict.fromkeys(["eq", "ne"], "value"),
    **dict.fromkeys(["gt", "ge"], "min_value"),
    **dict.fromkeys(["lt", "le"], "max_value"),
    "isin": "allowed_values",
    "notin": "forbidden_values",
    "unique_values_eq": "values",
}
_KINDS: dict[str, tuple[Any, list[Any]]] = {
    "int": (pl.Int64, [-3, -1, 0, 1, 2, 2**53 + 1, 2**63 - 1]),
    "small": (pl.Int8, [-128, -1, 0, 1, 127]),
    "count": (pl.UInt16, [0, 1, 2, 65535]),
    "float": (pl.Float64, [-1.5, -0.0, 0.0, 1.0, 1e300, math.inf, -math.inf, _NAN]),
    "single": (pl.Float32, [-1.5, -0.0, 0.0, 0.1, math.inf, _NAN]),
    "bool": (pl.Boolean, [True, False]),
    "date": (pl.Date, [dt.date(1, 1, 1), dt.date(2021, 10, 7), dt.date(2021, 10, 8)]),
    "moment": (pl.Datetime("us"), [dt.datetime(1969, 12, 31, 23), dt.datetime(2021, 3, 28, 2, 30)]),  # noqa: DTZ001 (no zone)
    "zoned": (
        pl.Datetime("us", "Europe/Berlin"),  # the hour that comes twice
        [dt.datetime(2021, 10, 31, 2, 30, tzinfo=_BERLIN), dt.datetime(2021, 10, 31, 2, 30, tzinfo=_BERLIN, fold=1)],
    ),
    "time": (pl.Time, [dt.time(0), dt.time(23, 59, 59)]),
    "duration": (pl.Duration("us"), [dt.timedelta(0), dt.timedelta(days=-1)]),
    "decimal": (pl.Decimal(10, 2), [Decimal("-1.00"), Decimal("0.00"), Decimal("12.34")]),
    "text": (pl.String, _WORDS),
    "category": (pl.Categorical, ["a", "b", "ab"]),
    "code": (pl.Enum(["b", "a", "ab"]), ["a", "b", "ab"]),
    "list": (pl.List(pl.Int64), [[], [1], [1, 2], [None]]),
    "bytes": (pl.Binary, [b"", b"a", b"\xff"]),
}


class _Case(NamedTuple):
    frame: pl.DataFrame
    columns: dict[str, dict[str, Any]]
    strict: bool
    unique: list[str]

    def schema(self) -> pa.DataFrameSchema:
        columns = {name: pa.Column(**said) for name, said in self.columns.items()}
        return pa.DataFrameSchema(columns, strict=self.strict, unique=self.unique or None, name="frame")


@st.composite
def _checks(draw: st.DrawFn, kind: str) -> pa.Check:
    _, values = _KINDS[kind]
    name = draw(st.sampled_from([*_NUMBERS, *_TEXTS] if kind in ("text", "category", "code") else _NUMBERS))
    arguments = draw(_arguments(name, values))
    ignore_na = draw(st.sampled_from([True, True, True, False]))
    try:
        check: pa.Check = getattr(pa.Check, name)(**arguments, ignore_na=ignore_na)
    except (ValueError, TypeError):  # an interval that holds nothing; a set of lists
        assume(False)  # noqa: FBT003
    return check


def _arguments(name: str, values: list[Any]) -> st.SearchStrategy[dict[str, Any]]:
    value, several = st.sampled_from(values), st.lists(st.sampled_from(values), max_size=3)
    length = st.integers(0, 2)
    match name:
        case "str_matches" | "str_contains":
            return st.fixed_dictionaries({"pattern": st.sampled_from(["a", "^a$", "b", "ñ", "", "[ab]{2}"])})
        case "str_startswith" | "str_endswith":
            return st.fixed_dictionaries({"string": st.sampled_from(["a", "b", "ñ", ""])})
        case "str_length":
            return st.sampled_from(["min_value", "max_value", "exact_value"]).flatmap(
                lambda bound: st.fixed_dictionaries({bound: length})
            )
        case "in_range":
            ends = {"min_value": value, "max_value": value, "include_min": st.booleans(), "include_max": st.booleans()}
            return st.fixed_dictionaries(ends)
        case "isin" | "notin" | "unique_values_eq":
            return st.fixed_dictionaries({_ARGUMENT[name]: several})
        case _:
            return st.fixed_dictionaries({_ARGUMENT[name]: value})


@st.composite
def _cases(draw: st.DrawFn) -> _Case:
    height = draw(st.integers(0, 8))
    data: dict[str, pl.Series] = {}
    columns: dict[str, dict[str, Any]] = {}
    for number, kind in enumerate(draw(st.lists(st.sampled_from(list(_KINDS)), min_size=1, max_size=3))):
        dtype, values = _KINDS[kind]
        stated = kind if draw(st.integers(0, 6)) else draw(st.sampled_from(list(_KINDS)))
        name = f"c{number}"
        cells = st.one_of(st.sampled_from(values), st.none()) if draw(st.booleans()) else st.sampled_from(values)
        column = draw(st.lists(cells, min_size=height, max_size=height))
        if draw(st.integers(0, 9)):
            data[name] = pl.Series(name, column, dtype=dtype, strict=False)
        columns[name] = {
            "dtype": draw(st.sampled_from([_KINDS[stated][0], _KINDS[stated][0], None])),
            "checks": draw(st.lists(_checks(stated), max_size=3)),
            "nullable": draw(st.booleans()),
            "unique": draw(st.booleans()),
            "required": bool(draw(st.integers(0, 5))),
        }
    if not draw(st.integers(0, 5)):
        data["row"] = pl.Series("row", range(height), dtype=pl.Int64)
    unique = draw(st.sampled_from([[], list(columns)[:2]]))
    frame = pl.DataFrame(data)
    if height > 1 and data:  # in two pieces, as files are read
        frame = pl.concat([frame[: height // 2], frame[height // 2 :]], rechunk=False)
    return _Case(frame, columns, draw(st.booleans()), unique)


_Cells = set[tuple[str, str, int | None]]


def _told_by_pandera(case: _Case) -> _Cells:
    """What pandera finds, read before it makes one table of it, which fails for some types (tested below)."""
    unique = case.unique if set(case.unique) <= set(case.frame.columns) else []
    schema = case._replace(unique=unique).schema()
    no_table = FailureCaseMetadata(pl.DataFrame(), {}, {})
    depth = config_context(validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_AND_DATA)
    with depth, patch.object(PolarsSchemaBackend, "failure_cases_metadata", return_value=no_table):
        try:
            schema.validate(case.frame, lazy=True)
        except SchemaErrors as errors:
            return {cell for error in errors.schema_errors for cell in _cells(error)}
    return set()


def _cells(error: SchemaError) -> Iterator[tuple[str, str, int | None]]:
    check = error.check if isinstance(error.check, str) else error.check.error
    rows = [None]
    if isinstance(error.failure_cases, pl.DataFrame):
        rows = error.check_output["check_output"].not_().arg_true().to_list()
    yield from ((check, error.schema.name, row) for row in rows)


def _told_in_one_pass(schema: pa.DataFrameSchema, frame: pl.DataFrame) -> _Cells:
    cells: _Cells = set()
    for failure in check_frame(schema, frame.lazy()):
        column = "frame" if failure.check == "multiple_fields_uniqueness" else failure.columns[0]
        firsts = [] if failure.firsts is None else list(failure.firsts)
        rows: list[int | None] = [None] if failure.told is not None else [*failure.rows, *firsts]
        assert failure.told is not None or len(failure.rows) == failure.count > 0
        cells |= {(failure.check, column, row) for row in rows}
    return cells


def _mended(case: _Case, cells: _Cells) -> _Cells:
    """What pandera tells without its mistakes, each of which has a test of its own below."""
    frame = case.frame
    seeing = {
        (check.error, name) for name, said in case.columns.items() for check in said["checks"] if not check.ignore_na
    }
    incomplete = not set(case.unique) <= set(frame.columns)
    kept: _Cells = set()
    for check, column, row in cells:
        cell = frame[column][row] if row is not None and column in frame.columns else None
        is_nan = isinstance(cell, float) and math.isnan(cell)
        if is_nan and check not in ("not_nullable", "field_uniqueness") and (check, column) not in seeing:
            continue  # NaN in a column is missing
        kept.add((check, column, row))
    return kept | ({("multiple_fields_uniqueness", "frame", None)} if incomplete else set())


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(_cases())
def test_one_pass_tells_the_cells_that_pandera_tells(case: _Case) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        told = _told_by_pandera(case)
    assert _told_in_one_pass(case.schema(), case.frame) == _mended(case, told)
