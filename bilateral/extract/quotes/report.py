"""A report: a cue with its speaker and what he is said to have said."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.extract.quotes.tokens import Range


@dataclass(frozen=True, slots=True)
class Report:
    """A cue, its speaker and its content as ranges of a sentence's tokens; ``rule`` found it."""

    rule: str
    cue: Range
    speaker: Range
    contents: tuple[Range, ...]
    hearer: Range | None = None
    belief: bool = False
