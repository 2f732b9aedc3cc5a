"""Work that may take only so long and so much memory."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from threading import enumerate as enumerate_threads
from time import monotonic
from typing import TypeVar

import psutil

_STEP = 0.05
"""Seconds between two looks at the clock and the memory."""

_NAME = "bounded work"

T = TypeVar("T")


class TooMuchError(Exception):
    """Work takes more time or memory than it may."""


def run_bounded(work: Callable[[], T], *, seconds: int, megabytes: int) -> T:
    """The result of the work, which runs on a thread of its own, within so many seconds and so much further memory.

    Raises :class:`TooMuchError` where it takes more. Nothing can stop the engine then: its threads go on until the
    process ends, which should be soon, and without waiting for them (:func:`runs_on`).
    """
    future: Future[T] = Future()
    worker = Thread(target=_answer, args=(work, future), name=_NAME, daemon=True)
    worker.start()
    process = psutil.Process()
    start, before = monotonic(), process.memory_info().rss
    while not wait([future], _STEP).done:
        if monotonic() - start > seconds:
            raise TooMuchError(f"did not end within {seconds:,} s")
        if process.memory_info().rss - before > megabytes * 10**6:
            raise TooMuchError(f"takes more than {megabytes:,} MB of memory")
    worker.join()
    try:
        return future.result()
    except MemoryError as error:
        raise TooMuchError("takes more memory than there is") from error


def runs_on() -> bool:
    """Whether work that was given up is still going on: some libraries would wait for it when the process ends."""
    return any(thread.name == _NAME for thread in enumerate_threads())


def _answer(work: Callable[[], T], future: Future[T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001 (it is raised where the work was asked for)
        future.set_exception(error)
