"""The actors of a document as quotes ask for them: who is named by a phrase, and who was named last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bilateral.extract.candidate import Candidate
from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.tokens import Sentence
from bilateral.text.source import Span

_LONGEST = 80


class Cast:
    """The candidates for actors, by place."""

    def __init__(self, actors: Sequence[Candidate], shadow: str) -> None:
        self._actors = sorted(actors, key=lambda actor: (actor.span.start, actor.span.end))
        self._starts = [actor.span.start for actor in self._actors]
        self._holders: dict[str, list[Candidate]] = {}
        for actor in self._actors:
            office = actor.part("office")
            if office is not None and kind_of(actor) == "person":
                noun = shadow[office.span.start : office.span.end].lower().rpartition(" ")[2]
                self._holders.setdefault(noun, []).append(actor)

    def __bool__(self) -> bool:
        return bool(self._actors)

    def named_by(self, sentence: Sentence, start: int, end: int) -> Candidate | None:
        """The actor of a phrase: one who is the whole phrase, else the one of the noun before a preposition."""
        whole = self._ending(sentence.over(start, end))
        noun = start + 1 if sentence.tags[start] & Tag.DETERMINER and start + 1 < end else start
        if whole is None or whole.span.start <= sentence.starts[noun]:
            return whole
        behind = next((at for at in range(noun + 1, end) if sentence.tags[at] & Tag.PREPOSITION), end)
        return whole if behind == end else self._ending(sentence.over(start, behind))

    def first_in_sentences(self, document: Document) -> Iterator[tuple[int, str]]:
        """The people who stand first in a sentence: where, and their values."""
        openings = {sentence.start for sentence in document.sentences}
        return (
            (each.span.start, each.value)
            for each in self._actors
            if each.span.start in openings and kind_of(each) == "person"
        )

    def holder(self, noun: str, before: int, office: str = "") -> tuple[str, ...]:
        """The person named last before a place with an office that ends in a noun; with an office, one who has it."""
        people = self._holders.get(noun, [])
        at = bisect_left(people, before, key=lambda actor: actor.span.start)
        if at == 0:
            return ()
        held = people[at - 1].part("office")
        return (people[at - 1].value,) if not office or (held is not None and held.value == office) else ()

    def last_people(self, before: int, count: int) -> tuple[str, ...]:
        """The last people named before a place, in their order; none where there are too few."""
        people: dict[str, None] = {}
        for at in range(bisect_left(self._starts, before) - 1, -1, -1):
            if kind_of(self._actors[at]) == "person":
                people.setdefault(self._actors[at].value)
            if len(people) == count:
                return tuple(reversed(people))
        return ()

    def _ending(self, phrase: Span) -> Candidate | None:
        """The actor whose words end a phrase."""
        at = bisect_left(self._starts, phrase.end) - 1
        while at >= 0 and self._starts[at] >= max(phrase.start, phrase.end - _LONGEST):
            if self._actors[at].span.end >= phrase.end:
                return self._actors[at]
            at -= 1
        return None


def kind_of(actor: Candidate) -> str:
    """The code of an actor's kind; empty where nobody knows."""
    part = actor.part("kind")
    return part.value if part is not None else ""
