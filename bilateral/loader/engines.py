"""The libraries that a table is handed over in, each reading the same checked bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from bilateral.errors import UsageError, did_you_mean

if TYPE_CHECKING:
    import duckdb
    import pandas as pd
    import polars as pl
    import pyarrow as pa

Engine = Literal["polars", "lazy", "pandas", "arrow", "duckdb"]
"""What a table is loaded as."""

Backend = Literal["pyarrow"]
"""What holds the columns of a pandas frame, where it is not numpy; pandas' own word for it."""


def read(raw: bytes, engine: str, backend: str | None) -> Any:
    """A table in a library's own form.

    Raises :class:`~bilateral.errors.UsageError` for an unknown engine or backend, or a library that is not installed.
    """
    if engine not in _READERS:
        message = f"no engine is called {engine!r}{did_you_mean(str(engine), _READERS)}"
        raise UsageError(message, hint=f"Engines: {', '.join(_READERS)}.")
    if backend is not None and (engine, backend) != ("pandas", "pyarrow"):
        message = f"engine {engine!r} has no dtype_backend {backend!r}"
        raise UsageError(message, hint="There is one: engine='pandas', dtype_backend='pyarrow'.")
    try:
        return _READERS[engine](raw) if backend is None else _read_pandas_on_arrow(raw)
    except ModuleNotFoundError as error:
        library = (error.name or engine).partition(".")[0]
        message = f"engine {engine!r} needs {library}, which is not installed"
        raise UsageError(message, hint=f"Run: pip install {library}") from error


def _read_polars(raw: bytes) -> pl.DataFrame:
    import polars as pl

    return pl.read_parquet(io.BytesIO(raw))


def _read_lazy(raw: bytes) -> pl.LazyFrame:
    import polars as pl

    return pl.scan_parquet(io.BytesIO(raw))


def _read_arrow(raw: bytes) -> pa.Table:
    import pyarrow.parquet as pq

    return pq.read_table(io.BytesIO(raw), page_checksum_verification=True)


def _read_duckdb(raw: bytes) -> duckdb.DuckDBPyRelation:
    """On the connection that ``duckdb.sql`` uses, so that a query can name the Python variable."""
    import duckdb

    return duckdb.from_arrow(_read_arrow(raw))


def _read_pandas(raw: bytes) -> pd.DataFrame:
    """Whole numbers and truths that may be null stay what they are, in pandas' own nullable types."""
    import pandas as pd
    import pyarrow as pa

    nullable = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    table = _read_arrow(raw)
    frame: pd.DataFrame = table.to_pandas(date_as_object=False)
    for each in table.schema:
        if each.nullable and each.type in nullable:
            frame[each.name] = table[each.name].to_pandas(types_mapper=nullable.get)
    return frame


def _read_pandas_on_arrow(raw: bytes) -> pd.DataFrame:
    """Codes are categories here too: of Arrow's own dictionaries, pandas can neither sort nor search the words."""
    import pandas as pd
    import pyarrow as pa

    def mapped(kind: pa.DataType) -> pd.ArrowDtype | None:
        return None if pa.types.is_dictionary(kind) else pd.ArrowDtype(kind)

    frame: pd.DataFrame = _read_arrow(raw).to_pandas(types_mapper=mapped)
    return frame


_READERS: Mapping[str, Callable[[bytes], Any]] = {
    "polars": _read_polars,
    "lazy": _read_lazy,
    "pandas": _read_pandas,
    "arrow": _read_arrow,
    "duckdb": _read_duckdb,
}
