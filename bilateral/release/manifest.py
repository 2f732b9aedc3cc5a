"""The manifest of a release, ``manifest.json``: its form, the version before it, and each table's logical digest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bilateral.compare.package import PackedTable

FORMAT = 2
"""The form of a release folder. The first had no manifest; :mod:`bilateral.release.formats` says how they differ."""


def manifest_text(version: str, before: str | None, tables: Mapping[str, PackedTable]) -> str:
    """The manifest as JSON text that depends on its input alone."""
    manifest = {
        "format": FORMAT,
        "version": version,
        "before": before,
        "tables": [_table(table) for table in tables.values()],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"


def _table(table: PackedTable) -> dict[str, Any]:
    """``digest`` is that of the rows, whoever wrote the file; ``query`` that of a view's query."""
    noted = {"name": table.name, "view": table.view, "rows": table.frame.height, "digest": table.digest}
    return noted if table.query is None else noted | {"query": table.query}
