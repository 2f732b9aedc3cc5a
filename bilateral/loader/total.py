"""The sum of rows that may be added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol, get_args

from bilateral.errors import UsageError, did_you_mean
from bilateral.loader.amounts import Amounts, amounts
from bilateral.loader.interval import Interval, interval_of
from bilateral.loader.records import Row, joined_key, resource_key, row_of, rows_by_key
from bilateral.loader.refusals import Reason, refusals
from bilateral.loader.release import opened

if TYPE_CHECKING:
    import polars as pl


class Frame(Protocol):
    """What any of the engines hands over, and any library that speaks Arrow's own protocol."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


def total(
    name: str, rows: Frame | pl.LazyFrame | Iterable[str], *, allow: Iterable[Reason] = (), version: str | None = None
) -> Interval:
    """Add the amounts of rows, and their bounds.

    ``rows`` is a frame of the table that holds at least its key (all of it, or some rows, in any engine's form), or the
    keys themselves. What is added is what was released: a frame in which an amount was changed is refused.

    A sum that would hide something is refused too, unless ``allow`` names the reason: ``"statement"`` (rows state the
    same quantity), ``"overlap"`` (their periods have days in common, or are not known), ``"qualifier"`` (exact numbers
    with bounds, or unlike bounds), and ``"unit"``, ``"indicator"``, ``"measure"`` and ``"scope"`` (unlike things).
    Raises :class:`~bilateral.errors.UsageError` for a refused sum, naming the rows, and for an unknown name, key,
    reason or version.
    """
    allowed = _known_reasons(allow)
    release = opened(version)
    columns = amounts(release, name)
    added = _added(rows, rows_by_key(release, name), columns, resource_key(release.resource(name)))
    found = {reason: why for reason, why in refusals(added, columns) if reason not in allowed}
    if found:
        reasons = "".join(f"\n  {reason}: {why}" for reason, why in found.items())
        words = ", ".join(f'"{reason}"' for reason in (*allowed, *found))
        message = f"{len(added)} rows of {name} do not add up:{reasons}"
        raise UsageError(message, hint=f"To add them all the same: allow=[{words}].")
    return interval_of(added, columns)


def _known_reasons(allow: Iterable[Reason]) -> list[Reason]:
    words: list[Any] = [allow] if isinstance(allow, str) else list(allow)
    known = get_args(Reason)
    for word in words:
        if word not in known:
            message = f"{word!r} is no reason that a sum is refused for{did_you_mean(str(word), known)}"
            raise UsageError(message, hint=f"Reasons: {', '.join(known)}.")
    return words


def _added(rows: Any, known: Mapping[str, Row], columns: Amounts, key: tuple[str, ...]) -> dict[str, Row]:
    """The released rows that are asked for, by key, in the order in which they are."""
    found: dict[str, Row] = {}
    for each, given in _given(rows, key, columns):
        if each in found:
            raise UsageError(f"{each} is among the rows twice", hint="Give each row once.")
        row = row_of(known, columns.table, each)
        if row[columns.amount] is None:
            raise UsageError(f"{each} states no amount", hint="Leave it out.")
        for column, value in given.items():
            if value != row[column]:
                message = f"{column} of {each} is {value} in these rows, and {row[column]} was released"
                raise UsageError(message, hint="Add what was released, and convert the sum.")
        found[each] = row
    if not found:
        raise UsageError(f"there are no rows of {columns.table} to add")
    return found


def _given(rows: Any, key: tuple[str, ...], columns: Amounts) -> Iterator[tuple[str, Row]]:
    """The keys of the rows, each with what a frame has of its amount."""
    frame = _frame(rows)
    if frame is None:
        yield from ((each, {}) for each in ([rows] if isinstance(rows, str) else rows))
        return
    missing = [name for name in key if name not in frame.columns]
    if missing:
        message = f"these rows have no column {', '.join(missing)}, which is the key of {columns.table}"
        raise UsageError(message, hint="Keep it when you select columns.")
    stated = (columns.amount, columns.low, columns.high, columns.qualifier, columns.unit)
    there = [name for name in stated if name in frame.columns]
    for row in frame.select({*key, *there}).iter_rows(named=True):
        yield joined_key(row, key), {name: row[name] for name in there}


def _frame(rows: Any) -> pl.DataFrame | None:
    """The rows as polars has them; ``None`` where they are no frame, but a column or a list."""
    import polars as pl
    import pyarrow as pa

    if isinstance(rows, pl.LazyFrame):
        return rows.collect()
    if isinstance(rows, pl.DataFrame):
        return rows
    if hasattr(rows, "__arrow_c_stream__") and hasattr(rows, "columns"):
        # By way of Arrow: reading a relation itself, polars leaves things behind that DuckDB complains of at the end.
        return pl.DataFrame(pa.table(rows))
    return None
