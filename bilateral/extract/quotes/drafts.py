"""The reports of a document put together into quotes, with quotations that stand alone joined to their report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.marks import find_quoted
from bilateral.extract.quotes.phrases import is_quotation
from bilateral.extract.quotes.report import Report
from bilateral.extract.quotes.reports import find_reports
from bilateral.extract.quotes.subjects import speaker_before_colon
from bilateral.extract.quotes.tokens import Range, Sentence, sentences, tokens_of
from bilateral.extract.quotes.transcript import find_turns
from bilateral.text.source import Span

_SILENT = Tag.COMMA | Tag.STOP | Tag.DASH | Tag.QUOTE
_TERMS = frozenset({"so-called", "dubbed", "titled", "entitled", "named", "nicknamed"})
_NEVER_LAST = Tag.COMMA | Tag.DASH | Tag.RELATIVE | Tag.CLAUSE | Tag.AND
_ENDS = ".!?:;,\"')]"
_LONGEST_HEADING = 120


@dataclass(slots=True)
class Draft:
    """A quote in the making. ``contents`` are the words said or told, ``words`` those of them between marks."""

    rule: str
    sentence: Sentence
    speaker: Range | None
    cue: Range | None
    hearer: Range | None
    belief: bool
    contents: list[Span] = field(default_factory=list)
    words: list[Span] = field(default_factory=list)
    told: bool = False
    open: bool = False
    announces: bool = False
    placed: bool = False


def find_drafts(document: Document) -> list[Draft]:
    """The quotes of a document in order."""
    quoted = find_quoted(document)
    drafts: list[Draft] = []
    before: Draft | None = None
    waiting: list[Span] = []
    turns = find_turns(document)
    for paragraph in document.paragraphs:
        if paragraph.start in turns:
            drafts.append(_turn(document, *turns[paragraph.start]))
            continue
        if _is_heading(document.shadow, paragraph):
            continue
        here: Draft | None = None
        announced: Draft | None = None
        alone: list[Span] = []
        for sentence in sentences(document, quoted, paragraph):
            for draft in _of_sentence(sentence, here, before):
                if not draft.placed:
                    draft.placed = True
                    drafts.append(draft)
                    _take_what_waits(draft, waiting, paragraph)
                if here is None or not _is_relative(draft):
                    here = draft
            announced = _announced(sentence)
            if here is None:
                alone += _unended(sentence)
        waiting = [*waiting, *alone] if here is None and alone else []
        before = announced or here
    return drafts


def _unended(sentence: Sentence) -> list[Span]:
    """The quotation that is all of a sentence and that the next paragraph goes on with: who speaks is said there."""
    quoted = [each.inner for each in sentence.quoted.values() if each.open]
    return quoted if all(tag & _SILENT for tag in sentence.tags) else []


def _take_what_waits(draft: Draft, waiting: list[Span], paragraph: Span) -> None:
    """Puts the paragraphs of a quotation whose speaker was not yet named before a draft that begins with its end."""
    if waiting and draft.words and draft.words[0].start <= paragraph.start + 2:
        draft.words[:0] = waiting
        draft.contents[:0] = waiting


def _is_heading(shadow: str, paragraph: Span) -> bool:
    """Whether a paragraph is a heading: a few words that no mark ends."""
    if shadow[paragraph.end - 1] in _ENDS or paragraph.end - paragraph.start > _LONGEST_HEADING:
        return False
    return not shadow[paragraph.start : paragraph.end].startswith(('"', "''", "``"))


def _is_relative(draft: Draft) -> bool:
    """Whether a report stands in a clause such as "who said", aside from the sentence's own."""
    return draft.speaker is not None and bool(draft.sentence.tags[draft.speaker[0]] & Tag.RELATIVE)


def _turn(document: Document, label: Span, words: Span) -> Draft:
    """What a speaker says in a printed interview: without marks, so that nobody presumes it verbatim."""
    sentence = tokens_of(document.shadow, label)
    return Draft("turn", sentence, (0, len(sentence)), None, None, belief=False, contents=[words], told=True)


def _of_sentence(sentence: Sentence, here: Draft | None, before: Draft | None) -> Iterator[Draft]:
    reporting = Tag.REPORTS
    cues = [at for at, tag in enumerate(sentence.tags) if tag & reporting]
    if not sentence.quoted and not cues:
        return
    reports = find_reports(sentence, cues)
    for report in reports:
        yield _draft(sentence, report)
    if not reports and sentence.quoted:
        yield from _alone(sentence, here, before)
    elif sentence.quoted:
        held = [each for report in reports for each in report.contents]
        yield from (draft for draft in _after_a_colon(sentence) if not _is_held(sentence, draft, held))


def _is_held(sentence: Sentence, draft: Draft, held: Sequence[Range]) -> bool:
    """Whether what stands after a colon is the content of a report already."""
    starts = [content.start for content in draft.contents]
    spans = [sentence.over(*each) for each in held]
    return any(span.start <= start < span.end for span in spans for start in starts)


def _announced(sentence: Sentence) -> Draft | None:
    """A report that ends with a colon: what follows in the next paragraph is its content."""
    if sentence.words[-1] != ":":
        return None
    speaker, cue = speaker_before_colon(sentence, len(sentence) - 1)
    return Draft("colon", sentence, speaker, cue, None, belief=False, announces=True) if speaker is not None else None


def _draft(sentence: Sentence, report: Report) -> Draft:
    draft = Draft(report.rule, sentence, report.speaker, report.cue, report.hearer, report.belief)
    for start, end in report.contents:
        _take(draft, sentence, start, end)
    return draft


def _take(draft: Draft, sentence: Sentence, start: int, end: int) -> None:
    """Adds a range of tokens to a quote."""
    tags = sentence.tags
    while end > start + 1 and tags[end - 1] & _NEVER_LAST and not tags[end - 1] & (Tag.CAPITAL | Tag.ADVERB):
        end -= 1
    first, last = sentence.quoted.get(start), sentence.quoted.get(end - 1)
    span = sentence.over(start, end)
    draft.contents.append(Span(first.inner.start if first else span.start, last.inner.end if last else span.end))
    for at in range(start, end):
        if tags[at] & Tag.QUOTE:
            if is_speech(sentence, at):
                draft.words.append(sentence.quoted[at].inner)
                draft.open = sentence.quoted[at].open
        elif not tags[at] & _SILENT:
            draft.told = True


def is_speech(sentence: Sentence, at: int) -> bool:
    """Whether words between marks can be somebody's words: neither a nickname, nor a term, nor a title."""
    tags = sentence.tags
    if not tags[at] & Tag.SHORT:
        return True
    named = 0 < at < len(sentence) - 1 and tags[at - 1] & tags[at + 1] & Tag.CAPITAL
    termed = at > 0 and (sentence.words[at - 1] in _TERMS or sentence.words[max(0, at - 2) : at] == ["known", "as"])
    return not (named or termed or tags[at] & Tag.TITLE)


def _alone(sentence: Sentence, here: Draft | None, before: Draft | None) -> Iterator[Draft]:
    """A quotation without a report in its sentence goes on with the one before, or stands after a colon."""
    if not all(tag & _SILENT for tag in sentence.tags):
        if here is not None and here.words and is_quotation(sentence.tags[0]):
            _take(here, sentence, 0, len(sentence))
            yield here
        else:
            yield from _after_a_colon(sentence)
        return
    if here is not None and (here.words or here.told):
        _take(here, sentence, 0, len(sentence))
        yield here
    elif here is None and before is not None and (before.open or before.announces):
        before.announces = False
        _take(before, sentence, 0, len(sentence))
        yield before
    elif before is not None and before.words and here is None:
        draft = Draft("followed", before.sentence, before.speaker, before.cue, before.hearer, before.belief)
        _take(draft, sentence, 0, len(sentence))
        yield draft


def _after_a_colon(sentence: Sentence) -> Iterator[Draft]:
    for at in sentence.quoted:
        if not at or sentence.words[at - 1] != ":" or sentence.tags[at] & Tag.SHORT:
            continue
        speaker, cue = speaker_before_colon(sentence, at - 1)
        if speaker is None:
            continue
        draft = Draft("colon", sentence, speaker, cue, None, belief=False)
        _take(draft, sentence, at, len(sentence))
        yield draft
        return
