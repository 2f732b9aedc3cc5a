"""The rows of the record that a candidate may tell of once more, found by number, type or rare words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bilateral.extract.across.likeness import Likeness, stems
from bilateral.extract.candidate import Kind
from bilateral.extract.targets import Targets, source_column
from bilateral.ledger import KEY_SEPARATOR
from bilateral.shape import Shape

Row = Mapping[str, str]
_RARE = 50
"""Rows in which a word may stand to be looked up: words of more rows say little."""
_WORDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.FIGURE: ("scope",),
    Kind.QUOTE: ("words", "content"),
    Kind.EVENT: ("title",),
}
"""Roles of the columns whose words tell what a row is about."""


@dataclass(frozen=True)
class Recorded:
    """A row of the record: its cells by the role of their columns, and of further tables those that belong to it.

    ``source`` is the key of the source that states it, empty where several may.
    """

    table: str
    key: str
    source: str
    cells: Mapping[str, str]
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()

    def get(self, role: str) -> str:
        """The cell of a role; empty where the table has no such column."""
        return self.cells.get(role, "")


@dataclass(frozen=True)
class Index:
    """The rows of a record by what candidates are compared with them."""

    shapes: Mapping[str, Shape]
    rows: Mapping[str, Iterable[Row]]
    targets: Targets

    @cached_property
    def of(self) -> Mapping[Kind, list[Recorded]]:
        """The rows of the tables that candidates become rows of, by kind."""
        return {kind: list(self._of(kind)) for kind in Kind}

    def _of(self, kind: Kind) -> Iterator[Recorded]:
        shape = self.targets.table(kind)
        if shape is None:
            return
        stating = source_column(shape)
        beside = self._beside(kind)
        roles = [(column.role, column.name) for column in shape.columns if column.role]
        for row in self.rows.get(shape.name, ()):
            key = KEY_SEPARATOR.join(row[name] for name in shape.key)
            cells = {role: row[name] for role, name in roles}
            told = [cells.get(role, "") for role in _WORDS.get(kind, ())]
            words = stems(" ".join([*told, (cells.get("group") or key).replace("-", " ")]))
            yield Recorded(shape.name, key, row[stating.name] if stating else "", cells, beside.get(key, {}), words)

    def _beside(self, kind: Kind) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for other in self.targets.beside(kind):
            column = other.shape.with_role(other.role)
            for row in self.rows.get(other.shape.name, ()) if column is not None else ():
                cells = found[row[other.parent.name]]
                cells[other.role] = (*cells.get(other.role, ()), row[column.name] if column else "")
        return found

    @cached_property
    def actors(self) -> Mapping[str, Recorded]:
        """The actors by their keys."""
        return {row.key: row for row in self.of[Kind.ACTOR]}

    @cached_property
    def like(self) -> Mapping[Kind, Likeness]:
        """How alike words are to those of a row, by kind."""
        return {kind: Likeness(row.words for row in listed) for kind, listed in self.of.items()}

    @cached_property
    def by_number(self) -> Mapping[float, list[Recorded]]:
        """Figures by their number."""
        found: dict[float, list[Recorded]] = defaultdict(list)
        for row in self.of[Kind.FIGURE]:
            found[as_number(row.get("amount"))].append(row)
        return found

    @cached_property
    def by_type(self) -> Mapping[str, list[Recorded]]:
        """Events by their type and by their finer type."""
        found: dict[str, list[Recorded]] = defaultdict(list)
        for row in self.of[Kind.EVENT]:
            for code in {row.get("kind"), row.get("subtype")} - {""}:
                found[code].append(row)
        return found

    def by_words(self, words: Iterable[str]) -> list[Recorded]:
        """Quotes that share one of the words, unless very many do."""
        found = {id(row): row for word in words for row in self._quotes_by_word.get(word, ())[:_RARE]}
        return list(found.values())

    @cached_property
    def _quotes_by_word(self) -> Mapping[str, list[Recorded]]:
        found: dict[str, list[Recorded]] = defaultdict(list)
        for row in self.of[Kind.QUOTE]:
            for word in row.words:
                found[word].append(row)
        return found

    @cached_property
    def countries(self) -> Mapping[str, frozenset[str]]:
        """The countries of each actor: its own, and those of the members of a group."""
        found = {row.key: frozenset({row.get("country")} - {""}) for row in self.of[Kind.ACTOR]}
        own, actors = dict(found), self.targets.table(Kind.ACTOR)
        for shape in self.shapes.values() if actors is not None else ():
            pair = [each.name for each in shape.columns if actors and each.references == actors.name]
            if len(pair) == 2 and list(shape.key) == pair:
                for row in self.rows.get(shape.name, ()):
                    group, member = row[pair[0]], row[pair[1]]
                    found[group] = found.get(group, frozenset()) | own.get(member, frozenset())
        return found

    @cached_property
    def described(self) -> Mapping[str, frozenset[str]]:
        """The words of the name and the description of each actor."""
        return {row.key: stems(f"{row.get('name')} {row.get('description')}") for row in self.of[Kind.ACTOR]}


def as_number(cell: str) -> float:
    """The number of a cell; one that equals none, where it holds none."""
    try:
        return float(cell)
    except ValueError:
        return float("nan")
