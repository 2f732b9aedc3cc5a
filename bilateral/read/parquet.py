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

from bilateral.errors import ProjectError
from bilateral.findings import Finding, Location
from bilateral.read.bounded import TooMuchError, run_bounded
from bilateral.read.cells import MOST_CELLS, MOST_COLUMNS
from bilateral.rules import RULES

_FORMLESS = (pl.Binary, pl.Duration, pl.Object)
_SECONDS, _MEGABYTES = 60, 2_000
"""What reading a file may take: a few hundred bytes can unpack to any number, and no part of the file says to which."""


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
        """The cells as text, written as in a CSV file; null in a column that has no such form, such as one of lists."""
        empty = pl.repeat(None, pl.len(), dtype=pl.String)
        formless = [name for name, kind in self.values.schema.items() if kind.is_nested() or kind in _FORMLESS]
        columns = (empty.alias(name) if name in formless else pl.col(name).cast(pl.String) for name in self.header)
        return self.values.select(columns)

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
    """Read a Parquet file; no table where it is damaged.

    Raises :class:`~bilateral.errors.ProjectError` where reading takes more time or memory than a file may.
    """
    try:
        with pq.ParquetFile(path) as file:
            metadata = file.metadata
            if metadata.num_columns > MOST_COLUMNS:
                problem = f"the file has {metadata.num_columns:,} columns, and at most {MOST_COLUMNS:,} are read"
                return None, [_finding("too-large", problem, name, shown)]
            if _count_cells(metadata) > MOST_CELLS:
                problem = f"the file has {_count_cells(metadata):,} cells, and at most {MOST_CELLS:,} are read"
                return None, [_finding("too-large", problem, name, shown)]
            sizes = [metadata.row_group(group).num_rows for group in range(metadata.num_row_groups)]
            values = run_bounded(lambda: pl.DataFrame(file.read()), seconds=_SECONDS, megabytes=_MEGABYTES)
    except TooMuchError as error:
        raise ProjectError(f"reading the file {error}", path=shown, hint="Make it smaller.") from error
    except (pa.ArrowException, OSError, pl.exceptions.PolarsError) as error:
        first_line = str(error).strip().splitlines()[0]
        return None, [_finding("parquet", f"the file cannot be read: {first_line}", name, shown)]
    texts = pl.col(pl.String, pl.Categorical, pl.Enum).cast(pl.String).replace("", None)
    starts = tuple(accumulate(sizes, initial=0))[:-1]
    return ParquetTable(name, shown, values.with_columns(texts), starts), []


def _count_cells(metadata: pq.FileMetaData) -> int:
    """The cells of all columns, and in one of lists the members of all of them."""
    groups = [metadata.row_group(group) for group in range(metadata.num_row_groups)]
    return sum(group.column(column).num_values for group in groups for column in range(group.num_columns))


def _finding(rule: str, message: str, name: str, shown: str) -> Finding:
    return Finding(rule, RULES[rule].severity, message, Location(shown), table=name)
