"""Reports of earlier runs, each kept under the digest of all that it depends on."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bilateral.files import replace_file
from bilateral.findings import Report
from bilateral.validate.stored import dump_report, load_report

MOST_ENTRIES = 50
"""Reports that are kept; the one that was not asked for longest goes first."""
MOST_BYTES = 4 * 2**20
"""Bytes of a report up to which it is kept: one with so many findings is soon to change."""
_ENTRY = re.compile(r"[0-9a-f]{64}\.json")
_MARKS = {"CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n", ".gitignore": "*\n"}
"""What tells programs for backups, and git, that the folder holds nothing worth keeping."""


class ReportCache:
    """Reports in a folder, which is made when the first one is kept.

    An entry that is not whole, or is not the one that was kept under its key, counts as none. What the folder refuses
    is not kept, and no error: a run without a cache says the same.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> Report | None:
        """The report kept under a key."""
        path = self._path(key)
        try:
            if not path.is_file() or path.stat().st_size > 2 * MOST_BYTES:
                return None
            digest, _, body = path.read_text(encoding="ascii").partition("\n")
            report = load_report(body) if digest == _digest(key, body) else None
        except (OSError, ValueError):
            return None
        with suppress(OSError):
            os.utime(path)
        return report

    def put(self, key: str, report: Report) -> None:
        """Keep a report under a key, and drop what has become too much."""
        body = dump_report(report)
        if len(body) > MOST_BYTES:
            return
        with suppress(OSError):
            if not self._folder.is_dir():  # one that is there may hold other things, and is left unmarked
                self._folder.mkdir(parents=True, mode=0o700)
                for name, text in _MARKS.items():
                    replace_file(self._folder / name, text)
            replace_file(self._path(key), f"{_digest(key, body)}\n{body}")
            self._drop_the_oldest()

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"

    def _drop_the_oldest(self) -> None:
        entries = [path for path in self._folder.iterdir() if _ENTRY.fullmatch(path.name)]
        entries.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in entries[MOST_ENTRIES:]:
            path.unlink()


def cached(cache: ReportCache, key: Callable[[], str | None], run: Callable[[], Report]) -> Report:
    """The report kept under the key, else that of a run.

    It is kept if the key is still the same after the run: no input changed while it was read.
    """
    before = key()
    if before is None:
        return run()
    report = cache.get(before)
    if report is None:
        report = run()
        if key() == before:
            cache.put(before, report)
    return report


def _digest(key: str, body: str) -> str:
    return hashlib.sha256(f"{key}\n{body}".encode("ascii")).hexdigest()
