"""Finding the events of a document: verbs and nouns of the table, with status, date and participants."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.extract.document import Document
from bilateral.extract.events.again import join_again
from bilateral.extract.events.inflect import Form
from bilateral.extract.events.lexicon import BEFORE_ING, PASSIVE, Entry, entries
from bilateral.extract.events.participants import participants
from bilateral.extract.events.roles import Told
from bilateral.extract.events.status import denied, status
from bilateral.extract.words import Words
from bilateral.text.source import Span

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FARTHEST = 300
"""Code points between an event and who takes part in it."""
_NEAR = 8
"""Words within which a verb and the word that it needs stand."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that tells an event, the last word of the expression, and the words ``[start, end)`` of its sentence."""

    index: int
    last: int
    entry: Entry
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placed:
    """Candidates in order, and where each starts."""

    candidates: Sequence[Candidate]
    starts: Sequence[int]

    @classmethod
    def of(cls, candidates: Sequence[Candidate]) -> Placed:
        """Candidates that stand in order."""
        return cls(candidates, [each.span.start for each in candidates])

    def inside(self, stretch: Span) -> Sequence[Candidate]:
        """Those that begin in a stretch."""
        first = bisect_left(self.starts, stretch.start)
        return self.candidates[first : bisect_left(self.starts, stretch.end, first)]

    def beside(self, event: Span, sentence: Span) -> list[Candidate]:
        """The last one of a sentence before an event, and the first after."""
        index = bisect_left(self.starts, event.start)
        return [each for each in self.candidates[max(0, index - 1) : index + 1] if sentence.holds(each.span)]


def find_events(document: Document, dates: Sequence[Candidate], actors: Sequence[Candidate]) -> list[Candidate]:
    """All mentions of events, in order.

    ``value`` is the PLOVER type, empty where only the record's own finer type fits. Parts: ``status``, ``headword``
    (the word that tells it, value: its base form), ``subtype``,
    ``date`` or ``deadline`` with the date's value, and for each participant ``participant`` (value: the actor's) and
    then ``part`` (``agent`` or ``target``) with the same span.
    """
    words = document.words
    taking, told = Placed.of(list(_outermost(actors))), Placed.of([each for each in dates if each.value])
    events = [
        _candidate(document, trigger, told, taking)
        for start, end in _sentences(document)
        for trigger in _triggers(words, start, end)
    ]
    return list(join_again(document, events))


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    """The words of each sentence: the first, and the one after the last."""
    starts = document.words.starts
    for sentence in document.sentences:
        yield bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)


_BESIDE = frozenset({"office-held"})
"""Rules for what stands beside the name of an actor and does nothing itself."""


def _outermost(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    end = -1
    for each in candidates:
        if each.span.end > end and each.rule not in _BESIDE:
            yield each
            end = each.span.end


def _triggers(words: Words, start: int, end: int) -> Iterator[Trigger]:
    table, after = entries(), start
    for index in range(start, end):
        listed = table.get(words.folded[index]) if index >= after else None
        if listed is None or (words.words[index][0].isupper() and index > start):
            continue  # a capital inside a sentence: part of a name
        for entry in listed:
            last = _last(words, index, end, entry)
            if last >= 0 and _fits(words, index, start, entry, listed) and _happens(words, index, last, start, entry):
                yield Trigger(index, last, entry, start, end)
                after = last + 1
                break


def _last(words: Words, index: int, end: int, entry: Entry) -> int:
    """The last word of the expression; -1 where the word that the entry needs is not near."""
    if not entry.near:
        return index
    near = 2 if entry.near <= _PARTICLES else _NEAR
    for other in range(index + 1, min(end, index + 1 + near)):
        if words.folded[other] in entry.near:
            return other
        if words.gap(other - 1) not in (" ", "-", " $", ' "', "' ") and not _in_number(words, other):
            return -1
    return -1


def _in_number(words: Words, index: int) -> bool:
    """Whether a comma before a word is one inside a number: "6,500 troops"."""
    return words.gap(index - 1) == "," and words.words[index].isdigit()


def _happens(words: Words, index: int, last: int, start: int, entry: Entry) -> bool:
    """Whether what is told is not denied, unless it must be, and is no reporter's work: "declined to comment"."""
    following = words.folded[last + 1 : last + 3]
    reporting = len(following) == 2 and following[1] in ("comment", "respond")
    return denied(words, index, start) == entry.denied and not reporting


_PARTICLES = frozenset({"for", "to", "out", "over", "on", "upon", "together", "jointly"})
"""Small words that stand close to their verb."""
_INSIDE = frozenset({"", "-", "$", '"', "'"})
"""What may stand between the words of one expression, beside spaces."""
_NOUNS_BEFORE = frozenset(
    {"the", "a", "an", "this", "that", "his", "her", "its", "their", "of", "s", "in", "on", "any"}
)
_VERBS_BEFORE = frozenset(
    {"to", "will", "would", "could", "should", "may", "might", "must", "can", "not", "they", "we"}
)


def _fits(words: Words, index: int, start: int, entry: Entry, listed: tuple[Entry, ...]) -> bool:
    """Whether a word that may be a verb or a noun is what the entry says, by the word before it."""
    noun = any(each.form is Form.NOUN for each in listed)
    before = words.folded[index - 1] if index > start else ""
    if entry.form is Form.NOUN:
        return before not in _VERBS_BEFORE or all(each.form is Form.NOUN for each in listed)
    if entry.form is Form.PRESENT and words.gap(index) != " ":
        return False
    if entry.near:
        return True
    if entry.form is Form.ING:
        return _is_verb(words, index, start)
    if entry.form is Form.BASE:
        return index == start or before in _VERBS_BEFORE or (not noun and _many(words, index - 1))
    return before not in _NOUNS_BEFORE and not (noun and entry.form is Form.PRESENT)  # "an alleged leader", "the talks"


def _many(words: Words, index: int) -> bool:
    """Whether a word may be a subject in the plural, or a name."""
    return words.words[index][0].isupper() or (words.folded[index].endswith("s") and words.folded[index] != "news")


def _is_verb(words: Words, index: int, start: int) -> bool:
    """Whether a form in -ing is one by the words around it: "by arresting", not "security training"."""
    if index == start or words.gap(index - 1) != " " or words.folded[index - 1] in BEFORE_ING:
        return True
    following = words.words[index + 1] if index + 1 < len(words) and words.gap(index) == " " else ""
    return following in ("the", "a", "an", "its", "his", "her", "their") or following[:1].isupper()


def _candidate(document: Document, trigger: Trigger, dates: Placed, actors: Placed) -> Candidate:
    words, entry = document.words, trigger.entry
    span = Span(words.starts[trigger.index], words.ends[trigger.last])
    noun = entry.form is Form.NOUN
    sentence = Span(words.starts[trigger.start], words.ends[trigger.end - 1])
    date = list(_date(document, span, dates.beside(span, sentence)))
    told = status(words, trigger.index, (trigger.start, trigger.end), noun=noun)
    if told == "alleged" and (entry.subtype == "statement" or _adds(words, trigger)):
        told = "occurred"
    if noun and told == "occurred" and date and _to_come(document, date[0].value):
        told = "planned"
    parts = [Part("status", span, told), *date]
    parts.append(
        Part(
            "headword",
            Span(span.start, words.ends[trigger.index]),
            f"not {entry.lemma}" if entry.denied else entry.lemma,
        )
    )
    if entry.subtype:
        parts.append(Part("subtype", span, entry.subtype))
    parts += participants(document, _told(words, span, trigger), actors.inside(_reach(span, sentence)))
    sure = any(part.role == "participant" for part in parts)
    rule = f"{entry.type.lower() or entry.subtype}-{entry.form.value}"
    return Candidate(
        Kind.EVENT, span, entry.type, rule, Confidence.LIKELY if sure else Confidence.DOUBTFUL, tuple(parts)
    )


def _told(words: Words, span: Span, trigger: Trigger) -> Told:
    entry = trigger.entry
    word = Span(span.start, words.ends[trigger.index])
    passive = entry.form is Form.PAST and _passive(words, trigger)
    past = entry.form is Form.PAST
    return Told(
        span, word, entry.type, entry.subtype, passive, entry.form is Form.NOUN, past=past, adds=_adds(words, trigger)
    )


def _adds(words: Words, trigger: Trigger) -> bool:
    """Whether who said something does it beside: ", urging both sides to talk"."""
    return trigger.entry.form is Form.ING and trigger.index > trigger.start and words.gap(trigger.index - 1) == ", "


def _to_come(document: Document, value: str) -> bool:
    """Whether a date is no day before the text came out."""
    day = _DAY.search(value)
    return document.published is not None and day is not None and day.group() >= document.published.isoformat()


def _reach(event: Span, sentence: Span) -> Span:
    """The part of a sentence in which those who take part in an event are looked for."""
    return Span(max(sentence.start, event.start - _FARTHEST), min(sentence.end, event.end + _FARTHEST))


def _passive(words: Words, trigger: Trigger) -> bool:
    before = range(max(trigger.start, trigger.index - 3), trigger.index)
    by = trigger.last + 1 < trigger.end and words.folded[trigger.last + 1] == "by" and trigger.last == trigger.index
    return by or any(words.folded[each] in PASSIVE for each in before)


def _date(document: Document, event: Span, dates: Sequence[Candidate]) -> Iterator[Part]:
    """The date nearest to the event; after "by" it is a deadline."""
    if dates:
        nearest = min(dates, key=lambda each: max(each.span.start - event.end, event.start - each.span.end))
        by = document.shadow[max(0, nearest.span.start - 3) : nearest.span.start] == "by "
        yield Part("deadline" if by else "date", nearest.span, nearest.value)
