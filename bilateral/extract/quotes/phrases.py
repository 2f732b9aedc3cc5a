"""What noun phrases are made of: the words that may stand behind a noun, and remarks that go with a name."""

from __future__ import annotations

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.tokens import Sentence

_OF_A_NOUN_WORDS = "of for in from at with to on by behind near within against inside"
OF_A_NOUN = frozenset(_OF_A_NOUN_WORDS.split())
"""Prepositions that go on with a noun phrase."""
_OF_A_DATELINE = Tag.CAPITAL | Tag.COMMA | Tag.NUMBER | Tag.OPEN | Tag.CLOSE
_MOST_OF_A_DATELINE = 12
_NO_APPOSITION = Tag.ADVERB | Tag.PREPOSITION | Tag.TIME | Tag.CLAUSE | Tag.CUE


def is_quotation(tag: int) -> bool:
    """Whether a token is words between marks that are more than a term or a title."""
    return bool(tag & Tag.QUOTE) and not tag & Tag.SHORT


def past_a_dateline(sentence: Sentence) -> int:
    """The token after "NOGALES, May 3 (Radio Sur) - "; the first one where the sentence has no dateline."""
    for at in range(min(_MOST_OF_A_DATELINE, len(sentence))):
        if sentence.tags[at] & Tag.DASH:
            return at + 1
        if not sentence.tags[at] & _OF_A_DATELINE:
            return 0
    return 0


def is_apposition(sentence: Sentence, at: int) -> bool:
    """Whether words after a comma tell who somebody is, rather than when or how he speaks."""
    tag = sentence.tags[at]
    if sentence.words[at] in ("including", "now", "then"):
        return True
    adverb = tag & _NO_APPOSITION and not tag & (Tag.DETERMINER | Tag.CAPITAL)
    return not adverb and not sentence.words[at].endswith(("ing", "ly"))


def after_the_preposition(sentence: Sentence, start: int, end: int) -> int:
    """Where the subject begins after a leading "in Iowa": at a determiner or a name that follows a noun or a day."""
    for at in range(start + 2, end):
        before, tag = sentence.tags[at - 1], sentence.tags[at]
        if before & (Tag.PREPOSITION | Tag.DETERMINER | Tag.POSSESSIVE) or tag & Tag.POSSESSIVE:
            continue
        named = tag & Tag.CAPITAL and (not before & Tag.CAPITAL or before & Tag.TIME)
        if tag & Tag.DETERMINER or named or before & (Tag.TIME | Tag.NUMBER):
            return at
    return end
