"""A report as JSON that comes back as the same report."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from bilateral.findings import Finding, Location, Related, Report, Severity, Summary, Waived


def dump_report(report: Report) -> str:
    """The whole of a report in one line of ASCII; see :func:`load_report`."""
    return json.dumps(asdict(report), default=dt.date.isoformat)


def load_report(text: str) -> Report:
    """The report that was dumped.

    Raises :class:`ValueError` for anything else.
    """
    try:
        raw = json.loads(text)
        return Report(
            findings=tuple(map(_finding, raw["findings"])),
            summary=Summary(**raw["summary"]),
            waived=tuple(map(_waived, raw["waived"])),
        )
    except (AttributeError, KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"no report: {error}") from error


def _finding(raw: dict[str, Any]) -> Finding:
    related = tuple(Related(Location(**each["location"]), each["message"]) for each in raw["related"])
    known = {"severity": Severity(raw["severity"]), "location": Location(**raw["location"]), "related": related}
    return Finding(**{**raw, **known})


def _waived(raw: dict[str, Any]) -> Waived:
    return Waived(_finding(raw["finding"]), raw["reason"], dt.date.fromisoformat(raw["until"]))
