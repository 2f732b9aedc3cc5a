"""How well quotes are found: the words of contents and of sources that we and the gold have in common.

    python -m benchmarks.extract.quotes [GOLD]

No peer stands beside: what is kept for quotations (textacy, quotation tools built on spaCy or CoreNLP) needs a
model that is downloaded, and none runs on a text alone.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.extract.brat import Attribution, read_articles
from benchmarks.extract.rows import Row
from bilateral.extract.candidate import Candidate, Confidence
from bilateral.extract.document import Document
from bilateral.extract.quotes import find_quotes
from bilateral.text.source import SourceText, Span

GOLD = Path("../shared/extraction")
_WORD = re.compile(r"\w+")
_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Overlap:
    """Precision, recall and F1 of words."""

    ours: int
    theirs: int
    both: int

    def rows(self, gold: str, what: str) -> Iterator[Row]:
        """The three measures."""
        precision, recall = self.both / max(self.ours, 1), self.both / max(self.theirs, 1)
        for name, score in (
            ("precision", precision),
            ("recall", recall),
            ("F1", 2 * precision * recall / max(precision + recall, 1e-9)),
        ):
            yield Row(gold, f"{what} words {name}", self.theirs, {"bilateral": score})


def words_in(text: str, spans: Iterable[Span]) -> set[int]:
    """The places of the words in spans."""
    return {match.start() for span in spans for match in _WORD.finditer(text, span.start, span.end)}


def content_of(candidate: Candidate) -> list[Span]:
    """The spans of what was said."""
    return [part.span for part in candidate.parts if part.role in ("words", "content")]


def source_of(candidate: Candidate) -> list[Span]:
    """The span of the one who said it."""
    return [part.span for part in candidate.parts if part.role == "speaker"]


def score(gold: Path) -> list[Row]:
    """The scores on the articles with attributions."""
    counts: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[Confidence, bool]] = Counter()
    for text, attributions in read_articles(gold / "polnear_train"):
        found = find_quotes(Document(SourceText(text)))
        for what, ours, theirs in (
            ("content", [content_of(each) for each in found], [each.content for each in attributions]),
            ("source", [source_of(each) for each in found], [each.source for each in attributions]),
        ):
            mine = words_in(text, (span for spans in ours for span in spans))
            wanted = words_in(text, (span for spans in theirs for span in spans))
            for name, words in (("ours", mine), ("theirs", wanted), ("both", mine & wanted)):
                counts[what, name] += len(words)
        counts += _of_found(text, found, attributions)
        right.update((each.confidence, is_right(text, each, attributions)) for each in found)
    rows = [
        row
        for what in ("content", "source")
        for row in Overlap(*(counts[what, name] for name in ("ours", "theirs", "both"))).rows("polnear_train", what)
    ]
    told, named = counts["found", "theirs"], counts["found", "both"]
    rows.append(Row("polnear_train", "source words recall, found", told, {"bilateral": named / max(told, 1)}))
    for confidence in Confidence:
        total = right[confidence, True] + right[confidence, False]
        rows.append(
            Row("polnear_train", f"{confidence} right", total, {"bilateral": right[confidence, True] / max(total, 1)})
        )
    return rows


def _of_found(text: str, found: list[Candidate], attributions: list[Attribution]) -> Counter[tuple[str, str]]:
    """The source words of the attributions half of whose content we have, and those of them that we have too."""
    content = words_in(text, (span for each in found for span in content_of(each)))
    source = words_in(text, (span for each in found for span in source_of(each)))
    counts: Counter[tuple[str, str]] = Counter()
    for each in attributions:
        theirs, named = words_in(text, each.content), words_in(text, each.source)
        if theirs and len(theirs & content) * 2 >= len(theirs):
            counts["found", "theirs"] += len(named)
            counts["found", "both"] += len(named & source)
    return counts


def is_right(text: str, found: Candidate, attributions: list[Attribution]) -> bool:
    """Whether nine in ten words of the content lie in those of attributions that name this source, if any is named."""
    content, source = words_in(text, content_of(found)), words_in(text, source_of(found))
    held: set[int] = set()
    for each in attributions:
        theirs = words_in(text, each.source)
        if source & theirs or not theirs or not source:
            held |= words_in(text, each.content)
    return len(content & held) >= _SHARE * len(content)


def main() -> None:
    """Prints the scores."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    for row in score(gold):
        print(f"{row.gold:14} {row.measure:26} {row.cases:6} {row.scores['bilateral']:.3f}")


if __name__ == "__main__":
    main()
