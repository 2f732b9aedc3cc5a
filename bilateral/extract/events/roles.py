"""The part that an actor after the word of an event has in it, by the preposition before the actor."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bilateral.extract.candidate import Candidate
from bilateral.text.source import Span

LANDS = frozenset({"country", "place"})
"""Kinds of actors that are land here."""
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types of what several do together."""
_PLACED = frozenset({"to", "in", "into", "across", "through", "throughout", "from", "at", "inside"})

_AGAINST = frozenset({"against", "on", "upon", "toward", "towards", "to"})
_NO_PART = frozenset({"for", "about", "over", "under", "than", "like", "from", "in", "at", "into", "within", "as"})
"""Prepositions before an actor that takes no part."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as the text tells it.

    ``span`` is the whole expression and ``word`` its first word; ``undergone`` is true of what is done to somebody,
    such as an arrest, where the owner of the noun is who undergoes it. ``adds`` is true of a form in -ing after a
    comma, whose subject is that of the sentence.
    """

    span: Span
    word: Span
    type: str
    subtype: str
    passive: bool
    noun: bool
    past: bool = False
    adds: bool = False

    @property
    def undergone(self) -> bool:
        """Whether it is done to somebody."""
        return self.type in ("ASSAULT", "COERCE") or self.subtype in ("extradition", "trial")


def role_after(told: Told, actor: Candidate, before: str) -> str:
    """The part of an actor that stands after the word of an event; empty where it takes none."""
    if before == "to" and told.type == "AID":
        return "recipient"
    if kind_of(actor) in LANDS and before in _PLACED:
        return "location"
    if told.subtype == "visit" and kind_of(actor) == "government" and before not in ("by", "of", "from", "with"):
        return "location"
    if before in _BY_PREPOSITION:
        return _BY_PREPOSITION[before](told)
    if before in _NO_PART:
        return ""
    return "target" if before in _AGAINST else _object(told, actor)


def _object(told: Told, actor: Candidate) -> str:
    """The part of an actor that no preposition governs; a noun has none but within its expression."""
    inside = told.span.holds(actor.span)
    if told.noun and not inside:
        return ""
    if told.type == "AID" and inside:
        return "recipient"
    return "agent" if told.type == "CONSULT" and told.subtype != "visit" else "target"


def _doer(told: Told) -> str:
    return "agent" if told.noun or told.passive else ""


def _partner(told: Told) -> str:
    return "agent" if told.type in _MUTUAL else "companion"


def _owner(told: Told) -> str:
    if not told.noun:
        return ""
    return "target" if told.undergone or told.type == "AID" else "agent"


_BY_PREPOSITION: Mapping[str, Callable[[Told], str]] = {
    "by": _doer,
    "of": _owner,
    **dict.fromkeys(("with", "alongside", "between", "among"), _partner),
}
"""The part by the preposition before an actor."""


def kind_of(actor: Candidate) -> str:
    """The kind of an actor; empty where it is not known."""
    part = actor.part("kind")
    return part.value if part else ""
