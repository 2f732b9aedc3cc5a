"""What extraction costs for an article of 4,000 characters on one core, by grammar, beside spaCy's blank pipeline."""

from __future__ import annotations

import datetime as dt
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.extract.rows import Row
from bilateral.extract.actors.find import find_actors
from bilateral.extract.article import Article, extract_article
from bilateral.extract.dates.find import find_dates
from bilateral.extract.document import Document
from bilateral.extract.events.find import find_events
from bilateral.extract.figures.find import find_figures
from bilateral.extract.known import Known, known_record
from bilateral.extract.pipeline import extract
from bilateral.extract.quotes.find import find_quotes
from bilateral.text.source import SourceText

_ROUNDS = 5
_DAY = dt.date(2016, 8, 1)
_CHARACTERS = 4000


def score(gold: Path) -> list[Row]:
    """Milliseconds of processor time, the least of five rounds over all articles."""
    paths = sorted((gold / "polnear_train" / "text").rglob("*.txt"))
    texts = [path.read_bytes().decode() for path in paths]
    size = sum(map(len, texts))
    known = known_record(None)
    whole = {"bilateral": _milliseconds(lambda: _drop(extract(_read(text), known.gazetteer) for text in texts), size)}
    for work in _spacy(texts):
        whole["spaCy"] = _milliseconds(work, size)
    rows = {"bilateral": _milliseconds(lambda: _rows(paths, texts, known), size)}
    return [
        Row("polnear_train", "ms for 4,000 characters", len(texts), whole),
        Row("polnear_train", "ms, with the rows of candidates", len(texts), rows),
        *(
            Row("polnear_train", f"ms, {name}", len(texts), {"bilateral": _milliseconds(work, size)})
            for name, work in _grammars(texts, known)
        ),
    ]


def _read(text: str) -> Document:
    return Document(SourceText(text), _DAY)


def _rows(paths: Sequence[Path], texts: Sequence[str], known: Known) -> None:
    for path, text in zip(paths, texts, strict=True):
        extract_article(Article(path, path.stem, _DAY.isoformat()), text.encode(), known)


def _grammars(texts: Sequence[str], known: Known) -> Iterator[tuple[str, Callable[[], object]]]:
    """Each grammar, given what those before it found."""
    documents = [_read(text) for text in texts]
    yield "sentences", lambda: _drop(_read(text).sentences for text in texts)
    yield "dates", lambda: _drop(find_dates(_read(text)) for text in texts)
    yield "actors", lambda: _drop(find_actors(_read(text), known.gazetteer) for text in texts)
    found = [(each, find_dates(each), find_actors(each, known.gazetteer)) for each in documents]
    yield "figures", lambda: _drop(find_figures(each, dates) for each, dates, _ in found)
    yield "quotes", lambda: _drop(find_quotes(each, actors, dates) for each, dates, actors in found)
    yield "events", lambda: _drop(find_events(each, dates, actors) for each, dates, actors in found)


def _spacy(texts: Sequence[str]) -> Iterator[Callable[[], object]]:
    try:
        import spacy
    except ModuleNotFoundError:
        print("spaCy is not installed, and not measured")
        return
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    yield lambda: _drop(language(text) for text in texts)


def _drop(results: Iterable[object]) -> None:
    """Take results one by one and keep none, as a folder of articles is gone through."""
    deque(results, maxlen=0)


def _milliseconds(work: Callable[[], object], size: int) -> float:
    """What 4,000 of the characters cost; the first round, which fills caches, is not counted."""
    work()
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best * 1000 * _CHARACTERS / size
