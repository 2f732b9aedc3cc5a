"""The subject before a cue with what is said of it between commas, brackets or dashes."""

from __future__ import annotations

from bilateral.extract.quotes.before_verb import phrase_start
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.phrases import is_apposition, is_quotation
from bilateral.extract.quotes.tokens import Range, Sentence

WHICH = frozenset({"this", "last", "next", "earlier", "late", "early"})
"""Words that say which day or week."""
_FEWEST_BEFORE_A_DAY = 3
_MOST_OF_AN_ASIDE = 40
_BEFORE_A_POST = Tag.COMMA | Tag.STOP | Tag.DASH | Tag.OPEN | Tag.CLOSE | Tag.QUOTE | Tag.AND | Tag.CLAUSE


def subject_before(sentence: Sentence, end: int, *, aside: bool = True) -> Range | None:
    """The noun phrase before a token, with an apposition between commas or brackets, but without other remarks."""
    end = _before_a_day(sentence, end)
    if (
        end
        and aside
        and (sentence.tags[end - 1] & (Tag.COMMA | Tag.CLOSE | Tag.DASH) or _ends_in_a_title(sentence, end))
    ):
        return _before_an_aside(sentence, end)
    start = phrase_start(sentence, end)
    return (start, end) if start < end else None


def _ends_in_a_title(sentence: Sentence, end: int) -> bool:
    """Whether the comma that ends an aside stands inside the marks of a title: 'author of "The Long War,"'."""
    quoted = sentence.quoted.get(end - 1)
    return quoted is not None and quoted.ended and bool(sentence.tags[end - 1] & Tag.TITLE)


def _before_a_day(sentence: Sentence, end: int) -> int:
    """The end without a day before the verb: "Price last week said", but not "A poll released Friday showed"."""
    if end < _FEWEST_BEFORE_A_DAY or not sentence.tags[end - 1] & Tag.TIME or sentence.tags[end - 1] & Tag.ADVERB:
        return end
    if sentence.words[end - 2].endswith("ed"):
        return end
    return end - 2 if sentence.tags[end - 2] & Tag.PREPOSITION or sentence.words[end - 2] in WHICH else end - 1


def _before_an_aside(sentence: Sentence, end: int) -> Range | None:
    opening = Tag.OPEN if sentence.tags[end - 1] & Tag.CLOSE else sentence.tags[end - 1] & (Tag.COMMA | Tag.DASH)
    opening = opening or Tag.COMMA
    relative = _comma_before_who(sentence, end)
    if relative is not None:
        start = phrase_start(sentence, relative)
        return (start, end) if start < relative else None
    for at in range(end - 2, max(-1, end - _MOST_OF_AN_ASIDE), -1):
        tag = sentence.tags[at]
        if tag & opening:
            subject = subject_before(sentence, at)
            if subject is not None and _is_plausible(sentence, subject):
                start = _with_the_phrase_before(sentence, subject[0])
                return (start, end if is_apposition(sentence, at + 1) else subject[1])
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
    before = phrase_start(sentence, start - 1)
    if before and not sentence.tags[before - 1] & _BEFORE_A_POST:
        return start
    named = bool(sentence.tags[start - 2] & Tag.CAPITAL) != bool(sentence.tags[start] & Tag.CAPITAL)
    return before if before < start - 1 and named else start


def _is_plausible(sentence: Sentence, subject: Range) -> bool:
    """Whether an aside may stand behind the phrase: a clause begins with it, or it is a name or has a determiner."""
    start = subject[0]
    return start == 0 or bool(
        sentence.tags[start] & (Tag.CAPITAL | Tag.DETERMINER)
        or sentence.tags[start - 1] & (Tag.COMMA | Tag.CLAUSE | Tag.AND | Tag.STOP)
    )
