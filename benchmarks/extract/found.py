"""What a library finds in a text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    """A span and its value: EDTF, or the day where a library gives a day and no precision."""

    start: int
    end: int
    edtf: str
    modifier: str = ""
    """A part of the value that EDTF cannot say: early, end, morning."""
    relation: str = ""
    """The preposition where it is before or after."""


Finder = Callable[[str, dt.datetime], list[Found]]
"""Finds in a text that came out at a time."""
