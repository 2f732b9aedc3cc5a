"""How well candidates find the rows of another source: each seed against a record that holds only the other."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.extract.actors import LAST_DAY, ROOT, evidence, row, touch
from benchmarks.extract.rows import Row
from bilateral.extract.across.find import find_matches
from bilateral.extract.candidate import Kind
from bilateral.extract.document import Document
from bilateral.extract.known import Known, key_of, known_record
from bilateral.extract.pipeline import extract
from bilateral.ledger import EVIDENCE, SOURCES
from bilateral.project import Project
from bilateral.text.source import SourceText

OTHER_DAY = date(2016, 8, 1)
"""On which the other articles can have come out."""
TABLES = {Kind.FIGURE: ("figures", "value"), Kind.QUOTE: ("quotes", ""), Kind.EVENT: ("events", "")}


def score(gold: Path) -> list[Row]:
    """The scores on the seeds, which lie beside the folder, and on articles that tell nothing of the record."""
    rows = list(_seeds(gold.parent / "seeds")) if (gold.parent / "seeds").is_dir() else []
    return [*rows, *_others(sorted((gold / "polnear_train" / "text").rglob("*.txt")))]


def _others(paths: Sequence[Path]) -> Iterator[Row]:
    """Events of articles on other things: how many are rightly matched to no event of the record."""
    known = known_record(Project.open(ROOT))
    unmatched: list[bool] = []
    for path in paths:
        document = Document(SourceText(path.read_bytes().decode()), OTHER_DAY)
        candidates = extract(document, known.gazetteer)
        matches = find_matches(document, candidates, known.index, "")
        unmatched += [number not in matches for number, each in enumerate(candidates) if each.kind is Kind.EVENT]
    if unmatched:
        yield row("polnear_train", "across sources: events rightly not matched", unmatched)


def only(known: Known, source_id: str) -> Known:
    """The record as it would be with one source alone."""
    evidence_rows = tuple(each for each in known.rows[EVIDENCE] if each["source_id"] == source_id)
    kept = {(each["table"], each["record_id"]) for each in evidence_rows}
    mentioned = {name for name, shape in known.shapes.items() if shape.mentioned}
    rows = {
        name: tuple(
            each for each in listed if name not in mentioned or (name, key_of(known.shapes[name], each)) in kept
        )
        for name, listed in known.rows.items()
    }
    return replace(known, rows={**rows, EVIDENCE: evidence_rows})


def _seeds(seeds: Path) -> Iterator[Row]:
    known = known_record(Project.open(ROOT))
    pairs: dict[Kind, list[bool]] = {kind: [] for kind in TABLES}
    right: dict[Kind, list[bool]] = {kind: [] for kind in TABLES}
    for source, other, text in _texts(known, seeds):
        alone = only(known, other)
        document = Document(SourceText(text), LAST_DAY)
        candidates = extract(document, alone.gazetteer)
        matches = find_matches(document, candidates, alone.index, source)
        for kind, (table, column) in TABLES.items():
            gold = [(key, span) for key, span in evidence(table, source, column)]
            shared = {_group(known, table, each) for each in known.of(table) if each in alone.of(table)}
            wanted = {key: _group(known, table, key) for key, _ in gold if _group(known, table, key) in shared}
            told: dict[str, bool] = dict.fromkeys(wanted, False)
            for number, candidate in enumerate(candidates):
                if candidate.kind is not kind:
                    continue
                keys = {key for key, span in gold if touch(candidate.span, span)}
                match = matches.get(number)
                if match is not None:
                    groups = {_group(known, table, key) for key in keys}
                    right[kind].append(_group(known, table, match.key) in groups)
                    for key in keys & wanted.keys():
                        told[key] |= wanted[key] == _group(known, table, match.key)
            pairs[kind] += told.values()
    for kind in TABLES:
        yield row("seeds", f"across sources: {kind}s, pairs found", pairs[kind])
        yield row("seeds", f"across sources: {kind}s, matches right", right[kind])


def _texts(known: Known, seeds: Path) -> Iterator[tuple[str, str, str]]:
    sources = known.rows[SOURCES]
    for each in sources:
        for other in sources:
            if other is not each:
                yield each["source_id"], other["source_id"], (seeds / each["file"]).read_bytes().decode()


def _group(known: Known, table: str, key: str) -> str:
    """What two rows of one quantity or utterance share: their group; an event is one row for all sources."""
    column = known.shapes[table].with_role("group")
    return known.of(table)[key][column.name] if column is not None else key


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "extraction"
    for each in score(folder):
        print(f"{each.gold:14} {each.measure:50} {each.cases:5}  {each.scores['bilateral']:.3f}")
