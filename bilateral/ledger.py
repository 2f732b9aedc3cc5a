"""The tables that the program itself works on, named here and nowhere else.

All other tables are known only by what their schemas say of them.
"""

from __future__ import annotations

from collections.abc import Mapping

SOURCES = "sources"
"""Documents, and where their texts are."""

EVIDENCE = "evidence"
"""Spans that support a cell or mention a record."""

DECLINED = "declined"
"""Spans that look like data and are left out, with the reason."""

RETIRED = "retired"
"""Keys that are never given again."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    SOURCES: ("source_id", "file", "text_sha256", "text_length"),
    EVIDENCE: ("table", "record_id", "column", "source_id", "start", "end", "basis", "exact", "sha256"),
    DECLINED: ("source_id", "start", "end", "sha256", "kind", "reason"),
    RETIRED: ("table", "record_id", "successor_id"),
}
"""The columns of these tables that the program works on; a project may give them more."""

KEY_SEPARATOR = "|"
"""Joins the parts of a record key of several columns."""
