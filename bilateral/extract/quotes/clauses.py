"""Where the content of a report begins after its cue, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.extract.quotes.after_verb import noun_phrase_end, past_the_preposition
from bilateral.extract.quotes.asides import subject_before
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.cues import CUES, FUSSY, Form, Frame
from bilateral.extract.quotes.tokens import Range, Sentence
from bilateral.extract.quotes.verbs import group_start, is_active

_OPENERS = frozenset({"whether", "how", "why", "what", "who", "where", "which", "if"})
_CLAUSE_OPENERS = _OPENERS | {"that"}
_JOINS = frozenset({"and", "but", "while", "though", "although", "as", "when", "because", "yet"})
_REPORTING = (Frame.SAY, Frame.TELL, Frame.BELIEVE)
_NAMING = frozenset({"call", "describe", "label", "dub", "brand", "characterize", "dismiss", "denounce"})
_MOST_OF_A_SUBJECT = 8
_AFTER_A_CUE = frozenset({"later", "again", "also", "here", "only", "once", "instead", "too", "afterwards", "out"})
_MOST_OF_A_RELATIVE = 20
_MOST_OF_A_CLAUSE = 14


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a cue.

    ``content`` is the token where its content begins, the number of tokens where nothing follows. ``closed`` says that
    the report ends before: at ``end``. ``hearer`` are the tokens of the one spoken to; ``passed`` says that a phrase of
    time or place stands between.
    """

    closed: bool
    end: int
    content: int
    hearer: Range | None = None
    passed: bool = False


def tail_of(sentence: Sentence, cue: int) -> Tail:
    """Passes over hearer, time and place to the content."""
    tags, words, size = sentence.tags, sentence.words, len(sentence)
    hearer = _hearer(sentence, cue)
    told = hearer is not None and hearer[0] == cue + 1
    at = hearer[1] if hearer is not None and told else cue + 1
    if told and at < size and words[at] in ("to", "not"):
        return Tail(closed=False, end=at, content=at, hearer=hearer)
    if told and at < size and words[at] in ("who", "whose", "which"):
        at = _past_a_relative(sentence, at)
    passed = False
    while at < size and not tags[at] & (Tag.COMMA | Tag.STOP | Tag.QUOTE) and words[at] not in _CLAUSE_OPENERS:
        after = _past(sentence, at)
        if after == at:
            return Tail(closed=False, end=at, content=at, hearer=hearer, passed=passed)
        passed = passed or bool(tags[at] & Tag.PREPOSITION)
        at = after
        if passed and at < size and tags[at] & Tag.AUXILIARY:
            return Tail(closed=True, end=at, content=at, hearer=hearer)
    return _at_a_mark(sentence, at, hearer)


def _past_a_relative(sentence: Sentence, start: int) -> int:
    """The "that" or the quotation after "told those who asked"; the sentence's end where none follows."""
    for at in range(start, min(start + _MOST_OF_A_RELATIVE, len(sentence))):
        if sentence.words[at] == "that" or sentence.tags[at] & Tag.QUOTE:
            return at
    return len(sentence)


def _hearer(sentence: Sentence, cue: int) -> Range | None:
    """Who is told: the noun phrase after "told", or after "said to"."""
    at, size = cue + 1, len(sentence)
    if CUES[sentence.words[cue]].frame is Frame.TELL:
        if at >= size or _begins_content(sentence, at):
            return None
        return at, max(noun_phrase_end(sentence, at, brief=True), at + 1)
    if sentence.words[at : at + 1] == ["to"]:
        return at + 1, noun_phrase_end(sentence, at + 1, brief=True)
    return None


def _past(sentence: Sentence, at: int) -> int:
    """The token after a time, an adverb or a prepositional phrase; ``at`` itself where none begins."""
    tag, word = sentence.tags[at], sentence.words[at]
    if tag & Tag.PREPOSITION:
        after = past_the_preposition(sentence, at)
        return at if after >= len(sentence) and any(each & Tag.AUXILIARY for each in sentence.tags[at:]) else after
    if tag & Tag.TIME and not tag & Tag.DETERMINER:
        return at + 1
    if word in _AFTER_A_CUE or word.endswith("ly"):
        return at + 1
    if tag & Tag.DETERMINER and at + 1 < len(sentence) and sentence.tags[at + 1] & Tag.TIME:
        return at + 2
    return at


def _at_a_mark(sentence: Sentence, at: int, hearer: Range | None) -> Tail:
    """The tail that ends at a mark, at "that", at a question word or with the sentence."""
    if at >= len(sentence):
        return Tail(closed=True, end=at, content=at, hearer=hearer)
    tag, word = sentence.tags[at], sentence.words[at]
    if tag & Tag.STOP:
        return Tail(closed=word != ":", end=at, content=at + 1, hearer=hearer)
    if tag & Tag.COMMA:
        that = _that_after_an_aside(sentence, at)
        return Tail(closed=that is None, end=at, content=at + 1 if that is None else that, hearer=hearer)
    return Tail(closed=False, end=at, content=at + 1 if word == "that" else at, hearer=hearer)


def _that_after_an_aside(sentence: Sentence, comma: int) -> int | None:
    """The token after "that" in "said, however, that ..."."""
    for at in range(comma + 1, min(comma + _MOST_OF_A_SUBJECT, len(sentence) - 1)):
        if sentence.words[at] == "that" and (at == comma + 1 or sentence.tags[at - 1] & Tag.COMMA):
            return at + 1
    return None


def _begins_content(sentence: Sentence, at: int) -> bool:
    """Whether no hearer stands at a token after "told": a mark, a preposition, an adverb, "whether" or "that"."""
    mark = sentence.tags[at] & (Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.PREPOSITION)
    return bool(mark) or sentence.words[at] in _CLAUSE_OPENERS or sentence.words[at].endswith("ly")


def is_clause(sentence: Sentence, start: int) -> bool:
    """Whether a clause or a quotation begins at a token: a pronoun, or an auxiliary before the next mark."""
    tags = sentence.tags
    if start < len(sentence) and (tags[start] & (Tag.SUBJECT | Tag.QUOTE) or sentence.words[start] in _CLAUSE_OPENERS):
        return True
    for at in range(start, min(start + _MOST_OF_A_CLAUSE, len(sentence))):
        if tags[at] & (Tag.COMMA | Tag.STOP):
            return False
        if tags[at] & (Tag.AUXILIARY | Tag.QUOTE):
            return at > start
    return False


def content_end(sentence: Sentence, start: int) -> int:
    """The token after the content that begins at ``start``: the sentence's end, or where another report begins."""
    tags, words, size = sentence.tags, sentence.words, len(sentence)
    last = max((at for at in sentence.quoted if at >= start and not _is_nickname(sentence, at)), default=size)
    for at in range(start + 1, size):
        tag, word = tags[at], words[at]
        if word == ";" or (tag & Tag.DASH and _is_a_label(sentence, at + 1)):
            return at
        if tag & Tag.COMMA and at + 1 < size and _report_follows(sentence, at + 1):
            return at
        if tag & Tag.COMMA and at > last + 1:
            return at
        if word in _JOINS and reports_at(sentence, at + 1):
            return at - 1 if tags[at - 1] & Tag.COMMA and at - 1 > start else at
    return size


def _is_nickname(sentence: Sentence, at: int) -> bool:
    """Whether words between marks stand inside a name, or behind it: 'Ana "La Jefa" Duarte'."""
    return at > 0 and bool(sentence.tags[at] & Tag.SHORT and sentence.tags[at - 1] & Tag.CAPITAL)


def _is_a_label(sentence: Sentence, start: int) -> bool:
    """Whether a name, a colon and a quotation begin at a token: "- Ana Duarte: ..."."""
    for at in range(start, min(start + _MOST_OF_A_SUBJECT, len(sentence) - 1)):
        if sentence.words[at] == ":":
            return at > start and bool(sentence.tags[at + 1] & Tag.QUOTE)
        if not sentence.tags[at] & (Tag.CAPITAL | Tag.AND):
            return False
    return False


def _report_follows(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    if word == "according":
        return True
    if word not in CUES or CUES[word].form is not Form.ING:
        return False
    return CUES[word].frame in _REPORTING or CUES[word].lemma in _NAMING


def reports_at(sentence: Sentence, start: int) -> bool:
    """Whether a short subject and a reporting verb, or such a verb alone, begin at a token."""
    for at in range(start, min(start + _MOST_OF_A_SUBJECT, len(sentence))):
        tag = sentence.tags[at]
        if tag & (Tag.COMMA | Tag.STOP | Tag.QUOTE):
            return False
        cue = CUES[sentence.words[at]] if tag & Tag.CUE else None
        if cue is not None and at == start:
            return cue.form is Form.PAST
        if cue is not None and cue.frame in _REPORTING and cue.lemma not in FUSSY:
            group = group_start(sentence, at)
            subject = subject_before(sentence, group, aside=False)
            return is_active(sentence, at, group) and subject is not None and subject[0] <= start
    return False
