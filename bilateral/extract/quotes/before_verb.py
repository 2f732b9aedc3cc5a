"""The noun phrase that ends at a token: the subject before a cue."""

from __future__ import annotations

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.cues import NOUNS_TOO
from bilateral.extract.quotes.phrases import OF_A_NOUN, after_the_preposition, is_quotation
from bilateral.extract.quotes.tokens import Sentence

_BOUND = Tag.STOP | Tag.CLAUSE | Tag.AUXILIARY | Tag.CUE | Tag.DASH | Tag.COMMA | Tag.OPEN | Tag.CLOSE
_STOPS = _BOUND | Tag.SUBJECT | Tag.RELATIVE
_FINITE = frozenset({"led", "made", "left", "met", "saw", "told", "gave", "took", "let"})
_TOLD = frozenset({"briefed", "informed", "quoted", "cited", "interviewed", "asked"})
_COMPARED = frozenset({"more", "less", "fewer", "many", "much"})
_OF_ANOTHER_SUBJECT = Tag.CAPITAL | Tag.DETERMINER | Tag.SUBJECT
_MOST_OF_A_RELATIVE = 16
_MOST = 40
_MOST_OF_A_PARTNER = 8


def phrase_start(sentence: Sentence, end: int) -> int:
    """The first token of the noun phrase that ends before ``end``; ``end`` itself where none does."""
    tags, words = sentence.tags, sentence.words
    if end and (tags[end - 1] & Tag.SUBJECT or (tags[end - 1] & Tag.RELATIVE and not tags[end - 1] & Tag.DETERMINER)):
        return end - 1
    at = end
    while at > 0 and end - at < _MOST:
        ends, begins = _bounds(sentence, at - 1, end), _begins(sentence, at - 1, end)
        if not ends and not begins:
            at -= 1
            continue
        relative = _relative_before(sentence, at - 2 if begins and at > 1 else at - 1)
        if relative is None:
            at = at if ends else at - 1
            break
        at = relative
    if at and words[at - 1] == "as" and words[at : at + 1] in (["many"], ["much"]):
        return at - 1
    return _without_lead(sentence, at, end)


def _bounds(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the phrase that ends before ``end`` cannot reach back over a token."""
    tag, word = sentence.tags[at], sentence.words[at]
    if is_quotation(tag) or (tag & _STOPS and not _is_inside(sentence, at, end)):
        return True
    if word in _FINITE and at + 1 < end and sentence.tags[at + 1] & Tag.CAPITAL:
        return True
    if tag & Tag.AND:
        return not _joins(sentence, at, end)
    return bool(tag & Tag.PREPOSITION) and word not in OF_A_NOUN


def _begins(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a token is the determiner with which the phrase begins."""
    return bool(sentence.tags[at] & Tag.DETERMINER) and not _is_inside_a_phrase(sentence, at, end)


def _relative_before(sentence: Sentence, at: int) -> int | None:
    """The "who" of a relative clause that goes on to a token without a comma."""
    for each in range(at, max(0, at - _MOST_OF_A_RELATIVE), -1):
        tag = sentence.tags[each]
        if tag & (Tag.COMMA | Tag.STOP | Tag.DASH | Tag.OPEN | Tag.CLOSE) or is_quotation(tag):
            return None
        if sentence.words[each] in ("who", "which", "that"):
            before, after = sentence.tags[each - 1], sentence.tags[each + 1]
            if before & Tag.AND and sentence.words[each] == "who":
                continue
            if before & (_BOUND | Tag.AND | Tag.PREPOSITION | Tag.SUBJECT) or after & _OF_ANOTHER_SUBJECT:
                return None
            return each
    return None


def _is_inside_a_phrase(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a longer phrase holds the one that a determiner begins: "the head of the", "Price and his"."""
    if not at:
        return False
    before = sentence.tags[at - 1]
    if before & (Tag.PREPOSITION | Tag.DETERMINER | Tag.POSSESSIVE):
        return True
    return bool(before & Tag.AND) and _joins(sentence, at - 1, end)


def _is_inside(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a word that may bound a clause is a part of the phrase: a name, or a noun after a determiner."""
    tag = sentence.tags[at]
    if tag & (Tag.STOP | Tag.COMMA | Tag.DASH | Tag.OPEN | Tag.CLOSE):
        return False
    if tag & Tag.CUE:
        if sentence.words[at] in _TOLD and _is_told_of(sentence, at, end):
            return True
        noun = (
            sentence.words[at] in NOUNS_TOO
            and at + 1 < end
            and not sentence.tags[at + 1] & (Tag.DETERMINER | Tag.CLAUSE)
        )
        passive = at + 1 < end and sentence.words[at + 1] == "by"  # "a memo seen by Reuters"
        return noun or passive or _has_a_determiner(sentence, at)
    if sentence.words[at] in ("than", "as") and at and sentence.words[at - 1] in _COMPARED:
        return True
    return bool(tag & Tag.CAPITAL and at > 0) or bool(tag & Tag.PREPOSITION and sentence.words[at] in OF_A_NOUN)


def _is_told_of(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a past form says of a plain noun what it was told of: "two people briefed on the talks"."""
    return 0 < at < end - 1 and not sentence.tags[at - 1] and bool(sentence.tags[at + 1] & Tag.PREPOSITION)


def _has_a_determiner(sentence: Sentence, at: int) -> bool:
    """Whether a determiner stands before a word, or before one plain word before it: "the congressional report"."""
    begins = Tag.DETERMINER | Tag.POSSESSIVE
    if at and sentence.tags[at - 1] & begins:
        return True
    return (
        at > 1
        and sentence.words[at] in NOUNS_TOO
        and not sentence.tags[at - 1]
        and bool(sentence.tags[at - 2] & begins)
    )


def _joins(sentence: Sentence, at: int, end: int) -> bool:
    """Whether an "and" joins two names rather than two clauses."""
    if at == 0 or at + 1 >= end:
        return False
    if sentence.tags[at - 1] & sentence.tags[at + 1] & Tag.CAPITAL:
        return True
    for each in range(at - 1, max(-1, at - _MOST_OF_A_PARTNER), -1):
        if sentence.tags[each] & (Tag.COMMA | Tag.CLAUSE):
            return each < at - 1
        if sentence.tags[each] & (_STOPS | Tag.QUOTE) or sentence.words[each].endswith("ed"):
            return False
        if each == 0:
            return True
    return False


def _without_lead(sentence: Sentence, start: int, end: int) -> int:
    """The phrase without a preposition, an adverb or a day in front of it."""
    tags = sentence.tags
    lead = Tag.PREPOSITION | Tag.ADVERB | Tag.TIME | Tag.AND | Tag.POSSESSIVE
    while start < end and tags[start] & lead and not tags[start] & Tag.SUBJECT:
        if tags[start] & Tag.PREPOSITION:
            start = after_the_preposition(sentence, start, end)
        elif tags[start] & Tag.DETERMINER or (tags[start] & Tag.TIME and _is_plain(sentence, start + 1, end)):
            break
        else:
            start += 1
    return start


def _is_plain(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a plain noun follows, as in "early results"."""
    return at < end and not sentence.tags[at] & (Tag.CAPITAL | Tag.DETERMINER | Tag.SUBJECT | Tag.TIME)
