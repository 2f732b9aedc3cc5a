"""How well events are found: in the seeds against the record, in MEANTIME against all that is marked as an event."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.extract.actors import ROOT, evidence, row, seed_documents, touch
from benchmarks.extract.meantime import Article, read_articles
from benchmarks.extract.rows import Row
from bilateral.extract.actors import find_actors
from bilateral.extract.candidate import Candidate
from bilateral.extract.dates.find import find_dates
from bilateral.extract.document import Document
from bilateral.extract.events import find_events
from bilateral.extract.known import known_record
from bilateral.project import Project
from bilateral.text.source import SourceText


def score(gold: Path) -> list[Row]:
    """The scores on all sets that are in the folder; the seeds lie beside it."""
    rows = list(_seeds(gold.parent / "seeds")) if (gold.parent / "seeds").is_dir() else []
    if (gold / "meantime_en").is_dir():
        rows += _meantime(list(read_articles(gold / "meantime_en")))
    return rows


def _seeds(seeds: Path) -> Iterator[Row]:
    gazetteer = known_record(Project.open(ROOT)).gazetteer
    with (ROOT / "dataset" / "events.csv").open(encoding="utf-8") as file:
        events = {each["event_id"]: each for each in csv.DictReader(file)}
    with (ROOT / "dataset" / "participants.csv").open(encoding="utf-8") as file:
        roles = {(each["event_id"], each["actor_id"]): each["role"] for each in csv.DictReader(file)}
    measures: dict[str, list[bool]] = {
        name: []
        for name in (
            *("mentions found", "of those, type", "status", "participants", "right of those proposed"),
            *("participants proposed right", "of those, part right"),
        )
    }
    told: set[str] = set()
    for source, document in seed_documents(seeds):
        found = find_events(document, find_dates(document), find_actors(document, gazetteer))
        gold = evidence("events", source)
        for key, span in gold:
            hits = [each for each in found if touch(each.span, span)]
            measures["mentions found"].append(bool(hits))
            if hits:
                told.add(key)
                event = events[key]
                measures["of those, type"].append(any(_type(each) & {event["kind"], event["subtype"]} for each in hits))
                measures["status"].append(any(_value(each, "status") == event["status"] for each in hits))
                named = {actor for each in hits for actor, _ in participants_of(each)}
                measures["participants"] += [actor in named for event_key, actor in roles if event_key == key]
        for each in found:
            keys = [key for key, span in gold if touch(each.span, span)]
            for actor, part in participants_of(each) if keys else ():
                told_roles = [roles[key, actor] for key in keys if (key, actor) in roles]
                measures["participants proposed right"].append(bool(told_roles))
                if told_roles:
                    measures["of those, part right"].append(part in told_roles)
        measures["right of those proposed"] += [any(touch(each.span, span) for _, span in gold) for each in found]
    for name, hits_of in measures.items():
        yield row("seeds", f"events: {name}", hits_of)
    yield row("seeds", "events: found at least once", [key in told for key in events])


def _type(candidate: Candidate) -> set[str]:
    return {word for word in (candidate.value, _value(candidate, "subtype")) if word}


def _value(candidate: Candidate, role: str) -> str:
    part = candidate.part(role)
    return part.value if part else ""


def participants_of(candidate: Candidate) -> list[tuple[str, str]]:
    """The values of an event's participants, each with the part that it has."""
    pairs = zip(candidate.parts, candidate.parts[1:], strict=False)
    return [(who.value, part.value) for who, part in pairs if who.role == "participant"]


def _meantime(articles: Sequence[Article]) -> Iterator[Row]:
    right, future, agents = [], [], []
    for article in articles:
        document = Document(SourceText(article.text))
        found = find_events(document, [], find_actors(document))
        end = max((each.span.end for each in article.events), default=0)
        entities = {each.id: each.span for each in article.entities}
        for candidate in found:
            hits = [each for each in article.events if touch(each.span, candidate.span)]
            if candidate.span.end <= end:
                right.append(bool(hits))
            for each in hits:
                if each.attributes.get("time") in ("FUTURE", "NON_FUTURE"):
                    told = _value(candidate, "status") in ("planned", "expected")
                    future.append(told == (each.attributes["time"] == "FUTURE"))
                spans = [
                    entities[key] for event, key, role in article.participants if event == each.id and role == "Arg0"
                ]
                mine = [part.span for part in candidate.parts if part.role == "participant"]
                agents += [any(touch(span, other) for other in mine) for span in spans]
    yield row("meantime_en", "events proposed that are marked", right)
    yield row("meantime_en", "of those, future or not", future)
    yield row("meantime_en", "of those, agent among participants", agents)


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "extraction"
    for each in score(folder):
        print(f"{each.gold:14} {each.measure:50} {each.cases:5}  {each.scores['bilateral']:.3f}")
