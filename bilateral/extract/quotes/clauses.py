"""Where the content of a report begins after its cue, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.cues import CUES, FUSSY, Form, Frame
from bilateral.extract.quotes.phrases import noun_phrase_end, past_the_preposition, subject_before
from bilateral.extract.quotes.tokens import Sentence
from bilateral.extract.quotes.verbs import group_start, is_active

_OPENERS = frozenset({"whether", "how", "why", "what", "who", "where", "which", "if"})
_JOINS = frozenset({"and", "but", "while", "though", "although", "as", "when", "because", "yet"})
_REPORTING = (Frame.SAY, Frame.TELL, Frame.BELIEVE)
_MOST_OF_A_SUBJECT = 8
_MOST_OF_A_CLAUSE = 14


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a cue.

    ``content`` is the token where its content begins, the number of tokens where nothing follows. ``closed`` says
    that the report ends before: at ``end``. ``hearer`` are the tokens of the one spoken to.
    """

    closed: bool
    end: int
    content: int
    hearer: tuple[int, int] | None = None
    passed: bool = False


def tail_of(sentence: Sentence, cue: int) -> Tail:
    """Passes over hearer, time and place to the content."""
    tags, words, size = sentence.tags, sentence.words, len(sentence)
    at = cue + 1
    hearer: tuple[int, int] | None = None
    passed = False
    if CUES[words[cue]].frame is Frame.TELL and at < size and not _begins_content(sentence, at):
        end = max(noun_phrase_end(sentence, at), at + 1)
        hearer, at = (at, end), end
        if at < size and words[at] in ("to", "not"):
            return Tail(closed=False, end=at, content=at, hearer=hearer)
    while at < size:
        tag, word = tags[at], words[at]
        if tag & Tag.STOP:
            return Tail(word != ":", at, at + 1, hearer)
        if tag & Tag.COMMA:
            return Tail(closed=True, end=at, content=at + 1, hearer=hearer)
        if tag & Tag.QUOTE:
            return Tail(closed=False, end=at, content=at, hearer=hearer)
        if word == "that":
            return Tail(closed=False, end=at, content=at + 1, hearer=hearer)
        if word in _OPENERS:
            return Tail(closed=False, end=at, content=at, hearer=hearer)
        if tag & Tag.PREPOSITION and word != "than":
            if word == "to" and CUES[words[cue]].frame is not Frame.TELL and at == cue + 1:
                hearer = (at + 1, noun_phrase_end(sentence, at + 1))
            after = past_the_preposition(sentence, at)
            if after >= size and not _ends_plainly(sentence, at):
                return Tail(closed=False, end=at, content=at, hearer=hearer)
            at = after
            passed = True
            if at < size and tags[at] & Tag.AUXILIARY:
                return Tail(closed=True, end=at, content=at, hearer=hearer)
        elif (
            (tag & Tag.TIME
            and not tag & Tag.DETERMINER)
            or (tag & Tag.ADVERB and not tag & Tag.DETERMINER)
            or word.endswith("ly")
        ):
            at += 1
        elif tag & Tag.DETERMINER and at + 1 < size and tags[at + 1] & Tag.TIME:
            at += 2
        else:
            return Tail(closed=False, end=at, content=at, hearer=hearer, passed=passed)
    return Tail(closed=True, end=size, content=size, hearer=hearer)


def _begins_content(sentence: Sentence, at: int) -> bool:
    """Whether no hearer stands at a token after "told": a mark, a preposition, a question word or "that"."""
    mark = sentence.tags[at] & (Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.PREPOSITION)
    return bool(mark) or sentence.words[at] in ("that", *_OPENERS)


def is_clause(sentence: Sentence, start: int) -> bool:
    """Whether a clause or a quotation begins at a token: a pronoun, or an auxiliary before the next mark."""
    tags = sentence.tags
    if start < len(sentence) and (
        tags[start] & (Tag.SUBJECT | Tag.QUOTE) or sentence.words[start] in ("that", *_OPENERS)
    ):
        return True
    for at in range(start, min(start + _MOST_OF_A_CLAUSE, len(sentence))):
        if tags[at] & (Tag.COMMA | Tag.STOP):
            return False
        if tags[at] & (Tag.AUXILIARY | Tag.QUOTE):
            return at > start
    return False


def _ends_plainly(sentence: Sentence, start: int) -> bool:
    return not any(tag & Tag.AUXILIARY for tag in sentence.tags[start:])


def content_end(sentence: Sentence, start: int) -> int:
    """The token after the content that begins at ``start``: the sentence's end, or where another report begins."""
    tags, words, size = sentence.tags, sentence.words, len(sentence)
    last = max((at for at in sentence.quoted if at >= start), default=size)
    for at in range(start + 1, size):
        tag, word = tags[at], words[at]
        if word == ";":
            return at
        if tag & Tag.COMMA and at + 1 < size and _report_follows(sentence, at + 1):
            return at
        if tag & Tag.COMMA and at > last + 1:
            return at
        if word in _JOINS and reports_at(sentence, at + 1):
            return at - 1 if tags[at - 1] & Tag.COMMA and at - 1 > start else at
    return size


def _report_follows(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    if word == "according":
        return True
    return word in CUES and CUES[word].form is Form.ING and CUES[word].frame in _REPORTING


def reports_at(sentence: Sentence, start: int) -> bool:
    """Whether a short subject and a reporting verb, or such a verb alone, begin at a token."""
    for at in range(start, min(start + _MOST_OF_A_SUBJECT, len(sentence))):
        tag = sentence.tags[at]
        if tag & (Tag.COMMA | Tag.STOP | Tag.QUOTE):
            return False
        if (
            tag & Tag.CUE
            and CUES[sentence.words[at]].frame in _REPORTING
            and CUES[sentence.words[at]].lemma not in FUSSY
        ):
            group = group_start(sentence, at)
            if at == start:
                return CUES[sentence.words[at]].form is Form.PAST
            subject = subject_before(sentence, group, aside=False)
            return is_active(sentence, at, group) and subject is not None and subject[0] <= start
    return False
