"""Runs in an empty environment that holds the wheel and pandas: reads every table in every way and compares.

Prints the number of rows of each table of each version as JSON. ``test_wheel.py`` starts it; it is no test by itself.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import socket
import sys
from collections.abc import Iterable

import pandas as pd

import bilateral

TOOLS = ("edtf", "great_expectations", "jinja2", "pandera", "pycountry", "rich", "typer")


def plain(value: object) -> object:
    """The value as every engine should see it: null is None, a day is its ISO text, a list is a list."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if value is None or value is pd.NA or value is pd.NaT or value != value:  # noqa: PLR0124 (only NaN is not itself)
        return None
    if isinstance(value, dt.date):
        return value.isoformat().removesuffix("T00:00:00")
    return value


def plain_rows(rows: Iterable[Iterable[object]]) -> list[list[object]]:
    """Rows with every value plain."""
    return [[plain(value) for value in row] for row in rows]


def read(name: str, version: str) -> dict[str, tuple[list[str], list[list[object]]]]:
    """Columns and rows of a table, by engine."""
    polars = bilateral.load(name, version=version)
    lazy = bilateral.load(name, engine="lazy", version=version).collect()
    arrow = bilateral.load(name, engine="arrow", version=version)
    pandas = bilateral.load(name, engine="pandas", version=version)
    on_arrow = bilateral.load(name, engine="pandas", dtype_backend="pyarrow", version=version)
    return {
        "polars": (polars.columns, plain_rows(polars.rows())),
        "lazy": (lazy.columns, plain_rows(lazy.rows())),
        "arrow": (arrow.column_names, plain_rows(row.values() for row in arrow.to_pylist())),
        "pandas": (list(pandas.columns), plain_rows(pandas.itertuples(index=False, name=None))),
        "pandas on arrow": (list(on_arrow.columns), plain_rows(on_arrow.itertuples(index=False, name=None))),
    }


def offline() -> None:
    """From now on, whoever opens a connection fails."""

    def refuse(*_: object, **__: object) -> None:
        sys.exit("a connection was opened")

    socket.socket.__init__ = refuse  # type: ignore[method-assign]


def main() -> None:
    """Compare, and leave with a message where two engines differ."""
    offline()
    found = [name for name in TOOLS if importlib.util.find_spec(name)]
    if found:
        sys.exit(f"the environment is not free of the tools: {', '.join(found)}")
    counts: dict[str, dict[str, int]] = {version: {} for version in bilateral.versions()}
    for version, rows in counts.items():
        for name in bilateral.tables(version=version):
            by_engine = read(name, version)
            for engine, seen in by_engine.items():
                if seen != by_engine["polars"]:
                    sys.exit(f"{version}/{name}: {engine} differs from polars:\n{seen}\n{by_engine['polars']}")
            rows[name] = len(by_engine["polars"][1])
    print(json.dumps(counts))  # noqa: T201 (the answer to the test)


if __name__ == "__main__":
    main()
