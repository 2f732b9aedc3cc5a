"""Names as runs of capitalised words, and the fullest form of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import TAGS

_ABBREVIATED = r"(?:(?<=[MD])r|(?<=M)r?s|(?<=[GS])en|(?<=R)ep|(?<=G)ov|(?<=[LS])t|(?<=C)ol|(?<=S)gt)\."
_WORD = rf"[A-Z\u00c0-\u00de](?:(?:\.[A-Z]){{0,3}}\.|{_ABBREVIATED}|[\w'-]{{0,40}})"
_NEXT = rf"""(?:[ ](?:"[^"\n]{{1,30}}"[ ])?(?:(?:de|la|del|von|van|al|bin)[ ]){{0,2}}{_WORD})"""
_RUN = re.compile(rf"{_WORD}{_NEXT}{{1,7}}")
_ONE_OR_MORE = re.compile(rf"{_WORD}{_NEXT}{{0,7}}")
_TITLES_WORDS = """
mr mrs ms dr president secretary minister sen senator rep representative gov governor gen ambassador chancellor
judge justice officer director chairman chairwoman speaker leader chief mayor congressman congresswoman capt
captain col colonel lt sgt prof professor rev king queen prince pope sir lady commissioner spokesman
spokeswoman ceo executive analyst economist attorney general undersecretary admiral inspector agent sheriff
"""
TITLES = frozenset(_TITLES_WORDS.split())
"""Words that stand before the name of a person."""


class Names:
    """The names of a document that have two words or more."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts: list[int] = []
        self._names: list[str] = []
        self._titled: list[bool] = []
        self._fullest: dict[str, str] = {}
        for match in _RUN.finditer(document.shadow):
            start = match.start()
            for written in document.text[start : match.end()].split("\n"):  # the shadow has spaces for lines
                self._add(start, written)
                start += len(written) + 1

    def _add(self, start: int, written: str) -> None:
        name = without_title(written)
        if " " not in name and name.lower() not in self._fullest:
            return
        self._starts.append(start)
        self._names.append(name)
        self._titled.append(name != written)
        self._fullest.setdefault(name.rpartition(" ")[2].lower(), name)

    def fullest(self, name: str) -> str:
        """The first full name in the text with the same last word; else the name itself without its title."""
        bare = without_title(name)
        full = self._fullest.get(bare.rpartition(" ")[2].lower(), bare)
        return full if full.lower().endswith(bare.lower()) else bare

    def subjects(self) -> Iterator[tuple[int, str]]:
        """Where a sentence begins with a name, or with the last word of one, and its fullest form."""
        for sentence in self._document.sentences:
            match = _ONE_OR_MORE.match(self._document.shadow, sentence.start)
            if match is not None:
                name = without_title(self._document.text[match.start() : match.end()])
                if " " in name or name.lower() in self._fullest:
                    yield match.start(), self.fullest(name)

    def last_before(self, offset: int) -> str:
        """The last name before a place."""
        at = bisect_left(self._starts, offset) - 1
        return self.fullest(self._names[at]) if at >= 0 else ""

    def last_titled(self, offset: int, count: int) -> tuple[str, ...]:
        """The last names before a place that a title introduces, in their order; none where there are too few."""
        people: dict[str, None] = {}
        for at in range(bisect_left(self._starts, offset) - 1, -1, -1):
            if self._titled[at]:
                people.setdefault(self.fullest(self._names[at]))
            if len(people) == count:
                return tuple(reversed(people))
        return ()


def without_title(name: str) -> str:
    """A name without what stands before it: "Foreign Minister Ebrard" is Ebrard, "Despite Ebrard" too."""
    words = name.rstrip(".").removesuffix("'s").removesuffix("\u2019s").split()
    title = [at for at, word in enumerate(words[:-1]) if word.lower().strip(".") in TITLES]
    start = title[-1] + 1 if title else 0
    while start < len(words) - 1 and words[start].lower() in TAGS:
        start += 1
    return " ".join(words[start:])
