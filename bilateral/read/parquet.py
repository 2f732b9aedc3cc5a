"""The cells of a Parquet file with their places: a row group, and a row of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from pathlib import Path

import polars as pl
import pyarrow as pa
from pyarrow import parquet as pq

from bilateral.findings import Finding, Location
from bilateral.read.cells import MOST_COLUMNS
from bilateral.rules import RULES


@dataclass(frozen=True)
class ParquetTable:
    """A Parquet file's columns; ``starts`` are the rows with which its row groups begin, counted from 0.

    An empty text is null, as it is in a CSV file.
    """

    name: str
    path: str
    values: pl.DataFrame
    starts: tuple[int, ...] = field(repr=False)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns, in the order of the file."""
        return tuple(self.values.columns)

    @cached_property
    def frame(self) -> pl.DataFrame:
        """The cells as text, written as in a CSV file."""
        return self.values.select(pl.all().cast(pl.String))

    def location(self, row: int | None = None, column: str | None = None) -> Location:  # noqa: ARG002
        """The place of a row; of a column, that of the file. A row of such a file is one place for all its cells."""
        if row is None:
            return Location(self.path)
        group = bisect_right(self.starts, row) - 1
        return Location(self.path, row_group=group, group_row=row - self.starts[group])

    def cell(self, row: int, column: str) -> str | None:
        """A cell's text."""
        value = self.values[column][row] if column in self.values.columns else None
        return None if value is None else str(value)


def read_parquet(path: Path, name: str, shown: str) -> tuple[ParquetTable | None, list[Finding]]:
    """Read a Parquet file; no table where it is damaged."""
    try:
        with pq.ParquetFile(path) as file:
            metadata = file.metadata
            if metadata.num_columns > MOST_COLUMNS:
                problem = f"the file has {metadata.num_columns:,} columns, and at most {MOST_COLUMNS:,} are read"
                return None, [_finding("too-large", problem, name, shown)]
            sizes = [metadata.row_group(group).num_rows for group in range(metadata.num_row_groups)]
            values = pl.DataFrame(file.read())
    except (pa.ArrowException, OSError, pl.exceptions.PolarsError) as error:
        first_line = str(error).strip().splitlines()[0]
        return None, [_finding("parquet", f"the file cannot be read: {first_line}", name, shown)]
    texts = pl.col(pl.String, pl.Categorical, pl.Enum).cast(pl.String).replace("", None)
    starts = tuple(accumulate(sizes, initial=0))[:-1]
    return ParquetTable(name, shown, values.with_columns(texts), starts), []


def _finding(rule: str, message: str, name: str, shown: str) -> Finding:
    return Finding(rule, RULES[rule].severity, message, Location(shown), table=name)
