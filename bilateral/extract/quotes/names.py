"""Names as runs of capitalised words, and the fullest form of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import TAGS

_WORD = r"(?:(?:[A-Z]\.){1,4}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St)\.|[A-Z\u00c0-\u00de][\w'-]{0,40})"
_RUN = re.compile(
    rf"""{_WORD}(?:[ ](?:"[^"\n]{{1,30}}"[ ])?(?:(?:de|la|del|von|van|al|bin)[ ]){{0,2}}{_WORD}){{0,7}}"""
)
_TITLES_WORDS = """
mr mrs ms dr president vice secretary minister foreign prime sen senator rep representative gov governor gen
general attorney ambassador chancellor judge justice officer director chairman chairwoman speaker leader
deputy former interior defense defence homeland security state treasury police chief mayor congressman
congresswoman capt captain col colonel lt sgt the prof professor rev king queen prince pope sir lady
commissioner spokesman spokeswoman us mexican american and department of
"""
_TITLES = frozenset(_TITLES_WORDS.split())


class Names:
    """The names of a document: ``people`` are those of two words and more, and their last words alone."""

    def __init__(self, document: Document) -> None:
        self._fullest: dict[str, str] = {}
        runs = [(match.start(), document.text[match.start() : match.end()]) for match in _RUN.finditer(document.shadow)]
        bare = [(start, written, without_title(written)) for start, written in runs]
        for _, _, name in bare:
            if " " in name:
                self._fullest.setdefault(name.rpartition(" ")[2].lower(), name)
        self._found = [
            (start, self.fullest(name), name != written)
            for start, written, name in bare
            if " " in name or name.lower() in self._fullest
        ]
        self._starts = [start for start, *_ in self._found]

    def fullest(self, name: str) -> str:
        """The first full name in the text with the same last word; else the name itself without its title."""
        bare = without_title(name)
        full = self._fullest.get(bare.rpartition(" ")[2].lower(), bare)
        return full if full.lower().endswith(bare.lower()) else bare

    def people(self) -> Iterator[tuple[int, str]]:
        """Where each name stands, and its fullest form."""
        return ((start, name) for start, name, _ in self._found)

    def last_before(self, offset: int) -> str:
        """The last name before a place."""
        at = bisect_left(self._starts, offset) - 1
        return self._found[at][1] if at >= 0 else ""

    def last_titled(self, offset: int, count: int) -> tuple[str, ...]:
        """The last names before a place that a title introduces, in their order; none where there are too few."""
        people: dict[str, None] = {}
        for at in range(bisect_left(self._starts, offset) - 1, -1, -1):
            _, name, titled = self._found[at]
            if titled:
                people.setdefault(name)
            if len(people) == count:
                return tuple(reversed(people))
        return ()


def without_title(name: str) -> str:
    """A name without what stands before it: "Foreign Minister Ebrard" is Ebrard, "Despite Ebrard" too."""
    words = name.rstrip(".").removesuffix("'s").removesuffix("\u2019s").split()
    start = 0
    while start < len(words) - 1 and (words[start].lower().strip(".") in _TITLES or words[start].lower() in TAGS):
        start += 1
    return " ".join(words[start:])
