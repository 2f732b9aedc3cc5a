"""Whether a cue is a verb that somebody is the subject of, and where its verb group begins."""

from __future__ import annotations

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.cues import CUES, NOUNS_TOO, Form, Frame
from bilateral.extract.quotes.tokens import Sentence

_NOUN_BEFORE = Tag.DETERMINER | Tag.POSSESSIVE | Tag.PREPOSITION
_VERB_BEFORE = Tag.SUBJECT | Tag.RELATIVE | Tag.AUXILIARY
_OBJECT_AFTER = Tag.DETERMINER | Tag.SUBJECT | Tag.CAPITAL | Tag.QUOTE
_MESSAGES = frozenset({"statement", "report", "memo", "letter", "email", "tweet", "post", "speech", "message"})
_PLURALS = frozenset({"people", "police", "men", "women", "media", "who"})
_LINKS = frozenset(
    {"went", "go", "goes", "continued", "continues", "began", "begins", "came", "declined", "used", "refused"}
)


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


def is_active(sentence: Sentence, at: int, start: int) -> bool:
    """Whether the cue has its speaker as the subject: neither a noun, nor an adjective, nor a passive."""
    cue = CUES[sentence.words[at]]
    before = sentence.tags[start - 1] if start else 0
    group = sentence.tags[start:at]
    if cue.frame is Frame.FEEL:
        return any(tag & Tag.BE for tag in group)
    if cue.form is Form.ING:
        progressive = any(tag & (Tag.AUXILIARY | Tag.POSSESSIVE) for tag in group)
        message = start == at and start > 0 and sentence.words[start - 1] in _MESSAGES
        return (
            start == 0
            or progressive
            or message
            or bool(before & (Tag.COMMA | Tag.QUOTE | Tag.DASH))
            or _by(sentence, start)
        )
    if before & _NOUN_BEFORE and not before & (Tag.SUBJECT | Tag.RELATIVE | Tag.TIME | Tag.QUOTE):
        return False
    if cue.form is Form.DONE and not any(tag & Tag.AUXILIARY for tag in group):
        return False
    if cue.form in (Form.PAST, Form.DONE):
        passive = any(tag & Tag.BE for tag in group)
        return not passive and not (at + 1 < len(sentence) and sentence.words[at + 1] == "by")
    if any(tag & Tag.AUXILIARY for tag in group):
        return True
    if sentence.words[at] in NOUNS_TOO and not before & _VERB_BEFORE:
        after = sentence.tags[at + 1] if at + 1 < len(sentence) else 0
        capital_or_plural = before & Tag.CAPITAL or _is_plural(sentence, start - 1)
        last = at + 1 == len(sentence) and before & Tag.CAPITAL
        return bool(last or (capital_or_plural and after & _OBJECT_AFTER and not after & Tag.TIME))
    return cue.form is Form.PRESENT or (start > 0 and _is_plural(sentence, start - 1))


def _by(sentence: Sentence, start: int) -> bool:
    return sentence.words[start - 1] == "by"


def _is_plural(sentence: Sentence, at: int) -> bool:
    if at < 0:
        return False
    word, tag = sentence.words[at], sentence.tags[at]
    if tag & (Tag.SUBJECT | Tag.RELATIVE):
        return True
    return (word.endswith("s") and not tag & (Tag.POSSESSIVE | Tag.AUXILIARY)) or word in _PLURALS
