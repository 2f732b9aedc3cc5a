"""The logical digest of a table: one number for its rows, whichever program wrote them and whichever reads them.

The canonical form is text, UTF-8 with LF. Its first line is a JSON array of the columns, each as ``[name, type]``; then
comes a line for each row, a JSON array of its cells. Columns stand in the order of their names and rows in the order of
their lines' bytes, so neither order counts. A cell is written as RFC 8785 writes it: text as it is, a code as its text,
a number with the fewest digits that give it back, a whole number with all of its digits, a day as ISO 8601 text, an
empty cell as ``null``. A number that is none (NaN) is empty, since pandas knows no difference; an infinite one is
refused. ``docs/releases.md`` says the same for whoever writes it again.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

import polars as pl
import pyarrow as pa

from bilateral.errors import ReleaseError

Types = Mapping[str, str]
"""The type of each column in the words of Table Schema: string, integer, number, boolean or date."""

POLARS_TYPES: Mapping[str, type[pl.DataType]] = {
    "string": pl.String,
    "integer": pl.Int64,
    "number": pl.Float64,
    "boolean": pl.Boolean,
    "date": pl.Date,
}


def logical_digest(table: Any, types: Types) -> str:
    """The digest (``sha256:`` and 64 hexadecimal digits) of a table of any library that hands out Arrow.

    Raises :class:`~bilateral.errors.ReleaseError` where the columns are not those of ``types`` or hold other values.
    """
    text = "".join(f"{line}\n" for line in canonical_lines(plain_frame(table, types), types))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def canonical_lines(frame: pl.DataFrame, types: Types) -> list[str]:
    """The lines of the canonical form of a plain frame, without their ends."""
    names = sorted(types)
    head = json.dumps([[name, types[name]] for name in names], ensure_ascii=False, separators=(",", ":"))
    columns = [_texts(frame[name], types[name]) for name in names]
    rows = (f"[{','.join(cells)}]" for cells in zip(*columns, strict=True))
    return [head, *sorted(rows, key=str.encode)]


def plain_frame(table: Any, types: Types) -> pl.DataFrame:
    """The table as a polars frame of the plain types, in the order of ``types``, its codes as text and NaN as null."""
    frame = table if isinstance(table, pl.DataFrame) else pl.DataFrame(pa.table(table))
    unlike = sorted(set(frame.columns) ^ set(types))
    if unlike:
        raise ReleaseError(f"the table's columns are not those of its schema: {', '.join(unlike)}")
    unknown = sorted(set(types.values()) - POLARS_TYPES.keys())
    if unknown:
        raise ReleaseError(f"no canonical form is known for the type {', '.join(unknown)}")
    return pl.DataFrame([_plain(frame[name], types[name]) for name in types])


def _plain(values: pl.Series, kind: str) -> pl.Series:
    try:
        plain = values.cast(POLARS_TYPES[kind])
    except (pl.exceptions.InvalidOperationError, pl.exceptions.ComputeError) as error:
        raise ReleaseError(f"the column {values.name} holds {values.dtype}, which is no {kind}") from error
    if kind == "integer" and values.dtype.is_float():  # pandas' way of holding whole numbers with empty cells
        values = values.fill_nan(None)
        if (values.cast(pl.Int64, strict=False).cast(values.dtype).ne_missing(values)).any():
            raise ReleaseError(f"the column {values.name} holds numbers that are not whole")
    if kind != "number":
        return plain
    if plain.is_infinite().any():
        raise ReleaseError(f"the column {values.name} holds an infinite number")
    return plain.fill_nan(None)


def _texts(values: pl.Series, kind: str) -> Iterable[str]:
    write = _WRITERS[kind]
    return ["null" if value is None else write(value) for value in values]


def number_text(value: float) -> str:
    """A number as ECMAScript and RFC 8785 write it: the fewest digits, and an exponent from 1e21 on and below 1e-6."""
    if value == 0 or not math.isfinite(value):
        return "0"
    sign, parts, exponent = Decimal(repr(value)).normalize().as_tuple()
    digits = "".join(map(str, parts))
    point = len(digits) + int(exponent)  # digits before the decimal point
    if point > 21 or point <= -6:
        rest = f".{digits[1:]}" if digits[1:] else ""
        text = f"{digits[0]}{rest}e{point - 1:+}"
    elif point <= 0:
        text = f"0.{'0' * -point}{digits}"
    else:
        whole, rest = digits[:point].ljust(point, "0"), digits[point:]
        text = f"{whole}.{rest}" if rest else whole
    return f"-{text}" if sign else text


def _json_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


_WRITERS: Mapping[str, Callable[[Any], str]] = {
    "string": _json_text,
    "integer": str,
    "number": number_text,
    "boolean": _json_text,
    "date": lambda day: f'"{day.isoformat()}"',
}
