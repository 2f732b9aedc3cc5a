"""A candidate: a stretch of a text that may become rows of the record, and the parts that it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bilateral.text.source import Span


class Kind(StrEnum):
    """What a candidate is a candidate for."""

    FIGURE = "figure"
    DATE = "date"
    QUOTE = "quote"
    ACTOR = "actor"
    EVENT = "event"


class Confidence(StrEnum):
    """How far a rule is to be trusted: of those marked safe, at most one in a hundred may be wrong."""

    SAFE = "safe"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a candidate, by the role that the schemas give to the column it would fill.

    ``span`` is where the text says it, perhaps far from the candidate ("he" of "he said" resolved to a name above).
    ``value`` is what it means in the record's own form: a code, a number, an EDTF date, a key or a name; the words of
    the span where it is empty.
    """

    role: str
    span: Span
    value: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a grammar found.

    ``span`` is the whole expression. ``value`` is its main value in the record's form: a number in base units of a
    figure, the EDTF date of a date, the words inside the quotation marks of a quote, the name of an actor, the type of
    an event. ``rule`` names the rule of the grammar that found it, for the editor and for measuring.
    """

    kind: Kind
    span: Span
    value: str
    rule: str
    confidence: Confidence
    parts: tuple[Part, ...] = ()

    def part(self, role: str) -> Part | None:
        """The first part of a role."""
        return next((part for part in self.parts if part.role == role), None)
