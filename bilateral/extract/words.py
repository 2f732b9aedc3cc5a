"""The words of a text, each with its place and a folded form that compares alike whatever its case and accents."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

WORD = re.compile(r"(?:[A-Z]\.){2,8}|[\w\u0300-\u036f]+")
_PIECES = re.compile(f"({WORD.pattern})")


@dataclass(frozen=True, slots=True)
class Words:
    """Words in order: letters, digits and combining marks; dotted capitals ("U.S.") are one word.

    ``starts`` and ``ends`` are offsets of the text, ``words`` the words as the text writes them.
    """

    shadow: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    folded: list[str]
    gaps: list[str]
    """What stands between a word and the next one, with a line end at the end where there is one in it."""

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """What stands between a word and the next one, line ends as they are; after the last word, a line end."""
        return self.gaps[index]


def split_words(text: str, shadow: str) -> Words:
    """The words of a text and its shadow copy."""
    pieces = _PIECES.split(shadow)  # what is between words, a word, and so on: much quicker than match by match
    places = list(accumulate(map(len, pieces)))
    words, starts = pieces[1::2], places[:-1:2]
    return Words(shadow, starts, places[1::2], words, list(map(fold, words)), _gaps(text, pieces[2::2], starts))


def _gaps(text: str, gaps: list[str], starts: list[int]) -> list[str]:
    """What stands between words, with the line ends that the shadow copy has as spaces."""
    line_end = text.find("\n")
    while line_end >= 0:
        index = bisect_left(starts, line_end) - 1
        if index >= 0:
            gaps[index] = f"{gaps[index]}\n"
        following = starts[index + 1] if index + 1 < len(starts) else len(text)
        line_end = text.find("\n", following)
    if gaps:
        gaps[-1] = "\n"
    return gaps


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word in lower case without accents and dots: "López" and "LOPEZ" give "lopez", "U.S." gives "us"."""
    if not word.isascii():
        word = "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))
    return word.lower().replace(".", "") if word.isascii() else word.casefold()
