"""Whether a cue is a verb that somebody is the subject of, and where its verb group begins."""

from __future__ import annotations

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.cues import CUE_ADJECTIVES, CUES, NOUNS_TOO, ONLY_TO, Form, Frame
from bilateral.extract.quotes.tokens import Sentence

_NOUN_BEFORE = Tag.DETERMINER | Tag.POSSESSIVE | Tag.PREPOSITION
_VERB_BEFORE = Tag.SUBJECT | Tag.RELATIVE | Tag.AUXILIARY
_OBJECT_AFTER = Tag.DETERMINER | Tag.SUBJECT | Tag.CAPITAL | Tag.QUOTE
_MESSAGES = frozenset({"statement", "report", "memo", "letter", "email", "tweet", "post", "speech", "message"})
_PLURALS = frozenset({"people", "police", "men", "women", "media", "who"})
_FEWEST_BEFORE_SAYING = 3
_MOST_BEFORE_SAYING = 10
_LINKS_WORDS = """
went go goes continued continues began begins came declined used refused
"""
_LINKS = frozenset(_LINKS_WORDS.split())


def group_start(sentence: Sentence, at: int) -> int:
    """The first token of the verb group that ends with the cue: "has repeatedly" of "has repeatedly said"."""
    start = at
    while start > 0 and _belongs(sentence, start, at):
        start -= 1
    return start


def _belongs(sentence: Sentence, start: int, cue: int) -> bool:
    """Whether the token before ``start`` is part of the verb group."""
    word, tag = sentence.words[start - 1], sentence.tags[start - 1]
    if tag & (Tag.AUXILIARY | Tag.ADVERB) and not tag & (Tag.CAPITAL | Tag.DETERMINER):
        return True
    if tag & Tag.POSSESSIVE:
        return start >= 2 and bool(sentence.tags[start - 2] & (Tag.SUBJECT | Tag.RELATIVE))
    if word == "to":
        return start >= 2 and sentence.words[start - 2] in (*_LINKS, "on")
    if start < cue and sentence.words[start] in ("to", "on"):
        return word in _LINKS or (word == "on" and start >= 2 and sentence.words[start - 2] in _LINKS)
    return word.endswith("ly") and not tag & (Tag.CAPITAL | Tag.DETERMINER)


def quoted_as(sentence: Sentence, at: int) -> int | None:
    """The "quoted" of "was quoted by La Voz as saying"; ``at`` is "saying"."""
    words = sentence.words
    if words[at] not in ("saying", "telling") or at < _FEWEST_BEFORE_SAYING or words[at - 1] != "as":
        return None
    for each in range(at - 2, max(0, at - _MOST_BEFORE_SAYING), -1):
        if words[each] in ("quoted", "cited", "reported"):
            return each if sentence.tags[each - 1] & (Tag.BE | Tag.ADVERB) else None
    return None


def is_active(sentence: Sentence, at: int, start: int) -> bool:
    """Whether the cue has its speaker as the subject: neither a noun, nor an adjective, nor a passive."""
    cue = CUES[sentence.words[at]]
    group = sentence.tags[start:at]
    before = sentence.tags[start - 1] if start else 0
    if cue.frame is Frame.FEEL:
        return any(tag & Tag.BE for tag in group)
    if cue.form is Form.ING:
        return _is_participle(sentence, at, start)
    if is_infinitive(sentence, at, start):
        return cue.frame is Frame.SAY
    if before & _NOUN_BEFORE and not before & (Tag.SUBJECT | Tag.RELATIVE | Tag.TIME | Tag.QUOTE):
        return False
    if cue.form in (Form.PAST, Form.DONE):
        return not _is_passive(sentence, at, start)
    return any(tag & Tag.AUXILIARY for tag in group) or _is_present(sentence, at, start)


def _is_passive(sentence: Sentence, at: int, start: int) -> bool:
    """Whether a past form is a passive: "was told", "announced by", "known as", ", expected to"."""
    cue, group = CUES[sentence.words[at]], sentence.tags[start:at]
    after = sentence.words[at + 1 : at + 2]
    if after == ["by"] or (cue.form is Form.DONE and not any(tag & Tag.AUXILIARY for tag in group)):
        return True
    if cue.frame is Frame.BELIEVE and after == ["to"] and start and sentence.tags[start - 1] & Tag.COMMA:
        return True
    return any(tag & Tag.BE for tag in group) and sentence.words[at] not in CUE_ADJECTIVES


def is_infinitive(sentence: Sentence, at: int, start: int) -> bool:
    """Whether "to" stands before a plain form that is no part of a longer verb group, as in "went on to say"."""
    return start == at > 0 and sentence.words[at - 1] == "to" and CUES[sentence.words[at]].form is Form.BASE


def _is_participle(sentence: Sentence, at: int, start: int) -> bool:
    """Whether an -ing form goes with a subject: "is saying", ", saying", "by saying", "a statement saying"."""
    if start == 0 or any(tag & (Tag.AUXILIARY | Tag.POSSESSIVE) for tag in sentence.tags[start:at]):
        return True
    if sentence.tags[start - 1] & (Tag.COMMA | Tag.QUOTE | Tag.DASH):
        return True
    return sentence.words[start - 1] == "by" or (start == at and sentence.words[start - 1] in _MESSAGES)


def _is_present(sentence: Sentence, at: int, start: int) -> bool:
    """Whether a plain form or one with "s" is a verb here, and no noun such as "claims"."""
    before = sentence.tags[start - 1] if start else 0
    if sentence.words[at] in NOUNS_TOO and not before & _VERB_BEFORE:
        after = sentence.tags[at + 1] if at + 1 < len(sentence) else 0
        if at + 1 == len(sentence):
            return bool(before & Tag.CAPITAL)
        if sentence.words[at + 1] == "to":
            return bool(before & (Tag.CAPITAL | Tag.COMMA)) and CUES[sentence.words[at]].lemma in ONLY_TO
        that = sentence.words[at + 1] == "that" and start > 0 and not before
        may_be = that or before & Tag.CAPITAL or _is_plural(sentence, start - 1)
        return bool(may_be and after & _OBJECT_AFTER and not after & Tag.TIME)
    return start > 0 or CUES[sentence.words[at]].form is Form.PRESENT


def _is_plural(sentence: Sentence, at: int) -> bool:
    if at < 0:
        return False
    word, tag = sentence.words[at], sentence.tags[at]
    if tag & (Tag.SUBJECT | Tag.RELATIVE):
        return True
    return (word.endswith("s") and not tag & (Tag.POSSESSIVE | Tag.AUXILIARY)) or word in _PLURALS
