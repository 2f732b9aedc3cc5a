"""What the commands share: progress that shows only on a terminal, and only when it takes a while."""

from __future__ import annotations

import io
import sys
import time

import pytest

from bilateral.cli import common
from bilateral.cli.common import progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, patience: float, lasts: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(common, "_PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    with progress("Checking"):
        time.sleep(lasts)
    return stream.getvalue()


def test_what_takes_a_while_is_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Checking …" in _shown(monkeypatch, _Terminal(), patience=0.01, lasts=0.3)


def test_what_is_quick_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Checking" not in _shown(monkeypatch, _Terminal(), patience=30, lasts=0)


def test_a_pipe_is_shown_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _shown(monkeypatch, io.StringIO(), patience=0, lasts=0.05) == ""


def test_an_error_ends_the_progress_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", _Terminal())
    with pytest.raises(ValueError, match="no"), progress("Checking"):
        raise ValueError("no")
