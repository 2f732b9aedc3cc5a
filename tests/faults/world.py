"""The project that faults are injected into: its files in memory, and which rows a fault already has."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import TypeVar

from bilateral.findings import Location
from tests.faults.expected import Cell, Expected, Spot, key_of
from tests.faults.facts import CHECKOUT, SUITES, TABLES, TEXTS, VIEW_TABLES, Stated, suite
from tests.faults.sheet import Row, Sheet, Written, read_sheet

T = TypeVar("T")
Also = Callable[[Row], Iterable[Row]]
"""The rows besides its own that a fault in a row has to do with."""


class OccupiedError(Exception):
    """No place is left for a fault of this kind in this run."""


@dataclass(eq=False)
class World:
    """A copy of the project. What a fault touches it takes, so that no two faults meddle with each other."""

    random: Random
    sheets: dict[str, Sheet]
    files: dict[str, bytes]
    texts: dict[str, bytes] | None
    taken: set[object] = field(default_factory=set)
    needed: set[object] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    """Tables whose rows are not written: their files hold other bytes, or are not there."""
    unread: set[str] = field(default_factory=set)
    """Tables that cannot be read any more."""
    faults: int = 0
    folder: str = ""

    def take(self, *things: object) -> None:
        """Take rows or named things for one fault. Raises :class:`OccupiedError` where another has one of them."""
        if self.taken.intersection(things):
            raise OccupiedError
        self.taken.update(things)

    def reckon(self, findings: Iterable[Expected]) -> None:
        """Keep faults apart that need a text from those that leave it unread."""
        rules = {each.rule for each in findings}
        if rules & {"text-missing", "text-digest"}:
            if "texts" in self.needed:
                raise OccupiedError
            self.take("texts")
        elif rules & {"evidence-digest", "uncovered"}:
            if "texts" in self.taken:
                raise OccupiedError
            self.needed.add("texts")

    def rows(self, table: str) -> list[Row]:
        """The rows of a table, in the order of the file."""
        return self.sheets[table].rows

    def pick(self, table: str, where: Callable[[Row], object] = lambda _: True, also: Also = lambda _: ()) -> Row:
        """A free row for which ``where`` holds, now taken together with those that the fault has to do with."""
        candidates = [row for row in self.rows(table) if row not in self.taken and where(row)]
        self.random.shuffle(candidates)
        for row in candidates:
            things = {row, *also(row)}
            if not self.taken & things:
                self.taken |= things
                return row
        raise OccupiedError

    def choose(self, choices: Iterable[T]) -> T:
        """One of several."""
        return self.random.choice(list(choices))

    def csv(self, *tables: str) -> Sheet:
        """A free table that is CSV in this run, now taken as a file; any of them where none is named."""
        free = [each for each in tables or TABLES if self.sheets[each].row_group is None]
        free = [each for each in free if ("file", each) not in self.taken]
        if not free:
            raise OccupiedError
        name = self.choose(free)
        self.take(("file", name))
        return self.sheets[name]

    # --- What stands where -------------------------------------------------------------------------------------------

    def evidence(self, table: str, key: str, column: str | None = None) -> list[Row]:
        """The evidence of a record; with a column, of that cell (``""``: of mentions)."""
        found = [row for row in self.rows("evidence") if (row["table"], row["record_id"]) == (table, key)]
        return found if column is None else [row for row in found if row["column"] == column]

    def of(self, row: Row) -> list[Row]:
        """The evidence of a row."""
        return self.evidence(row.table, key_of(row))

    def target(self, evidence: Row) -> list[Row]:
        """The row that evidence is of."""
        return [row for row in self.rows(evidence["table"]) if key_of(row) == evidence["record_id"]]

    def naming(self, table: str, key: str) -> Iterator[tuple[Row, str]]:
        """Each cell that references a record."""
        for facts in TABLES.values():
            columns = [each.name for each in facts.columns.values() if each.references == table]
            yield from ((row, name) for row in self.rows(facts.name) for name in columns if row[name] == key)

    def quiet(self, evidence: Row) -> bool:
        """Whether evidence accounts for no surface of a text, so that losing it leaves nothing uncovered."""
        facts = TABLES[evidence["table"]]
        return not (facts.columns[evidence["column"]].covers if evidence["column"] else facts.covers)

    # --- What must be found ------------------------------------------------------------------------------------------

    def at(self, rule: str, row: Row, column: str) -> Expected:
        """A finding at a cell."""
        return Expected(rule, Cell(self.sheets[row.table], row, column), row.table, row, column)

    def stated(self, name: str, index: int, row: Row | None, key: Row | str | None = None) -> Expected:
        """An expectation that does not hold in a row, or in its column where there is no row."""
        said = suite(name)[index]
        return self.broken(said, row, said.column, key)

    def broken(self, said: Stated, row: Row | None, column: str | None, key: Row | str | None = None) -> Expected:
        """As :meth:`stated`, of an expectation in hand."""
        table = row.table if row else said.suite
        place = Cell(self.sheets[table], row, column and _origin(table, column))
        return Expected("expectation", place, said.suite, key or row, column, said)

    def spot(self, rule: str, path: str, table: str | None = None, line: int = 1, column: int = 1) -> Expected:
        """A finding at a place of a file that is known."""
        return Expected(rule, Spot(Location(path, line, column)), table)

    def unsupported(self, row: Row) -> list[Expected]:
        """A record that has lost its evidence: its filled sourced cells, and its key where it must be mentioned."""
        facts = TABLES[row.table]
        found = [self.at("evidence-missing", row, name) for name in facts.sourced if row[name]]
        return found + [self.at("evidence-missing", row, facts.key[0])] * facts.mentioned

    def renamed(self, row: Row) -> list[Expected]:
        """What follows once a record's key becomes one that nothing knows: lost evidence, lost references."""
        found = [self.at("evidence-target", each, "record_id") for each in self.of(row)] + self.unsupported(row)
        facts = TABLES[row.table]
        if len(facts.key) == 1:
            named = list(self.naming(row.table, key_of(row)))
            found += [self.at("reference", each, column) for each, column in named]
            counted = {(each.table, column) for each, column in named}
            demanding = [TABLES[table].columns[column].at_least_one for table, column in counted]
            found += [self.at("reference-count", row, facts.key[0])] * sum(demanding)
        return found

    def after_unread(self) -> list[Expected]:
        """What follows once tables cannot be read: references to them and views over them are not checked."""
        found = []
        for name in sorted(self.unread):
            read = [each for table, each in TABLES.items() if table not in self.unread]
            if any(column.references == name for each in read for column in each.columns.values()):
                found.append(self.spot("not-checked", f"schemas/{name}.py", name, TABLES[name].line))
        views = [view for view, tables in VIEW_TABLES.items() if tables & self.unread]
        return found + [self.spot("not-checked", f"dataset/views/{view}.sql", view) for view in views]

    # --- How it is written -------------------------------------------------------------------------------------------

    def write(self, folder: Path) -> dict[str, Written]:
        """Write all files into a folder, which must be empty, and say where everything is."""
        written = {name: sheet.written() for name, sheet in self.sheets.items()}
        contents = {self.sheets[name].path: each.content for name, each in written.items() if name not in self.hidden}
        contents |= self.files
        for path, content in contents.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        for name, content in (self.texts or {}).items():
            (folder / "texts").mkdir(exist_ok=True)
            (folder / "texts" / name).write_bytes(content)
        return written


def _origin(table: str, column: str) -> str:
    """The column of a table that a derived one comes from."""
    parts = [column.removesuffix(ending) for ending in ("_earliest", "_latest", "_precision", "_low", "_high")]
    return next((part for part in parts if part != column and part in TABLES[table].columns), column)


@cache
def _pristine() -> tuple[dict[str, Sheet], dict[str, bytes], dict[str, bytes]]:
    sheets = {name: read_sheet(CHECKOUT / "dataset" / f"{name}.csv") for name in TABLES}
    paths = [CHECKOUT / "dataset" / "dataset.toml", *(CHECKOUT / "schemas").glob("*.py")]
    paths += [*(CHECKOUT / "dataset" / "views").glob("*.sql")]
    paths += [CHECKOUT / "expectations" / f"{name}.json" for name in SUITES]
    files = {path.relative_to(CHECKOUT).as_posix(): path.read_bytes() for path in paths}
    texts = {path.name: path.read_bytes() for path in TEXTS.glob("*.txt")} if TEXTS.is_dir() else {}
    return sheets, files, texts


def new_world(random: Random, *, texts: bool) -> World:
    """A fresh copy of the project as it is in this checkout, and of the texts where they are wanted."""
    sheets, files, bodies = _pristine()
    return World(random, copy.deepcopy(sheets), dict(files), dict(bodies) if texts else None)
