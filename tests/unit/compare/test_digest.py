"""The logical digest: the same rows give the same number, whoever holds them and whoever wrote them."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bilateral.compare.digest import canonical_lines, logical_digest, number_text, plain_frame
from bilateral.compare.package import open_package
from bilateral.errors import ReleaseError
from tests.acceptance.cases import CHECKOUT

RELEASE = CHECKOUT / "dist" / "0.1.0"
RESOURCES = json.loads((RELEASE / "datapackage.json").read_text("utf-8"))["resources"]
TYPES = {each["name"]: {field["name"]: field["type"] for field in each["schema"]["fields"]} for each in RESOURCES}


def _by_duckdb(path: Path) -> pa.Table:
    with duckdb.connect() as connection:
        return connection.read_parquet(str(path)).to_arrow_table()


ENGINES: dict[str, Callable[[Path], Any]] = {
    "polars": pl.read_parquet,
    "polars lazy": lambda path: pl.scan_parquet(path).collect(),
    "pandas": pd.read_parquet,
    "pandas plain": lambda path: pq.read_table(path).to_pandas(),
    "pandas on arrow": lambda path: pd.read_parquet(path, dtype_backend="pyarrow"),
    "pandas nullable": lambda path: pd.read_parquet(path, dtype_backend="numpy_nullable"),
    "pyarrow": pq.read_table,
    "duckdb": _by_duckdb,
}


@pytest.mark.parametrize("engine", ENGINES)
def test_every_released_table_has_one_digest_in_every_engine(engine: str) -> None:
    tables = open_package(RELEASE).tables
    for name, table in tables.items():
        read = ENGINES[engine](RELEASE / f"{name}.parquet")
        assert logical_digest(read, TYPES[name]) == table.digest, name
    assert len({table.digest for table in tables.values()}) == len(tables)


WRITERS: dict[str, Callable[[pl.DataFrame, Path], object]] = {
    "polars": lambda frame, path: frame.write_parquet(path),
    "pyarrow": lambda frame, path: pq.write_table(frame.to_arrow(), path, compression="snappy", row_group_size=3),
    "pandas": lambda frame, path: frame.to_pandas().to_parquet(path),
    "duckdb": lambda frame, path: duckdb.from_arrow(frame.to_arrow()).write_parquet(str(path)),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_a_table_has_one_digest_whoever_wrote_it_and_in_whatever_order(writer: str, tmp_path: Path) -> None:
    table = open_package(RELEASE).tables["figures"]
    shuffled = table.frame.sample(fraction=1, shuffle=True, seed=7).select(sorted(table.frame.columns, reverse=True))
    path = tmp_path / "figures.parquet"
    WRITERS[writer](shuffled, path)
    assert path.read_bytes() != (RELEASE / "figures.parquet").read_bytes()
    for read in ENGINES.values():
        assert logical_digest(read(path), TYPES["figures"]) == table.digest


FRAME = pl.DataFrame(
    {
        "note": ['a "quote"\n', "É\\", None],
        "count": [2**63 - 1, -1, None],
        "size": [3e9, 0.1, -0.0],
        "sure": [True, False, None],
        "day": [dt.date(2021, 10, 7), None, None],
    }
)
KINDS = {"note": "string", "count": "integer", "size": "number", "sure": "boolean", "day": "date"}
LINES = [
    '[["count","integer"],["day","date"],["note","string"],["size","number"],["sure","boolean"]]',
    '[-1,null,"É\\\\",0.1,false]',
    '[9223372036854775807,"2021-10-07","a \\"quote\\"\\n",3000000000,true]',
    "[null,null,null,0,null]",
]


def test_the_canonical_form_is_as_it_is_documented() -> None:
    assert canonical_lines(plain_frame(FRAME, KINDS), KINDS) == LINES
    text = "".join(f"{line}\n" for line in LINES)
    assert logical_digest(FRAME, KINDS) == f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def test_the_form_can_be_written_by_whoever_reads_the_page() -> None:
    """Nothing of the program: pyarrow, json and the page in docs/releases.md."""
    for name, table in open_package(RELEASE).tables.items():
        columns = sorted(TYPES[name])
        rows = pq.read_table(RELEASE / f"{name}.parquet").to_pylist()
        lines = [json.dumps([_whole(row[column]) for column in columns], **_COMPACT) for row in rows]
        head = json.dumps([[column, TYPES[name][column]] for column in columns], **_COMPACT)
        text = "".join(f"{line}\n" for line in [head, *sorted(lines)])
        assert f"sha256:{hashlib.sha256(text.encode()).hexdigest()}" == table.digest, name


_COMPACT: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":"), "default": str}


def _whole(value: Any) -> Any:
    """The record's numbers are small: one that is whole has no other difference between JSON and RFC 8785."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (-1.5, "-1.5"),
        (0.1 + 0.2, "0.30000000000000004"),
        (3e9, "3000000000"),
        (1e20, "100000000000000000000"),
        (1.2345678901234567e20, "123456789012345670000"),
        (1e21, "1e+21"),
        (1.5e300, "1.5e+300"),
        (1e-6, "0.000001"),
        (1.25e-5, "0.0000125"),
        (1e-7, "1e-7"),
        (5e-324, "5e-324"),
        (333333333.33333329, "333333333.3333333"),
    ],
)
def test_a_number_is_written_as_rfc_8785_writes_it(value: float, text: str) -> None:
    assert number_text(value) == text
    assert float(text) == value


def test_no_number_and_no_value_are_the_same_and_an_infinite_one_is_refused() -> None:
    kinds = {"size": "number"}
    assert logical_digest(pl.DataFrame({"size": [1.0, float("nan")]}), kinds) == logical_digest(
        pl.DataFrame({"size": [None, 1.0]}), kinds
    )
    with pytest.raises(ReleaseError, match="the column size holds an infinite number"):
        logical_digest(pl.DataFrame({"size": [float("inf")]}), kinds)


def test_a_value_its_type_and_its_column_each_count() -> None:
    digests = {
        logical_digest(pl.DataFrame({name: [value]}), {name: kind})
        for name, value, kind in [
            ("a", "1", "string"),
            ("a", 1, "integer"),
            ("a", 1, "number"),
            ("a", 2, "integer"),
            ("b", 1, "integer"),
        ]
    }
    assert len(digests) == 5


def test_a_row_that_stands_twice_counts_twice() -> None:
    kinds = {"a": "string"}
    once, twice = (pl.DataFrame({"a": ["x"] * count}) for count in (1, 2))
    assert logical_digest(once, kinds) != logical_digest(twice, kinds)


@pytest.mark.parametrize(
    ("frame", "kinds", "message"),
    [
        ({"a": ["x"]}, {"b": "string"}, "the table's columns are not those of its schema: a, b"),
        ({"a": ["x"]}, {"a": "list"}, "no canonical form is known for the type list"),
        ({"a": ["x"]}, {"a": "integer"}, "the column a holds String, which is no integer"),
        ({"a": [1.5]}, {"a": "integer"}, "the column a holds numbers that are not whole"),
        ({"a": [1e300]}, {"a": "integer"}, "the column a holds Float64, which is no integer"),
    ],
)
def test_a_table_that_is_not_of_its_schema_has_no_digest(
    frame: dict[str, list[Any]], kinds: dict[str, str], message: str
) -> None:
    with pytest.raises(ReleaseError, match=message):
        logical_digest(pl.DataFrame(frame), kinds)


def test_the_digest_of_bytes_that_were_written_again_is_the_same() -> None:
    table = open_package(RELEASE).tables["events"]
    sink = io.BytesIO()
    table.frame.write_parquet(sink, compression="uncompressed")
    assert logical_digest(pl.read_parquet(io.BytesIO(sink.getvalue())), table.types) == table.digest
