"""The reports of a sentence: who is said to have said what, by which word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.clauses import Tail, content_end, tail_of
from bilateral.extract.quotes.cues import CUES, Form, Frame
from bilateral.extract.quotes.phrases import speaker_after, subject_before
from bilateral.extract.quotes.tokens import Sentence
from bilateral.extract.quotes.verbs import group_start, is_active

Range = tuple[int, int]
"""Numbers of tokens: from the first to before the second."""


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its speaker and its content as ranges of a sentence's tokens."""

    rule: str
    cue: Range
    speaker: Range
    contents: tuple[Range, ...]
    hearer: Range | None = None
    belief: bool = False


def find_reports(sentence: Sentence) -> list[Report]:
    """The reports in order; none lies inside the content of another."""
    found: list[Report] = []
    outer = _outer(sentence)
    if outer is not None:
        found.append(outer)
    at = 0
    while at < len(sentence):
        if sentence.words[at] == "according" and sentence.words[at + 1 : at + 2] == ["to"]:
            report = _according(sentence, at)
        else:
            report = _plain(sentence, at, found) if sentence.tags[at] & Tag.CUE else None
        if report is not None and not _overlaps(report, found):
            found.append(report)
            at = max(end for _, end in report.contents) if report.contents[0][0] > at else at + 1
        else:
            at += 1
    return sorted(found, key=lambda report: report.cue)


def _overlaps(report: Report, found: list[Report]) -> bool:
    ranges = [*report.contents, report.cue]
    return any(
        start < other_end and other_start < end
        for each in found
        for other_start, other_end in (*each.contents, each.cue, each.speaker)
        for start, end in ranges
    )


def _outer(sentence: Sentence) -> Report | None:
    """The first report that stands after its content, or within it: "..., he said", "..., said Price, ..."."""
    for at in range(1, len(sentence)):
        if not sentence.tags[at] & Tag.CUE or CUES[sentence.words[at]].frame not in (
            Frame.SAY,
            Frame.TELL,
            Frame.DO,
            Frame.BELIEVE,
        ):
            continue
        report = _inverted(sentence, at) or _after_content(sentence, at)
        if report is not None:
            return report
    return None


def _inverted(sentence: Sentence, at: int) -> Report | None:
    if not at or CUES[sentence.words[at]].form not in (Form.PAST, Form.PRESENT) or at + 1 >= len(sentence):
        return None
    before = sentence.tags[at - 1]
    quoted = before & Tag.QUOTE or (before & Tag.COMMA and at >= 2 and sentence.tags[at - 2] & Tag.QUOTE)
    if not quoted and not (before & Tag.COMMA and any(tag & Tag.AUXILIARY for tag in sentence.tags[: at - 1])):
        return None
    end = speaker_after(sentence, at + 1)
    if end == at + 1:
        return None
    after = sentence.tags[end] if end < len(sentence) else Tag.STOP
    if not quoted and not after & (Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.PREPOSITION | Tag.TIME):
        return None
    contents = _around(sentence, at, end)
    return Report("inverted", (at, at + 1), (at + 1, end), contents) if contents else None


def _after_content(sentence: Sentence, at: int) -> Report | None:
    group = group_start(sentence, at)
    if not is_active(sentence, at, group) or CUES[sentence.words[at]].form is Form.ING:
        return None
    start = subject_before(sentence, group)
    if start == group or start == 0 or not sentence.tags[start - 1] & (Tag.COMMA | Tag.QUOTE | Tag.DASH):
        start = subject_before(sentence, group, aside=False)
    if start in (0, group) or not sentence.tags[start - 1] & (Tag.COMMA | Tag.QUOTE | Tag.DASH):
        return None
    tail = tail_of(sentence, at)
    quoted = sentence.tags[start - 1] & Tag.QUOTE or (start >= 2 and sentence.tags[start - 2] & Tag.QUOTE)
    if not quoted and not (tail.closed and any(tag & Tag.AUXILIARY for tag in sentence.tags[: start - 1])):
        return None
    contents = _around(sentence, start, tail.end)
    return Report("after", (group, at + 1), (start, group), contents, tail.hearer) if contents else None


def _around(sentence: Sentence, start: int, end: int) -> tuple[Range, ...]:
    """What stands before a report between commas, and what goes on after it."""
    size, tags = len(sentence), sentence.tags
    left_end = start - 1 if tags[start - 1] & (Tag.COMMA | Tag.DASH) else start
    left = (0, left_end)
    while end < size and tags[end] & (Tag.PREPOSITION | Tag.TIME | Tag.ADVERB) and not tags[end] & Tag.QUOTE:
        end = next((at for at in range(end + 1, size) if tags[at] & (Tag.COMMA | Tag.QUOTE | Tag.STOP)), size)
    right = end + 1 if end < size and tags[end] & (Tag.COMMA | Tag.STOP) else end
    quoted = bool(tags[left_end - 1] & Tag.QUOTE)
    if right >= size:
        return (left,)
    if tags[right] & Tag.QUOTE:
        return left, (right, content_end(sentence, right))
    cue = CUES.get(sentence.words[right])
    if (
        quoted
        or cue is not None
        or sentence.words[right] in ("and", "but", "while", "as", "when", "who", "which")
        or sentence.words[right].endswith("ing")
    ):
        return (left,)
    return left, (right, content_end(sentence, right))


def _plain(sentence: Sentence, at: int, found: list[Report]) -> Report | None:
    """A subject, a cue and then the content."""
    group = group_start(sentence, at)
    cue = CUES[sentence.words[at]]
    if not is_active(sentence, at, group):
        return None
    speaker = _subject(sentence, group, cue.form, found)
    if speaker is None:
        return None
    start = _content_start(sentence, at)
    if start is None:
        return None
    content, hearer = start
    if content >= len(sentence):
        return None
    end = content_end(sentence, content)
    return Report(cue.frame.name.lower(), (group, at + 1), speaker, ((content, end),), hearer, cue.belief)


def _subject(sentence: Sentence, group: int, form: Form, found: list[Report]) -> Range | None:
    if form is Form.ING and (group == 0 or not sentence.tags[group] & Tag.AUXILIARY):
        if found:
            return found[-1].speaker
        return _first_subject(sentence, group)
    start = subject_before(sentence, group)
    return (start, group) if start < group else None


def _first_subject(sentence: Sentence, before: int) -> Range | None:
    """The first noun phrase of the sentence: the subject that a participle shares."""
    start = 0
    while start < before and sentence.tags[start] & (Tag.ADVERB | Tag.CLAUSE | Tag.AND):
        start += 1
    if (
        start < before
        and sentence.tags[start] & (Tag.CAPITAL | Tag.DETERMINER | Tag.SUBJECT)
        and not sentence.tags[start] & Tag.PREPOSITION
    ):
        end = speaker_after(sentence, start)
        return (start, end) if start < end < before else None
    return None


def _content_start(sentence: Sentence, at: int) -> tuple[int, Range | None] | None:
    """Where the content begins after a cue, by what its frame takes."""
    cue = CUES[sentence.words[at]]
    tags, words, size = sentence.tags, sentence.words, len(sentence)
    after = at + 1
    if after >= size:
        return None
    if cue.frame in (Frame.SAY, Frame.TELL):
        tail: Tail = tail_of(sentence, at)
        if tail.closed and tail.end > after and tail.content < size and tags[tail.end] & Tag.COMMA:
            return tail.content, tail.hearer
        if tail.closed and tail.content < size and tags[tail.content] & Tag.QUOTE:
            return tail.content, tail.hearer
        return None if tail.closed else (tail.content, tail.hearer)
    if tags[after] & (Tag.COMMA | Tag.STOP):
        return None
    if words[after] == "that":
        return after + 1, None
    if cue.frame is Frame.CLAUSE:
        return (
            (after, None)
            if words[after] in ("how", "what", "whether", "why") or tags[after] & (Tag.SUBJECT | Tag.QUOTE)
            else None
        )
    if cue.frame is Frame.DO:
        return _to_do(sentence, after)
    if tags[after] & Tag.PREPOSITION and not tags[after] & Tag.CLAUSE:
        after += 1
    return (after, None) if after < size else None


def _to_do(sentence: Sentence, after: int) -> tuple[int, Range | None] | None:
    if sentence.words[after] in ("to", "for", "on"):
        after += 1
    return (after, None) if after < len(sentence) else None


def _according(sentence: Sentence, at: int) -> Report | None:
    end = speaker_after(sentence, at + 2)
    if end == at + 2:
        return None
    size = len(sentence)
    content: list[Range] = []
    if at > 0:
        left = at - 1 if sentence.tags[at - 1] & Tag.COMMA else at
        if left > 0:
            content.append((0, left))
    if end < size and sentence.tags[end] & Tag.COMMA and end + 1 < size:
        content.append((end + 1, content_end(sentence, end + 1)))
    return Report("according", (at, at + 2), (at + 2, end), tuple(content)) if content else None


def ranges_of(reports: list[Report]) -> Iterator[Range]:
    """All ranges that are content."""
    for report in reports:
        yield from report.contents
