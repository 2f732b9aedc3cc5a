from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

import bilateral
from bilateral.errors import ReleaseError, UsageError

TABLES = ("evidence", "readings", "remarks", "retired", "sources", "totals")

pytestmark = pytest.mark.usefixtures("carried_release")


@pytest.fixture
def changeable(carried_release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the release that the loader reads."""
    shutil.copytree(carried_release, tmp_path / "dist" / carried_release.name)
    monkeypatch.setattr(sys.modules["bilateral.loader.release"], "carried", lambda: tmp_path)
    return tmp_path / "dist" / carried_release.name


def plain(value: Any) -> Any:
    """The value as any library should give it: nothing is None, a day is a date."""
    if isinstance(value, pd.Timestamp):
        return value.date()
    return None if value is not None and pd.isna(value) else value


def plain_rows(rows: Any) -> list[tuple[Any, ...]]:
    return [tuple(plain(value) for value in row) for row in rows]


def test_tables_are_the_released_tables_and_views() -> None:
    assert bilateral.tables() == TABLES


def test_the_version_is_that_of_the_release() -> None:
    assert bilateral.version() == "1.2.3"


def test_the_newest_release_is_loaded_by_number_and_not_by_name(changeable: Path) -> None:
    for name in ("1.10.0", "1.9.0", ".2.0.0-half", "notes"):
        shutil.copytree(changeable, changeable.parent / name)
    assert bilateral.version() == "1.10.0"


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_the_same_values_in_every_library(name: str, carried_release: Path) -> None:
    polars = bilateral.load(name)
    arrow = bilateral.load(name, engine="arrow")
    pandas = bilateral.load(name, engine="pandas")
    with duckdb.connect() as connection:
        duck = connection.read_parquet(f"{carried_release / name}.parquet")
        duck_columns, duck_rows = duck.columns, duck.fetchall()
    assert list(pandas.columns) == arrow.column_names == duck_columns == polars.columns
    rows = polars.rows()
    assert bilateral.load(name, engine="lazy").collect().equals(polars)
    assert [tuple(row.values()) for row in arrow.to_pylist()] == rows
    assert plain_rows(pandas.itertuples(index=False, name=None)) == rows
    assert duck_rows == rows
    assert len(rows) == bilateral.describe(name).rows


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


def test_an_unknown_table_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError) as caught:
        bilateral.load("reading")
    assert str(caught.value) == (
        "no table is called 'reading'; did you mean 'readings'?\n"
        "  Tables: evidence, readings, remarks, retired, sources, totals."
    )


def test_an_unknown_engine_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError) as caught:
        bilateral.load("readings", engine="panda")  # type: ignore[call-overload]
    assert str(caught.value) == (
        "no engine is called 'panda'; did you mean 'pandas'?\n  Engines: polars, lazy, pandas, arrow."
    )


def test_a_missing_library_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError) as caught:
        bilateral.load("readings", engine="pandas")
    assert str(caught.value) == ("engine 'pandas' needs pandas, which is not installed\n  Run: pip install pandas")


def test_a_file_that_was_changed_is_not_read(changeable: Path) -> None:
    path = changeable / "readings.parquet"
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    with pytest.raises(ReleaseError, match=r"readings\.parquet is not the file that was released"):
        bilateral.load("readings")
    assert bilateral.load("remarks").height == 2


def test_a_file_that_is_gone_is_named(changeable: Path) -> None:
    (changeable / "readings.parquet").unlink()
    with pytest.raises(ReleaseError, match=r"readings\.parquet is missing"):
        bilateral.load("readings")


def test_without_a_release_one_is_told_how_to_make_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["bilateral.loader.release"], "carried", lambda: tmp_path)
    with pytest.raises(UsageError, match=r"^there is no release to load\n  In a checkout, make one with"):
        bilateral.tables()


def test_a_description_prints_as_a_page() -> None:
    assert repr(bilateral.describe("evidence")) == (
        "evidence: A span that supports a cell or mentions a record.\n"
        "5 rows, 8 columns, key: table, record_id, column, source_id, start, end\n"
        "\n"
        "table      string    Table.\n"
        "record_id  string    Key of the record.\n"
        "column     string?   Column; empty for a mention.\n"
        "source_id  string    Source.\n"
        "start      integer   Start. [code points]\n"
        "end        integer   End. [code points]\n"
        "basis      string    Basis.\n"
        "exact      string?   Words."
    )


def test_no_line_of_a_description_is_wider_than_the_page() -> None:
    assert max(len(line) for line in repr(bilateral.describe("readings")).splitlines()) <= 100


def test_a_description_is_a_data_frame_on_demand() -> None:
    assert bilateral.describe("totals").frame().rows(named=True) == [
        {"column": "reading_id", "type": "string", "nullable": False, "unit": None, "description": "The reading."},
        {
            "column": "remarks",
            "type": "integer",
            "nullable": False,
            "unit": "remarks",
            "description": "Number of remarks.",
        },
    ]


def test_a_description_gives_one_column_with_its_codes() -> None:
    described = bilateral.describe("readings")
    assert described["place"].codes == {"p07": "Place 7.", "p59": "Place 59."}
    assert list(described["qualifier"].codes) == ["exact", "about", "between"]
    assert [column.name for column in described] == bilateral.load("readings").columns


def test_an_unknown_column_of_a_description_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError, match=r"^readings has no column 'deth'; did you mean 'depth'\?$"):
        bilateral.describe("readings")["deth"]


def test_the_evidence_of_a_record_is_that_of_its_cells_and_its_mentions() -> None:
    found = bilateral.evidence("readings", "east").select("column", "source_id", "start", "end", "basis").rows()
    assert found == [
        (None, "gazette", 0, 9, "printed"),
        ("depth", "gazette", 4, 8, "printed"),
        ("depth", "letter", 20, 24, "inferred"),
    ]


def test_a_key_of_several_columns_is_joined_by_bars() -> None:
    assert bilateral.evidence("remarks", "east|deep")["start"].to_list() == [40]


def test_the_row_of_a_view_has_the_evidence_of_the_row_that_it_stands_for() -> None:
    assert bilateral.evidence("totals", "west").equals(bilateral.evidence("readings", "west"))
    assert bilateral.evidence("totals", "west").height == 1


def test_a_record_without_evidence_has_none() -> None:
    assert bilateral.evidence("readings", "north").is_empty()


def test_an_unknown_key_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError, match=r"^no row of readings has the key 'eas'; did you mean 'east'\?$"):
        bilateral.evidence("readings", "eas")


def test_a_citation_names_each_document_with_its_places() -> None:
    assert bilateral.cite("readings", "east") == (
        'The Gazette (Wire), "Wells, old and new", 2020-01-01 or 2020-01-02, https://example.org/wells, '
        'characters 0-9; "A letter", undated, characters 20-24. '
        "Recorded as readings/east in bilateral 1.2.3, CC BY 4.0."
    )


def test_a_record_that_names_its_source_is_cited_without_evidence() -> None:
    assert bilateral.cite("readings", "north") == (
        '"A letter", undated. Recorded as readings/north in bilateral 1.2.3, CC BY 4.0.'
    )


def test_a_span_is_cited_with_its_own_place() -> None:
    assert bilateral.cite("evidence", "readings|west||gazette|30|35") == (
        'The Gazette (Wire), "Wells, old and new", 2020-01-01 or 2020-01-02, https://example.org/wells, '
        "characters 30-35. Recorded as evidence/readings|west||gazette|30|35 in bilateral 1.2.3, CC BY 4.0."
    )


def test_a_record_that_rests_on_no_document_cannot_be_cited() -> None:
    with pytest.raises(UsageError, match=r"^remarks 'east\|old' has no evidence of its own"):
        bilateral.cite("remarks", "east|old")


def test_a_day_is_a_date_in_polars() -> None:
    assert bilateral.load("readings")["taken_earliest"].to_list() == [dt.date(2019, 5, 1), None, dt.date(2019, 5, 1)]


def test_importing_bilateral_loads_no_dataframe_library() -> None:
    heavy = "{'polars', 'pandas', 'pyarrow', 'numpy', 'pandera', 'great_expectations', 'jinja2', 'typer'}"
    code = f"import sys, bilateral; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_tables_and_their_descriptions_need_no_dataframe_library(carried_release: Path) -> None:
    code = (
        "import sys, bilateral, pathlib\n"
        f"sys.modules['bilateral.load'].carried = lambda: pathlib.Path({str(carried_release.parents[1])!r})\n"
        "bilateral.tables(), repr(bilateral.describe('readings'))\n"
        "print(sorted({'polars', 'pandas', 'pyarrow'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_public_names_are_those_of_the_loader() -> None:
    assert sorted(bilateral.__all__) == ["cite", "describe", "evidence", "load", "tables", "version"]
    assert all(callable(getattr(bilateral, name)) for name in bilateral.__all__)
