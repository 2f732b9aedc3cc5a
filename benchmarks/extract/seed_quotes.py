"""How many utterances of the record are found again in its two texts, with their speakers, and what is found beside.

python -m benchmarks.extract.seed_quotes [TEXTS]
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.extract.rows import Row
from bilateral.extract.candidate import Candidate, Part
from bilateral.extract.document import Document
from bilateral.extract.quotes import find_quotes
from bilateral.text.source import SourceText, Span

TEXTS = Path("../shared/seeds")
RECORD = Path("dataset")


@dataclass(slots=True)
class Named:
    """A speaker: what the record calls the actor, and where the text prints the words for him."""

    names: frozenset[str]
    printed: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Utterance:
    """What the record has of one printing: where its content stands, and what its speakers are called."""

    source: str
    contents: list[Span] = field(default_factory=list)
    speakers: list[Named] = field(default_factory=list)


def score(texts: Path, record: Path = RECORD) -> list[Row]:
    """The share of printings found, and with all their speakers, and how many candidates the record does not have."""
    sources = {row["source_id"]: row["file"] for row in _read(record / "sources.csv")}
    utterances = list(read_utterances(record))
    found = {
        source: find_quotes(Document(SourceText((texts / file).read_bytes().decode())))
        for source, file in sources.items()
    }
    content = speaker = 0
    used: set[tuple[str, Span]] = set()
    for utterance in utterances:
        same = [each for each in found[utterance.source] if overlaps(each, utterance)]
        used |= {(utterance.source, each.span) for each in same}
        content += bool(same)
        speaker += any(names_all(each, utterance.speakers) for each in same)
    false = sum((source, each.span) not in used for source, quotes in found.items() for each in quotes)
    size = len(utterances)
    return [
        Row("seeds", "printings found", size, {"bilateral": content / size}),
        Row("seeds", "printings with speaker", size, {"bilateral": speaker / size}),
        Row("seeds", "false quotes", false, {"bilateral": float(false)}),
    ]


def read_utterances(record: Path) -> Iterator[Utterance]:
    """The record's quotes with their evidence."""
    called: dict[str, set[str]] = defaultdict(set)
    for row in _read(record / "actors.csv"):
        called[row["actor_id"]] |= {row["actor_id"], row["name"].casefold(), row["actor_id"].replace("-", " ")}
    for row in _read(record / "aliases.csv"):
        called[row["actor_id"]].add(row["alias"].casefold())
    found = {row["quote_id"]: Utterance(row["source_id"]) for row in _read(record / "quotes.csv")}
    speakers: dict[str, Named] = {}
    for row in _read(record / "speakers.csv"):
        speaker = speakers[f"{row['quote_id']}|{row['actor_id']}"] = Named(frozenset(called[row["actor_id"]] - {""}))
        found[row["quote_id"]].speakers.append(speaker)
    for row in _read(record / "evidence.csv"):
        span = Span(int(row["start"]), int(row["end"]))
        if row["table"] == "quotes" and row["column"] in ("text", "content"):
            found[row["record_id"]].contents.append(span)
        elif row["table"] == "speakers" and row["basis"] == "printed":
            speakers[row["record_id"]].printed.append(span)
    yield from found.values()


def overlaps(candidate: Candidate, utterance: Utterance) -> bool:
    """Whether a candidate shares half of the words of what the record has."""
    ours = _places(part.span for part in candidate.parts if part.role in ("words", "content"))
    theirs = _places(utterance.contents)
    return len(ours & theirs) * 2 >= len(theirs)


def names_all(candidate: Candidate, speakers: list[Named]) -> bool:
    """Whether each speaker of the record is among the candidate's."""
    parts = [part for part in candidate.parts if part.role == "speaker"]
    return all(any(_is_the_same(part, speaker) for part in parts) for speaker in speakers)


def _is_the_same(part: Part, speaker: Named) -> bool:
    """Whether the value is a name of the actor, or the words are those that the record has for one who has no name."""
    value = part.value.casefold()
    if any(value == name or value.endswith(f" {name}") for name in speaker.names):
        return True
    return any(span.start < part.span.end and part.span.start < span.end for span in speaker.printed)


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Prints the scores."""
    for row in score(Path(sys.argv[1]) if len(sys.argv) > 1 else TEXTS):
        print(f"{row.gold:14} {row.measure:26} {row.cases:6} {row.scores['bilateral']:.3f}")


if __name__ == "__main__":
    main()
