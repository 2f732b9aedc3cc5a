"""The reports of a sentence: who is said to have said what, by which word."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.extract.quotes.before import report_before_content
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.nouns import report_according_to, report_by_a_noun, report_put_so
from bilateral.extract.quotes.outer import outer_report
from bilateral.extract.quotes.report import Report
from bilateral.extract.quotes.tokens import Sentence

_VIEWS = frozenset({"object", "do"})
"""Rules of words that praise, call or want something rather than say it."""


def find_reports(sentence: Sentence, cues: Sequence[int]) -> list[Report]:
    """The reports by the tokens that may report, in order; none lies inside the content of another."""
    outer = outer_report(sentence, cues)
    found = [] if outer is None else [outer]
    after = 0
    for at in cues:
        report = _report_at(sentence, at, found) if at >= after else None
        if report is not None and not _overlaps(report, found):
            found.append(report)
            if report.contents[0][0] > at:
                after = max(end for _, end in report.contents)
    return sorted(found, key=lambda report: report.cue)


def _report_at(sentence: Sentence, at: int, found: Sequence[Report]) -> Report | None:
    words = sentence.words
    if words[at] == "according":
        return report_according_to(sentence, at) if words[at + 1 : at + 2] == ["to"] else None
    if words[at] == "put":
        return report_put_so(sentence, at) if words[at + 1 : at + 2] == ["it"] else None
    if at and words[at - 1] == "as" and words[at + 1 : at + 2] == ["by"] and words[at] != "saying":
        return report_according_to(sentence, at)
    report = report_before_content(sentence, at, found) if sentence.tags[at] & Tag.CUE else None
    return report or (report_by_a_noun(sentence, at) if sentence.tags[at] & Tag.NOUN else None)


def _overlaps(report: Report, found: Sequence[Report]) -> bool:
    """Whether a report takes words that another has, or is a view of the speaker in the words for another."""
    if (report.belief or report.rule in _VIEWS) and any(
        start <= report.cue[0] < end for each in found for start, end in (each.speaker,)
    ):
        return True
    ranges = [*report.contents, report.cue]
    return any(
        start < other_end and other_start < end
        for each in found
        for other_start, other_end in (*each.contents, each.cue)
        for start, end in ranges
    )
