"""How well actors are found: in the seeds against the record, in MEANTIME against its persons and organisations."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from benchmarks.extract.brat import read_articles as read_attributions
from benchmarks.extract.meantime import Article, read_articles
from benchmarks.extract.rows import Row
from bilateral.extract.actors import find_actors
from bilateral.extract.candidate import Candidate, Confidence
from bilateral.extract.document import Document
from bilateral.extract.known import known_record
from bilateral.extract.wordlist import word_set
from bilateral.project import Project
from bilateral.text.source import SourceText, Span

ROOT = Path(__file__).resolve().parents[2]
LAST_DAY = date(2021, 10, 8)
"""On which the seeds can have come out at the latest."""
PRONOUNS = word_set("he she it its his her their them they we us our i who which this that")
NAMED = ("NAM", "PRE.NAM", "APP")
OF_TYPE = {"PER": word_set("person"), "ORG": word_set("body armed_group government firms country")}


def score(gold: Path) -> list[Row]:
    """The scores on all sets that are in the folder; the seeds lie beside it."""
    rows = list(_seeds(gold.parent / "seeds")) if (gold.parent / "seeds").is_dir() else []
    if (gold / "meantime_en").is_dir():
        rows += _meantime(list(read_articles(gold / "meantime_en")))
    if (gold / "polnear_train").is_dir():
        rows += _polnear(gold / "polnear_train")
    return rows


def seed_documents(seeds: Path) -> Iterator[tuple[str, Document]]:
    """The seeds, by the key of their source."""
    with (ROOT / "dataset" / "sources.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            text = (seeds / row["file"]).read_bytes().decode()
            yield row["source_id"], Document(SourceText(text), LAST_DAY)


def evidence(table: str, source: str, column: str = "") -> list[tuple[str, Span]]:
    """Keys and spans of the evidence for a table's rows in a source."""
    with (ROOT / "dataset" / "evidence.csv").open(encoding="utf-8") as file:
        return [
            (row["record_id"], Span(int(row["start"]), int(row["end"])))
            for row in csv.DictReader(file)
            if (row["table"], row["source_id"], row["column"]) == (table, source, column)
        ]


def _seeds(seeds: Path) -> Iterator[Row]:
    gazetteer = known_record(Project.open(ROOT)).gazetteer
    wanted: list[bool] = []
    new: list[bool] = []
    right: dict[Confidence, list[bool]] = {each: [] for each in Confidence}
    with (ROOT / "dataset" / "actors.csv").open(encoding="utf-8") as file:
        kinds = {row["actor_id"]: row["kind"] for row in csv.DictReader(file)}
    for source, document in seed_documents(seeds):
        found = find_actors(document, gazetteer)
        mentions = [
            (key, span) for key, span in evidence("actors", source) if not is_pronoun(document.source.slice(span))
        ]
        wanted += [any(each.value == key and touch(each.span, span) for each in found) for key, span in mentions]
        for each in found:
            right[each.confidence].append(any(each.value == key and touch(each.span, span) for key, span in mentions))
        proposed = find_actors(document)
        new += [
            any(kind_of(each) == kinds[key] and touch(each.span, span) for each in proposed) for key, span in mentions
        ]
    yield row("seeds", "actors: mentions found (known)", wanted)
    for confidence, hits in right.items():
        yield row("seeds", f"actors: right of those {confidence.value} (known)", hits)
    yield row("seeds", "actors: mentions found with kind (empty record)", new)


def _meantime(articles: Sequence[Article]) -> Iterator[Row]:
    wanted: dict[str, list[bool]] = {name: [] for name in OF_TYPE}
    right: dict[str, list[bool]] = {"person": [], "body": []}
    safe: list[bool] = []
    for article in articles:
        document = Document(SourceText(article.text))
        found = find_actors(document)
        for kind, accepted in OF_TYPE.items():
            gold = [
                each.span
                for each in article.entities
                if each.type == kind and _named(article, each.span, each.attributes.get("syntactic_type") or "")
            ]
            wanted[kind] += [any(kind_of(c) in accepted and touch(c.span, span) for c in found) for span in gold]
        end = max((each.span.end for each in article.entities), default=0)
        for candidate in found:
            kind = kind_of(candidate)
            if candidate.span.end > end or kind not in right:
                continue
            of_type = "PER" if kind == "person" else "ORG"
            hit = any(each.type == of_type and touch(candidate.span, each.span) for each in article.entities)
            right[kind].append(hit)
            if candidate.confidence is Confidence.SAFE:
                safe.append(hit)
    yield row("meantime_en", "persons by name found", wanted["PER"])
    yield row("meantime_en", "persons proposed right", right["person"])
    yield row("meantime_en", "organisations by name found", wanted["ORG"])
    yield row("meantime_en", "bodies proposed right", right["body"])
    yield row("meantime_en", "actors marked safe right", safe)


def _named(article: Article, span: Span, syntax: str) -> bool:
    words = article.text[span.start : span.end].split()
    return syntax in NAMED or (not syntax and len(words) <= 4 and all(word[0].isupper() for word in words))


def _polnear(folder: Path) -> Iterator[Row]:
    """Sources of attributions that hold a name: whether an actor is found there that is no mere noun."""
    wanted = []
    for text, attributions in read_attributions(folder):
        found = find_actors(Document(SourceText(text)))
        for source in (span for each in attributions for span in each.source):
            words = text[source.start : source.end].split()
            if sum(word[0].isupper() for word in words[1:]) or (len(words) == 1 and _is_name(words[0])):
                wanted.append(any(touch(each.span, source) for each in found))
    yield row("polnear_train", "sources with a name found", wanted)


def _is_name(word: str) -> bool:
    return word[0].isupper() and not is_pronoun(word)


def is_pronoun(words: str) -> bool:
    """Whether a mention is one that only a reader of the whole can resolve; "US" is none."""
    return words != "US" and words.casefold() in PRONOUNS


def touch(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def kind_of(candidate: Candidate) -> str:
    """The proposed kind of an actor."""
    part = candidate.part("kind")
    return part.value if part else ""


def row(gold: str, measure: str, hits: Iterable[bool]) -> Row:
    """A share of cases that hold."""
    cases = list(hits)
    return Row(gold, measure, len(cases), {"bilateral": sum(cases) / len(cases) if cases else 0.0})


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "extraction"
    for each in score(folder):
        print(f"{each.gold:14} {each.measure:50} {each.cases:5}  {each.scores['bilateral']:.3f}")
