"""Finds runs of words that a file shares with the sources' texts, whatever stands between the words."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import polars as pl
import pyarrow.parquet as pq

MOST = 7
"""Words in a row that may stand anywhere: names of agreements and offices are that long."""
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]*>")


def words(text: str) -> list[str]:
    """The words of a text in small letters, without marks and spaces."""
    return _WORD.findall(text.casefold())


def texts_of(name: str, raw: bytes) -> Iterator[str]:
    """All that a file says: each cell of a table, each value of a JSON, or the whole of a text."""
    if name.endswith(".parquet"):
        table = pl.from_arrow(pq.read_table(io.BytesIO(raw)))
        assert isinstance(table, pl.DataFrame)
        for column in table.get_columns():
            yield from map(str, column.drop_nulls().unique())
        yield str(pq.read_schema(io.BytesIO(raw)))
    elif name.endswith(".json"):
        yield from _values(json.loads(raw))
    else:
        text = raw.decode("utf-8")
        yield html.unescape(_TAG.sub(" ", text)) if name.endswith(".html") else text


def _values(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        yield from found
        found = list(found.values())
    if isinstance(found, list):
        for each in found:
            yield from _values(each)
    else:
        yield str(found)


class Sources:
    """The texts of the sources, and what may be repeated of them: words in quotation marks, printed values, titles."""

    def __init__(self, texts: Iterable[str], quotable: Iterable[str]) -> None:
        self._runs = {run for text in texts for run in _runs(words(text))}
        self._quotable = {run for text in quotable for run in _runs(words(text))}

    def borrowed(self, text: str) -> list[str]:
        """The runs of more than :data:`MOST` words that a source has too, and that are in nothing quotable."""
        return [" ".join(run) for run in _runs(words(text)) if run in self._runs and run not in self._quotable]


def _runs(found: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(found[start : start + MOST + 1]) for start in range(len(found) - MOST))
