"""Dates and times of a text as EDTF: words, grammar, meaning, calendar."""

from __future__ import annotations

from bilateral.extract.dates.dateline import dateline
from bilateral.extract.dates.find import find_dates

__all__ = ["dateline", "find_dates"]
