"""Tables and views as rows that lead back to a place: typed values, with the cell that each came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import polars as pl

from bilateral.findings import Location
from bilateral.ledger import KEY_SEPARATOR
from bilateral.read.cells import Cells
from bilateral.read.derived import derived_columns
from bilateral.shape import Shape


class Rows(Protocol):
    """What tables and views have in common: rows that lead back to a place."""

    @property
    def name(self) -> str: ...
    @property
    def frame(self) -> pl.DataFrame: ...
    @property
    def shape(self) -> Shape | None: ...
    @property
    def damaged(self) -> frozenset[tuple[int, str]]: ...
    def location(self, row: int | None = None, column: str | None = None) -> Location: ...
    def key(self, row: int) -> str | None: ...
    def cell(self, row: int, column: str) -> str | None: ...


@dataclass(frozen=True)
class Table:
    """A table: its shape, its cells as they stand in the file, and the typed frame with derived columns.

    ``damaged`` are the cells (row, column) that have no value because they could not be read.
    """

    shape: Shape
    cells: Cells
    frame: pl.DataFrame
    damaged: frozenset[tuple[int, str]] = frozenset()

    @property
    def name(self) -> str:
        """The table's name."""
        return self.shape.name

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The record key of each row as text: the cells of the key's columns, an empty one as nothing."""
        parts = [pl.col(name).fill_null("") for name in self.shape.key]
        return tuple(self.cells.frame.select(pl.concat_str(parts, separator=KEY_SEPARATOR).alias("key"))["key"])

    @cached_property
    def rows_by_key(self) -> Mapping[str, int]:
        """Row of each record key; the first where a key stands twice."""
        return {key: row for row, key in reversed(list(enumerate(self.keys)))}

    def key(self, row: int) -> str | None:
        """The record key of a row."""
        return self.keys[row]

    def cell(self, row: int, column: str) -> str | None:
        """A cell's text; of a derived column, the text that it comes from."""
        return self.cells.cell(row, self._origin(column))

    def location(self, row: int | None = None, column: str | None = None) -> Location:
        """The place of a cell in its file; without a row that of the header's cell."""
        return self.cells.location(row, self._origin(column) if column else None)

    def _origin(self, column: str) -> str:
        return self._origins.get(column, column)

    @cached_property
    def _origins(self) -> dict[str, str]:
        return {each.name: each.source for each in derived_columns(self.shape)}


@dataclass(frozen=True)
class View:
    """A view's rows; one that carries the key of a table's row leads back to that row."""

    name: str
    path: str
    frame: pl.DataFrame
    tables: Mapping[str, Table] = field(repr=False)
    shape: Shape | None = None

    @cached_property
    def _base(self) -> tuple[Table, str] | None:
        by_key = {table.shape.key[0]: table for table in self.tables.values() if len(table.shape.key) == 1}
        return next(((by_key[name], name) for name in self.frame.columns if name in by_key), None)

    @cached_property
    def damaged(self) -> frozenset[tuple[int, str]]:
        """All cells of the rows that come from a row of the table with a cell that could not be read."""
        if self._base is None:
            return frozenset()
        table, carrying = self._base
        keys = {table.key(row) for row, _ in table.damaged}
        rows = [row for row, key in enumerate(self.frame[carrying]) if str(key) in keys]
        return frozenset((row, column) for row in rows for column in self.frame.columns)

    def _base_row(self, row: int) -> tuple[Table, int] | None:
        if self._base is None:
            return None
        table, column = self._base
        found = table.rows_by_key.get(str(self.frame[column][row]))
        return None if found is None else (table, found)

    def key(self, row: int) -> str | None:
        """The view's own key where a schema names one, else the record key that the row carries."""
        if self.shape is not None:
            cells = (self.cell(row, name) or "" for name in self.shape.key)
            return KEY_SEPARATOR.join(cells)
        return None if self._base is None else str(self.frame[self._base[1]][row])

    def cell(self, row: int, column: str) -> str | None:
        """A cell's value as text."""
        value = self.frame[column][row] if column in self.frame.columns else None
        return None if value is None else str(value)

    def location(self, row: int | None = None, column: str | None = None) -> Location:
        """The cell of the table that the row comes from, or the start of the view's query."""
        base = None if row is None else self._base_row(row)
        return Location(self.path) if base is None else base[0].location(base[1], column)
