"""The words of a text, each with its place and a folded form that compares alike whatever its case and accents."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"(?:[A-Z]\.){2,8}|[\w\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Words:
    """Words in order: letters, digits and combining marks; dotted capitals ("U.S.") are one word.

    ``starts`` and ``ends`` are offsets of the text, ``words`` the words as the text writes them.
    """

    shadow: str
    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    folded: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """What stands between a word and the next one, line ends as they are; after the last word, a line end."""
        if index + 1 >= len(self.words):
            return "\n"
        start, end = self.ends[index], self.starts[index + 1]
        return " " if self.text[start:end] == " " else self._kept(start, end)

    def _kept(self, start: int, end: int) -> str:
        kept = self.shadow[start:end]
        return f"{kept}\n" if "\n" in self.text[start:end] else kept


def split_words(text: str, shadow: str) -> Words:
    """The words of a text and its shadow copy."""
    spans = [match.span() for match in WORD.finditer(shadow)]
    words = [shadow[start:end] for start, end in spans]
    return Words(shadow, text, [s for s, _ in spans], [e for _, e in spans], words, [fold(word) for word in words])


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word in lower case without accents and dots: "López" and "LOPEZ" give "lopez", "U.S." gives "us"."""
    if not word.isascii():
        word = "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))
    return word.lower().replace(".", "") if word.isascii() else word.casefold()
