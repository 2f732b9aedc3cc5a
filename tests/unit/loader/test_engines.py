from __future__ import annotations

import datetime as dt
import sys
from typing import assert_type, get_args

import duckdb
import pandas as pd
import polars as pl
import pytest

import bilateral
from bilateral.errors import UsageError
from bilateral.loader.description import ColumnDescription, Description
from bilateral.loader.engines import Engine
from tests.unit.loader.engines import in_every_engine

TABLES = ("evidence", "readings", "remarks", "retired", "sources", "totals")

pytestmark = pytest.mark.usefixtures("carried_release")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_the_same_values_in_every_engine(name: str) -> None:
    seen = in_every_engine(name)
    assert list(seen) == ["polars", "lazy", "arrow", "duckdb", "pandas", "pandas on arrow"]
    assert all(each == seen["polars"] for each in seen.values())
    assert len(seen["polars"][1]) == bilateral.describe(name).rows


def test_a_code_column_comes_back_as_an_enum() -> None:
    assert bilateral.load("readings").schema["qualifier"] == pl.Enum(["exact", "about", "between"])


def test_every_column_has_the_type_that_its_library_has_for_it() -> None:
    schema = bilateral.load("readings").schema
    assert {name: str(kind) for name, kind in schema.items() if name not in ("qualifier", "taken_precision")} == {
        "reading_id": "String",
        "depth": "Float64",
        "depth_low": "Float64",
        "depth_high": "Float64",
        "depth_to": "Float64",
        "place": "Categorical",
        "taken": "String",
        "taken_earliest": "Date",
        "taken_latest": "Date",
        "count": "Int64",
        "checked": "Boolean",
        "shallower_than": "String",
        "remark": "String",
        "source_id": "String",
        "note": "String",
    }
    pandas = bilateral.load("readings", engine="pandas").dtypes.astype(str).to_dict()
    assert {name: pandas[name] for name in ("reading_id", "depth", "qualifier", "taken_earliest")} == {
        "reading_id": "str",
        "depth": "float64",
        "qualifier": "category",
        "taken_earliest": "datetime64[ms]",
    }


def test_a_whole_number_or_truth_that_may_be_missing_stays_one_in_pandas() -> None:
    frame = bilateral.load("readings", engine="pandas")
    assert frame["count"].dtype == "Int64"
    assert frame["checked"].dtype == "boolean"
    assert frame["count"].tolist() == [3, pd.NA, 1200]
    assert bilateral.load("evidence", engine="pandas")["start"].dtype == "int64"


def test_arrow_keeps_what_the_fields_mean() -> None:
    table = bilateral.load("readings", engine="arrow")
    assert table.schema.field("depth").metadata == {b"description": b"Depth as stated.", b"unit": b"metre"}
    assert not table.schema.field("depth").nullable


def test_a_lazy_table_is_collected_by_whoever_asks() -> None:
    frame = bilateral.load("readings", engine="lazy").filter(pl.col("depth") > 10).select("reading_id")
    assert frame.collect()["reading_id"].to_list() == ["east", "west"]


def test_a_day_is_a_date_in_polars() -> None:
    assert bilateral.load("readings")["taken_earliest"].to_list() == [dt.date(2019, 5, 1), None, dt.date(2019, 5, 1)]


def test_an_unknown_engine_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError) as caught:
        bilateral.load("readings", engine="panda")  # type: ignore[call-overload]
    assert str(caught.value) == (
        "no engine is called 'panda'; did you mean 'pandas'?\n  Engines: polars, lazy, pandas, arrow, duckdb."
    )


@pytest.mark.parametrize(("engine", "library"), [("pandas", "pandas"), ("duckdb", "duckdb"), ("arrow", "pyarrow")])
def test_a_missing_library_is_named_with_what_to_install(
    engine: Engine, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [each for each in sys.modules if each == library or each.startswith(f"{library}.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UsageError) as caught:
        bilateral.load("readings", engine=engine)
    assert (
        str(caught.value) == f"engine {engine!r} needs {library}, which is not installed\n  Run: pip install {library}"
    )


def test_the_codes_of_an_arrow_backed_frame_can_be_sorted_and_searched() -> None:
    frame = bilateral.load("readings", engine="pandas", dtype_backend="pyarrow")
    assert frame.sort_values("qualifier")["reading_id"].tolist() == ["west", "east", "north"]
    assert frame["qualifier"].str.startswith("a").tolist() == [True, False, False]


def test_every_column_of_an_arrow_backed_frame_has_the_type_of_arrow() -> None:
    dtypes = bilateral.load("readings", engine="pandas", dtype_backend="pyarrow").dtypes.astype(str)
    assert dtypes[["reading_id", "depth", "taken_earliest", "count", "checked", "place"]].tolist() == [
        "string[pyarrow]",
        "double[pyarrow]",
        "date32[day][pyarrow]",
        "int64[pyarrow]",
        "bool[pyarrow]",
        "category",
    ]


@pytest.mark.parametrize(("engine", "backend"), [("polars", "pyarrow"), ("pandas", "numpy_nullable")])
def test_a_backend_that_an_engine_does_not_have_is_refused(engine: Engine, backend: str) -> None:
    with pytest.raises(UsageError) as caught:
        bilateral.load("readings", engine=engine, dtype_backend=backend)  # type: ignore[call-overload]
    assert str(caught.value) == (
        f"engine {engine!r} has no dtype_backend {backend!r}\n  There is one: engine='pandas', dtype_backend='pyarrow'."
    )


def test_a_query_of_duckdb_may_name_the_variable_that_holds_a_table() -> None:
    readings = bilateral.load("readings", engine="duckdb")
    remarks = bilateral.load("remarks", engine="duckdb")
    assert readings.columns[0] == remarks.columns[0]  # or the linter sees them nowhere used
    query = "SELECT reading_id, word FROM readings JOIN remarks USING (reading_id) WHERE depth > 12 ORDER BY word"
    joined = duckdb.sql(query)
    assert joined is not None
    assert joined.fetchall() == [("east", "deep"), ("east", "old")]


def test_a_connection_of_ones_own_reads_the_arrow_table() -> None:
    with duckdb.connect() as connection:
        readings = connection.from_arrow(bilateral.load("readings", engine="arrow"))
        assert readings.aggregate("max(depth)").fetchall() == [(20.0,)]


def test_every_engine_gives_the_type_that_it_is_said_to_give() -> None:
    given = {engine: type(bilateral.load("readings", engine=engine)) for engine in get_args(Engine)}
    assert given == {
        "polars": pl.DataFrame,
        "lazy": pl.LazyFrame,
        "pandas": pd.DataFrame,
        "arrow": type(pl.DataFrame().to_arrow()),
        "duckdb": duckdb.DuckDBPyRelation,
    }


def test_the_declared_types_are_those_given() -> None:
    """Written for the type checker, which holds each to be true; running it shows only that all of it runs."""
    assert_type(bilateral.load("readings"), pl.DataFrame)
    assert_type(bilateral.load("readings", version="1.2.3"), pl.DataFrame)
    assert_type(bilateral.load("readings", engine="lazy"), pl.LazyFrame)
    assert_type(bilateral.load("readings", engine="pandas"), pd.DataFrame)
    assert_type(bilateral.load("readings", engine="pandas", dtype_backend="pyarrow"), pd.DataFrame)
    assert_type(bilateral.load("readings", engine="duckdb"), duckdb.DuckDBPyRelation)
    assert_type(bilateral.describe("readings"), Description)
    assert_type(bilateral.describe("readings", "depth"), ColumnDescription)
    assert_type(bilateral.cite("readings", "east", format="bibtex"), str)
    assert_type(bilateral.interval("readings", "east"), bilateral.Interval)
    assert_type(bilateral.total("readings", bilateral.load("readings", engine="lazy").head(1)), bilateral.Interval)
    assert_type(bilateral.total("readings", bilateral.load("readings", engine="pandas").head(1)), bilateral.Interval)
    assert_type(bilateral.total("readings", bilateral.load("readings", engine="duckdb").limit(1)), bilateral.Interval)
    assert_type(bilateral.total("readings", ["east"], allow=["overlap"]), bilateral.Interval)
