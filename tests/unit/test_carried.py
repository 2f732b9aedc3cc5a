"""Where the program keeps what it carries."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bilateral.carried import carried


def test_a_wheel_carries_it_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bilateral" / "_carried").mkdir(parents=True)
    monkeypatch.setattr(sys.modules["bilateral.carried"], "_PACKAGE", tmp_path / "bilateral")
    assert carried() == tmp_path / "bilateral" / "_carried"


def test_a_checkout_has_it_at_its_top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bilateral").mkdir()
    monkeypatch.setattr(sys.modules["bilateral.carried"], "_PACKAGE", tmp_path / "bilateral")
    assert carried() == tmp_path
