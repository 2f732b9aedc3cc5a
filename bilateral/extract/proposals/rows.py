"""The rows of a file of candidates: what was found in a text, beside the cells that it would fill."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from bilateral.extract.across.find import find_matches
from bilateral.extract.candidate import Candidate, Kind
from bilateral.extract.guesses import reason_of
from bilateral.extract.proposals.actor import actor
from bilateral.extract.proposals.cells import Cells, filled
from bilateral.extract.proposals.event import event
from bilateral.extract.proposals.keys import Keys
from bilateral.extract.proposals.source import source
from bilateral.extract.proposals.stated import figure, quote
from bilateral.extract.proposals.told import Told, one_line
from bilateral.extract.recorded import WAS_DECLINED
from bilateral.extract.setting import Setting
from bilateral.extract.table import JOIN, Decision, Row, parts_text
from bilateral.extract.targets import SOURCE, cell
from bilateral.text.source import Span

SAME = "same"
"""Begins the match of a candidate that tells what a record from another source does; it follows, as TABLE/KEY."""
_LONGEST_CONTEXT = 1_000
_DATE_OF = {Kind.FIGURE: "period", Kind.QUOTE: "said", Kind.EVENT: "date"}
_SPEAKER_OF = {Kind.FIGURE: "attributed_to", Kind.QUOTE: "speaker", Kind.EVENT: "attributed_to"}


def rows_of(setting: Setting, candidates: Sequence[Candidate]) -> Iterator[Row]:
    """One row a candidate, in order; before them one for the document where the record does not know it."""
    known = setting.known
    keys = Keys(known, setting.source_id)
    shape = known.targets.table(SOURCE)
    if shape is not None and not setting.recorded_as:
        yield _source_row(setting, source(shape, setting))
    context = _context(setting)
    matches = find_matches(setting.document, candidates, known.index, setting.recorded_as or setting.source_id)
    for number, candidate in enumerate(candidates):
        told = Told(candidate, setting.file.source, context(candidate.span))
        across = matches.get(number)
        same = f"{across.table}/{across.key}" if across else _known_actor(setting, candidate, keys)
        match = setting.recorded.match(candidate) or (f"{SAME} {same}" if same else "")
        declined = match.startswith(WAS_DECLINED)
        yield {
            **_found(setting, told),
            **_cells(setting, told, keys),
            **(_grouped(setting, candidate, across.group) if across and match.startswith(SAME) else {}),
            "match": match,
            "decision": Decision.DECLINE if declined else Decision.OPEN,
            "reason": match.removeprefix(WAS_DECLINED).strip() if declined else _reason(candidate),
        }


def _known_actor(setting: Setting, candidate: Candidate, keys: Keys) -> str:
    """The actor of the record whose key the candidate's name would get, as TABLE/KEY; empty where there is none."""
    shape = setting.known.targets.table(Kind.ACTOR) if candidate.kind is Kind.ACTOR else None
    key = keys.actor(candidate.value)
    return f"{shape.name}/{key}" if shape is not None and key in setting.known.of(shape.name) else ""


def _reason(candidate: Candidate) -> str:
    kind = candidate.part("kind")
    return reason_of(candidate.rule, kind.value if kind is not None else "")


def _grouped(setting: Setting, candidate: Candidate, group: str) -> Cells:
    """The cells by which a new row joins what another source states; none where rows have no groups."""
    shape = setting.known.targets.table(candidate.kind)
    joined = {"group": group, "preferred": "false"} if group else {}
    return filled(shape, joined) if shape is not None else {}


def _found(setting: Setting, told: Told) -> dict[str, str]:
    found = told.candidate
    dates = [found.value] if found.kind is Kind.DATE else told.every(_DATE_OF.get(found.kind, ""))[:1]
    return {
        **_basis(setting, found.span),
        "kind": found.kind,
        "value": found.value or (one_line(told.text, found.span) if found.kind is Kind.QUOTE else ""),
        "value_to": told.first("amount_to"),
        "unit": told.first("unit") or told.first("counted"),
        "qualifier": (told.first("qualifier") or "exact") if found.kind is Kind.FIGURE else "",
        "date": "".join(dates),
        "speaker": JOIN.join(told.every(_SPEAKER_OF.get(found.kind, ""))),
        "text": found.value if found.kind is Kind.QUOTE else "",
        "rule": found.rule,
        "confidence": found.confidence,
        "context": told.context,
        "parts": parts_text(found.parts),
    }


def _basis(setting: Setting, span: Span) -> dict[str, str]:
    text = setting.file
    return {
        "source": setting.source_id,
        "start": str(span.start),
        "end": str(span.end),
        "exact": text.source.slice(span),
        "file": text.name,
        "text_sha256": text.sha256,
    }


def _source_row(setting: Setting, cells: Cells) -> Row:
    return {
        **_basis(setting, setting.document.paragraphs[0]),
        **cells,
        "kind": SOURCE,
        "value": setting.source_id,
        "date": setting.published,
        "rule": "document",
        "confidence": "likely",
    }


def _cells(setting: Setting, told: Told, keys: Keys) -> Cells:
    found = told.candidate
    shape = setting.known.targets.table(found.kind)
    if shape is None:
        return {}
    if found.kind is Kind.ACTOR:
        return actor(shape, told, keys, setting.known)
    if found.kind is Kind.FIGURE:
        return figure(shape, told, keys, setting.published)
    main = quote(shape, told, keys) if found.kind is Kind.QUOTE else event(shape, told, keys)
    return {**main, **_beside(setting, told, keys)}


def _beside(setting: Setting, told: Told, keys: Keys) -> Cells:
    """Who spoke, or took part and how: of several all, joined."""
    cells: Cells = {}
    for other in setting.known.targets.beside(told.candidate.kind):
        who = other.shape.with_role(other.role)
        values = told.every(other.role)
        if who is not None and values:
            cells[cell(other.shape, who)] = JOIN.join(map(keys.actor, values))
            played = other.shape.with_role("part")
            if played is not None:
                cells[cell(other.shape, played)] = JOIN.join(told.every("part"))
    return cells


def _context(setting: Setting) -> Callable[[Span], str]:
    """Gives the sentences that a span lies in, on one line; of long ones the part around the span."""
    sentences = setting.document.sentences
    starts = [each.start for each in sentences]

    @lru_cache(maxsize=8)
    def line(around: Span) -> str:
        return one_line(setting.file.source, around)

    def context(span: Span) -> str:
        at = max(0, bisect_right(starts, span.start) - 1)
        start = min(span.start, starts[at]) if starts else span.start
        end = span.end
        while at < len(starts) and starts[at] < span.end:
            end = max(end, sentences[at].end)
            at += 1
        return line(Span(max(start, span.start - _LONGEST_CONTEXT), min(end, span.end + _LONGEST_CONTEXT)))

    return context
