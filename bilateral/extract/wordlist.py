"""Tables of words, written as text."""

from __future__ import annotations


def word_set(table: str) -> frozenset[str]:
    """The words of a table, separated by spaces and line ends."""
    return frozenset(table.split())
