"""The checks of a pandera schema, each as what one read of a frame counts and a second one gathers.

Rows are counted from 0. A question is an aggregate: it answers a whole frame with one value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import polars as pl
from pandera.api.polars.types import PolarsData

from bilateral.validate.repeats import hashed, repeated, repeats_among


def _no_rows() -> pl.Series:
    return pl.Series(dtype=pl.UInt32)


@dataclass(frozen=True)
class Failure:
    """A check that does not hold, as pandera names it.

    ``count`` rows fail, and ``rows`` are the first of them. A check that is not of rows, or that could not be made,
    has none, and ``told`` says what is wrong. Of values that stand twice, the first is not among the rows; it is at
    the same place of ``firsts``.
    """

    check: str
    columns: tuple[str, ...]
    count: int = 0
    rows: pl.Series = field(default_factory=_no_rows, repr=False)
    firsts: pl.Series | None = field(default=None, repr=False)
    told: str | None = None


class FrameCheck(Protocol):
    """A check as a question to a whole frame; where the answer is bad, ``gather`` asks for the rows."""

    @property
    def name(self) -> str: ...
    @property
    def columns(self) -> tuple[str, ...]: ...
    def question(self) -> pl.Expr: ...
    def holds(self, answer: pl.Series) -> bool: ...
    def gather(self, answer: pl.Series, row: str, limit: int | None) -> pl.Expr: ...
    def failure(self, answer: pl.Series, gathered: pl.Series, row: str, limit: int | None) -> Failure | None: ...


@dataclass(frozen=True)
class CellCheck:
    """A check of each cell by itself; ``most`` is how many failing cells the schema wants to be told."""

    name: str
    columns: tuple[str, ...]
    fails: pl.Expr
    most: int | None = None

    def question(self) -> pl.Expr:
        """The number of cells that fail."""
        return self.fails.sum()

    def holds(self, answer: pl.Series) -> bool:
        """Whether none fails."""
        return not answer.item()

    def gather(self, answer: pl.Series, row: str, limit: int | None) -> pl.Expr:  # noqa: ARG002
        """The rows of the first cells that fail."""
        bounds = [bound for bound in (limit, self.most) if bound is not None]
        rows = pl.col(row).filter(self.fails)
        return (rows.head(min(bounds)) if bounds else rows).implode()

    def failure(self, answer: pl.Series, gathered: pl.Series, row: str, limit: int | None) -> Failure:  # noqa: ARG002
        """How many fail, and the first of them."""
        return Failure(self.name, self.columns, answer.item(), gathered.item())


@dataclass(frozen=True)
class UniqueCheck:
    """No two rows have the same values in these columns; empty cells are the same, and so are NaN."""

    name: str
    columns: tuple[str, ...]

    def question(self) -> pl.Expr:
        """The hashes that stand twice, one for each row after the first that has it."""
        return repeated(self.columns)

    def holds(self, answer: pl.Series) -> bool:
        """Whether no hash stands twice: then no value does."""
        return bool(answer.item().is_empty())

    def gather(self, answer: pl.Series, row: str, limit: int | None) -> pl.Expr:
        """The rows with such a hash, first ones included, with their values."""
        again = answer.item().unique()
        rows = pl.struct(*self.columns, row).filter(hashed(self.columns).is_in(again.implode()))
        return (rows if limit is None else rows.head(limit + len(again))).implode()

    def failure(self, answer: pl.Series, gathered: pl.Series, row: str, limit: int | None) -> Failure | None:
        """The rows whose values stand before them; none where only the hashes are the same.

        Where not all were gathered, those that were not are counted by their hashes.
        """
        suspects, again = gathered.item(), answer.item()
        rows, firsts = repeats_among(suspects.struct.unnest(), self.columns, row)
        whole = limit is None or len(suspects) < limit + again.n_unique()
        if whole and rows.is_empty():
            return None
        count = len(rows) if whole else len(again)
        return Failure(self.name, self.columns, count, rows.head(limit or len(rows)), firsts.head(limit or len(rows)))


@dataclass(frozen=True)
class ValuesCheck:
    """A column holds certain values, ``most`` of them and no others: pandera's function judges its distinct values."""

    name: str
    columns: tuple[str, ...]
    function: Callable[[PolarsData], bool]
    most: int

    def question(self) -> pl.Expr:
        """The distinct values, at most one more than there may be."""
        return pl.col(*self.columns).drop_nulls().unique().head(self.most + 1).implode()

    def holds(self, answer: pl.Series) -> bool:
        """What pandera's function says of them."""
        return self._told(answer) is None

    def gather(self, answer: pl.Series, row: str, limit: int | None) -> pl.Expr:  # noqa: ARG002
        """Nothing: no row is wrong by itself."""
        return pl.lit(0)

    def failure(self, answer: pl.Series, gathered: pl.Series, row: str, limit: int | None) -> Failure:  # noqa: ARG002
        """The failure of the whole column."""
        return Failure(self.name, self.columns, told=self._told(answer))

    def _told(self, answer: pl.Series) -> str | None:
        (column,) = self.columns
        values = pl.LazyFrame({column: answer.item()})
        try:
            held = self.function(PolarsData(values, column))
        except TypeError as error:  # a set cannot hold lists
            return f'{type(error).__name__}("{error}")'
        return None if held else "False"
