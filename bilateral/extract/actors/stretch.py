"""How far a run of capitalised words goes: over small words, initials and nicknames inside a name."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from bilateral.extract.actors.given import GIVEN
from bilateral.extract.actors.lexicon import (
    BODIES,
    CONNECTORS,
    FIELDS,
    INITIAL_ABBREVIATIONS,
    NAME_PARTICLES,
    OFFICE_MODIFIERS,
    OFFICES,
    PROGRAMMES,
)
from bilateral.extract.words import Words

_FIELD_JOINTS = frozenset({"of", "for", "on"})
_OF_FIELD = OFFICES | FIELDS | BODIES | PROGRAMMES | OFFICE_MODIFIERS
_TITLED = BODIES | PROGRAMMES
_HEADS = BODIES | PROGRAMMES | OFFICES


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words of a text, those of them that may belong to a name, and those that known names start with."""

    words: Words
    capitals: frozenset[int]
    known: Container[int]

    def end(self, first: int) -> int:
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
        words = self.words
        if last + 1 >= len(words) or last - first > 12:
            return -1
        gap, folded = words.gap(last), words.folded[last + 1]
        if last + 1 in self.capitals:
            return self._next(last, gap)
        if gap == "'" and folded == "s":
            return self._owned_office(last)
        return self._over(last, first, headed=headed) if gap == " " else -1

    def _over(self, last: int, first: int, *, headed: bool) -> int:
        """The word with a capital after a small word inside a name; -1 where the name ends before it."""
        words, size, folded = self.words, len(self.words), self.words.folded[last + 1]
        if folded in _FIELD_JOINTS and self._is_person(first, last):
            return -1  # "Attorney General X of the Y"
        if folded in CONNECTORS and (headed or folded in NAME_PARTICLES):
            step = last + 2 if last + 2 < size and words.folded[last + 2] in ("the", "la", "los", "las") else last + 1
            after = step + 1 if words.folded[step] in CONNECTORS or step == last + 2 else step
            if after < size and words.gap(last + 1) == " " and words.gap(after - 1) == " " and after in self.capitals:
                return after
        if folded == "and" and self._joined(last, first, headed=headed):
            return last + 2
        return -1

    def _is_person(self, first: int, last: int) -> bool:
        """Whether a run is an office with a person's name by now."""
        folded = self.words.folded
        return folded[last] not in _OF_FIELD and any(each in OFFICES for each in folded[first:last])

    def _next(self, last: int, gap: str) -> int:
        """The next word, which has a capital, or the one after a nickname that starts there."""
        words = self.words
        if gap == ' "':
            return self._nickname(last)
        if gap == "' ":
            return last + 1 if words.folded[last].endswith("s") and words.folded[last + 1] in BODIES else -1
        abbreviated = len(words.words[last]) == 1 or words.folded[last] in INITIAL_ABBREVIATIONS
        joined = gap in (" ", "-", " & ") or (gap == ". " and abbreviated)
        return last + 1 if joined or (gap == "'" and len(words.words[last]) == 1) else -1

    def _owned_office(self, last: int) -> int:
        """The last word of a body that bears the name of an office, "Attorney General's Office"; -1 for no such one."""
        words = self.words
        fits = last + 2 in self.capitals and words.folded[last] in OFFICES and words.gap(last + 1) == " "
        return last + 2 if fits and words.folded[last + 2] in ("office", "department") else -1

    def _nickname(self, last: int) -> int:
        """The word after a nickname inside a person's name, as in 'Juan "The Tall" Doe'; -1 where there is none."""
        words = self.words
        if words.folded[last] not in GIVEN:
            return -1
        for index in range(last + 1, min(last + 4, len(words) - 1)):
            if words.gap(index) == '" ':
                return index + 1 if index + 1 in self.capitals else -1
            if words.gap(index) != " ":
                return -1
        return -1

    def _joined(self, last: int, first: int, *, headed: bool) -> bool:
        """Whether "and" goes on with a name: "Office of Health and Human Services", not "Department of State and X"."""
        words = self.words
        after = end = last + 2
        if after not in self.capitals or words.gap(last + 1) != " " or words.folded[last] not in FIELDS:
            return False
        while end + 1 in self.capitals and words.gap(end) == " ":
            end += 1
        titled = words.folded[end] in _TITLED and words.folded[end] not in FIELDS
        if headed:
            return words.folded[after] in FIELDS and not titled
        return titled and end > after and last - first < 3 and not any(each in self.known for each in (first, after))
