"""The day that a text itself says it came out on."""

from __future__ import annotations

import datetime as dt

from bilateral.extract.document import Document


def dateline(document: Document) -> dt.date | None:
    """A full date that stands in one of the first lines."""
    return None
