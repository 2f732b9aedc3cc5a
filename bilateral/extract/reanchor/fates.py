"""What became of the spans of a text in its new version."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bilateral.text.alignment import Alignment
from bilateral.text.source import Span, digest

_GROWN = 3
"""How many times as long as a span what stands in its place may be, and the code points more, to be its new words."""
_MORE = 80


class Fate(StrEnum):
    """What became of a span: the same words at the same place, at another, other words in their place, or nothing."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"

    @property
    def found(self) -> bool:
        """Whether the words of the span stand in the new text."""
        return self in (Fate.SAME, Fate.MOVED)


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of a span, and where: of a changed one what stands in its place, of a lost one where it was."""

    fate: Fate
    span: Span


def place(alignment: Alignment, span: Span, sha256: str) -> Placed:
    """What became of a span of the old text, whose words have a digest.

    One whose words are not those of the digest was lost before.
    """
    around = alignment.around(span)
    if digest(alignment.old[span.start : span.end]) != sha256:
        return Placed(Fate.LOST, around)
    found = alignment.place(span)
    if found is not None:
        return Placed(Fate.SAME if found == span else Fate.MOVED, found)
    words = alignment.new[around.start : around.end]
    longest = _GROWN * (span.end - span.start) + _MORE
    return Placed(Fate.CHANGED if words.strip() and len(words) <= longest else Fate.LOST, around)
