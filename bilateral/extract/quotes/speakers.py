"""Whom the words for a speaker mean: "he", "the official" and a surname alone are looked up in what was said before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bilateral.extract.candidate import Candidate
from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.drafts import Draft
from bilateral.extract.quotes.memory import Heard, Memory
from bilateral.extract.quotes.names import Names
from bilateral.extract.quotes.phrases import Range, subject_before
from bilateral.extract.quotes.subjects import first_subject
from bilateral.extract.quotes.tokens import Sentence
from bilateral.text.source import Span

_PERSON = frozenset({"he", "she", "i", "him", "her", "his"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_GROUP = frozenset({"they", "we", "their", "it", "its"})
_PAIR = frozenset({"two", "both"})
_PEOPLE_WORDS = "officials ministers leaders men women presidents politicians senators lawmakers"
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
_BODIES_WORDS = """
campaign group government report company agency office department committee party poll study statement administration
ministry police network team board bank court council union paper letter lawsuit survey data
"""
_BODIES = frozenset(_BODIES_WORDS.split())
_MANY = frozenset({"some", "many", "most", "several", "few", "all", "both", "two", "three", "four", "other", "those"})
_LONGEST_ACTOR = 80
_ONE_PERSON = frozenset({"person", "office"})


class Speakers:
    """The speakers of a document as its quotes name them, one after another."""

    def __init__(self, document: Document, actors: Sequence[Candidate], drafts: Sequence[Draft]) -> None:
        self._document = document
        self._actors = sorted(actors, key=lambda actor: actor.span)
        self._starts = [actor.span.start for actor in self._actors]
        self._names = Names(document)
        self._memory = Memory(list(self._subjects(drafts)))

    def resolve(self, draft: Draft) -> tuple[str, ...]:
        """Each speaker as the actor's value, as the fullest name in the text, or in the words themselves."""
        if draft.speaker is None:
            return ()
        sentence, (start, end) = draft.sentence, draft.speaker
        values = self._meant(sentence, start, end)
        head = _head_end(sentence, start, end)
        single = sentence.words[start] in _PERSON or self._is_one(sentence, start, head, values)
        self._memory.hear(
            Heard(sentence.starts[start], values, single), sentence.words[start:end], sentence.words[head - 1]
        )
        return values

    def _subjects(self, drafts: Sequence[Draft]) -> Iterator[tuple[int, str]]:
        """The people with whose names a sentence of the text itself begins."""
        openings = {sentence.start for sentence in self._document.sentences}
        quoted = sorted(span for draft in drafts for span in draft.words)
        starts = [span.start for span in quoted]
        people = (
            [(each.span.start, each.value) for each in self._actors if _kind(each) == "person"]
            if self._actors
            else self._names.people()
        )
        for at, name in people:
            before = bisect_right(starts, at) - 1
            if at in openings and not (before >= 0 and quoted[before].end > at):
                yield at, name

    def _meant(self, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
        word, at = sentence.words[start], sentence.starts[start]
        if word in _RELATIVE and end == start + 1:
            before = start - 1 if start and sentence.tags[start - 1] & Tag.COMMA else start
            return self._other(sentence, subject_before(sentence, before, aside=False)) or (word,)
        if word in _GROUP:
            return self._other(sentence, first_subject(sentence, start)) or self._memory.last() or (word,)
        if word in _PERSON:
            return self._memory.last_person(at, word) or self._last_named(at) or (word,)
        return self._joint(sentence, start, end) or self._one(sentence, start, end)

    def _last_named(self, at: int) -> tuple[str, ...]:
        name = self._names.last_before(at)
        return (name,) if name else ()

    def _other(self, sentence: Sentence, phrase: Range | None) -> tuple[str, ...]:
        """What another phrase of the sentence means, unless it is a pronoun too."""
        if phrase is None or sentence.words[phrase[0]] in _RELATIVE | _GROUP:
            return ()
        return self._meant(sentence, *phrase)

    def _joint(self, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
        """Both speakers of "Price and Ebrard", and those whom "the two officials" means."""
        if _PAIR & set(sentence.words[start : start + 2]) and sentence.words[end - 1] in _PEOPLE:
            return self._names.last_titled(sentence.starts[start], 2)
        tags = sentence.tags
        joined = [
            at for at in range(start + 1, end - 1) if tags[at] & Tag.AND and tags[at - 1] & tags[at + 1] & Tag.CAPITAL
        ]
        if len(joined) != 1 or any(tag & Tag.COMMA for tag in tags[start:end]):
            return ()
        return (*self._one(sentence, start, joined[0]), *self._one(sentence, joined[0] + 1, end))

    def _one(self, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
        head = _head_end(sentence, start, end)
        if not sentence.tags[head - 1] & Tag.CAPITAL and head + 1 < end and sentence.tags[head] & Tag.COMMA:
            name = self._name_in_apposition(sentence, head + 1, end)
            if name:
                return (name,)
        span = sentence.over(start, head)
        known = self._actor_at(span)
        if known is not None:
            return (known.value,)
        if sentence.tags[head - 1] & Tag.CAPITAL:
            return (self._names.fullest(_last_run(sentence, start, head, self._document)),)
        same = self._memory.with_noun(sentence.words[head - 1]) if sentence.words[start] == "the" else ()
        return same or (" ".join(self._document.text[span.start : span.end].split()),)

    def _name_in_apposition(self, sentence: Sentence, start: int, end: int) -> str:
        """The name of "the mayor, Ana Duarte"."""
        stop = start
        while stop < end and sentence.tags[stop] & (Tag.CAPITAL | Tag.SHORT):
            stop += 1
        if stop == start:
            return ""
        known = self._actor_at(sentence.over(start, stop))
        return (
            known.value if known is not None else self._names.fullest(_last_run(sentence, start, stop, self._document))
        )

    def _actor_at(self, phrase: Span) -> Candidate | None:
        """The actor whose words end the phrase."""
        at = bisect_left(self._starts, phrase.end) - 1
        while at >= 0 and self._starts[at] >= max(phrase.start, phrase.end - _LONGEST_ACTOR):
            if self._actors[at].span.end >= phrase.end:
                return self._actors[at]
            at -= 1
        return None

    def _is_one(self, sentence: Sentence, start: int, end: int, values: tuple[str, ...]) -> bool:
        """Whether the words are for one person, who can be "he" later."""
        known = self._actor_at(sentence.over(start, end))
        if known is not None and _kind(known):
            return _kind(known) in _ONE_PERSON
        first, last = sentence.words[start], sentence.words[end - 1]
        if len(values) != 1 or first in _MANY or last in _BODIES:
            return False
        if sentence.tags[end - 1] & Tag.CAPITAL:
            return first != "the"
        return not last.endswith("s") and bool(sentence.tags[start] & Tag.DETERMINER)


def _kind(actor: Candidate) -> str:
    part = actor.part("kind")
    return part.value if part is not None else ""


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
