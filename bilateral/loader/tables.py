"""The released tables: which there are, what they hold and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from bilateral.loader.description import ColumnDescription, Description
from bilateral.loader.engines import Backend, Engine, read
from bilateral.loader.release import opened, released_versions

if TYPE_CHECKING:
    import duckdb
    import pandas as pd
    import polars as pl

ArrowTable = Any
"""A ``pyarrow.Table``. pyarrow ships no types, and naming it would make strict type checkers doubt every call."""


@overload
def load(name: str, *, engine: Literal["polars"] = "polars", version: str | None = None) -> pl.DataFrame: ...
@overload
def load(name: str, *, engine: Literal["lazy"], version: str | None = None) -> pl.LazyFrame: ...
@overload
def load(
    name: str, *, engine: Literal["pandas"], dtype_backend: Backend | None = None, version: str | None = None
) -> pd.DataFrame: ...
@overload
def load(name: str, *, engine: Literal["arrow"], version: str | None = None) -> ArrowTable: ...
@overload
def load(name: str, *, engine: Literal["duckdb"], version: str | None = None) -> duckdb.DuckDBPyRelation: ...
@overload
def load(
    name: str, *, engine: Engine, version: str | None = None
) -> pl.DataFrame | pl.LazyFrame | pd.DataFrame | ArrowTable | duckdb.DuckDBPyRelation: ...
def load(name: str, *, engine: str = "polars", dtype_backend: str | None = None, version: str | None = None) -> Any:
    """Load a released table or view, of the newest release or of ``version``.

    Codes come as an Enum in polars (Categorical where the list is long), as a category in pandas, as a dictionary in
    Arrow and as text in DuckDB; days as dates (``datetime64`` in pandas). ``dtype_backend="pyarrow"`` gives pandas
    columns of Arrow's types. Rows are sorted by key.
    Raises :class:`~bilateral.errors.UsageError` for an unknown name, engine or version, or a library that is not
    installed, and :class:`~bilateral.errors.ReleaseError` where the file is not the one released.
    """
    release = opened(version)
    return read(release.table(release.resource(name)), engine, dtype_backend)


def tables(*, version: str | None = None) -> tuple[str, ...]:
    """Names of the released tables and views."""
    return tuple(opened(version).resources)


def version() -> str:
    """The version of the data, which is the distribution's too. The newest release is the one that is loaded."""
    return opened(None).version


def versions() -> tuple[str, ...]:
    """The versions of the data that can be loaded, the newest last. All of them are here: nothing is downloaded."""
    return released_versions()


@overload
def describe(name: str, column: None = None, *, version: str | None = None) -> Description: ...
@overload
def describe(name: str, column: str, *, version: str | None = None) -> ColumnDescription: ...
def describe(name: str, column: str | None = None, *, version: str | None = None) -> Description | ColumnDescription:
    """What a table and each of its columns mean; prints as a page, and ``describe(name).frame()`` is a data frame.

    ``describe(name, column)`` is one column: its meaning, type, unit, codes, and where its cells come from.
    Raises :class:`~bilateral.errors.UsageError` for an unknown name, column or version.
    """
    described = Description(opened(version), name)
    return described if column is None else described[column]
