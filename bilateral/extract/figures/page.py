"""The forms of a text that the rules read, each of the same length."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from bilateral.extract.document import Document
from bilateral.extract.figures import currencies
from bilateral.extract.figures.words import Word, words_behind
from bilateral.text.number_atoms import folded

_LONG_DASH = re.compile(r"(?<![0-9])(?<!ty)\u2014|(?<=[0-9])\u2014(?![0-9])")
"""A long dash between words; that of "20\u201430" or "twenty\u2014fifth" joins."""
_POUNDS_ARE_MONEY = ("£", "sterling", "pence", "british")
_POUNDS_ARE_WEIGHT = (
    "weigh",
    "lb",
    "heavy",
    "cocaine",
    "meth",
    "fentanyl",
    "heroin",
    "marijuana",
    "explosives",
    "meat",
)


@dataclass(frozen=True)
class Page:
    """A text as it is, with plain marks (``plain``), and that in lower case (``lower``)."""

    text: str
    plain: str
    lower: str
    _currencies: dict[str, tuple[str, Fraction]] = field(default_factory=dict, repr=False)
    _words: dict[int, list[Word]] = field(default_factory=dict, repr=False)

    def currency(self, name: str) -> tuple[str, Fraction]:
        """What a currency's name means in this text: its code, and how much of it one is."""
        if name not in self._currencies:
            self._currencies[name] = currencies.resolve(name, self.lower)
        return self._currencies[name]

    def words_behind(self, at: int) -> list[Word]:
        """The words from a place onwards, read once: see :func:`words_behind`."""
        if at not in self._words:
            self._words[at] = words_behind(self.plain, at)
        return self._words[at]

    @cached_property
    def pounds_are_money(self) -> bool:
        """Whether pounds are sterling here, and no weight."""
        if any(word in self.lower for word in _POUNDS_ARE_WEIGHT):
            return False
        return any(word in self.lower for word in _POUNDS_ARE_MONEY)


def page_of(document: Document) -> Page:
    """The forms of a document's text. A long dash stays one: "$4 million—one quarter" are two numbers."""
    plain = document.shadow
    if "\N{EM DASH}" in document.text:
        pieces, done = [], 0
        for match in _LONG_DASH.finditer(document.text):
            pieces += [plain[done : match.start()], match.group()]
            done = match.end()
        plain = "".join([*pieces, plain[done:]])
    return Page(document.text, plain, folded(plain))
