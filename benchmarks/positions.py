"""What exact places cost: the validator as it is beside itself without any bookkeeping of places, in one run.

    python benchmarks/positions.py [ROWS]

Both validate the same CSV file of ten columns, clean and with one broken cell in a hundred rows, in turn and several
times over; printed is the middle one of the ratios of each pair.
"""

from __future__ import annotations

import csv
import datetime as dt
import gc
import io
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

import polars as pl

from bilateral.findings import Location
from bilateral.project import Project
from bilateral.read.cells import CellTable
from bilateral.validate.run import validate

PAIRS = 10
SETTINGS = """
name = "rows"
title = "Rows"
version = "0.1.0"
released = 2020-01-01
description = "Made by the benchmark."
keywords = []
maintainers = "Nobody"
contact = "nobody"
published_views = []
[licence]
name = "CC0-1.0"
title = "Zero"
path = "https://example.org/zero"
"""
SCHEMA = '''
import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig


class Rows(pa.DataFrameModel):
    """Rows made by the benchmark."""

    row_id: str = pa.Field(unique=True, str_matches="^row-[0-9]+$", description="Key.")
    kind: str = pa.Field(isin=["a", "b"], metadata={"codes": {"a": "A.", "b": "B."}}, description="Kind.")
    amount: float = pa.Field(ge=0, metadata={"unit": "USD"}, description="Amount.")
    date: str = pa.Field(nullable=True, metadata={"format": "edtf"}, description="Date.")
    n1: int = pa.Field(ge=0, metadata={"unit": "1"}, description="Number.")
    n2: int = pa.Field(ge=0, metadata={"unit": "1"}, description="Number.")
    t1: str = pa.Field(nullable=True, description="Text.")
    t2: str = pa.Field(nullable=True, description="Text.")
    t3: str = pa.Field(nullable=True, description="Text.")
    note: str = pa.Field(nullable=True, description="Note.")

    class Config(BaseConfig):
        strict = True
        metadata = {"key": ["row_id"]}
'''
SUITE = """{"name": "rows", "expectations": [{"type": "expect_column_value_lengths_to_be_between",
 "kwargs": {"column": "note", "max_value": 200}, "severity": "warning", "notes": "Notes are short."}]}"""


def make_project(folder: Path, rows: int, broken: float) -> Path:
    """A project of one table; ``broken`` is the share of its rows that have a broken cell."""
    rng = random.Random(rows)  # noqa: S311 (the same rows each time)
    for name, text in {
        "dataset/dataset.toml": SETTINGS,
        "schemas/__init__.py": "",
        "schemas/rows.py": SCHEMA,
        "expectations/rows.json": SUITE,
        "dataset/rows.csv": "".join(_lines(rng, rows, broken)),
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def _lines(rng: random.Random, rows: int, broken: float) -> Iterator[str]:
    yield "row_id,kind,amount,date,n1,n2,t1,t2,t3,note\n"
    for row in range(rows):
        amount = "x" if rng.random() < broken else f"{rng.randrange(10**9)}"
        year = 1990 + row % 30
        yield f'row-{row},{"ab"[row % 2]},{amount},{year},{row},{row},text,"with, comma",text,"said ""so"""\n'


@contextmanager
def without_places() -> Iterator[None]:
    """The validator without places: no lines are kept, and every place is the start of the file."""

    def location(table: CellTable, row: int | None = None, column: str | None = None) -> Location:  # noqa: ARG001
        return Location(table.path)

    def parse(text: str, note: Any) -> CellTable:
        reader = csv.reader(io.StringIO(text, newline="\n"), strict=True)
        header = next(reader)
        rows: list[list[str | None]] = []
        for cells in reader:
            if len(cells) != len(header):
                raise ValueError("the benchmark makes no ragged rows")
            padded = cells[: len(header)] + [""] * (len(header) - len(cells))
            rows.append([cell or None for cell in padded])
        frame = pl.DataFrame(rows, schema=dict.fromkeys(header, pl.String), orient="row")
        return CellTable(note.name, note.shown, tuple(header), frame, 1, (), "")

    with patch.object(CellTable, "location", location), patch("bilateral.read.cells._parse", parse):
        yield


def seconds(project: Path) -> tuple[float, int]:
    """The processor time that a validation takes, which other work on the machine changes least; and its findings."""
    start = time.process_time()
    report, _ = validate(Project.open(project), today=dt.date(2020, 1, 1))
    return time.process_time() - start, len(report.findings)


def main() -> None:
    """Measure and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    for name, broken in (("clean", 0.0), ("dirty", 0.01)):
        with tempfile.TemporaryDirectory() as folder:
            project = make_project(Path(folder), rows, broken)
            seconds(project)  # warm
            ratios = []
            for pair in range(PAIRS):
                times, findings = {}, 0
                for places in (True, False) if pair % 2 else (False, True):  # neither always comes first
                    gc.collect()
                    with nullcontext() if places else without_places():
                        times[places], findings = seconds(project)
                ratios.append(times[True] / times[False])
        spread = f"{min(ratios):.3f} to {max(ratios):.3f}"
        print(f"{name}: {rows:,} rows, {findings:,} findings: {statistics.median(ratios):.3f} ({spread})")


if __name__ == "__main__":
    main()
