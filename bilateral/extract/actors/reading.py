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
    CONNECTORS,
    FUNCTION,
    HALF_CALENDAR,
    INITIAL_ABBREVIATIONS,
    NAME_PARTICLES,
    OFFICE_MODIFIERS,
    OFFICES,
    PORTFOLIOS,
    PROGRAMMES,
    TITLES,
)
from bilateral.extract.actors.phrases import Found
from bilateral.extract.document import Document
from bilateral.extract.words import Words
from bilateral.text.source import Span

_HEADS = BODIES | PROGRAMMES | OFFICES
_NAMING = _HEADS | OFFICE_MODIFIERS | PORTFOLIOS | TITLES | GIVEN
"""Words that a name may start with, though they are common words too."""
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
        shadow = self.words.shadow
        quoted = {
            each for each, start in enumerate(starts) if start and shadow[start - 1] in "\"'([" and self._opens(start)
        }
        return frozenset(openings | quoted)

    def _opens(self, start: int) -> bool:
        return start < 2 or self.words.shadow[start - 2] in ' "('

    @cached_property
    def headline(self) -> frozenset[int]:
        """Words of lines in title case, where a capital says nothing."""
        found: set[int] = set()
        for line in self.document.paragraphs:
            first = bisect_left(self.words.starts, line.start)
            last = bisect_left(self.words.starts, line.end)
            if last - first >= 4 and self.words.shadow[line.end - 1] not in '.:,;"':
                long = [word for word in self.words.words[first:last] if len(word) > 3 and word.isalpha()]
                if len(long) >= 3 and sum(word[0].isupper() for word in long) >= _HEADLINE * len(long):
                    found.update(range(first, last))
        return frozenset(found)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that the text also writes in small letters."""
        return frozenset(word for word in self.words.words if word.islower())

    def capital(self, index: int) -> bool:
        """Whether a word may belong to a name."""
        return index in self.capitals

    @cached_property
    def capitals(self) -> frozenset[int]:
        """Words that may belong to a name: with a capital, and not of the calendar or a sentence's first small word."""
        return frozenset(
            index
            for index, word in enumerate(self.words.words)
            if word[0].isupper() and self._naming(index, word, self.words.folded[index])
        )

    def _naming(self, index: int, word: str, folded: str) -> bool:
        if folded in CALENDAR:
            return False
        if folded in FUNCTION:
            return len(word) > 1 and word.isupper() and index in self.known
        if folded in HALF_CALENDAR:
            return index > 0 and self.words.folded[index - 1] in GIVEN
        return True

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """Runs of capitalised words, with the small words inside names: first and last word of each."""
        return tuple(self._runs())

    def _runs(self) -> Iterator[tuple[int, int]]:
        free = 0
        for index in sorted(self.capitals):
            if index >= free:
                last = self._end(index)
                first = self._start(index, last)
                if first <= last:
                    yield first, last
                free = last + 1

    def _end(self, first: int) -> int:
        """The last word of the run that a word starts."""
        last, headed = first, self.words.folded[first] in _HEADS
        while True:
            following = self._follows(last, first, headed=headed)
            if following < 0:
                return last
            headed = headed or any(each in _HEADS for each in self.words.folded[last + 1 : following + 1])
            last = following

    def _follows(self, last: int, first: int, *, headed: bool) -> int:
        """The word that goes on with a run after ``last``; -1 where it ends there."""
        words, size = self.words, len(self.words)
        if last + 1 >= size or last - first > 12:
            return -1
        gap, folded = words.gap(last), words.folded[last + 1]
        if last + 1 in self.capitals:
            abbreviated = len(words.words[last]) == 1 or words.folded[last] in INITIAL_ABBREVIATIONS
            joined = gap in (" ", "-", " & ") or (gap == ". " and abbreviated)
            return last + 1 if joined or (gap == "'" and len(words.words[last]) == 1) else -1
        if gap != " ":
            return -1
        if folded in CONNECTORS and (headed or folded in NAME_PARTICLES):
            step = last + 2 if last + 2 < size and words.folded[last + 2] in ("the", "la", "los", "las") else last + 1
            after = step + 1 if words.folded[step] in CONNECTORS or step == last + 2 else step
            if after < size and words.gap(last + 1) == " " and words.gap(after - 1) == " " and self.capital(after):
                return after
        if folded == "and" and headed and last + 2 < size and words.gap(last + 1) == " ":
            nearby = words.folded[max(first, last - 2) : last + 1]
            fits = words.folded[last + 2] in PORTFOLIOS | {"explosives"} and any(each in PORTFOLIOS for each in nearby)
            return last + 2 if fits and self.capital(last + 2) else -1
        return -1

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
