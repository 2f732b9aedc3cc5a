"""Whom the words for a speaker mean: "he", "the official" and a surname alone are looked up in what was said before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bilateral.extract.candidate import Candidate
from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.drafts import Draft
from bilateral.extract.quotes.names import Names
from bilateral.extract.quotes.phrases import subject_before
from bilateral.extract.quotes.tokens import Sentence
from bilateral.text.source import Span

_PERSON = frozenset({"he", "she", "i", "him", "her", "his"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_GROUP = frozenset({"they", "we", "their"})


@dataclass(frozen=True, slots=True)
class _Spoken:
    value: str
    noun: str


class Speakers:
    """The speakers of a document as its quotes name them, one after another."""

    def __init__(self, document: Document, actors: Sequence[Candidate], names: Names) -> None:
        self._document = document
        self._actors = sorted(actors, key=lambda actor: actor.span)
        self._starts = [actor.span.start for actor in self._actors]
        self._names = names
        self._spoken: list[_Spoken] = []

    def resolve(self, draft: Draft) -> str:
        """The actor's value, the fullest name in the text, or the words themselves; empty where nobody is named."""
        if draft.speaker is None:
            return ""
        value = self._meant(draft.sentence, *draft.speaker)
        self._spoken.append(_Spoken(value, _head_noun(draft.sentence, *draft.speaker)))
        return value

    def _meant(self, sentence: Sentence, start: int, end: int) -> str:
        word = sentence.words[start]
        if word in _RELATIVE and end == start + 1:
            before = start - 1 if start and sentence.tags[start - 1] & Tag.COMMA else start
            left = subject_before(sentence, before, aside=False)
            return self._meant(sentence, *left) if left is not None else word
        if word in _PERSON or word in _GROUP:
            return self._recent(sentence.starts[start]) or word
        head = _head_end(sentence, start, end)
        span = sentence.over(start, head)
        known = self._actor_at(span)
        if known is not None:
            return known
        if sentence.tags[head - 1] & Tag.CAPITAL:
            return self._names.fullest(_last_run(sentence, start, head, self._document))
        if word == "the":
            same = self._same_noun(sentence.words[head - 1])
            if same:
                return same
        return " ".join(self._document.text[span.start : span.end].split())

    def _recent(self, at: int) -> str:
        """The last speaker, or the name that has begun a sentence since."""
        if self._spoken:
            return self._spoken[-1].value
        name = self._names.last_before(at)
        return self._names.fullest(name) if name else ""

    def _same_noun(self, noun: str) -> str:
        return next((spoken.value for spoken in reversed(self._spoken) if spoken.noun == noun), "")

    def _actor_at(self, head: Span) -> str | None:
        """The value of the actor whose words end the phrase."""
        at = bisect_right(self._starts, head.end - 1) - 1
        while at >= 0 and self._starts[at] >= head.start - 40:
            actor = self._actors[at]
            if actor.span.end >= head.end and actor.span.start >= head.start:
                return actor.value
            at -= 1
        return None


def _head_end(sentence: Sentence, start: int, end: int) -> int:
    """The token after the noun that a phrase is about: before what a preposition or a comma adds."""
    for at in range(start + 1, end):
        tag = sentence.tags[at]
        if tag & (Tag.PREPOSITION | Tag.COMMA | Tag.RELATIVE | Tag.OPEN | Tag.CUE) and not tag & Tag.CAPITAL:
            return at
    return end


def _head_noun(sentence: Sentence, start: int, end: int) -> str:
    return sentence.words[_head_end(sentence, start, end) - 1]


def _last_run(sentence: Sentence, start: int, end: int, document: Document) -> str:
    first = end - 1
    while first > start and sentence.tags[first - 1] & (Tag.CAPITAL | Tag.SHORT):
        first -= 1
    return document.text[sentence.starts[first] : sentence.ends[end - 1]]
