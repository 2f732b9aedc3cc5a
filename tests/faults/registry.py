"""The kinds of fault: what each is, the rule that must find it, and the function that injects it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.faults.expected import Fault
from tests.faults.world import World

Inject = Callable[[World], Fault]
"""Injects a fault into a world and says what must come of it; raises ``OccupiedError`` where there is no room."""

FAMILIES = {
    "files": "Whole files",
    "structure": "The structure of a CSV file",
    "values": "Values of a cell",
    "characters": "Characters of a cell",
    "dates": "Dates",
    "keys": "Keys and references",
    "evidence": "Evidence",
    "texts": "Source texts",
    "meaning": "Expectations, each broken by data",
    "waivers": "Waivers",
    "suites": "Suites",
    "schemas": "Schemas",
    "views": "Views",
    "project": "The project",
}
"""The families of kinds, in the order of the page."""


@dataclass(frozen=True)
class Kind:
    """A kind of fault. ``texts``: it can be injected only where the sources' texts are at hand.

    ``alone``: no other fault may be in its run; ``unread``: only such as leave a table unread too.
    """

    name: str
    family: str
    says: str
    rule: str
    inject: Inject
    texts: bool = False
    alone: bool = False
    unread: bool = False


KINDS: dict[str, Kind] = {}
"""All kinds by name; filled as the modules of ``tests/faults/kinds/`` are imported."""


def add(kind: Kind) -> None:
    """Register a kind."""
    assert kind.name not in KINDS, kind.name
    assert kind.family in FAMILIES, kind.family
    KINDS[kind.name] = kind


def kind(
    name: str, family: str, rule: str, says: str, *, texts: bool = False, alone: bool = False, unread: bool = False
) -> Callable[[Inject], Inject]:
    """Register the decorated function as a kind."""

    def register(inject: Inject) -> Inject:
        add(Kind(name, family, says, rule, inject, texts, alone, unread))
        return inject

    return register
