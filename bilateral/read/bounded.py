"""Work that may take only so long and so much memory."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from time import monotonic
from typing import TypeVar

import psutil

from bilateral.settings import Limits

_STEP = 0.05
"""Seconds between two looks at the clock and the memory."""

T = TypeVar("T")


def run_bounded(work: Callable[[], T], limits: Limits) -> T:
    """The result of the work, which runs on a thread of its own.

    Raises :class:`TimeoutError` and :class:`MemoryError` where it takes more than the limits. Nothing can stop the
    engine then: its threads go on until the process ends, which should be soon.
    """
    future: Future[T] = Future()
    Thread(target=_answer, args=(work, future), daemon=True).start()
    process = psutil.Process()
    start, before = monotonic(), process.memory_info().rss
    while not wait([future], _STEP).done:
        if monotonic() - start > limits.view_seconds:
            raise TimeoutError(f"did not end within {limits.view_seconds} s")
        if process.memory_info().rss - before > limits.view_megabytes * 10**6:
            raise MemoryError(f"takes more than {limits.view_megabytes:,} MB of memory")
    return future.result()


def _answer(work: Callable[[], T], future: Future[T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001 (it is raised where the work was asked for)
        future.set_exception(error)
