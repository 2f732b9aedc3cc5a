"""The tables that the program itself works on, named here and nowhere else.

All other tables are known only by what their schemas say of them.
"""

from __future__ import annotations

SOURCES = "sources"
"""Documents: ``source_id``, ``file``, ``text_sha256``, ``text_length``."""

EVIDENCE = "evidence"
"""Spans: ``table``, ``record_id``, ``column``, ``source_id``, ``start``, ``end``, ``basis``, ``exact``, ``sha256``."""

DECLINED = "declined"
"""Spans left out: ``source_id``, ``start``, ``end``, ``sha256``, ``kind``, ``reason``."""

RETIRED = "retired"
"""Keys that are never given again: ``table``, ``record_id``, ``successor_id``."""

KEY_SEPARATOR = "|"
"""Joins the parts of a record key of several columns."""
