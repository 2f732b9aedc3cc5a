"""A released table in words, from the descriptor of its release."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bilateral.errors import UsageError, did_you_mean
from bilateral.ledger import EVIDENCE
from bilateral.loader.records import frame, resource_key
from bilateral.loader.release import Release

if TYPE_CHECKING:
    import polars as pl

_WIDTH = 100


@dataclass(frozen=True)
class ColumnDescription:
    """One column; ``codes`` gives the meaning of each code (of a long list, of each code in use).

    ``source`` says where its cells come from: the words of documents, other columns, or neither.
    """

    table: str
    name: str
    type: str
    nullable: bool
    unit: str | None
    description: str
    codes: Mapping[str, str]
    references: str | None
    _source: Callable[[], str] = field(repr=False, compare=False)

    @property
    def source(self) -> str:
        """Where the cells come from, in a sentence. It is looked up in the evidence when it is asked for."""
        return self._source()

    def __str__(self) -> str:
        kind = f"{self.type}{', may be null' if self.nullable else ''}{f'; unit: {self.unit}' if self.unit else ''}"
        refers = f" Refers to {self.references}." if self.references else ""
        lines = [f"{self.table}.{self.name}: {self.description}", f"{kind}. {self.source}{refers}"]
        codes = [f"{code}: {meaning}" for code, meaning in self.codes.items()]
        return "\n".join([_filled(line) for line in lines] + [_filled(code, "  ") for code in codes])

    __repr__ = __str__


class Description:
    """A table in words: what a row is (``description``), how many ``rows`` there are, its ``key`` and ``columns``."""

    def __init__(self, release: Release, name: str) -> None:
        resource = release.resource(name)
        self.name: str = resource["name"]
        self.description: str = resource["description"]
        self.rows: int = resource["rows"]
        self.key = resource_key(resource)
        foreign_keys = resource["schema"].get("foreignKeys", ())
        references = {column: each["reference"] for each in foreign_keys for column in each["fields"]}
        self.columns = tuple(
            _column(release, name, each, references.get(each["name"])) for each in resource["schema"]["fields"]
        )

    def __iter__(self) -> Iterator[ColumnDescription]:
        return iter(self.columns)

    def __getitem__(self, column: str) -> ColumnDescription:
        """The description of one column. Raises :class:`~bilateral.errors.UsageError` for an unknown one."""
        names = [each.name for each in self.columns]
        if column not in names:
            raise UsageError(f"{self.name} has no column {column!r}{did_you_mean(str(column), names)}")
        return self.columns[names.index(column)]

    def frame(self) -> pl.DataFrame:
        """One row a column: ``column``, ``type``, ``nullable``, ``unit``, ``description``."""
        import polars as pl

        rows = [(each.name, each.type, each.nullable, each.unit, each.description) for each in self.columns]
        schema = {"column": pl.String, "type": pl.String, "nullable": pl.Boolean, "unit": pl.String}
        return pl.DataFrame(rows, schema={**schema, "description": pl.String}, orient="row")

    def __repr__(self) -> str:
        counted = f"{self.rows:,} rows, {len(self.columns)} columns, key: {', '.join(self.key)}"
        wide = max(len(each.name) for each in self.columns)
        lines = [_line(each, wide) for each in self.columns]
        return "\n".join([_filled(f"{self.name}: {self.description}"), counted, "", *lines])


def _line(column: ColumnDescription, wide: int) -> str:
    kind = f"{column.type}{'?' if column.nullable else ''}"
    unit = f" [{column.unit}]" if column.unit else ""
    start = f"{column.name:<{wide}}  {kind:<8}  "
    indent = " " * len(start)
    return textwrap.fill(column.description + unit, _WIDTH, initial_indent=start, subsequent_indent=indent)


def _filled(text: str, indent: str = "") -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=indent, subsequent_indent=indent + "  " if indent else "")


def _column(
    release: Release, table: str, said: Mapping[str, Any], reference: Mapping[str, Any] | None
) -> ColumnDescription:
    codes = said.get("categories") or said.get("codesInUse") or []
    return ColumnDescription(
        table=table,
        name=said["name"],
        type=said["type"],
        nullable=not said.get("constraints", {}).get("required", False),
        unit=said.get("unit"),
        description=said["description"],
        codes={each["value"]: each["label"] for each in codes},
        references=said.get("references") if reference is None else reference.get("resource", table),
        _source=lambda: _source(release, table, said),
    )


def _source(release: Release, table: str, said: Mapping[str, Any]) -> str:
    if "derivedFrom" in said:
        return f"Computed from `{said['derivedFrom']}`."
    gathers = release.resource(table).get("rowOf")
    if gathers is not None:
        table = gathers["resource"]
        if said["name"] not in {each["name"] for each in release.resource(table)["schema"]["fields"]}:
            return f"Computed over the rows of {table}."
    found = frame(release, EVIDENCE).filter(table=table, column=said["name"])
    counts = sorted(found["source_id"].value_counts().iter_rows())
    read = [f"{source} ({count} {'span' if count == 1 else 'spans'})" for source, count in counts]
    return f"Read from {', '.join(read)}." if read else "No span is recorded for its cells."
