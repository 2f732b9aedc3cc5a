"""Words that reporters share."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """``"1 row"``, ``"1,156 rows"``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
