"""Whom a text has last spoken of: what "he", "they" and "the official" go back to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_FARTHEST_BACK = 8
_OTHER = {"he": "she", "she": "he"}
_FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms"})
_SEX = {"he": "he", "him": "he", "his": "he", "mr": "he", "she": "she", "her": "she", "mrs": "she", "ms": "she"}


@dataclass(frozen=True, slots=True)
class Heard:
    """A speaker at a place of the text; ``single`` says that it is one person."""

    at: int
    values: tuple[str, ...]
    single: bool


class Memory:
    """The speakers so far, and the people whose names begin sentences, in the order of the text."""

    def __init__(self, subjects: Sequence[tuple[int, str]]) -> None:
        self._subjects = subjects
        self._starts = [at for at, _ in subjects]
        self._heard: list[Heard] = []
        self._sex: dict[tuple[str, ...], str] = {}
        self._by_noun: dict[str, tuple[str, ...]] = {}

    def hear(self, heard: Heard, words: Sequence[str], noun: str) -> None:
        """Remembers a speaker by the words for him, the last of whose first phrase is ``noun``."""
        self._heard.append(heard)
        self._by_noun[noun] = heard.values
        sex = _SEX.get(words[0]) if len(words) == 1 or words[0] in _FORMS_OF_ADDRESS else _sex_of(noun)
        if sex is not None:
            self._sex.setdefault(heard.values, sex)

    def with_noun(self, noun: str) -> tuple[str, ...]:
        """The last speaker who was called by a noun: "a senior official" for "official"."""
        return self._by_noun.get(noun, ())

    def last(self) -> tuple[str, ...]:
        """The last speaker of any kind."""
        return self._heard[-1].values if self._heard else ()

    def last_person(self, before: int, pronoun: str) -> tuple[str, ...]:
        """The person spoken of last, leaving out those whom the other pronoun or title has meant."""
        heard = [each for each in self._heard[-_FARTHEST_BACK:] if each.single]
        at = bisect_left(self._starts, before)
        named = [Heard(start, (name,), single=True) for start, name in self._subjects[max(0, at - _FARTHEST_BACK) : at]]
        unfit = _OTHER.get(_SEX.get(pronoun, ""), "none")
        for each in sorted([*heard, *named], key=lambda each: each.at, reverse=True):
            if self._sex.get(each.values) != unfit:
                return each.values
        return ()


def _sex_of(noun: str) -> str | None:
    """The pronoun for "the spokeswoman"; none where the noun does not tell."""
    if noun.endswith("woman"):
        return "she"
    return "he" if noun.endswith("man") and noun not in ("human", "german", "roman") else None
