"""The words around a number that say how far it holds: "about", "at least", "or more"."""

from __future__ import annotations

import re

from bilateral.text.qualifier import BEFORE, BEHIND
from bilateral.text.source import Span

_LONGEST = 6
_BEHIND_MARK = re.compile(r"\+|-plus\b|-odd\b|-ish\b")
_WORDS_BEHIND = sorted((re.escape(each) for each in BEHIND if each[0].isalpha()), key=len, reverse=True)
_AFTER = re.compile(rf",? ?({'|'.join(_WORDS_BEHIND)})\b(?! than [\w$€£])")


def find_qualifier(lower: str, start: int) -> tuple[str, Span] | None:
    """The words before a place that qualify what begins there."""
    end = start
    if lower[start - 1 : start] == " ":
        end -= 1
    elif lower[start - 1 : start] not in ("~", ">", "<", "=", "≥", "≤") or start == 0:
        return None
    words = lower[max(0, end - 40) : end].split(" ")[-_LONGEST:]
    for at in range(len(words)):
        phrase = " ".join(words[at:])
        bare = phrase.rpartition("\N{EM DASH}")[2].lstrip("(\"'[")
        if bare in BEFORE:
            return BEFORE[bare], Span(end - len(bare), end)
    return None


def find_qualifier_behind(lower: str, end: int) -> tuple[str, Span] | None:
    """The words that qualify what ends at a place: "or more", a plus sign."""
    match = _BEHIND_MARK.match(lower, end)
    if match is not None:
        return BEHIND[match.group().removeprefix("-") if match.group() != "-ish" else "-ish"], Span(
            match.start(), match.end()
        )
    match = _AFTER.match(lower, end)
    if match is None or (match[1] == "plus" and lower[match.start()] != "-"):
        return None
    return BEHIND[match[1]], Span(match.start(1), match.end(1))
