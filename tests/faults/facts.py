"""What the project's own schemas and suites say, read from pandera and JSON and not through the program."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]
TEXTS = CHECKOUT.parent / "shared" / "seeds"
VIEW_TABLES: Mapping[str, frozenset[str]] = {
    "claim_groups": frozenset({"figures"}),
    "claims": frozenset({"figures"}),
    "quote_checks": frozenset({"quotes", "sources", "evidence"}),
    "source_checks": frozenset({"sources", "evidence"}),
    "utterance_groups": frozenset({"quotes"}),
}
"""The tables that each view reads."""


@dataclass(frozen=True)
class ColumnFacts:
    """A column as its schema declares it."""

    name: str
    type: str
    nullable: bool
    codes: tuple[str, ...] = ()
    references: str | None = None
    at_least_one: bool = False
    sourced: bool = False
    exact: bool = False
    covers: frozenset[str] = frozenset()
    edtf: bool = False


@dataclass(frozen=True)
class TableFacts:
    """A table as its schema declares it, and the place of its class in the file."""

    name: str
    key: tuple[str, ...]
    columns: Mapping[str, ColumnFacts]
    mentioned: bool
    covers: frozenset[str]
    line: int
    text: frozenset[str] = field(default=frozenset())

    @property
    def sourced(self) -> list[str]:
        """The columns whose filled cells need evidence."""
        return [each.name for each in self.columns.values() if each.sourced]


def _table(name: str) -> TableFacts:
    module = importlib.import_module(f"schemas.{name}")
    source = (CHECKOUT / "schemas" / f"{name}.py").read_text(encoding="utf-8")
    declared = re.search(r"^class (\w+)\(", source, re.MULTILINE)
    assert declared is not None
    model = getattr(module, declared[1])
    words = model.Config.metadata
    return TableFacts(
        name,
        tuple(words["key"]),
        {each.name: _column(each) for each in model.to_schema().columns.values()},
        mentioned=bool(words.get("mentioned")),
        covers=frozenset(words.get("covers", ())),
        line=source[: declared.start()].count("\n") + 1,
    )


def _column(column: Any) -> ColumnFacts:
    said = column.metadata or {}
    return ColumnFacts(
        column.name,
        str(column.dtype),
        column.nullable,
        tuple(said.get("codes", ())),
        said.get("references"),
        bool(said.get("at_least_one")),
        bool(said.get("sourced")),
        bool(said.get("exact")),
        frozenset(said.get("covers", ())),
        said.get("format") == "edtf",
    )


TABLES: Mapping[str, TableFacts] = {
    path.stem: _table(path.stem) for path in sorted((CHECKOUT / "dataset").glob("*.csv"))
}
"""All tables of the record, by name."""


@dataclass(frozen=True)
class Stated:
    """An expectation of a suite: its place in the file, and what it says."""

    suite: str
    index: int
    line: int
    raw: Mapping[str, Any]

    @property
    def path(self) -> str:
        """The suite's file, relative to the project."""
        return f"expectations/{self.suite}.json"

    @property
    def column(self) -> str | None:
        """The column at which its findings stand."""
        named = self.raw["kwargs"]
        first: str | None = (
            named.get("column") or named.get("column_A") or next(iter(named.get("column_list", ())), None)
        )
        return first


@cache
def suite(name: str) -> tuple[Stated, ...]:
    """The expectations of a suite, which is indented so that each begins on a line of its own."""
    text = (CHECKOUT / "expectations" / f"{name}.json").read_text(encoding="utf-8")
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line == "    {"]
    stated = json.loads(text)["expectations"]
    return tuple(Stated(name, index, line, each) for index, (line, each) in enumerate(zip(lines, stated, strict=True)))


SUITES: tuple[str, ...] = tuple(path.stem for path in sorted((CHECKOUT / "expectations").glob("*.json")))
"""The names of all suites."""
