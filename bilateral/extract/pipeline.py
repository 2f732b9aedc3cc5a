"""All grammars on one document, each handed what those before it found."""

from __future__ import annotations

from bilateral.extract.actors.find import NOBODY, find_actors
from bilateral.extract.actors.gazetteer import Gazetteer
from bilateral.extract.candidate import Candidate, Kind
from bilateral.extract.dates.find import find_dates
from bilateral.extract.document import Document
from bilateral.extract.events.find import find_events
from bilateral.extract.figures.find import find_figures
from bilateral.extract.naming import with_actors
from bilateral.extract.quotes.find import find_quotes

_ORDER = {kind: number for number, kind in enumerate(Kind)}


def extract(document: Document, gazetteer: Gazetteer = NOBODY) -> list[Candidate]:
    """The candidates of a document, in the order of the text; the longer first where two begin together."""
    dates = find_dates(document)
    actors = find_actors(document, gazetteer)
    figures = find_figures(document, dates)
    quotes = find_quotes(document, actors, dates)
    events = find_events(document, dates, actors)
    named = with_actors([*figures, *quotes], actors)
    return sorted([*named, *dates, *actors, *events], key=_order)


def _order(candidate: Candidate) -> tuple[int, int, int, str, str]:
    span = candidate.span
    return span.start, -span.end, _ORDER[candidate.kind], candidate.value, candidate.rule
