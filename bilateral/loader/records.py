"""Records by their key, and the spans of text that they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from bilateral.errors import UsageError, did_you_mean
from bilateral.ledger import EVIDENCE, KEY_SEPARATOR
from bilateral.loader.engines import read
from bilateral.loader.release import Release, Resource, opened

if TYPE_CHECKING:
    import polars as pl

Row = Mapping[str, Any]
"""The cells of a row by column."""


class Records(NamedTuple):
    """Rows of a table with their keys."""

    table: str
    keys: tuple[str, ...]
    rows: tuple[Row, ...]


def evidence(name: str, key: str, *, version: str | None = None) -> pl.DataFrame:
    """The spans that a record rests on: one row a span, for its cells (``column``) and its mentions (null).

    ``start`` and ``end`` count code points of the source's text, the end excluded. The parts of a key of several
    columns are joined by ``|``. The row of a view has the evidence of all rows that it gathers: a claim, of each of its
    statements.
    Raises :class:`~bilateral.errors.UsageError` for an unknown name, key or version.
    """
    release = opened(version)
    return spans(release, records(release, name, key))


def spans(release: Release, found: Records) -> pl.DataFrame:
    """The evidence of all these records."""
    import polars as pl

    return frame(release, EVIDENCE).filter(pl.col("table") == found.table, pl.col("record_id").is_in(found.keys))


def frame(release: Release, name: str) -> pl.DataFrame:
    """A table of a release."""
    loaded: pl.DataFrame = read(release.table(release.resource(name)), "polars", None)
    return loaded


def records(release: Release, name: str, key: str) -> Records:
    """The row of a table with that key; for the row of a view, the rows of the table that it gathers.

    Raises :class:`~bilateral.errors.UsageError` for an unknown name or key.
    """
    resource = release.resource(name)
    columns = resource_key(resource)
    row = row_of(rows_by_key(release, name), name, key)
    gathers = resource.get("rowOf")
    if gathers is None:
        return Records(name, (key,), (row,))
    base = release.resource(gathers["resource"])
    own = {field["name"] for field in base["schema"]["fields"]}
    by = columns if own.issuperset(columns) else (gathers["field"],)
    wanted = joined_key(row, by)
    gathered = {key: row for key, row in rows_by_key(release, base["name"]).items() if joined_key(row, by) == wanted}
    return Records(base["name"], tuple(gathered), tuple(gathered.values()))


def rows_by_key(release: Release, name: str) -> dict[str, Row]:
    """All rows of a table by their key."""
    columns = resource_key(release.resource(name))
    return {joined_key(row, columns): row for row in frame(release, name).iter_rows(named=True)}


def row_of(rows: Mapping[str, Row], name: str, key: str) -> Row:
    """The row of that key. Raises :class:`~bilateral.errors.UsageError` where there is none."""
    if key not in rows:
        raise UsageError(f"no row of {name} has the key {key!r}{did_you_mean(str(key), rows)}")
    return rows[key]


def resource_key(resource: Resource) -> tuple[str, ...]:
    """The columns of a resource's key."""
    schema = resource["schema"]
    return tuple(schema["primaryKey"] if "primaryKey" in schema else schema["uniqueKeys"][0])


def joined_key(row: Row, columns: Iterable[str]) -> str:
    """The key of a row: the cells of these columns, joined."""
    return KEY_SEPARATOR.join("" if row[name] is None else str(row[name]) for name in columns)
