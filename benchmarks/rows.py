"""A table of 20 columns, and checks of it, which each contender writes in its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, count, islice
from pathlib import Path
from typing import Any, Literal

import polars as pl

Kind = Literal["unique", "at_least", "at_most", "between", "one_of", "pattern", "longest", "filled", "greater", "mean"]
Answers = dict[str, int]
"""How many cells fail, by check; of a mean 1 where it does not hold."""
Run = Callable[[], Answers]
"""Reads a table and checks it."""

KINDS = [f"kind_{number}" for number in range(4)]
NAMES = [f"name_{number}" for number in range(4)]
WHOLE = [f"whole_{number}" for number in range(5)]
REAL = [f"real_{number}" for number in range(6)]
CODES = ["a", "b", "c", "d", "e"]
COLUMNS: dict[str, Any] = {
    **dict.fromkeys(["row_id", *WHOLE], pl.Int64),
    **dict.fromkeys([*KINDS, *NAMES], pl.String),
    **dict.fromkeys(REAL, pl.Float64),
}
"""The type of each column."""
MOST = 1_000_000
"""Whole and real numbers of the table are from 0 to this; names have fewer than 40 characters."""
EVERY = 10_000
"""One row in so many is broken."""


@dataclass(frozen=True)
class Check:
    """A check of a column; ``low``, ``high``, ``values``, ``text`` and ``other`` as its kind needs them.

    An empty cell fails where the column must be ``filled`` and nowhere else.
    """

    id: str
    kind: Kind
    column: str
    low: float | None = None
    high: float | None = None
    values: tuple[str, ...] = ()
    text: str = ""
    other: str = ""


@dataclass(frozen=True)
class Checks:
    """The checks that a schema makes, and those of a suite."""

    schema: tuple[Check, ...] = ()
    suite: tuple[Check, ...] = ()

    @property
    def all(self) -> tuple[Check, ...]:
        """Both."""
        return self.schema + self.suite


def make_checks(number: int) -> Checks:
    """So many checks, half of them the schema's; of 60 each is of its own kind and column."""
    suite = number // 2
    schema_checks = islice(_numbered("schema", chain.from_iterable(map(_of_schema, count()))), number - suite)
    suite_checks = islice(_numbered("suite", chain.from_iterable(map(_of_suite, count()))), suite)
    return Checks(tuple(schema_checks), tuple(suite_checks))


def _numbered(where: str, stated: Iterator[dict[str, Any]]) -> Iterator[Check]:
    return (Check(f"{where} {number}", **words) for number, words in enumerate(stated))


def _of_schema(turn: int) -> Iterator[dict[str, Any]]:
    """30 checks; in each further turn those again that a bound makes another."""
    for name in WHOLE:
        yield {"kind": "at_least", "column": name, "low": -turn}
        yield {"kind": "at_most", "column": name, "high": MOST + turn}
    yield from ({"kind": "at_least", "column": name, "low": -turn} for name in REAL)
    yield from ({"kind": "longest", "column": name, "high": 40 + turn} for name in NAMES)
    yield from ({"kind": "pattern", "column": name, "text": rf"^[a-z]+-[0-9]{{1,{12 + turn}}}$"} for name in NAMES)
    yield from ({"kind": "one_of", "column": name, "values": (*CODES, *_more(turn))} for name in KINDS)
    yield {"kind": "at_least", "column": "row_id", "low": -turn}
    if turn == 0:
        yield {"kind": "unique", "column": "row_id"}


def _of_suite(turn: int) -> Iterator[dict[str, Any]]:
    """As for the schema."""
    for name in (*WHOLE, *REAL):
        yield {"kind": "between", "column": name, "low": -turn - 0.5, "high": MOST + turn}
    yield from ({"kind": "longest", "column": name, "high": 30 + turn} for name in NAMES)
    yield from ({"kind": "one_of", "column": name, "values": (*CODES, "f", *_more(turn))} for name in KINDS)
    if turn == 0:
        yield from ({"kind": "filled", "column": name} for name in (*WHOLE, *NAMES))
        yield {"kind": "greater", "column": "real_4", "other": "real_5"}
        yield {"kind": "mean", "column": "whole_0", "low": 0, "high": MOST}


def _more(turn: int) -> tuple[str, ...]:
    return tuple(f"more-{number}" for number in range(turn))


def write_rows(path: Path, rows: int) -> None:
    """Write the table as Parquet: the same for the same number of rows, and one row in 10,000 broken."""
    row = pl.col("row_id")
    broken = row % EVERY == EVERY // 2
    noise = [row.hash(seed) for seed in range(len(WHOLE) + len(REAL))]
    whole = [(each % MOST).cast(pl.Int64) for each in noise[: len(WHOLE)]]
    real = [(each % MOST).cast(pl.Float64) + 0.25 for each in noise[len(WHOLE) :]]
    columns = {name: row.hash(50 + number) % 5 for number, name in enumerate(KINDS)}
    columns = {
        name: each.replace_strict(dict(enumerate(CODES)), return_dtype=pl.String) for name, each in columns.items()
    }
    columns |= {name: pl.format("name-{}", row * (number + 1)) for number, name in enumerate(NAMES)}
    columns |= dict(zip(WHOLE, whole, strict=True)) | dict(zip(REAL, real, strict=True))
    columns["real_4"] = columns["real_5"] + 1
    spoiled: dict[str, Any] = {
        "kind_0": pl.lit("z"),
        "name_0": pl.lit("No Name"),
        "whole_0": pl.lit(-1, pl.Int64),
        "whole_1": pl.lit(None, pl.Int64),
        "real_0": pl.lit(2.0 * MOST),
        "real_4": pl.lit(-1.0),
    }
    spoiled = {name: pl.when(broken).then(bad).otherwise(columns[name]) for name, bad in spoiled.items()}
    frame = pl.LazyFrame({"row_id": pl.int_range(rows, eager=True)})
    frame.with_columns(**(columns | spoiled)).sink_parquet(path)
