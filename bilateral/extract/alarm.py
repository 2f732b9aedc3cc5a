"""The verbatim alarm over a run: utterances that two sources print in different words inside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.extract.known import Known
from bilateral.extract.printed import reworded
from bilateral.extract.targets import source_column
from bilateral.text.source import SourceText, Span

_BETWEEN = " … "
"""Joins the fragments of one utterance."""


@dataclass(frozen=True, slots=True)
class Printing:
    """An utterance as a source prints it: the words inside quotation marks, and who is said to have said them."""

    source_id: str
    speaker: str
    words: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """Two printings, by their numbers, and the stretch of each whose words differ."""

    here: int
    there: int
    here_words: str
    there_words: str


def recorded_printings(known: Known) -> Iterator[Printing]:
    """The utterances of the record that have words."""
    shape = known.targets.table(Kind.QUOTE)
    words = shape.with_role("words") if shape is not None else None
    source = source_column(shape) if shape is not None else None
    if shape is None or words is None or source is None:
        return
    speakers: dict[str, str] = {}
    for other in known.targets.beside(Kind.QUOTE):
        who = other.shape.with_role("speaker")
        for row in known.rows[other.shape.name] if who is not None else ():
            speakers.setdefault(row[other.parent.name], row[who.name] if who is not None else "")
    for key, row in known.of(shape.name).items():
        if row[words.name]:
            yield Printing(row[source.name], speakers.get(key, ""), row[words.name])


def find_alarms(printings: Sequence[Printing]) -> list[Alarm]:
    """The pairs of printings in two sources that seem one utterance and differ in their words, both ways round."""
    text, quotes = _as_one_text(printings)
    numbers = {quote.span: number for number, quote in enumerate(quotes)}
    alarms = []
    for found in reworded(quotes, text, quotes, text):
        here, there = numbers[found.here.span], numbers[found.there.span]
        if printings[here].source_id != printings[there].source_id:
            alarms.append(Alarm(here, there, text.slice(found.here_words), text.slice(found.there_words)))
    return alarms


def _as_one_text(printings: Sequence[Printing]) -> tuple[SourceText, list[Candidate]]:
    """All printings below each other, as the quotes of one text."""
    lines: list[str] = []
    quotes = []
    start = 0
    for printing in printings:
        parts = [Part("speaker", Span(start, start + 1), printing.speaker)] if printing.speaker else []
        place = start
        for fragment in printing.words.split(_BETWEEN):
            parts.append(Part("words", Span(place, place + len(fragment))))
            place += len(fragment) + len(_BETWEEN)
        lines.append(printing.words)
        span = Span(start, start + len(printing.words))
        quotes.append(Candidate(Kind.QUOTE, span, printing.words, "printed", Confidence.SAFE, tuple(parts)))
        start += len(printing.words) + 1
    return SourceText("\n".join(lines)), quotes
