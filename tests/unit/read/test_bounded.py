"""Views that never end: told within the limits, whatever the engine goes on to do."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from threading import Event

import polars as pl
import pytest

from bilateral.errors import ViewError
from bilateral.read.bounded import TooMuchError, run_bounded, runs_on
from bilateral.read.views import read_view
from bilateral.settings import Limits
from tests.unit.parts import write


def test_the_result_of_the_work_is_given() -> None:
    assert run_bounded(lambda: 3, seconds=1, megabytes=100) == 3


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        run_bounded(lambda: 1 // 0, seconds=1, megabytes=100)


def test_work_that_takes_too_long_is_given_up() -> None:
    never = Event()
    start = time.monotonic()
    with pytest.raises(TooMuchError, match=r"^did not end within 1 s$"):
        run_bounded(never.wait, seconds=1, megabytes=1_000)
    assert time.monotonic() - start < 5
    assert runs_on()
    (left,) = [thread for thread in threading.enumerate() if thread.name == "bounded work"]
    assert left.daemon  # else the process would not end before it
    never.set()


def test_work_that_has_ended_goes_on_no_more() -> None:
    run_bounded(lambda: None, seconds=60, megabytes=1_000)
    assert not runs_on()


def test_memory_that_the_machine_does_not_have_is_told_too() -> None:
    def fill() -> None:
        raise MemoryError

    with pytest.raises(TooMuchError, match=r"^takes more memory than there is$"):
        run_bounded(fill, seconds=60, megabytes=1_000)


def test_work_that_takes_too_much_memory_is_given_up() -> None:
    enough = Event()
    held: list[bytes] = []

    def fill() -> None:
        while len(held) < 50 and not enough.wait(0.001):  # half a gigabyte, if nothing stops it
            held.append(b"x" * 10_000_000)

    with pytest.raises(TooMuchError, match=r"^takes more than 100 MB of memory$"):
        run_bounded(fill, seconds=60, megabytes=100)
    enough.set()


def test_work_that_takes_less_memory_than_it_may_is_done() -> None:
    held = run_bounded(lambda: b"x" * 50_000_000, seconds=60, megabytes=1_000)
    assert len(held) == 50_000_000


def test_a_view_beyond_its_limits_says_which_file_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = Event()
    monkeypatch.setattr("bilateral.read.views._run", lambda *_: never.wait())
    path = write(tmp_path, "SELECT a.n FROM a CROSS JOIN a AS b", "all.sql")
    with pytest.raises(ViewError) as caught:
        read_view(path, "dataset/views/all.sql", {"a": pl.DataFrame({"n": [1]})}, Limits(view_seconds=1))
    never.set()
    assert str(caught.value) == (
        "dataset/views/all.sql:1:1: did not end within 1 s\n"
        "  Join on keys, or raise the limits in dataset.toml: view_seconds and view_megabytes under [limits]."
    )
