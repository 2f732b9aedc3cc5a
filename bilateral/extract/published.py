"""The day on which a document came out, as an editor gives it."""

from __future__ import annotations

import datetime as dt

from bilateral.read.edtf import parse_period


def last_day(published: str) -> dt.date | None:
    """The last day that EDTF text allows; ``None`` of no text, or of an open end.

    Raises :class:`ValueError` where it is no EDTF that the record holds.
    """
    return parse_period(published).latest if published else None
