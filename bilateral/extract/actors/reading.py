"""What the rules for actors look at: the words of a text, the known names in it, and its runs of capitalised words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bilateral.extract.actors.countries import demonyms
from bilateral.extract.actors.gazetteer import Gazetteer, Name
from bilateral.extract.actors.given import GIVEN
from bilateral.extract.actors.lexicon import (
    BODIES,
    CALENDAR,
    FUNCTION,
    HALF_CALENDAR,
    OFFICE_MODIFIERS,
    OFFICES,
    PORTFOLIOS,
    PROGRAMMES,
    TITLES,
)
from bilateral.extract.actors.phrases import Found
from bilateral.extract.actors.stretch import Stretch
from bilateral.extract.document import Document
from bilateral.extract.words import Words
from bilateral.text.source import Span

_HEADS = BODIES | PROGRAMMES | OFFICES
_NAMING = _HEADS | OFFICE_MODIFIERS | PORTFOLIOS | TITLES | GIVEN
"""Words that a name may start with, though they are common words too."""
_MARKS = frozenset("\"'([")
"""Marks that open a quotation, or what is set off."""
_BEFORE_MARK = frozenset({" ", '"', "(", ""})
"""What stands before a mark that opens a quotation."""
_HEADLINE = 0.75
"""Share of longer words with a capital from which a line is a headline in title case."""


@dataclass(frozen=True)
class Reading:
    """A document as the rules see it; words are named by their number."""

    document: Document
    gazetteer: Gazetteer

    @cached_property
    def words(self) -> Words:
        """The words of the document."""
        return self.document.words

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from a word to another, both included."""
        return Span(self.words.starts[first], self.words.ends[last])

    def text(self, first: int, last: int) -> str:
        """The words from one to another in plain marks, single spaces between them."""
        return " ".join(self.words.shadow[self.words.starts[first] : self.words.ends[last]].split())

    def has_capital(self, first: int, last: int) -> bool:
        """Whether one of the words from one to another has a capital."""
        words = self.words.words
        return words[first][0].isupper() or any(word[0].isupper() for word in words[first + 1 : last + 1])

    @cached_property
    def known(self) -> Mapping[int, Found[Name]]:
        """Known names by their first word, none inside another."""
        known: dict[int, Found[Name]] = {}
        end = -1
        for found in self._everywhere:
            if found.first > end:
                known[found.first] = found
                end = found.last
        return known

    @cached_property
    def inner(self) -> Mapping[tuple[int, int], Found[Name]]:
        """Names of the record inside longer known names, by their first and last word."""
        inner: dict[tuple[int, int], Found[Name]] = {}
        end = -1
        for found in self._everywhere:
            if self.known.get(found.first) is found:
                end = found.last
            elif found.last <= end and found.payload.actor:
                inner[found.first, found.last] = found
        return inner

    @cached_property
    def _everywhere(self) -> list[Found[Name]]:
        return list(self.gazetteer.phrases.find(self.words))

    @cached_property
    def known_ends(self) -> Mapping[int, Found[Name]]:
        """Known names by their last word."""
        return {found.last: found for found in self.known.values()}

    @cached_property
    def covered(self) -> frozenset[int]:
        """Words of known names that have several."""
        several = (found for found in self.known.values() if found.first < found.last)
        return frozenset(word for found in several for word in range(found.first, found.last + 1))

    @cached_property
    def starts(self) -> frozenset[int]:
        """Words that start a sentence or a quotation, and so have a capital whatever they are."""
        starts = self.words.starts
        openings = {bisect_left(starts, sentence.start) for sentence in self.document.sentences}
        gaps = self.words.gaps
        quoted = {
            each + 1
            for each, gap in enumerate(gaps)
            if gap != " " and gap[-1:] in _MARKS and gap[-2:-1] in _BEFORE_MARK
        }
        if starts and starts[0] and self.words.shadow[starts[0] - 1] in _MARKS:
            quoted.add(0)
        return frozenset(openings | quoted)

    @cached_property
    def headline(self) -> frozenset[int]:
        """Words of lines in title case, where a capital says nothing."""
        found: set[int] = set()
        for line in self.document.paragraphs:
            first = bisect_left(self.words.starts, line.start)
            last = bisect_left(self.words.starts, line.end)
            if last - first >= 2 and self.words.shadow[line.start : line.end].isupper():
                found.update(range(first, last))
            elif last - first >= 4 and self.words.shadow[line.end - 1] not in '.:,;"':
                long = [word for word in self.words.words[first:last] if len(word) > 3 and word.isalpha()]
                if len(long) >= 3 and sum(word[0].isupper() for word in long) >= _HEADLINE * len(long):
                    found.update(range(first, last))
        return frozenset(found)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that the text also writes in small letters."""
        return frozenset(filter(str.islower, self.words.words))

    def capital(self, index: int) -> bool:
        """Whether a word may belong to a name."""
        return index in self.capitals

    @cached_property
    def capitals(self) -> frozenset[int]:
        """Words that may belong to a name: with a capital, and not of the calendar or a sentence's first small word."""
        return frozenset(
            index
            for index, word in enumerate(self.words.words)
            if not "a" <= word < "{" and word[0].isupper() and self._naming(index, word, self.words.folded[index])
        )

    def _naming(self, index: int, word: str, folded: str) -> bool:
        if folded in CALENDAR:
            return False
        if folded in FUNCTION:
            shouted = len(word) > 1 and word.isupper() and index in self.known
            return shouted or (folded == "a" and self._initial(index))
        if folded in HALF_CALENDAR:
            return index > 0 and self.words.folded[index - 1] in GIVEN
        return True

    def _initial(self, index: int) -> bool:
        """Whether a letter is the initial inside a name that starts with a given name: "Ann A. Doe"."""
        return index > 0 and self.words.folded[index - 1] in GIVEN and self.words.gap(index) == ". "

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """Runs of capitalised words, with the small words inside names: first and last word of each."""
        return tuple(self._runs())

    def _runs(self) -> Iterator[tuple[int, int]]:
        free, stretch = 0, Stretch(self.words, self.capitals, self.known)
        for index in sorted(self.capitals):
            if index >= free:
                last = stretch.end(index)
                first = self._start(index, last)
                if first <= last:
                    yield first, last
                free = last + 1

    def _start(self, first: int, last: int) -> int:
        """The first word of a run, without a word that has its capital only because a sentence starts."""
        if first not in self.starts or first in self.known or first == last:
            return first
        folded = self.words.folded[first]
        if folded in _NAMING or folded in demonyms() or self.words.words[first].isupper():
            return first
        usual = folded in self.common or folded.endswith(("ing", "ly", "ed"))
        return first + 1 if usual else first

    @cached_property
    def alone(self) -> Mapping[str, int]:
        """How often a word stands alone as a name, whether a sentence starts with it or not."""
        return Counter(self.words.folded[first] for first, last in self.runs if first == last)

    @cached_property
    def inside(self) -> frozenset[str]:
        """Words that have a capital somewhere inside a sentence, alone or in a longer name."""
        folded, starts = self.words.folded, self.starts
        return frozenset(
            folded[index] for first, last in self.runs for index in range(first, last + 1) if index not in starts
        )

    @cached_property
    def run_ends(self) -> Mapping[int, int]:
        """First words of the runs by their last."""
        return {last: first for first, last in self.runs}

    @cached_property
    def run_starts(self) -> Mapping[int, int]:
        """Last words of the runs by their first."""
        return dict(self.runs)
