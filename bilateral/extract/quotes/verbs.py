"""Whether a cue is a verb that somebody is the subject of, and where its verb group begins."""

from __future__ import annotations

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.cues import CUE_NOUNS, CUES, Form, Frame
from bilateral.extract.quotes.tokens import Sentence

_NOUN_BEFORE = Tag.DETERMINER | Tag.POSSESSIVE | Tag.PREPOSITION
_SUBJECT_BEFORE = Tag.SUBJECT | Tag.RELATIVE | Tag.AUXILIARY | Tag.CAPITAL | Tag.COMMA | Tag.CLOSE | Tag.QUOTE
_PLURALS = frozenset({"people", "police", "men", "women", "media"})
_LINKS = frozenset(
    {"on", "went", "go", "goes", "continued", "continues", "began", "begins", "came", "declined", "used"}
)


def group_start(sentence: Sentence, at: int) -> int:
    """The first token of the verb group that ends with the cue: "has repeatedly" of "has repeatedly said"."""
    start = at
    while start > 0:
        tag = sentence.tags[start - 1]
        linked = sentence.words[start - 1] == "to" and start >= 2 and sentence.words[start - 2] in _LINKS
        if linked or (start < at and sentence.words[start - 1] in _LINKS and sentence.words[start] in ("to", "on")):
            start -= 1
        elif tag & (Tag.AUXILIARY | Tag.ADVERB) or (
            tag & Tag.POSSESSIVE and start >= 2 and sentence.tags[start - 2] & Tag.SUBJECT
        ):
            start -= 1
        elif sentence.words[start - 1].endswith("ly") and not tag & Tag.CAPITAL:
            start -= 1
        else:
            break
    return start


def is_active(sentence: Sentence, at: int, start: int) -> bool:
    """Whether the cue has its speaker as the subject: neither a noun, nor an adjective, nor a passive."""
    cue = CUES[sentence.words[at]]
    before = sentence.tags[start - 1] if start else 0
    group = sentence.tags[start:at]
    if cue.form is Form.ING:
        return start == 0 or start < at or bool(before & (Tag.COMMA | Tag.PREPOSITION | Tag.QUOTE | Tag.DASH))
    if before & _NOUN_BEFORE and not before & (Tag.SUBJECT | Tag.RELATIVE | Tag.TIME | Tag.QUOTE):
        return False
    if cue.form is Form.PAST:
        passive = any(tag & Tag.BE for tag in group)
        by = at + 1 < len(sentence) and sentence.words[at + 1] == "by"
        return not passive and not by
    if start < at and any(tag & Tag.AUXILIARY for tag in group):
        return True
    if cue.form is Form.BASE:
        return start > 0 and _plural(sentence, start - 1)
    return sentence.words[at] not in CUE_NOUNS or bool(before & _SUBJECT_BEFORE)


def _plural(sentence: Sentence, at: int) -> bool:
    word, tag = sentence.words[at], sentence.tags[at]
    return (
        bool(tag & (Tag.SUBJECT | Tag.RELATIVE))
        or (word.endswith("s") and not tag & Tag.POSSESSIVE)
        or word in _PLURALS
        or word == "to"
    )


def reports_by_itself(sentence: Sentence, at: int) -> bool:
    """Whether the cue needs no clause after it to be a report."""
    return CUES[sentence.words[at]].frame in (Frame.SAY, Frame.TELL)
