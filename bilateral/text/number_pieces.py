"""The pieces of numbers in order, and what stands between them."""

from __future__ import annotations

import re

from bilateral.text.number_atoms import Atom
from bilateral.text.number_words import Role
from bilateral.text.source import Span

_SPACES = re.compile(" +")
JOIN = frozenset({" ", "-", " - "})
"""What stands between two pieces that belong together."""
_ARTICLE = re.compile(r"(?<![\w'])an?[ -]+(?:whole |full |mere |record )?$")


class Pieces:
    """Pieces by their numbers; ``lower`` is the text that they stand in, folded."""

    def __init__(self, atoms: list[Atom], lower: str) -> None:
        self.atoms = atoms
        self.lower = lower

    def gap(self, at: int) -> str:
        """The characters before a piece."""
        gap = self.lower[self.atoms[at - 1].end : self.atoms[at].start]
        return _SPACES.sub(" ", gap) if "  " in gap and len(gap) < 12 else gap

    def role(self, at: int) -> Role | None:
        return self.atoms[at].role if at < len(self.atoms) else None

    def joins(self, at: int) -> bool:
        """Whether a piece and the next stand side by side."""
        return at + 1 < len(self.atoms) and self.gap(at + 1) in JOIN

    def next_is(self, at: int, *roles: Role) -> bool:
        """Whether this piece stands right behind the one before and does what is asked."""
        return at < len(self.atoms) and self.atoms[at].role in roles and self.gap(at) in JOIN

    def span(self, first: int, last: int, *, article: bool = False) -> Span:
        start = self.atoms[first].start
        if article:
            before = _ARTICLE.search(self.lower, max(0, start - 12), start)
            start = start if before is None else before.start()
        return Span(start, self.atoms[last].end)

    def has_article(self, at: int) -> bool:
        start = self.atoms[at].start
        return _ARTICLE.search(self.lower, max(0, start - 12), start) is not None
