"""Releases that the loader is tested on: a copy to be damaged, and one whose columns have names of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.unit.loader.hand_made import write_orders


@pytest.fixture
def changeable(carried_release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small project's release, which the loader reads."""
    shutil.copytree(carried_release, tmp_path / "dist" / carried_release.name)
    monkeypatch.setattr("bilateral.loader.release.carried", lambda: tmp_path)
    return tmp_path / "dist" / carried_release.name


@pytest.fixture(scope="session")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of parcels and orders, whose columns only their roles explain."""
    return write_orders(tmp_path_factory.mktemp("orders") / "dist" / "2.0.0")


@pytest.fixture
def carried_orders(orders: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The loader reads the release of parcels and orders."""
    monkeypatch.setattr("bilateral.loader.release.carried", lambda: orders.parents[1])
    return orders
