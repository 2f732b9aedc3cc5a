"""How far the noun phrase reaches that ends, or begins, at a token: the words that name a speaker."""

from __future__ import annotations

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.tokens import Sentence

_BOUND = Tag.STOP | Tag.CLAUSE | Tag.AUXILIARY | Tag.CUE | Tag.DASH
_OF_A_NOUN = frozenset(
    {"of", "for", "in", "from", "at", "with", "to", "on", "by", "behind", "near", "within", "against", "inside"}
)
_MOST = 40
_MOST_OF_AN_ASIDE = 30


def subject_before(sentence: Sentence, end: int, *, aside: bool = True) -> int:
    """The first token of the noun phrase that ends before ``end``; ``end`` itself where none does."""
    if end and aside and sentence.tags[end - 1] & (Tag.COMMA | Tag.CLOSE):
        return _before_an_aside(sentence, end)
    start = _plain(sentence, end)
    return start


def _before_an_aside(sentence: Sentence, end: int) -> int:
    """The noun phrase before an apposition or a remark between commas or brackets, with that apposition."""
    opening = Tag.OPEN if sentence.tags[end - 1] & Tag.CLOSE else Tag.COMMA
    for at in range(end - 2, max(-1, end - _MOST_OF_AN_ASIDE), -1):
        if sentence.tags[at] & opening:
            start = _plain(sentence, at)
            if start < at:
                return start
            if opening == Tag.OPEN:
                return end
            continue
        if sentence.tags[at] & Tag.STOP or (sentence.tags[at] & Tag.QUOTE and not sentence.tags[at] & Tag.SHORT):
            break
    return end


def _plain(sentence: Sentence, end: int) -> int:
    tags, words = sentence.tags, sentence.words
    at = end
    while at > 0 and end - at < _MOST:
        tag = tags[at - 1]
        if tag & Tag.SUBJECT:
            return at - 1 if at == end else at
        if tag & Tag.RELATIVE and not tag & Tag.DETERMINER:
            return at - 1 if at == end else at
        if tag & (Tag.COMMA | Tag.CLOSE | Tag.OPEN) or (tag & Tag.QUOTE and not tag & Tag.SHORT):
            break
        if (
            tag & _BOUND
            and not (tag & Tag.CAPITAL and at - 1 > 0)
            and not (tag & Tag.CUE and at < end and tags[at - 2] & Tag.DETERMINER)
        ):
            if not (tag & Tag.PREPOSITION and words[at - 1] in _OF_A_NOUN):
                break
        if tag & Tag.DETERMINER and not (at >= 2 and tags[at - 2] & (Tag.PREPOSITION | Tag.DETERMINER)):
            at -= 1
            break
        if tag & Tag.AND and not _joins(sentence, at - 1, end):
            break
        if tag & Tag.PREPOSITION and words[at - 1] not in _OF_A_NOUN:
            break
        at -= 1
    return _without_lead(sentence, at, end)


def _joins(sentence: Sentence, at: int, end: int) -> bool:
    """Whether an "and" joins two names or two bare nouns rather than two clauses."""
    if at == 0 or at + 1 >= end:
        return False
    return bool(sentence.tags[at - 1] & sentence.tags[at + 1] & Tag.CAPITAL)


def _without_lead(sentence: Sentence, start: int, end: int) -> int:
    """The phrase without a preposition, an adverb or a day in front of it."""
    tags = sentence.tags
    while (
        start < end
        and tags[start] & (Tag.PREPOSITION | Tag.ADVERB | Tag.TIME | Tag.AND | Tag.POSSESSIVE)
        and not tags[start] & Tag.SUBJECT
    ):
        if tags[start] & Tag.PREPOSITION:
            start = _after_the_preposition(sentence, start, end)
        elif tags[start] & Tag.DETERMINER:
            break
        else:
            start += 1
    return start


def _after_the_preposition(sentence: Sentence, start: int, end: int) -> int:
    """Where the subject begins after a leading "in Iowa": at a determiner or a name that follows a plain noun or a day."""
    for at in range(start + 2, end):
        before, tag = sentence.tags[at - 1], sentence.tags[at]
        if before & (Tag.PREPOSITION | Tag.DETERMINER | Tag.POSSESSIVE):
            continue
        if (
            tag & Tag.DETERMINER
            or (tag & Tag.CAPITAL and (not before & Tag.CAPITAL or before & Tag.TIME))
            or before & (Tag.TIME | Tag.NUMBER)
        ):
            return at
    return end


_APPOSITION = Tag.DETERMINER | Tag.RELATIVE | Tag.NUMBER


def speaker_after(sentence: Sentence, start: int) -> int:
    """The token after the noun phrase that begins at ``start``, with what is said of the speaker after a comma."""
    end = noun_phrase_end(sentence, start)
    while end > start and end < len(sentence) and sentence.tags[end] & (Tag.COMMA | Tag.OPEN):
        after = _aside(sentence, end)
        if after == end:
            break
        end = after
    return end


def noun_phrase_end(sentence: Sentence, start: int) -> int:
    tags, words = sentence.tags, sentence.words
    if start < len(sentence) and tags[start] & Tag.SUBJECT and not tags[start] & Tag.CAPITAL:
        return start + 1
    at = start
    named = False
    while at < len(sentence) and at - start < _MOST:
        tag = tags[at]
        if tag & (Tag.COMMA | Tag.STOP | Tag.CLOSE | Tag.OPEN | Tag.AUXILIARY | Tag.DASH) or (
            tag & Tag.QUOTE and not tag & Tag.SHORT
        ):
            break
        if tag & (Tag.CLAUSE | Tag.RELATIVE) and at > start and not tag & Tag.PREPOSITION:
            break
        if tag & Tag.TIME and at > start and not tag & Tag.ADVERB:
            break
        if tag & Tag.PREPOSITION and at > start and words[at] not in ("of", "for", "from", "at"):
            break
        if tag & Tag.PREPOSITION and named and words[at] != "of" and not tags[at - 1] & Tag.PREPOSITION:
            break
        if tag & Tag.ADVERB and not tag & (Tag.DETERMINER | Tag.CAPITAL) and at > start:
            break
        named = bool(tag & Tag.CAPITAL)
        at += 1
    while at > start and tags[at - 1] & (Tag.AND | Tag.PREPOSITION):
        at -= 1
    return at


def _aside(sentence: Sentence, comma: int) -> int:
    """The end of an apposition that begins after a comma or a bracket; the comma's own place where none does."""
    tags = sentence.tags
    if tags[comma] & Tag.OPEN:
        close = next((at for at in range(comma, min(comma + 12, len(sentence))) if tags[at] & Tag.CLOSE), comma - 1)
        return close + 1
    at = comma + 1
    if at >= len(sentence) or tags[at] & (
        Tag.CUE | Tag.AND | Tag.PREPOSITION | Tag.TIME | Tag.SUBJECT | Tag.QUOTE | Tag.CLAUSE | Tag.ADVERB
    ):
        return comma
    if sentence.words[at].endswith("ing"):
        return comma
    end = at
    while end < len(sentence) and not tags[end] & (Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.DASH):
        end += 1
    return end


def past_the_preposition(sentence: Sentence, start: int) -> int:
    """The token after a preposition's phrase, where a clause, a mark or another phrase begins."""
    tags, size = sentence.tags, len(sentence)
    end = start + 1
    while end < size and not tags[end] & (
        Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.CLAUSE | Tag.SUBJECT | Tag.AUXILIARY | Tag.CUE | Tag.RELATIVE
    ):
        end += 1
    if end < size and tags[end] & (Tag.AUXILIARY | Tag.CUE):
        return _after_the_preposition(sentence, start, end)
    return end
