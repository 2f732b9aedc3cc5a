"""Ends of sentences in MEANTIME, which gives a sentence a line, beside the usual libraries, with what each costs."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.extract.meantime import read_articles
from benchmarks.extract.rows import Row
from bilateral.extract.document import Document
from bilateral.text.source import SourceText

Finder = Callable[[str], list[int]]
"""Gives the offset behind each sentence of a text of one paragraph."""
_ROUNDS = 5


def score(gold: Path) -> list[Row]:
    """F1 of the ends inside paragraphs, and milliseconds for 4,000 characters."""
    texts = [_paragraphs(article.text) for article in read_articles(gold / "meantime_en")]
    paragraphs = [paragraph for text in texts for paragraph in text if len(paragraph) > 1]
    ends = sum(len(paragraph) - 1 for paragraph in paragraphs)
    finders = dict(_finders())
    quality = {name: _f1(find, paragraphs) for name, find in finders.items()}
    speed = {name: _milliseconds(find, [" ".join(each) for each in paragraphs]) for name, find in finders.items()}
    return [
        Row("meantime_en", "sentence ends F1", ends, quality),
        Row("meantime_en", "sentences, ms for 4,000 characters", ends, speed),
    ]


def _paragraphs(text: str) -> list[list[str]]:
    """The sentences of a text, gathered so that each but the last of a paragraph ends with a mark."""
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        sentence = _without_gaps(line)
        paragraphs[-1].append(sentence)
        if re.search(r"[.!?][\"')]*$", sentence) is None:
            paragraphs.append([])
    return [each for each in paragraphs if each]


def _without_gaps(line: str) -> str:
    """A line of tokens with quotation marks at their words: every second one closes."""
    pieces = re.split(r' ?(?:"|``|\'\') ?', line)
    joined = pieces[0]
    for number, piece in enumerate(pieces[1:]):
        joined += f' "{piece}' if number % 2 == 0 else f'" {piece}' if re.match(r"\w", piece) else f'"{piece}'
    return joined.strip()


def _f1(find: Finder, paragraphs: Sequence[Sequence[str]]) -> float:
    hits = found = there = 0
    for sentences in paragraphs:
        text, wanted, length = " ".join(sentences), set(), -1
        for sentence in sentences:
            length += len(sentence) + 1
            wanted.add(length)
        got = set(find(text)) - {len(text)}
        wanted -= {len(text)}
        hits += len(got & wanted)
        found += len(got)
        there += len(wanted)
    return 2 * hits / (found + there)


def _milliseconds(find: Finder, texts: Sequence[str]) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.process_time()
        for text in texts:
            find(text)
        best = min(best, time.process_time() - start)
    return best * 1000 * 4000 / sum(map(len, texts))


def _finders() -> Iterator[tuple[str, Finder]]:
    """This program's own, and those of the libraries that are installed."""
    yield "bilateral", lambda text: [each.end for each in Document(SourceText(text)).sentences]
    for name, make in (("syntok", _syntok), ("spaCy", _spacy)):
        try:
            yield name, make()
        except ModuleNotFoundError:
            print(f"{name} is not installed, and not measured")


def _syntok() -> Finder:
    from syntok import segmenter

    def find(text: str) -> list[int]:
        sentences = [each for paragraph in segmenter.analyze(text) for each in paragraph]
        return [each[-1].offset + len(each[-1].value) for each in sentences]

    return find


def _spacy() -> Finder:
    import spacy

    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    return lambda text: [each.end_char for each in language(text).sents]


if __name__ == "__main__":
    import sys

    for row in score(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/extraction")):
        print(row.measure, row.cases, {name: round(value, 4) for name, value in row.scores.items()})
