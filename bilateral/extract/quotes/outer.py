"""Reports that stand after their content or within it: "..., he said", "..., said Price, ..."."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.extract.quotes.after_verb import speaker_after
from bilateral.extract.quotes.asides import subject_before
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.clauses import content_end, reports_at, tail_of
from bilateral.extract.quotes.cues import CUES, FUSSY, Form, Frame
from bilateral.extract.quotes.phrases import is_quotation, past_a_dateline
from bilateral.extract.quotes.report import Report
from bilateral.extract.quotes.tokens import Range, Sentence
from bilateral.extract.quotes.verbs import group_start, is_active, quoted_as

_FRAMES = (Frame.SAY, Frame.TELL, Frame.BELIEVE)
_INVERTED = frozenset({"say", "add", "write", "report", "announce", "explain", "warn", "argue"})
_NEVER_A_SPEAKER = frozenset({"that", "it"})
_GOES_ON = frozenset({"while", "as", "when", "who", "which", "after", "before"})
_FEWEST_BEFORE = 4
_FEWEST_OF_A_CLAUSE = 4


def outer_report(sentence: Sentence, cues: Sequence[int]) -> Report | None:
    """The first such report of a sentence."""
    for at in cues:
        if at and sentence.tags[at] & Tag.CUE and CUES[sentence.words[at]].frame in _FRAMES:
            report = _inverted(sentence, at) or _after_content(sentence, at)
            if report is not None:
                return report
    return None


def _inverted(sentence: Sentence, at: int) -> Report | None:
    """The report of '..., said Price', whose speaker follows the cue."""
    cue, size = CUES[sentence.words[at]], len(sentence)
    if (
        (cue.frame is not Frame.SAY and cue.lemma != "ask")
        or cue.form not in (Form.PAST, Form.PRESENT)
        or at + 1 >= size
    ):
        return None
    if sentence.tags[at + 1] & (Tag.PREPOSITION | Tag.TIME) or sentence.words[at + 1] in _NEVER_A_SPEAKER:
        return None
    quoted = _quotation_before(sentence, at)
    if not quoted and not (sentence.tags[at - 1] & Tag.COMMA and _clause_before(sentence, at - 1)):
        return None
    subject = None if quoted else subject_before(sentence, at)
    if subject is not None and subject[0] == 0:
        return None
    end = speaker_after(sentence, at + 1)
    if end == at + 1 or not (quoted or (cue.lemma in _INVERTED and _is_bounded(sentence, end))):
        return None
    return Report("inverted", (at, at + 1), (at + 1, end), _around(sentence, at, end))


def _is_bounded(sentence: Sentence, end: int) -> bool:
    """Whether a mark, a preposition or a day follows a phrase, so that it is no subject of a verb."""
    return end >= len(sentence) or bool(sentence.tags[end] & (Tag.COMMA | Tag.STOP | Tag.PREPOSITION | Tag.TIME))


def _after_content(sentence: Sentence, at: int) -> Report | None:
    """The report of '..., he said' and '..., he said, ...'."""
    passive = quoted_as(sentence, at)
    group = group_start(sentence, at if passive is None else passive)
    if passive is None and (CUES[sentence.words[at]].form is Form.ING or not is_active(sentence, at, group)):
        return None
    subject = _set_off(sentence, subject_before(sentence, group)) or _set_off(
        sentence, subject_before(sentence, group, aside=False)
    )
    if subject is None or sentence.tags[subject[0]] & Tag.RELATIVE:
        return None
    start = subject[0]
    tail = tail_of(sentence, at)
    if not _quotation_before(sentence, start):
        if CUES[sentence.words[at]].lemma in FUSSY or _is_only_led(sentence, start - 1):
            return None
        medial = tail.end < len(sentence) and sentence.tags[tail.end] & Tag.COMMA
        lead = sentence.tags[0] & (Tag.PREPOSITION | Tag.TIME | Tag.ADVERB | Tag.CLAUSE)
        last = tail.end >= len(sentence) and (start > _FEWEST_BEFORE or not lead)
        if not tail.closed or not (medial or last or _clause_before(sentence, start - 1)):
            return None
    return Report("after", (group, at + 1), subject, _around(sentence, start, tail.end), tail.hearer)


def _quotation_before(sentence: Sentence, at: int) -> bool:
    """Whether a quotation ends right before a token, or before a comma before it."""
    tags = sentence.tags
    if at and is_quotation(tags[at - 1]):
        return True
    return at >= 2 and bool(tags[at - 1] & Tag.COMMA and tags[at - 2] & Tag.QUOTE)


def _clause_before(sentence: Sentence, at: int) -> bool:
    return any(tag & (Tag.AUXILIARY | Tag.CUE | Tag.QUOTE) for tag in sentence.tags[:at])


def _is_only_led(sentence: Sentence, comma: int) -> bool:
    """Whether nothing but "Asked about arms" or "Speaking in Nogales" stands before the comma."""
    word = sentence.words[0]
    participle = word.endswith(("ing", "ed")) and not sentence.tags[0] & Tag.QUOTE
    return participle and not any(tag & Tag.COMMA for tag in sentence.tags[1:comma])


def _set_off(sentence: Sentence, subject: Range | None) -> Range | None:
    """A subject that a comma, a dash or a quotation sets off from what stands before."""
    if subject is None or subject[0] == 0:
        return None
    before = sentence.tags[subject[0] - 1]
    return subject if before & (Tag.COMMA | Tag.DASH) or is_quotation(before) else None


def _around(sentence: Sentence, start: int, end: int) -> tuple[Range, ...]:
    """What stands before a report between commas, and what goes on after it."""
    tags = sentence.tags
    left_end = start - 1 if tags[start - 1] & (Tag.COMMA | Tag.DASH) else start
    left = (_left_start(sentence, left_end), left_end)
    right = _right_start(sentence, end)
    quoted = is_quotation(tags[left_end - 1])
    if right >= len(sentence) or not _goes_on(sentence, right, quoted=quoted):
        return (left,)
    if quoted and tags[right] & Tag.QUOTE:
        return left, (right, right + 1)
    rest = (right, content_end(sentence, right))
    lead = left_end - left[0] < _FEWEST_OF_A_CLAUSE and tags[left[0]] & (Tag.PREPOSITION | Tag.ADVERB | Tag.TIME)
    return (rest,) if lead else (left, rest)


def _right_start(sentence: Sentence, end: int) -> int:
    """Where a clause may go on after a report: past its time and place, and past a comma."""
    tags, size = sentence.tags, len(sentence)
    while end < size and tags[end] & (Tag.PREPOSITION | Tag.TIME | Tag.ADVERB):
        end = next((at for at in range(end + 1, size) if tags[at] & (Tag.COMMA | Tag.QUOTE | Tag.STOP)), size)
    return end + 1 if end < size and tags[end] & (Tag.COMMA | Tag.STOP) else end


def _goes_on(sentence: Sentence, at: int, *, quoted: bool) -> bool:
    """Whether what was said goes on at a token, rather than the writer's own sentence."""
    tag, word = sentence.tags[at], sentence.words[at]
    if tag & Tag.QUOTE:
        return True
    if word in _GOES_ON or word.endswith("ing"):
        return False
    if word in ("and", "but") and reports_at(sentence, at + 1):
        return False
    return not quoted or bool(tag & Tag.AUXILIARY) or word == "that"


def _left_start(sentence: Sentence, end: int) -> int:
    """Where the content before a report begins: a quotation after a colon stands alone."""
    if is_quotation(sentence.tags[end - 1]) and end >= 2 and sentence.tags[end - 2] & (Tag.STOP | Tag.OPEN):
        return end - 1
    return past_a_dateline(sentence)
