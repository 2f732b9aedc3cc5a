"""Reads a croissant.json with mlcroissant, all record sets from one dataset, and prints what it found as JSON."""

from __future__ import annotations

import json
import logging
import sys
import warnings
from typing import Any

warnings.simplefilter("ignore")  # rdflib warns of its own parts, and nothing here is ours to mend

import mlcroissant  # noqa: E402
import pandas as pd  # noqa: E402


class Heard(logging.Handler):
    """Keeps what a library logs as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def plain(value: Any) -> Any:
    """Texts come as bytes and days as moments."""
    if isinstance(value, bytes):
        return value.decode("utf-8")
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else value


def rows_of(path: str, *, backwards: bool) -> tuple[Any, dict[str, list[dict[str, Any]]]]:
    """The issues that a new dataset has, and the rows of each record set, read one after the other."""
    dataset = mlcroissant.Dataset(path)
    sets = list(dataset.metadata.record_sets)
    rows = {}
    for each in reversed(sets) if backwards else sets:
        records = dataset.records(each.uuid)
        rows[each.uuid] = [{word.rpartition("/")[2]: plain(value) for word, value in row.items()} for row in records]
    return dataset.metadata.ctx.issues, rows


def main(*paths: str) -> None:
    """Print of each description what is wrong, and the rows of each record set in both orders of reading."""
    heard = Heard()
    logging.getLogger().addHandler(heard)
    logging.getLogger("absl").addHandler(heard)
    told = []
    for path in paths:
        issues, forwards = rows_of(path, backwards=False)
        _, backwards = rows_of(path, backwards=True)
        wrong = sorted(issues.errors) + sorted(issues.warnings)
        told.append({"wrong": wrong, "forwards": forwards, "backwards": backwards})
    print(json.dumps({"told": told, "logged": heard.messages}))  # noqa: T201 (printing is the job)


main(*sys.argv[1:])
