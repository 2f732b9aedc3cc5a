"""The end of the noun phrase that begins at a token: speakers after their cue, hearers and places."""

from __future__ import annotations

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.cues import NOUNS_TOO
from bilateral.extract.quotes.phrases import OF_A_NOUN, after_the_preposition, is_apposition, is_quotation
from bilateral.extract.quotes.tokens import Sentence

_OCCASIONS_WORDS = """
statement interview memo email note letter speech tweet call conference hearing testimony debate briefing condition
"""
_OCCASIONS = frozenset(_OCCASIONS_WORDS.split())
_BODIES_WORDS = """
center centre institute committee council office association school campaign fund foundation coalition commission
department organization network alliance ambassador envoy spokesman spokeswoman spokesperson
"""
_BODIES = frozenset(_BODIES_WORDS.split())
"""Nouns whose name goes on with "for", "on" or "to": "the Council on Foreign Relations", "the ambassador to Mexico"."""
_BEGINS_A_NAME = Tag.DETERMINER | Tag.CAPITAL | Tag.RELATIVE | Tag.NUMBER
_BEFORE_A_DETERMINER = Tag.PREPOSITION | Tag.DETERMINER | Tag.AND | Tag.POSSESSIVE
_MARKS = Tag.COMMA | Tag.STOP | Tag.CLOSE | Tag.OPEN | Tag.DASH
_RELATIVES = frozenset({"who", "whose", "whom", "which", "that"})
_MOST_OF_A_RELATIVE = 24
_MOST_BEFORE_A_VERB = 5
_MOST = 40


def speaker_after(sentence: Sentence, start: int) -> int:
    """The token after the noun phrase that begins at ``start``, with what is said of the speaker after a comma."""
    end = noun_phrase_end(sentence, start)
    while end > start and end < len(sentence) and sentence.tags[end] & (Tag.COMMA | Tag.OPEN):
        after = _aside_end(sentence, end)
        if after == end:
            break
        end = after
    return end


def noun_phrase_end(sentence: Sentence, start: int, *, brief: bool = False) -> int:
    """The token after the noun phrase that begins at ``start``; a brief one has nothing behind its noun but "of"."""
    tags, size = sentence.tags, min(len(sentence), start + _MOST)
    if start < size and tags[start] & Tag.SUBJECT and not tags[start] & Tag.CAPITAL:
        return start + 1
    at, named, behind = start, brief, False
    while at < size and not tags[at] & _MARKS and not is_quotation(tags[at]):
        if sentence.words[at] == "who" and at > start and not named:
            return _end_of_a_relative(sentence, at, size)
        if tags[at] & Tag.AUXILIARY or (at > start and _ends_the_phrase(sentence, at, named=named)):
            break
        behind = behind or bool(tags[at] & Tag.PREPOSITION)
        named = brief or (bool(tags[at] & Tag.CAPITAL) and not behind)
        at += 1
    while at > start and tags[at - 1] & (Tag.AND | Tag.PREPOSITION):
        at -= 1
    return at


def _end_of_a_relative(sentence: Sentence, start: int, size: int) -> int:
    """The token after "who saw the raid": a mark ends it."""
    at = start
    while at < size and not sentence.tags[at] & _MARKS and not is_quotation(sentence.tags[at]):
        at += 1
    return at


def _ends_the_phrase(sentence: Sentence, at: int, *, named: bool) -> bool:
    """Whether a token after a noun is no longer part of its phrase; a name takes less behind it than a plain noun."""
    tag, word, before = sentence.tags[at], sentence.words[at], sentence.tags[at - 1]
    if tag & Tag.PREPOSITION:
        return not _adds_to_a_noun(sentence, at, named=named)
    if tag & (Tag.CLAUSE | Tag.RELATIVE):
        return named or word not in ("who", "that")
    if tag & (Tag.TIME | Tag.SUBJECT) and not tag & Tag.ADVERB:
        return not before & Tag.DETERMINER and sentence.words[at + 1 : at + 2] not in (["by"], ["from"])
    determiner = tag & Tag.DETERMINER and not before & _BEFORE_A_DETERMINER
    adverb = (tag & Tag.ADVERB and not tag & Tag.DETERMINER) or word.endswith("ly")
    adverb = adverb and not before & Tag.DETERMINER
    of_the_noun = sentence.words[at - 1].endswith("ly") and at > 1 and sentence.tags[at - 2] & Tag.DETERMINER
    of_the_noun = of_the_noun or before & Tag.DETERMINER  # "a newly found memo", "the planning"
    verb = tag & Tag.CUE and word not in NOUNS_TOO and not of_the_noun
    return bool(determiner or verb or (adverb and not tag & Tag.CAPITAL))


def _adds_to_a_noun(sentence: Sentence, at: int, *, named: bool) -> bool:
    """Whether a preposition goes on with the noun rather than with the verb: no "in a statement", no "on Friday"."""
    word = sentence.words[at]
    if named:
        if word in ("for", "on", "against", "to") and sentence.words[at - 1] in _BODIES:
            return True
        return word == "of" or (word in ("for", "from", "at") and bool(sentence.tags[at - 1] & Tag.PREPOSITION))
    if word not in OF_A_NOUN:
        return False
    after = sentence.words[at + 1 : at + 5]
    day = at + 1 < len(sentence) and sentence.tags[at + 1] & Tag.TIME
    return not day and _OCCASIONS.isdisjoint(after)


def _aside_end(sentence: Sentence, comma: int) -> int:
    """The end of an apposition that begins after a comma or a bracket; the comma's own place where none does."""
    tags, size = sentence.tags, len(sentence)
    if tags[comma] & Tag.OPEN:
        return next((at + 1 for at in range(comma, min(comma + 12, size)) if tags[at] & Tag.CLOSE), comma)
    at = comma + 1
    if at >= size or tags[at] & (Tag.AND | Tag.SUBJECT) or not is_apposition(sentence, at) or is_quotation(tags[at]):
        return comma
    if not tags[at] & _BEGINS_A_NAME and not _is_post(sentence, at):
        return comma
    end = at
    while end < size and not tags[end] & (Tag.COMMA | Tag.STOP | Tag.DASH) and not is_quotation(tags[end]):
        end += 1
    if tags[at] & Tag.RELATIVE:
        reports = any(tag & Tag.CUE for tag in tags[at : at + _MOST_BEFORE_A_VERB])
        return comma if reports or end - at > _MOST_OF_A_RELATIVE else end
    if end < size and is_quotation(tags[end]):
        return comma
    relative = next((each for each in range(at, end) if sentence.words[each] in _RELATIVES), end)
    verbs = (each for each in range(at, relative) if tags[each] & (Tag.AUXILIARY | Tag.CUE))
    clause = any(not tags[each] & Tag.CAPITAL and not _is_a_noun(sentence, each) for each in verbs)
    counted = tags[at] & Tag.NUMBER and end > at + 1
    return comma if clause or counted else end


def _is_post(sentence: Sentence, at: int) -> bool:
    """Whether a bare noun is somebody's post, by a preposition soon after it: "president of the union"."""
    if sentence.words[at].endswith("ed"):
        return False
    if sentence.words[at] in ("now", "then"):
        return True
    return any(word in ("of", "for", "at", "to", "with", "in") for word in sentence.words[at + 1 : at + 7])


def _is_a_noun(sentence: Sentence, at: int) -> bool:
    """Whether a cue belongs to a noun: "an emailed statement", "a think tank", "a group called Agua Clara"."""
    if sentence.words[at] in ("called", "dubbed") and at + 1 < len(sentence):
        return bool(sentence.tags[at + 1] & (Tag.CAPITAL | Tag.SHORT))
    return bool(sentence.tags[at] & Tag.CUE and sentence.tags[at - 1] & Tag.DETERMINER)


def past_the_preposition(sentence: Sentence, start: int) -> int:
    """The token after a preposition's phrase, where a clause, a mark or another phrase begins."""
    tags, size = sentence.tags, len(sentence)
    ends = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.CLAUSE | Tag.SUBJECT | Tag.AUXILIARY | Tag.CUE | Tag.RELATIVE
    end = start + 1
    while end < size and (not tags[end] & ends or _is_a_noun(sentence, end)):
        end += 1
    if end < size and tags[end] & (Tag.AUXILIARY | Tag.CUE):
        return after_the_preposition(sentence, start, end)
    return end
