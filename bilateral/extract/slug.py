"""Keys made from words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_NO_KEY = re.compile(r"[^a-z0-9]+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,8}")
LONGEST = 60
"""Characters of a key, but for a number that sets it apart from others."""


@lru_cache(maxsize=16_384)
def slug(words: str, most: int = LONGEST) -> str:
    """A readable key, lower-case words joined by hyphens; empty where the words have no letter and no digit."""
    plain = unicodedata.normalize("NFKD", _THOUSANDS.sub("", words[: 4 * most]))
    plain = _INITIALS.sub(lambda found: found[0].replace(".", ""), plain) if "." in plain else plain
    ascii_only = plain.encode("ascii", "ignore").decode("ascii").lower().replace("'", "")
    key = _NO_KEY.sub("-", ascii_only).strip("-")
    if len(key) > most:
        cut = key[: most + 1].rsplit("-", 1)[0]
        key = (cut if len(cut) <= most else key[:most]).strip("-")
    return key


class Free:
    """Gives keys that are not taken; none is given twice."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def give(self, key: str) -> str:
        """The key, with the first number from 2 that sets it apart where it is taken."""
        given, number = key, self._next.get(key, 2)
        while given in self._taken:
            given, number = f"{key}-{number}", number + 1
        self._next[key] = number
        self._taken.add(given)
        return given
