"""What a candidate tells, by role."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bilateral.extract.candidate import Candidate, Part
from bilateral.text.source import SourceText, Span


@dataclass(frozen=True)
class Told:
    """A candidate beside the text that it is from, and the sentences that it stands in."""

    candidate: Candidate
    text: SourceText
    context: str

    def every(self, role: str) -> list[str]:
        """What the parts of a role mean, in order."""
        return [self._meaning(part) for part in self.candidate.parts if part.role == role]

    def first(self, role: str) -> str:
        """What the first part of a role means; empty where there is none."""
        part = self._parts.get(role)
        return self._meaning(part) if part is not None else ""

    def words(self, role: str) -> str:
        """The words of the first part of a role, as the text has them but for its line ends."""
        part = self._parts.get(role)
        return one_line(self.text, part.span) if part is not None else ""

    def by_role(self) -> dict[str, str]:
        """What the first part of each role means."""
        return {role: self._meaning(part) for role, part in self._parts.items()}

    @cached_property
    def _parts(self) -> dict[str, Part]:
        """The first part of each role."""
        return {part.role: part for part in reversed(self.candidate.parts)}

    def _meaning(self, part: Part) -> str:
        return part.value or one_line(self.text, part.span)


def one_line(text: SourceText, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(text.slice(span).split())
