"""Whom the words for a speaker mean: "he", "the official" and a surname alone are looked up in what was said before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from bilateral.extract.candidate import Candidate
from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.drafts import Draft
from bilateral.extract.quotes.names import Names
from bilateral.extract.quotes.phrases import Range, subject_before
from bilateral.extract.quotes.subjects import first_subject
from bilateral.extract.quotes.tokens import Sentence
from bilateral.text.source import Span

_PERSON = frozenset({"he", "she", "i", "him", "her", "his"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_GROUP = frozenset({"they", "we", "their", "it", "its"})
_PAIR = frozenset({"two", "both"})
_PEOPLE = frozenset(
    ["officials", "ministers", "leaders", "men", "women", "presidents", "politicians", "senators", "lawmakers"]
)
_LONGEST_ACTOR = 80


class Speakers:
    """The speakers of a document as its quotes name them, one after another."""

    def __init__(self, document: Document, actors: Sequence[Candidate], names: Names) -> None:
        self._document = document
        self._actors = sorted(actors, key=lambda actor: actor.span)
        self._starts = [actor.span.start for actor in self._actors]
        self._names = names
        self._last: tuple[str, ...] = ()
        self._by_noun: dict[str, tuple[str, ...]] = {}

    def resolve(self, draft: Draft) -> tuple[str, ...]:
        """Each speaker as the actor's value, as the fullest name in the text, or in the words themselves."""
        if draft.speaker is None:
            return ()
        values = self._meant(draft.sentence, *draft.speaker)
        start, end = draft.speaker
        self._last = values
        self._by_noun[draft.sentence.words[_head_end(draft.sentence, start, end) - 1]] = values
        return values

    def _meant(self, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
        word = sentence.words[start]
        if word in _RELATIVE and end == start + 1:
            before = start - 1 if start and sentence.tags[start - 1] & Tag.COMMA else start
            return self._other(sentence, subject_before(sentence, before, aside=False)) or (word,)
        if word in _GROUP:
            shared = first_subject(sentence, start)
            return self._other(sentence, shared) or self._recent(sentence.starts[start]) or (word,)
        if word in _PERSON:
            return self._recent(sentence.starts[start]) or (word,)
        joint = self._joint(sentence, start, end)
        return joint or self._one(sentence, start, _head_end(sentence, start, end))

    def _other(self, sentence: Sentence, phrase: Range | None) -> tuple[str, ...]:
        """What another phrase of the sentence means, unless it is a pronoun too."""
        if phrase is None or sentence.words[phrase[0]] in _RELATIVE | _GROUP:
            return ()
        return self._meant(sentence, *phrase)

    def _joint(self, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
        """Both speakers of "Price and Ebrard", and those whom "the two officials" means."""
        if _PAIR & set(sentence.words[start : start + 2]) and sentence.words[end - 1] in _PEOPLE:
            return self._names.last_people(sentence.starts[start], 2)
        tags = sentence.tags
        joined = [
            at for at in range(start + 1, end - 1) if tags[at] & Tag.AND and tags[at - 1] & tags[at + 1] & Tag.CAPITAL
        ]
        if len(joined) != 1 or any(tag & Tag.COMMA for tag in tags[start:end]):
            return ()
        return (*self._one(sentence, start, joined[0]), *self._one(sentence, joined[0] + 1, end))

    def _one(self, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
        span = sentence.over(start, end)
        known = self._actor_at(span)
        if known is not None:
            return (known,)
        if sentence.tags[end - 1] & Tag.CAPITAL:
            return (self._names.fullest(_last_run(sentence, start, end, self._document)),)
        if sentence.words[start] == "the":
            same = self._by_noun.get(sentence.words[end - 1])
            if same:
                return same
        return (" ".join(self._document.text[span.start : span.end].split()),)

    def _recent(self, at: int) -> tuple[str, ...]:
        """The last speaker; the last name before where nobody has spoken yet."""
        if self._last:
            return self._last
        name = self._names.last_before(at)
        return (self._names.fullest(name),) if name else ()

    def _actor_at(self, phrase: Span) -> str | None:
        """The value of the actor whose words end the phrase."""
        at = bisect_right(self._starts, phrase.end - 1) - 1
        while at >= 0 and self._starts[at] >= phrase.end - _LONGEST_ACTOR:
            actor = self._actors[at]
            if actor.span.end >= phrase.end and actor.span.start >= phrase.start:
                return actor.value
            at -= 1
        return None


def _head_end(sentence: Sentence, start: int, end: int) -> int:
    """The token after the noun that a phrase is about; a place that a preposition adds stays with a plain noun."""
    for at in range(start + 1, end):
        tag = sentence.tags[at]
        if tag & (Tag.COMMA | Tag.RELATIVE | Tag.OPEN) and not tag & Tag.CAPITAL:
            return at
        if tag & Tag.PREPOSITION and sentence.tags[at - 1] & Tag.CAPITAL and at > 1:
            return at
    return end


def _last_run(sentence: Sentence, start: int, end: int, document: Document) -> str:
    first = end - 1
    while first > start and sentence.tags[first - 1] & (Tag.CAPITAL | Tag.SHORT):
        first -= 1
    return document.text[sentence.starts[first] : sentence.ends[end - 1]]
