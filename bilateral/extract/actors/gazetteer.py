"""The names that are known before a text is read: those of the record, countries, and bodies everybody knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from bilateral.extract.actors.countries import capitals, countries, places
from bilateral.extract.actors.known import known_names
from bilateral.extract.actors.phrases import Phrases
from bilateral.read.record import Record
from bilateral.read.rows import Table


@dataclass(frozen=True, slots=True)
class Name:
    """A name and whose it is.

    ``actor`` is the key of the record, empty for a name that the program knows without it; ``kind`` a code of the
    record's actors, or ``place``; ``country`` the code of the country that a country's name stands for.
    """

    text: str
    kind: str
    actor: str = ""
    country: str = ""

    @property
    def value(self) -> str:
        """The key where the record has one, else the name."""
        return self.actor or self.text


@dataclass(frozen=True)
class Gazetteer:
    """Names of the record, beside those that the program brings; without any, only the latter."""

    names: tuple[Name, ...] = ()
    offices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Offices as the record words them, by the key of who held them."""

    @classmethod
    def of(cls, record: Record) -> Gazetteer:
        """The names of all actors of a record.

        The tables are found by the roles that their columns play: ``name`` and ``kind`` in the table of the actors,
        ``alias`` in one that refers to it, ``office`` in one that does so too.
        """
        actors = actors_table(record)
        if actors is None:
            return cls()
        kinds = dict(zip(actors.keys, _column(actors, "kind"), strict=True))
        named = [*zip(actors.keys, _column(actors, "name"), strict=True), *_referring(record, actors, "alias")]
        names = [Name(name, kinds.get(key) or "", key) for key, name in named if name and key in kinds]
        offices: dict[str, tuple[str, ...]] = {}
        for key, office in _referring(record, actors, "office"):
            offices[key] = (*offices.get(key, ()), office or "")
        return cls(tuple(names), offices)

    @cached_property
    def phrases(self) -> Phrases[Name]:
        """All names, to be found in a text."""
        return Phrases(((name.text, name) for name in self.names), built_in())

    @cached_property
    def by_key(self) -> Mapping[str, Name]:
        """A name of each actor of the record: that of its own row where it has one."""
        return {name.actor: name for name in reversed(self.names)}


def actors_table(record: Record) -> Table | None:
    """The table of the actors, which is the one with names."""
    found = (table for table in record.tables.values() if table.shape.with_role("name"))
    return next(found, None)


def _column(table: Table, role: str) -> list[str | None]:
    column = table.shape.with_role(role)
    return [None] * len(table.keys) if column is None else table.frame[column.name].to_list()


def _referring(record: Record, actors: Table, role: str) -> Iterator[tuple[str, str | None]]:
    """Actors' keys with the cells of the column that plays a role, in each table that has it and refers to them."""
    for table in record.tables.values():
        owners = (column for column in table.shape.columns if column.references == actors.name)
        owner = next((column.name for column in owners if column.role != "organisation"), None)
        if owner is not None and table.shape.with_role(role) is not None:
            yield from zip(table.frame[owner].to_list(), _column(table, role), strict=True)


@cache
def built_in() -> Phrases[Name]:
    """The names that the program brings."""
    return Phrases((name.text, name) for name in _brought())


def _brought() -> Iterator[Name]:
    yield from (Name(text, "country", country=code) for text, code in countries())
    yield from (Name(text, "government", country=code) for text, code in capitals())
    yield from (Name(text, "place") for text in places())
    yield from (Name(text, kind) for text, kind in known_names())
