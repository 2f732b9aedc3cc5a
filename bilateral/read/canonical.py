"""The canonical form of a CSV file: UTF-8, LF, columns in the schema's order, rows sorted by key, few quotes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from bilateral.read.cells import CellTable
from bilateral.shape import Shape

_SortKey = tuple[tuple[int, int, str], ...]


def write_canonical(shape: Shape, cells: CellTable) -> str:
    """The file's text in canonical form. White space around a cell is dropped; an empty cell is null."""
    return canonical_text(shape, cells.header, cells.frame.to_dicts())


def canonical_text(shape: Shape, header: Sequence[str], cells: Iterable[Mapping[str, str | None]]) -> str:
    """The text of a file with these rows in canonical form."""
    columns = [column.name for column in shape.columns if column.name in header]
    columns += [name for name in header if name not in columns]
    rows = [{name: (value or "").strip() for name, value in row.items()} for row in cells]
    rows.sort(key=lambda row: _sort_key(shape, row))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[name] for name in columns] for row in rows)
    return out.getvalue()


def _sort_key(shape: Shape, row: dict[str, str]) -> _SortKey:
    """The key's cells, whole numbers by their value and before text, an empty cell first."""
    parts = []
    for name in shape.key:
        value = row.get(name, "")
        column = shape.column(name)
        whole = column is not None and column.type == "integer" and value.isascii() and value.isdecimal()
        digits = value.lstrip("0")  # their count and then they themselves stand in the order of values, however many
        parts.append((1, len(digits), digits) if whole else (0 if not value else 2, 0, value))
    return tuple(parts)
