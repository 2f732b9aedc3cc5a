"""What the datasheet's template may ask of a record: counts and lists, each computed when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl

from bilateral.read.derived import derived_columns
from bilateral.read.record import Record
from bilateral.release.content import Released


@dataclass(frozen=True, slots=True)
class Gap:
    """A column whose cells may be empty, and how many of them are."""

    table: str
    column: str
    empty: int
    rows: int


@dataclass(frozen=True, slots=True)
class Extent:
    """First and last day that any date of the record allows, as ISO text; open ends are left out."""

    earliest: str
    latest: str


@dataclass(frozen=True)
class Facts:
    """Answers about a record; queries are in SQL, over the tables with their derived columns and all views."""

    record: Record
    content: Sequence[Released]

    @cached_property
    def _frames(self) -> dict[str, pl.DataFrame]:
        tables = {name: table.frame for name, table in self.record.tables.items()}
        return tables | {name: view.frame for name, view in self.record.views.items()}

    def every(self, query: str) -> list[dict[str, Any]]:
        """The rows that a query gives. Raises :class:`polars.exceptions.PolarsError` where it is none."""
        with pl.SQLContext(frames=self._frames) as context:
            return context.execute(query, eager=True).to_dicts()

    def one(self, query: str) -> Any:
        """The only value that a query gives. Raises :class:`ValueError` where it gives none or several."""
        rows = self.every(query)
        if len(rows) != 1 or len(rows[0]) != 1:
            raise ValueError(f"gives no single value: {query}")
        (value,) = rows[0].values()
        return value

    @property
    def tables(self) -> tuple[Released, ...]:
        """The tables, in alphabetical order."""
        return tuple(released for released in self.content if not released.view)

    @property
    def views(self) -> tuple[Released, ...]:
        """The published views."""
        return tuple(released for released in self.content if released.view)

    @property
    def cells(self) -> int:
        """Cells that the tables declare, filled or not."""
        return sum(released.frame.height * len(released.shape.columns) for released in self.tables)

    @property
    def gaps(self) -> list[Gap]:
        """The declared columns of the tables that have empty cells, in the tables' order."""
        found = [
            Gap(released.name, column.name, released.frame[column.name].null_count(), released.frame.height)
            for released in self.tables
            for column in released.shape.columns
        ]
        return [gap for gap in found if gap.empty]

    @property
    def extent(self) -> Extent | None:
        """The days that the record's dates span; ``None`` where it has no date."""
        days = [
            day
            for released in self.tables
            for derived in derived_columns(released.shape)
            if isinstance(derived.type, pl.Date)
            for day in (released.frame[derived.name].min(), released.frame[derived.name].max())
            if day is not None
        ]
        return Extent(str(min(days)), str(max(days))) if days else None
