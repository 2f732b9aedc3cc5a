"""The loader: the released tables for whoever reads the data, with no tool of the project needed.

The data lie in ``dist/<version>/``, and what they mean stands in the descriptor beside them. A file is handed to a
library only after its digest was found to be the one released.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, overload

from bilateral.carried import carried
from bilateral.description import Description, resource_key
from bilateral.errors import ReleaseError, UsageError, did_you_mean
from bilateral.ledger import EVIDENCE, KEY_SEPARATOR, SOURCES

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

Engine = Literal["polars", "lazy", "pandas", "arrow"]
"""What a table is loaded as."""

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")


@overload
def load(name: str, *, engine: Literal["polars"] = "polars") -> pl.DataFrame: ...
@overload
def load(name: str, *, engine: Literal["lazy"]) -> pl.LazyFrame: ...
@overload
def load(name: str, *, engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def load(name: str, *, engine: Literal["arrow"]) -> pa.Table: ...
def load(name: str, *, engine: Engine = "polars") -> pl.DataFrame | pl.LazyFrame | pd.DataFrame | pa.Table:
    """Load a released table or view.

    Codes come as an Enum in polars (Categorical where the list is long), as a category in pandas and as a dictionary
    in Arrow; days as dates (``datetime64`` in pandas). Rows are sorted by key.
    Raises :class:`~bilateral.errors.UsageError` for an unknown name or engine, or a library that is not installed,
    and :class:`~bilateral.errors.ReleaseError` where the file is not the one released.
    """
    if engine not in _READERS:
        known = ", ".join(_READERS)
        raise UsageError(f"no engine is called {engine!r}{did_you_mean(engine, _READERS)}", hint=f"Engines: {known}.")
    raw = _checked_bytes(_resource(name))
    try:
        return _READERS[engine](raw)
    except ModuleNotFoundError as error:
        message = f"engine {engine!r} needs {error.name}, which is not installed"
        raise UsageError(message, hint=f"Run: pip install {error.name}") from error


def tables() -> tuple[str, ...]:
    """Names of the released tables and views."""
    return tuple(_resources())


def version() -> str:
    """The version of the data, which is the distribution's too. The newest release is the one that is loaded."""
    return _release().name


def describe(name: str) -> Description:
    """What a table and each of its columns mean; prints as a page, and ``describe(name).frame()`` is a data frame.

    Raises :class:`~bilateral.errors.UsageError` for an unknown name.
    """
    return Description(_resource(name))


def evidence(name: str, key: str) -> pl.DataFrame:
    """The spans that a record rests on: one row a span, for its cells (``column``) and its mentions (null).

    ``start`` and ``end`` count code points of the source's text, the end excluded. The parts of a key of several
    columns are joined by ``|``. The row of a view has the evidence of all rows that it gathers: a claim, of each of its
    statements.
    Raises :class:`~bilateral.errors.UsageError` for an unknown name or key.
    """
    return _spans(_records(name, key))


def cite(name: str, key: str) -> str:
    """One citation of a record: each document that supports it, with the places in its text, and this record.

    Places are ``start-end`` in code points of the text, the end excluded; those that overlap are one.
    Raises :class:`~bilateral.errors.UsageError` for an unknown name or key, or a record that rests on no document.
    """
    records = _records(name, key)
    places: dict[str, set[tuple[int, int]]] = {}
    for source, start, end in _spans(records).select("source_id", "start", "end").iter_rows():
        places.setdefault(source, set()).add((start, end))
    for row in records.rows:
        if not places and "source_id" in row:
            places[row["source_id"]] = {(row["start"], row["end"])} if "start" in row else set()
    if not places:
        raise UsageError(f"{records.table} {key!r} has no evidence of its own", hint="Cite the records that it names.")
    sources = [source for source in load(SOURCES).iter_rows(named=True) if source["source_id"] in places]
    cited = "; ".join(_cited(source, _merged(places[source["source_id"]])) for source in sources)
    licence = _descriptor(_release())["licenses"][0]["name"].replace("-", " ")
    return f"{cited}. Recorded as {name}/{key} in bilateral {version()}, {licence}."


def _spans(records: _Records) -> pl.DataFrame:
    import polars as pl

    return load(EVIDENCE).filter(pl.col("table") == records.table, pl.col("record_id").is_in(records.keys))


def _merged(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places in order, those that overlap joined."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _cited(source: Mapping[str, Any], places: Iterable[tuple[int, int]]) -> str:
    names = [source[word] for word in ("publisher", "agency") if source[word]]
    who = f"{names[0]} ({names[1]})" if len(names) == 2 else "".join(names)
    spans = ", ".join(f"{start}-{end}" for start, end in places)
    parts = [
        who,
        f'"{source["title"]}"',
        _date(source["published"]),
        source["address"],
        f"characters {spans}" if spans else "",
    ]
    return ", ".join(part for part in parts if part)


def _date(edtf: str | None) -> str:
    """An EDTF date for a reader: the members of a one-of set joined by "or"."""
    if not edtf:
        return "undated"
    return " or ".join(edtf[1:-1].split(",")) if edtf.startswith("[") else edtf


class _Records(NamedTuple):
    """Rows of a table with their keys."""

    table: str
    keys: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]


def _records(name: str, key: str) -> _Records:
    """The row of a table with that key; for the row of a view, the rows of the table that it gathers."""
    resource = _resource(name)
    columns = resource_key(resource)
    rows = {_joined(row, columns): row for row in load(name).iter_rows(named=True)}
    if key not in rows:
        raise UsageError(f"no row of {name} has the key {key!r}{did_you_mean(key, rows)}")
    row_of = resource.get("rowOf")
    if row_of is None:
        return _Records(name, (key,), (rows[key],))
    base = _resource(row_of["resource"])
    own = {field["name"] for field in base["schema"]["fields"]}
    by = columns if own.issuperset(columns) else (row_of["field"],)
    wanted = _joined(rows[key], by)
    gathered = [row for row in load(base["name"]).iter_rows(named=True) if _joined(row, by) == wanted]
    return _Records(base["name"], tuple(_joined(row, resource_key(base)) for row in gathered), tuple(gathered))


def _joined(row: Mapping[str, Any], columns: Iterable[str]) -> str:
    return KEY_SEPARATOR.join("" if row[name] is None else str(row[name]) for name in columns)


def _read_polars(raw: bytes) -> pl.DataFrame:
    import polars as pl

    return pl.read_parquet(io.BytesIO(raw))


def _read_lazy(raw: bytes) -> pl.LazyFrame:
    import polars as pl

    return pl.scan_parquet(io.BytesIO(raw))


def _read_arrow(raw: bytes) -> pa.Table:
    import pyarrow.parquet as pq

    return pq.read_table(io.BytesIO(raw), page_checksum_verification=True)


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


_READERS: Mapping[str, Any] = {
    "polars": _read_polars,
    "lazy": _read_lazy,
    "pandas": _read_pandas,
    "arrow": _read_arrow,
}


def _checked_bytes(resource: Mapping[str, Any]) -> bytes:
    path: Path = _release() / resource["path"]
    try:
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise ReleaseError(f"{path} is missing", hint="Install bilateral again.") from error
    if f"sha256:{hashlib.sha256(raw).hexdigest()}" != resource["hash"]:
        raise ReleaseError(f"{path} is not the file that was released", hint="Install bilateral again.")
    return raw


def _resource(name: str) -> Mapping[str, Any]:
    known = _resources()
    if name not in known:
        raise UsageError(f"no table is called {name!r}{did_you_mean(name, known)}", hint=f"Tables: {', '.join(known)}.")
    return known[name]


def _resources() -> Mapping[str, Mapping[str, Any]]:
    return {resource["name"]: resource for resource in _descriptor(_release())["resources"]}


@lru_cache(maxsize=4)
def _descriptor(release: Path) -> Mapping[str, Any]:
    """What the release says of itself; read once, for a release never changes."""
    descriptor: Mapping[str, Any] = json.loads((release / "datapackage.json").read_text(encoding="utf-8"))
    return descriptor


def _release() -> Path:
    """The folder of the newest release."""
    folder = carried() / "dist"
    found = [path for path in folder.glob("*") if path.is_dir() and _VERSION.fullmatch(path.name)]
    if not found:
        raise UsageError("there is no release to load", hint="In a checkout, make one with `dataset release`.")
    return max(found, key=lambda path: [int(part) for part in path.name.split(".")])
