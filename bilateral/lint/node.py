"""A value of a descriptor that knows where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bilateral.json_text import Pointer


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that is broken at a place."""

    rule: str
    at: Pointer
    message: str


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place."""

    value: Any
    at: Pointer = ()

    def __getitem__(self, key: str | int) -> Node:
        """What stands under a word or number that is there."""
        return Node(self.value[key], (*self.at, key))

    def get(self, word: str) -> Node | None:
        """What stands under a word, or ``None``."""
        return self[word] if self.is_object and word in self.value else None

    def fault(self, rule: str, message: str) -> Fault:
        """A rule that is broken here."""
        return Fault(rule, self.at, message)

    @property
    def is_object(self) -> bool:
        """Whether it is an object."""
        return isinstance(self.value, Mapping)

    @property
    def is_text(self) -> bool:
        """Whether it is a text."""
        return isinstance(self.value, str)

    def objects(self) -> Iterator[Node]:
        """The members of an array that are objects; none where it is no array."""
        yield from (each for each in self.members() if each.is_object)

    def members(self) -> Iterator[Node]:
        """The members of an array; none where it is no array."""
        if isinstance(self.value, list):
            yield from (self[number] for number in range(len(self.value)))

    def texts(self) -> tuple[str, ...] | None:
        """The texts of an array of nothing else; ``None`` for all other values."""
        if isinstance(self.value, list) and all(isinstance(each, str) for each in self.value):
            return tuple(self.value)
        return None


def shown_pointer(at: Pointer) -> str:
    """A place as a JSON path: ``$.resources[0].name``."""
    return "$" + "".join(map(_shown_part, at))


def _shown_part(part: str | int) -> str:
    return f".{part}" if isinstance(part, str) and _PLAIN.fullmatch(part) else f"[{part!r}]"


_PLAIN = re.compile(r"[@$A-Za-z_][@$:A-Za-z0-9_-]*")
