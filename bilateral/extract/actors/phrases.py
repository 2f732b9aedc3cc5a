"""An index of phrases that finds each of them in the words of a text, the longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from bilateral.extract.words import Words, split_words

Payload = TypeVar("Payload")

_SOFT = frozenset({" ", "-", "'", ' "', '" ', " '", "' ", ". ", "/", "."})
"""What may stand between two words of a phrase, whatever stands there in the phrase itself."""


class Found(NamedTuple, Generic[Payload]):
    """A phrase at the words ``first`` to ``last``, both included, and all that it stands for."""

    first: int
    last: int
    payloads: tuple[Payload, ...]

    @property
    def payload(self) -> Payload:
        """The first that it stands for."""
        return self.payloads[0]


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Payload]):
    """A phrase: of each word whether it has a capital or is all capitals, and what stands between the words."""

    capital: tuple[bool, ...]
    shouted: tuple[bool, ...]
    gaps: tuple[str, ...]
    payload: Payload


class Phrases(Generic[Payload]):
    """Phrases by their words; looking a text up costs one lookup a word, whatever the number of phrases.

    Case and accents do not count, but a word with a capital in the phrase needs one in the text, and an acronym needs
    all of its own: "us" is not "US". The last word of a phrase in small letters may be singular or plural, where it
    stands for several.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, Payload]],
        base: Phrases[Payload] | None = None,
        *,
        several: Callable[[Payload], bool] = bool,
    ) -> None:
        """Index phrases, each with what it stands for, and then those of a base; one without a word is never found."""
        self._several = several
        self._entries: dict[tuple[str, ...], list[_Entry[Payload]]] = {}
        self._lengths: dict[str, list[int]] = {}
        for phrase, payload in phrases:
            self._add(split_words(phrase, phrase), payload)
        if base is not None:
            for folded, entries in base._entries.items():  # noqa: SLF001 (of its own class)
                self._put(folded, entries)
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def _add(self, words: Words, payload: Payload) -> None:
        entry = _Entry(
            tuple(word[0].isupper() for word in words.words),
            tuple(map(_shouted, words.words)),
            tuple(words.gap(each) for each in range(len(words) - 1)),
            payload,
        )
        for folded in _numbers(words) if self._several(payload) else [tuple(words.folded)] * bool(words.words):
            self._put(folded, [entry])

    def _put(self, folded: tuple[str, ...], entries: Iterable[_Entry[Payload]]) -> None:
        self._entries.setdefault(folded, []).extend(entries)
        lengths = self._lengths.setdefault(folded[0], [])
        if len(folded) not in lengths:
            lengths.append(len(folded))

    def find(self, words: Words) -> Iterator[Found[Payload]]:
        """All phrases by their first words, the longest first; they may overlap and lie inside each other."""
        lengths, entries, folded = self._lengths, self._entries, words.folded
        for index, word in enumerate(folded):
            if word in lengths:
                for length in lengths[word]:
                    same = entries.get(tuple(folded[index : index + length]))
                    if same is not None and index + length <= len(folded):
                        payloads = tuple(each.payload for each in same if _fits(words, index, each))
                        if payloads:
                            yield Found(index, index + length - 1, payloads)


def _fits(words: Words, index: int, entry: _Entry[Payload]) -> bool:
    """Whether the capitals of the text and what stands between its words go with a phrase of the same words."""
    for number, word in enumerate(words.words[index : index + len(entry.capital)]):
        if entry.capital[number] and not (word.isupper() if entry.shouted[number] else word[0].isupper()):
            return False
    for number, expected in enumerate(entry.gaps):
        gap = words.gap(index + number)
        if gap not in _SOFT and gap != expected:
            return False
    return True


def _numbers(words: Words) -> Iterator[tuple[str, ...]]:
    """The folded words; and those in the other number, where the last is a common word."""
    folded = tuple(words.folded)
    if not folded:
        return
    yield folded
    last = folded[-1]
    if words.words[-1].islower() and len(last) >= 4 and not last.endswith("ss"):
        yield (*folded[:-1], last[:-1] if last.endswith("s") else f"{last}s")


def _shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper()
