"""Regular expressions, which the record takes only where they are matched in linear time."""

from __future__ import annotations

import re

_REASON = re.compile(r"^regex (?:parse )?error: (?:.*\nerror: )?", re.DOTALL)
"""What stands before the reason in the engine's message."""


def flaw(pattern: object) -> str:
    """Why polars' engine, which never goes back over a text, does not take a pattern; empty where it does."""
    import polars as pl
    from polars.exceptions import ComputeError

    if not isinstance(pattern, str):
        return "it is no text"
    try:
        pl.Series([""]).str.contains(pattern)
    except ComputeError as error:
        return _REASON.sub("", str(error).partition("\n\n")[0]).rstrip(".")
    return ""
