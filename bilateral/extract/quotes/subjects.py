"""The subject that a reporting verb has, or shares with an earlier verb."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.extract.quotes.after_verb import noun_phrase_end, speaker_after
from bilateral.extract.quotes.asides import subject_before
from bilateral.extract.quotes.classes import Tag, is_past
from bilateral.extract.quotes.cues import CUES, Form
from bilateral.extract.quotes.phrases import past_a_dateline
from bilateral.extract.quotes.report import Report
from bilateral.extract.quotes.tokens import Range, Sentence
from bilateral.extract.quotes.verbs import group_start, is_active, is_infinitive

_MADE_TO = frozenset({"led", "leading", "leads", "prompted", "prompting", "forced", "forcing", "caused", "causing"})
_MOST_OF_A_PARTICIPLE = 8
_MOST_OF_A_LEAD = 5


def subject_of(sentence: Sentence, group: int, at: int, found: Sequence[Report]) -> Range | None:
    """The noun phrase before the verb; that of the clause where the verb shares it."""
    before = sentence.tags[group - 1] if group else 0
    participle = CUES[sentence.words[at]].form is Form.ING and not any(
        tag & (Tag.AUXILIARY | Tag.POSSESSIVE) for tag in sentence.tags[group:at]
    )
    if is_infinitive(sentence, at, group) and group >= 2:
        made = subject_before(sentence, at - 1, aside=False)
        if made is not None and made[0] and sentence.words[made[0] - 1] in _MADE_TO:
            return made
    if participle or is_infinitive(sentence, at, group) or before & Tag.AND or sentence.words[group - 1] == "but":
        earlier = [report for report in found if report.cue[0] < group]
        return earlier[-1].speaker if earlier else first_subject(sentence, group)
    return subject_before(sentence, group)


def first_subject(sentence: Sentence, before: int) -> Range | None:
    """The first noun phrase of the sentence: the subject that a later verb shares."""
    tags = sentence.tags
    start = past_a_dateline(sentence)
    while start < before and tags[start] & (Tag.ADVERB | Tag.CLAUSE | Tag.AND) and not tags[start] & Tag.SUBJECT:
        start += 1
    start = _past_a_lead(sentence, start, before)
    if start < before and tags[start] & Tag.PREPOSITION:
        comma = next((at for at in range(start, before) if tags[at] & Tag.COMMA), before)
        start = comma + 1
    if start >= before or tags[start] & (Tag.PREPOSITION | Tag.CUE):
        return None
    end = noun_phrase_end(sentence, start, brief=True)
    verb = next((at for at in range(start + 1, end) if _may_be_a_verb(sentence, start, at)), end)
    if verb == end:
        end = speaker_after(sentence, start)
    end = min(verb, end)
    bare = end == start + 1 and tags[start] & Tag.DETERMINER and not tags[start] & Tag.SUBJECT
    return (start, end) if start < end < before and not bare else None


def _past_a_lead(sentence: Sentence, start: int, before: int) -> int:
    """The token after "Minutes later,", "Happily," or "Reached by telephone,"."""
    participle = start < before and sentence.words[start].endswith(("ed", "ing"))
    most = _MOST_OF_A_PARTICIPLE if participle else _MOST_OF_A_LEAD
    for comma in range(start + 1, min(start + most, before)):
        if sentence.tags[comma] & Tag.COMMA:
            if participle:
                return comma + 1
            last = sentence.words[comma - 1]
            time = sentence.tags[comma - 1] & (Tag.TIME | Tag.ADVERB) or last.endswith("ly")
            return comma + 1 if time else start
    return start


def _may_be_a_verb(sentence: Sentence, start: int, at: int) -> bool:
    """Whether a word of unknown class stands where a verb may: in the past tense, or after a name."""
    tag, before = sentence.tags[at], sentence.tags[at - 1]
    if tag & (Tag.CAPITAL | Tag.PREPOSITION | Tag.AND | Tag.QUOTE | Tag.POSSESSIVE):
        return False
    alone = at == start + 1 and sentence.words[at].endswith("s")
    if sentence.tags[start] & Tag.DETERMINER or alone:
        before &= ~Tag.CAPITAL
    return is_past(sentence.words[at]) or bool(before & Tag.CAPITAL and not before & Tag.DETERMINER)


def speaker_before_colon(sentence: Sentence, colon: int) -> tuple[Range | None, Range | None]:
    """Who speaks after a colon, and the cue: a name that stands alone before it, or the subject of the clause."""
    label = subject_before(sentence, colon)
    if label is not None and (label[0] == 0 or sentence.tags[label[0] - 1] & Tag.DASH):
        return (label, None) if sentence.tags[label[0]] & Tag.CAPITAL else (None, None)
    for at in range(colon - 1, -1, -1):
        if sentence.tags[at] & Tag.CUE:
            group = group_start(sentence, at)
            subject = subject_of(sentence, group, at, ()) if is_active(sentence, at, group) else None
            if subject is not None:
                return subject, (group, at + 1)
    return first_subject(sentence, colon), None
