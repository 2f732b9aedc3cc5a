"""Many files on all cores, each result kept as soon as it is there, so that a run can go on where another stopped."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

import bilateral
from bilateral.errors import SourceError
from bilateral.extract.alarm import Printing
from bilateral.extract.article import Article, Extracted, extract_article
from bilateral.extract.known import Known
from bilateral.extract.reading import read_raw
from bilateral.extract.table import header_of, write_rows
from bilateral.files import replace_file

_WORTH = 400_000
"""Bytes of text from which further processes are worth their start."""
_CHUNKS_PER_CORE = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: the file of its rows, ``None`` where it could not be used; and what is wrong with it.

    ``printings`` are the utterances among its rows that are inside quotation marks, by the number of the row.
    """

    path: Path
    result: Path | None
    candidates: int = 0
    problem: str = ""
    printings: Mapping[int, Printing] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Batch:
    """A run over files: what the record holds, and the folder that keeps a result a file."""

    known: Known
    folder: Path
    setting: str

    def run(self, articles: Sequence[Article], *, cores: int, told: Callable[[Outcome], None]) -> list[Outcome]:
        """What became of each file, in their order; ``told`` hears of each as soon as it is done.

        The outcome does not depend on the number of cores, nor on where an earlier run stopped.
        """
        if cores < 2 or len(articles) < 2 or sum(map(_size, articles)) < _WORTH:
            outcomes = {}
            for number, article in enumerate(articles):
                outcomes[number] = self.one(article)
                told(outcomes[number])
        else:
            outcomes = dict(self._on_all(articles, cores, told))
        return [outcomes[number] for number in range(len(articles))]

    def _on_all(
        self, articles: Sequence[Article], cores: int, told: Callable[[Outcome], None]
    ) -> Iterator[tuple[int, Outcome]]:
        chunks = min(len(articles), cores * _CHUNKS_PER_CORE)
        context = multiprocessing.get_context("spawn")  # a fork would inherit the threads of libraries, and hang
        with ProcessPoolExecutor(min(cores, chunks), mp_context=context, initializer=_end_with_parent) as pool:
            numbers = {pool.submit(self.some, articles[first::chunks]): first for first in range(chunks)}
            try:
                for done in as_completed(numbers):
                    for number, outcome in enumerate(done.result()):
                        told(outcome)
                        yield numbers[done] + number * chunks, outcome
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def some(self, articles: Sequence[Article]) -> list[Outcome]:
        """What became of some files, one after the other."""
        return [self.one(article) for article in articles]

    def one(self, article: Article) -> Outcome:
        """What became of a file: taken from an earlier run where neither it nor anything else changed since."""
        try:
            raw = read_raw(article.path)
            result = self.folder / f"{self._digest(article, raw)}.csv"
            kept = _kept(article, result)
            if kept is not None:
                return kept
            extracted = extract_article(article, raw, self.known)
        except SourceError as error:
            return Outcome(article.path, None, problem=str(error))
        rows = write_rows(header_of(self.known.targets.cells), extracted.rows)
        replace_file(result, f"{json.dumps(_said(extracted))}\n{rows}")
        return _outcome(article, result, _said(extracted))

    def _digest(self, article: Article, raw: bytes) -> str:
        """What the rows of a file follow from."""
        content = hashlib.sha256(raw).hexdigest()
        said = [content, article.path.name, article.source_id, article.published, article.named, self.setting]
        return hashlib.sha256(json.dumps(said).encode("utf-8", "surrogateescape")).hexdigest()


def _end_with_parent() -> None:
    """End this process when the one that started it is killed: nothing else would tell it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_outlive, args=(parent.sentinel,), daemon=True).start()


def _outlive(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _size(article: Article) -> int:
    return article.path.stat().st_size if article.path.is_file() else 0


def _kept(article: Article, result: Path) -> Outcome | None:
    """What an earlier run made of the file."""
    if not result.is_file():
        return None
    with result.open(encoding="utf-8") as handle:
        return _outcome(article, result, json.loads(handle.readline()))


def _said(extracted: Extracted) -> dict[str, Any]:
    """What the first line of a result says of the rows below it."""
    printings = [
        [number, row["source"], row["speaker"], row["text"]]
        for number, row in enumerate(extracted.rows)
        if row.get("text")
    ]
    return {"candidates": len(extracted.rows), "problem": extracted.problem, "printings": printings}


def _outcome(article: Article, result: Path, said: Mapping[str, Any]) -> Outcome:
    printings = {number: Printing(*printing) for number, *printing in said["printings"]}
    return Outcome(article.path, result, said["candidates"], said["problem"], printings)


def rows_text(result: Path) -> bytes:
    """The rows that a result holds, as CSV without the header."""
    return result.read_bytes().split(b"\n", 2)[2]


def setting_digest(known: Known) -> str:
    """A digest of all but the texts that candidates follow from: the program, and what the record holds."""
    package = Path(bilateral.__file__).parent
    sums = hashlib.sha256()
    for path in sorted([*package.glob("extract/**/*.py"), *package.glob("text/*.py")]):
        sums.update(path.read_bytes())
    shapes = {name: [column.name for column in shape.columns] for name, shape in known.shapes.items()}
    sums.update(json.dumps([shapes, *known.rows.items()], sort_keys=True, default=list).encode())
    return sums.hexdigest()


def cores_at_hand() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
