"""How far the noun phrase reaches that ends, or begins, at a token: the words that name a speaker."""

from __future__ import annotations

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.cues import NOUNS_TOO
from bilateral.extract.quotes.tokens import Sentence

Range = tuple[int, int]
"""Numbers of tokens: from the first to before the second."""

_OF_A_NOUN_WORDS = """
of for in from at with to on by behind near within against inside
"""
_OF_A_NOUN = frozenset(_OF_A_NOUN_WORDS.split())
_BOUND = Tag.STOP | Tag.CLAUSE | Tag.AUXILIARY | Tag.CUE | Tag.DASH | Tag.COMMA | Tag.OPEN | Tag.CLOSE
_STOPS = _BOUND | Tag.SUBJECT | Tag.RELATIVE
_OCCASIONS_WORDS = """
statement interview memo email note letter speech tweet call conference hearing testimony debate briefing condition
"""
_OCCASIONS = frozenset(_OCCASIONS_WORDS.split())
_BEGINS_A_NAME = Tag.DETERMINER | Tag.CAPITAL | Tag.RELATIVE | Tag.NUMBER
_FEWEST_BEFORE_A_DAY = 3
_COMPARED = frozenset({"more", "less", "fewer", "many", "much"})
_OF_ANOTHER_SUBJECT = Tag.CAPITAL | Tag.DETERMINER | Tag.SUBJECT
_MOST_OF_A_RELATIVE = 16
_NO_APPOSITION = Tag.ADVERB | Tag.PREPOSITION | Tag.TIME | Tag.CLAUSE | Tag.CUE
_MOST = 40
_MOST_OF_A_PARTNER = 8
_MOST_OF_AN_ASIDE = 40


def is_quotation(tag: int) -> bool:
    """Whether a token is words between marks that are more than a term or a title."""
    return bool(tag & Tag.QUOTE) and not tag & Tag.SHORT


def subject_before(sentence: Sentence, end: int, *, aside: bool = True) -> Range | None:
    """The noun phrase before a token, with an apposition between commas or brackets, but without other remarks."""
    end = _before_a_day(sentence, end)
    if end and aside and sentence.tags[end - 1] & (Tag.COMMA | Tag.CLOSE | Tag.DASH):
        return _before_an_aside(sentence, end)
    start = _phrase_start(sentence, end)
    return (start, end) if start < end else None


def _before_a_day(sentence: Sentence, end: int) -> int:
    """The end without a day before the verb: "Price on Friday said"."""
    if end < _FEWEST_BEFORE_A_DAY or not sentence.tags[end - 1] & Tag.TIME or sentence.tags[end - 1] & Tag.ADVERB:
        return end
    return end - 2 if sentence.tags[end - 2] & Tag.PREPOSITION else end - 1


def _before_an_aside(sentence: Sentence, end: int) -> Range | None:
    opening = Tag.OPEN if sentence.tags[end - 1] & Tag.CLOSE else sentence.tags[end - 1] & (Tag.COMMA | Tag.DASH)
    relative = _comma_before_who(sentence, end)
    if relative is not None:
        start = _phrase_start(sentence, relative)
        return (start, end) if start < relative else None
    for at in range(end - 2, max(-1, end - _MOST_OF_AN_ASIDE), -1):
        tag = sentence.tags[at]
        if tag & opening:
            subject = subject_before(sentence, at)
            if subject is not None and _is_plausible(sentence, subject):
                start = _with_the_phrase_before(sentence, subject[0])
                return (start, end if _is_apposition(sentence, at + 1) else subject[1])
            if opening == Tag.OPEN:
                return None
        elif tag & Tag.STOP or is_quotation(tag):
            break
    return None


def _comma_before_who(sentence: Sentence, end: int) -> int | None:
    """The comma of ", who ..." in front of a comma, whatever commas stand between."""
    for at in range(end - 2, max(-1, end - _MOST_OF_AN_ASIDE), -1):
        tag = sentence.tags[at]
        if tag & (Tag.STOP | Tag.DASH) or is_quotation(tag):
            return None
        if tag & Tag.COMMA and sentence.words[at + 1] in ("who", "whose", "whom"):
            return at
    return None


def _with_the_phrase_before(sentence: Sentence, start: int) -> int:
    """The start of "Ana Duarte, a mayor" where "a mayor" is known; of "the mayor, Ana Duarte" where the name is."""
    if start < 2 or not sentence.tags[start - 1] & Tag.COMMA:
        return start
    before = _phrase_start(sentence, start - 1)
    named = bool(sentence.tags[start - 2] & Tag.CAPITAL) != bool(sentence.tags[start] & Tag.CAPITAL)
    return before if before < start - 1 and named else start


def _is_plausible(sentence: Sentence, subject: Range) -> bool:
    """Whether an aside may stand behind the phrase: a clause begins with it, or it is a name or has a determiner."""
    start = subject[0]
    return start == 0 or bool(
        sentence.tags[start] & (Tag.CAPITAL | Tag.DETERMINER)
        or sentence.tags[start - 1] & (Tag.COMMA | Tag.CLAUSE | Tag.AND | Tag.STOP)
    )


def _is_apposition(sentence: Sentence, at: int) -> bool:
    tag = sentence.tags[at]
    if sentence.words[at] == "including":
        return True
    adverb = tag & _NO_APPOSITION and not tag & (Tag.DETERMINER | Tag.CAPITAL)
    return not adverb and not sentence.words[at].endswith(("ing", "ly"))


def _phrase_start(sentence: Sentence, end: int) -> int:
    tags, words = sentence.tags, sentence.words
    at = end
    while at > 0 and end - at < _MOST:
        tag = tags[at - 1]
        if at == end and (tag & Tag.SUBJECT or (tag & Tag.RELATIVE and not tag & Tag.DETERMINER)):
            return at - 1
        if is_quotation(tag) or (tag & _STOPS and not _is_inside(sentence, at - 1, end)):
            relative = _relative_before(sentence, at - 1)
            if relative is None:
                break
            at = relative
            continue
        if tag & Tag.DETERMINER and not _is_inside_a_phrase(sentence, at - 1, end):
            at -= 1
            break
        if tag & Tag.AND and not _joins(sentence, at - 1, end):
            break
        if tag & Tag.PREPOSITION and words[at - 1] not in _OF_A_NOUN:
            break
        at -= 1
    return _without_lead(sentence, at, end)


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
        noun = (
            sentence.words[at] in NOUNS_TOO
            and at + 1 < end
            and not sentence.tags[at + 1] & (Tag.DETERMINER | Tag.CLAUSE)
        )
        return noun or (at > 0 and bool(sentence.tags[at - 1] & (Tag.DETERMINER | Tag.POSSESSIVE)))
    if sentence.words[at] in ("than", "as") and at and sentence.words[at - 1] in _COMPARED:
        return True
    return bool(tag & Tag.CAPITAL and at > 0) or bool(tag & Tag.PREPOSITION and sentence.words[at] in _OF_A_NOUN)


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
            start = _after_the_preposition(sentence, start, end)
        elif tags[start] & Tag.DETERMINER or (tags[start] & Tag.TIME and _is_plain(sentence, start + 1, end)):
            break
        else:
            start += 1
    return start


def _is_plain(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a plain noun follows, as in "early results"."""
    return at < end and not sentence.tags[at] & (Tag.CAPITAL | Tag.DETERMINER | Tag.SUBJECT | Tag.TIME)


def _after_the_preposition(sentence: Sentence, start: int, end: int) -> int:
    """Where the subject begins after a leading "in Iowa": at a determiner or a name that follows a noun or a day."""
    for at in range(start + 2, end):
        before, tag = sentence.tags[at - 1], sentence.tags[at]
        if before & (Tag.PREPOSITION | Tag.DETERMINER | Tag.POSSESSIVE) or tag & Tag.POSSESSIVE:
            continue
        named = tag & Tag.CAPITAL and (not before & Tag.CAPITAL or before & Tag.TIME)
        if tag & Tag.DETERMINER or named or before & (Tag.TIME | Tag.NUMBER):
            return at
    return end


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
    tags, words, size = sentence.tags, sentence.words, len(sentence)
    if start < size and tags[start] & Tag.SUBJECT and not tags[start] & Tag.CAPITAL:
        return start + 1
    at, named = start, brief
    while at < size and at - start < _MOST:
        tag = tags[at]
        if tag & (Tag.COMMA | Tag.STOP | Tag.CLOSE | Tag.OPEN | Tag.AUXILIARY | Tag.DASH) or is_quotation(tag):
            break
        if at > start and tag & Tag.CUE and not tag & Tag.CAPITAL and words[at] not in NOUNS_TOO:
            break
        if at > start and _ends_the_phrase(sentence, at, named=named):
            break
        named = brief or bool(tag & Tag.CAPITAL)
        at += 1
    while at > start and tags[at - 1] & (Tag.AND | Tag.PREPOSITION):
        at -= 1
    return at


def _ends_the_phrase(sentence: Sentence, at: int, *, named: bool) -> bool:
    """Whether a token after a noun is no longer part of its phrase; a name takes less behind it than a plain noun."""
    tag, word = sentence.tags[at], sentence.words[at]
    if tag & (Tag.CLAUSE | Tag.RELATIVE) and not tag & Tag.PREPOSITION:
        return named or word not in ("who", "that")
    if tag & (Tag.TIME | Tag.SUBJECT) and not tag & Tag.ADVERB:
        return not sentence.tags[at - 1] & Tag.DETERMINER
    if tag & Tag.PREPOSITION:
        return not _adds_to_a_noun(sentence, at, named=named)
    if word.endswith("ly") and not tag & Tag.CAPITAL:
        return True
    return bool(tag & Tag.ADVERB and not tag & (Tag.DETERMINER | Tag.CAPITAL))


def _adds_to_a_noun(sentence: Sentence, at: int, *, named: bool) -> bool:
    """Whether a preposition goes on with the noun rather than with the verb: no "in a statement", no "on Friday"."""
    word = sentence.words[at]
    if named:
        return word == "of" or (word in ("for", "from", "at") and bool(sentence.tags[at - 1] & Tag.PREPOSITION))
    if word not in _OF_A_NOUN:
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
    if at >= size or tags[at] & (Tag.AND | Tag.SUBJECT) or not _is_apposition(sentence, at) or is_quotation(tags[at]):
        return comma
    if not tags[at] & _BEGINS_A_NAME and not _is_post(sentence, at):
        return comma
    end = at
    while end < size and not tags[end] & (Tag.COMMA | Tag.STOP | Tag.DASH) and not is_quotation(tags[end]):
        end += 1
    if tags[at] & Tag.RELATIVE:
        long = end - at > _MOST_OF_A_RELATIVE or any(tag & Tag.CUE for tag in tags[at:end])
        return comma if long else end
    clause = any(tag & (Tag.AUXILIARY | Tag.CUE) and not tag & Tag.CAPITAL for tag in tags[at:end])
    counted = tags[at] & Tag.NUMBER and end > at + 1
    return comma if clause or counted else end


def _is_post(sentence: Sentence, at: int) -> bool:
    """Whether a bare noun is somebody's post, by a preposition soon after it: "president of the union"."""
    if sentence.words[at].endswith("ed"):
        return False
    return any(word in ("of", "for", "at", "to", "with", "in") for word in sentence.words[at + 1 : at + 7])


def past_the_preposition(sentence: Sentence, start: int) -> int:
    """The token after a preposition's phrase, where a clause, a mark or another phrase begins."""
    tags, size = sentence.tags, len(sentence)
    ends = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.CLAUSE | Tag.SUBJECT | Tag.AUXILIARY | Tag.CUE | Tag.RELATIVE
    end = start + 1
    while end < size and not tags[end] & ends:
        end += 1
    if end < size and tags[end] & (Tag.AUXILIARY | Tag.CUE):
        return _after_the_preposition(sentence, start, end)
    return end
