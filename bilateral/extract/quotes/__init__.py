"""Quotes: who is said to have said what."""

from __future__ import annotations

from bilateral.extract.quotes.find import find_quotes as find_quotes
