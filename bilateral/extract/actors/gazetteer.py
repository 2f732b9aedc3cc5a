"""The names that are known before a text is read: those of the record, countries, and bodies everybody knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from bilateral.extract.actors.countries import capitals, countries, places
from bilateral.extract.actors.known import known_names
from bilateral.extract.actors.phrases import Phrases
from bilateral.extract.words import split_words

CLASSES = frozenset({"armed_group", "firms", "group"})
"""Kinds of actors that are several, whether named in the singular or the plural."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name and whose it is.

    ``actor`` is the key of the record, empty for a name that the program knows without it; ``kind`` a code of the
    record's actors, or ``place``; ``country`` the code of the country that the name of a country or of its capital
    stands for.
    """

    text: str
    kind: str
    actor: str = ""
    country: str = ""

    @property
    def capital(self) -> bool:
        """Whether it is the capital of a country, and so its government too."""
        return self.kind == "government" and bool(self.country)

    @property
    def proper(self) -> bool:
        """Whether it is a proper name, and no common noun."""
        return not self.text.islower()

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

    @cached_property
    def phrases(self) -> Phrases[Name]:
        """All names, to be found in a text; those of the record come before those that the program brings."""
        return Phrases(((name.text, name) for name in self.names), built_in(), several=_several)

    @cached_property
    def holders(self) -> Mapping[tuple[str, ...], tuple[str, ...]]:
        """The keys of those who held an office, by its folded words."""
        held: dict[tuple[str, ...], tuple[str, ...]] = {}
        for key, offices in self.offices.items():
            for office in offices:
                words = tuple(split_words(office, office).folded)
                held[words] = (*held.get(words, ()), key)
        return held


def _several(name: Name) -> bool:
    return name.kind in CLASSES


@cache
def built_in() -> Phrases[Name]:
    """The names that the program brings."""
    return Phrases((name.text, name) for name in _brought())


def _brought() -> Iterator[Name]:
    yield from (Name(text, "country", country=code) for text, code in countries())
    yield from (Name(text, "government", country=code) for text, code in capitals())
    yield from (Name(text, "place") for text in places())
    yield from (Name(text, kind) for text, kind in known_names())
