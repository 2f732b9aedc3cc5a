"""A released table in words, from the descriptor of its release."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from bilateral.errors import UsageError, did_you_mean

if TYPE_CHECKING:
    import polars as pl


class ColumnDescription(NamedTuple):
    """One column; ``codes`` gives the meaning of each code (of a long list, of each code in use)."""

    name: str
    type: str
    nullable: bool
    unit: str | None
    description: str
    codes: Mapping[str, str]


class Description:
    """A table in words: what a row is (``description``), how many ``rows`` there are, its ``key`` and ``columns``."""

    def __init__(self, resource: Mapping[str, Any]) -> None:
        self.name: str = resource["name"]
        self.description: str = resource["description"]
        self.rows: int = resource["rows"]
        self.key = resource_key(resource)
        self.columns = tuple(_column(each) for each in resource["schema"]["fields"])

    def __iter__(self) -> Iterator[ColumnDescription]:
        return iter(self.columns)

    def __getitem__(self, column: str) -> ColumnDescription:
        """The description of one column. Raises :class:`~bilateral.errors.UsageError` for an unknown one."""
        names = [each.name for each in self.columns]
        if column not in names:
            raise UsageError(f"{self.name} has no column {column!r}{did_you_mean(column, names)}")
        return self.columns[names.index(column)]

    def frame(self) -> pl.DataFrame:
        """One row a column: ``column``, ``type``, ``nullable``, ``unit``, ``description``."""
        import polars as pl

        rows = [each[:5] for each in self.columns]
        schema = {"column": pl.String, "type": pl.String, "nullable": pl.Boolean, "unit": pl.String}
        return pl.DataFrame(rows, schema={**schema, "description": pl.String}, orient="row")

    def __repr__(self) -> str:
        head = textwrap.fill(f"{self.name}: {self.description}", _WIDTH)
        counted = f"{self.rows:,} rows, {len(self.columns)} columns, key: {', '.join(self.key)}"
        wide = max(len(each.name) for each in self.columns)
        return "\n".join([head, counted, "", *(_line(each, wide) for each in self.columns)])


_WIDTH = 100


def _line(column: ColumnDescription, wide: int) -> str:
    kind = f"{column.type}{'?' if column.nullable else ''}"
    unit = f" [{column.unit}]" if column.unit else ""
    start = f"{column.name:<{wide}}  {kind:<8}  "
    indent = " " * len(start)
    return textwrap.fill(column.description + unit, _WIDTH, initial_indent=start, subsequent_indent=indent)


def _column(descriptor: Mapping[str, Any]) -> ColumnDescription:
    codes = descriptor.get("categories") or descriptor.get("codesInUse") or []
    return ColumnDescription(
        descriptor["name"],
        descriptor["type"],
        not descriptor.get("constraints", {}).get("required", False),
        descriptor.get("unit"),
        descriptor["description"],
        {each["value"]: each["label"] for each in codes},
    )


def resource_key(resource: Mapping[str, Any]) -> tuple[str, ...]:
    """The columns of a resource's key."""
    schema = resource["schema"]
    return tuple(schema["primaryKey"] if "primaryKey" in schema else schema["uniqueKeys"][0])
