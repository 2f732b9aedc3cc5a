"""An expression of time among the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.extract.dates.kinds import EXPRESSIONS, SYMBOL
from bilateral.extract.dates.meaning.setting import Meaning
from bilateral.extract.dates.sequence import Item, Sequence
from bilateral.extract.dates.tense import tense

_EXPRESSIONS = {SYMBOL[kind]: kind for kind in EXPRESSIONS}
_EXPRESSION = re.compile(f"[{''.join(_EXPRESSIONS)}]")
_PREPOSITIONS = {
    SYMBOL[kind]: kind for kind in ("in", "on", "at", "by", "since", "from", "until", "before", "after", "during")
}
_ARTICLE, _STOP, _QUOTE = (SYMBOL[kind] for kind in ("the", "stop", "quote"))
_AIM = re.compile(f"[{SYMBOL['to']}{SYMBOL['put-off']}]")
_ATTRIBUTE = re.compile(
    f"[{_ARTICLE}{SYMBOL['a']}][{SYMBOL['=month']}{SYMBOL['=month-day']}][{SYMBOL['other']}{SYMBOL['attack']}]"
)
_SUPERLATIVE = re.compile(f"[{SYMBOL['superlative']}{SYMBOL['ordinal']}][^{_STOP}]*$")
_CLAUSE_WORDS = 25
"""Words of a clause between "since" and its date."""
_CLAUSE = re.compile(f"{SYMBOL['since']}[^{_STOP}{SYMBOL['comma']}{SYMBOL['since']}{''.join(_EXPRESSIONS)}]*$")
_FAR = 1000
"""Words before in which quotation marks are counted."""
_NEAR = 8
"""Words before in which a superlative counts for "since", and an infinitive for "until"."""


@dataclass(frozen=True)
class Spot:
    """Where an expression stands in what was read."""

    read: Sequence
    index: int
    item: Item
    preposition: tuple[str, Item] | None
    """The preposition before it, with or without an article between."""

    @property
    def kind(self) -> str:
        """Its kind."""
        return _EXPRESSIONS[self.read.kinds[self.index]]

    @property
    def rule(self) -> str:
        """The rule that made it."""
        return str(self.item.value.rule)

    @property
    def meaning(self) -> Meaning:
        """What it says."""
        found: Meaning = self.item.value.meaning
        return found

    @property
    def after(self) -> str:
        """The preposition's kind, or nothing."""
        return self.preposition[0] if self.preposition else ""

    @property
    def words_before(self) -> str:
        """The kinds of the few words before its preposition and article, or before itself."""
        end = self.index
        if self.preposition:
            end -= 2 if self.read.kinds[end - 1] == _ARTICLE else 1
        return self.read.kinds[max(0, end - _NEAR) : end]

    @property
    def tense(self) -> tuple[int, bool]:
        """The tense of its sentence, and whether that is sure; 0 where it is not the verb's time that is told.

        A month or a day before a noun says when that is, "the November election", whatever the verb.
        """
        if _ATTRIBUTE.match(self.read.kinds[max(0, self.index - 1) : self.index + 2]):
            return 0, False
        return tense(self.read.kinds, self.index, self.index + 1)

    @property
    def is_point(self) -> bool:
        """Whether "since" asks for no interval: the worst day since 1997 has 1997 as its last date before."""
        return _SUPERLATIVE.search(self.read.kinds[max(0, self.index - _NEAR) : self.index]) is not None

    @property
    def ends_aim(self) -> bool:
        """Whether it is until then that something is to be: "to close it until Friday", "delayed until Friday"."""
        return self.after == "until" and _AIM.search(self.words_before) is not None

    @property
    def is_quoted(self) -> bool:
        """Whether a quotation mark is open: "today" is the day of who speaks, and often no day at all."""
        return self.read.kinds.count(_QUOTE, max(0, self.index - _FAR), self.index) % 2 == 1

    @property
    def since_before(self) -> Item | None:
        """The "since" of a clause that ends with the date: the army came in 2006, and since then it lasts."""
        if self.after not in ("", "in", "on"):
            return None
        found = _CLAUSE.search(self.read.kinds[max(0, self.index - _CLAUSE_WORDS) : self.index])
        return self.read.items[max(0, self.index - _CLAUSE_WORDS) + found.start()] if found else None

    def is_beside(self, other: Spot | None) -> bool:
        """Whether another one, which stands before, is in the same sentence."""
        return other is not None and other.read is self.read and _STOP not in self.read.kinds[other.index : self.index]


def spots(read: Sequence) -> Iterator[Spot]:
    """The expressions in order."""
    for match in _EXPRESSION.finditer(read.kinds):
        index = match.start()
        yield Spot(read, index, read.items[index], _preposition(read, index))


def _preposition(read: Sequence, index: int) -> tuple[str, Item] | None:
    at = index - (2 if read.kinds[index - 1 : index] == _ARTICLE else 1)
    kind = _PREPOSITIONS.get(read.kinds[at]) if at >= 0 else None
    return (kind, read.items[at]) if kind else None
