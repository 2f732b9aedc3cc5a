"""Whom the words for a speaker mean: "he", "the official" and a surname alone are looked up in what was said before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from bilateral.extract.candidate import Candidate
from bilateral.extract.document import Document
from bilateral.extract.quotes.asides import subject_before
from bilateral.extract.quotes.cast import Cast, kind_of
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.drafts import Draft
from bilateral.extract.quotes.memory import Heard, Memory
from bilateral.extract.quotes.names import TITLES, Names
from bilateral.extract.quotes.subjects import first_subject
from bilateral.extract.quotes.tokens import Range, Sentence

_PERSON = frozenset({"he", "she", "i", "him", "her", "his"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_GROUP = frozenset({"they", "we", "their", "it", "its"})
_PAIRS = (["the", "two"], ["both"], ["both", "the"], ["these", "two"])
"""How words begin that mean two people named before; "two officials" are two whom nobody has named."""
_PEOPLE_WORDS = "officials ministers leaders men women presidents politicians senators lawmakers"
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
_BODIES_WORDS = """
campaign group government report company agency office department committee party poll study statement administration
ministry police network team board bank court council union paper letter lawsuit survey data
"""
_BODIES = frozenset(_BODIES_WORDS.split())
_MANY = frozenset({"some", "many", "most", "several", "few", "all", "both", "two", "three", "four", "other", "those"})
_INSTITUTIONS_WORDS = """
bank department secretary ministry minister university institute board council house bureau office court union
federation association chamber
"""
_INSTITUTIONS = frozenset(_INSTITUTIONS_WORDS.split())
_ONE_PERSON = frozenset({"person", "office"})


class Speakers:
    """The speakers of a document as its quotes name them, one after another."""

    def __init__(self, document: Document, actors: Sequence[Candidate], drafts: Sequence[Draft]) -> None:
        self._document = document
        self._cast = Cast(actors, document.shadow)
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
        quoted = sorted(span for draft in drafts for span in draft.words)
        starts = [span.start for span in quoted]
        for at, name in self._cast.first_in_sentences(self._document) if self._cast else self._names.subjects():
            before = bisect_right(starts, at) - 1
            if before < 0 or quoted[before].end <= at:
                yield at, name

    def _meant(self, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
        word, at = sentence.words[start], sentence.starts[start]
        if word in _RELATIVE and end == start + 1:
            before = start - 1 if start and sentence.tags[start - 1] & Tag.COMMA else start
            return self._other(sentence, _antecedent(sentence, before)) or (self._printed(sentence, start, end),)
        alone = end == start + 1
        if alone and word in _GROUP:
            return (
                self._other(sentence, first_subject(sentence, start))
                or self._memory.last()
                or (self._printed(sentence, start, end),)
            )
        if alone and word in _PERSON:
            return self._memory.last_person(at, word) or self._last_named(at) or (self._printed(sentence, start, end),)
        return self._joint(sentence, start, end) or self._one(sentence, start, end)

    def _printed(self, sentence: Sentence, start: int, end: int) -> str:
        return " ".join(self._document.source.slice(sentence.over(start, end)).split())

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
        if sentence.words[end - 1] in _PEOPLE and _is_known_pair(sentence, start):
            at = sentence.starts[start]
            return self._cast.last_people(at, 2) if self._cast else self._names.last_titled(at, 2)
        tags = sentence.tags
        joined = [
            at for at in range(start + 1, end - 1) if tags[at] & Tag.AND and tags[at - 1] & tags[at + 1] & Tag.CAPITAL
        ]
        if len(joined) != 1 or any(tag & Tag.COMMA for tag in tags[start:end]):
            return ()
        return (*self._one(sentence, start, joined[0]), *self._one(sentence, joined[0] + 1, end))

    def _one(self, sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
        head = _head_end(sentence, start, end)
        named = sentence.tags[head - 1] & Tag.CAPITAL and sentence.words[head - 1] not in TITLES
        if not named and head + 1 < end and sentence.tags[head] & Tag.COMMA:
            name = self._name_in_apposition(sentence, head + 1, end)
            if name:
                return (name,)
        if sentence.words[start : start + 2] == ["one", "of"]:
            return (self._printed(sentence, start, head),)
        known = self._cast.named_by(sentence, start, head)
        noun, at = sentence.words[head - 1], sentence.starts[start]
        if known is not None:
            held = self._cast.holder(noun, at, known.value) if kind_of(known) == "office" else ()
            return held or (known.value,)
        if _is_behind_a_noun(sentence, start, head):
            return (self._printed(sentence, start, head),)
        if sentence.tags[head - 1] & Tag.CAPITAL and sentence.words[start] not in _MANY:
            return (self._names.fullest(_last_run(sentence, start, head, self._document)),)
        named = sentence.words[start] == "the"
        same = self._memory.with_noun(noun) or self._cast.holder(noun, at) if named else ()
        return same or (self._printed(sentence, start, head),)

    def _name_in_apposition(self, sentence: Sentence, start: int, end: int) -> str:
        """The name of "the mayor, Ana Duarte"."""
        stop = start
        while stop < end and sentence.tags[stop] & (Tag.CAPITAL | Tag.SHORT):
            stop += 1
        if stop == start:
            return ""
        known = self._cast.named_by(sentence, start, stop)
        return (
            known.value if known is not None else self._names.fullest(_last_run(sentence, start, stop, self._document))
        )

    def _is_one(self, sentence: Sentence, start: int, end: int, values: tuple[str, ...]) -> bool:
        """Whether the words are for one person, who can be "he" later."""
        first, last = sentence.words[start], sentence.words[end - 1]
        if len(values) != 1 or first in _MANY or last in _BODIES:
            return False
        if end == 1 and last.endswith("s"):
            return self._names.fullest(last).lower() != last
        if not sentence.tags[end - 1] & Tag.CAPITAL:
            return not last.endswith("s") and bool(sentence.tags[start] & Tag.DETERMINER)
        known = self._cast.named_by(sentence, start, end)
        return first != "the" if known is None or not kind_of(known) else kind_of(known) in _ONE_PERSON


def _is_known_pair(sentence: Sentence, start: int) -> bool:
    """Whether a phrase of people means two who were named: "both officials", but not "two U.S. officials"."""
    return any(sentence.words[start : start + len(pair)] == pair for pair in _PAIRS)


def _antecedent(sentence: Sentence, before: int) -> Range | None:
    """The phrase before ", who": that with the name where "head of the union" alone stands right before it."""
    near = subject_before(sentence, before, aside=False)
    if near is None or near[0] == 0 or not sentence.tags[near[0] - 1] & Tag.COMMA or sentence.tags[near[0]]:
        return near
    end = start = near[0] - 1
    while start and sentence.tags[start - 1] & Tag.CAPITAL:
        start -= 1
    return (start, end) if start < end else near


def _head_end(sentence: Sentence, start: int, end: int) -> int:
    """The token after the noun that a phrase is about; a place that a preposition adds stays with a plain noun."""
    for at in range(start + 1, end):
        tag = sentence.tags[at]
        if tag & (Tag.COMMA | Tag.RELATIVE | Tag.OPEN | Tag.DASH) and not tag & Tag.CAPITAL:
            return at
        named = at > 1 and sentence.tags[at - 1] & Tag.CAPITAL
        if tag & Tag.PREPOSITION and named and not _joins_a_name(sentence, at):
            return at
    return end


def _joins_a_name(sentence: Sentence, at: int) -> bool:
    """Whether "of" stands inside a name: "Bank of America"."""
    return at > 0 and sentence.words[at] == "of" and sentence.words[at - 1] in _INSTITUTIONS


def _is_behind_a_noun(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the name that ends a phrase only adds to a noun: "officials in Nogales", "a memo seen by Reuters"."""
    for at in range(start + 1, end):
        named = sentence.tags[at - 1] & Tag.CAPITAL and sentence.words[at - 1] not in _PEOPLE
        if sentence.tags[at] & Tag.PREPOSITION and not named and not sentence.tags[at - 1] & Tag.DETERMINER:
            return True
    return False


def _last_run(sentence: Sentence, start: int, end: int, document: Document) -> str:
    first = end - 1
    while first > start and (
        sentence.tags[first - 1] & (Tag.CAPITAL | Tag.SHORT) or _joins_a_name(sentence, first - 1)
    ):
        first -= 1
    return document.text[sentence.starts[first] : sentence.ends[end - 1]]
