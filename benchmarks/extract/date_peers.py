"""Other libraries that find dates, as far as they are installed."""

from __future__ import annotations

import datetime as dt
import importlib.util
from collections.abc import Callable
from typing import Any


def find_peers() -> dict[str, Callable[[str, dt.datetime], Any]]:
    """By name, those that are installed; the others are named on the terminal."""
    return {}
