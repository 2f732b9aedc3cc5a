"""The line of a place with what stands there underlined, as compilers show it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from bilateral.findings import Location

_WIDTH = 100
"""Columns of the terminal that a line may take; a longer one is cut around the place."""
_BEFORE = 40
"""Characters kept before the place where a line is cut."""
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"}
_MARKS = {"Mn", "Me"}


def excerpt(line: str, location: Location) -> tuple[str, str]:
    """The line and the marks below it; both may be cut, with an ellipsis where they are.

    Characters that cannot be seen, or that would turn the line around, are shown as their code points.
    """
    start = min(location.column - 1, len(line))
    one_line = location.end_line in (None, location.line)
    end = (location.end_column or location.column + 1) - 1 if one_line else len(line)
    end = min(max(end, start), len(line))
    first = max(0, start - _BEFORE) if len(line) > _WIDTH else 0
    last = min(len(line), first + _WIDTH)
    shown = [visible(character) for character in line[first:last]]
    before = "…" if first else ""
    after = "…" if last < len(line) else ""
    indent = sum(map(_cells, (before, *shown[: start - first])))
    marked = sum(map(_cells, shown[start - first : max(end, start) - first]))
    return f"{before}{''.join(shown)}{after}", " " * indent + "^" * max(marked, 1)


def visible(text: str) -> str:
    """Text for a terminal: a character that cannot be seen, or steers the terminal, as its code point."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"⟨U+{ord(character):04X}⟩" if unicodedata.category(character) in _INVISIBLE else character
        for character in text
    )


def _cells(text: str) -> int:
    """Columns that a text takes on a terminal."""
    return sum(_cell(character) for character in text)


def _cell(character: str) -> int:
    if unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def numbered(line: str, location: Location) -> Iterator[str]:
    """The two lines of an excerpt with the line's number in the margin."""
    text, marks = excerpt(line, location)
    margin = f"{location.line:>6} | "
    yield f"{margin}{text}"
    yield f"{'':>6} | {marks}"
