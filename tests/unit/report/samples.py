"""What the tests of the reporters share: a setting, and reports of every sort."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bilateral.findings import Finding, Location, Related, Report, Severity, Summary, Waived
from bilateral.report.setting import Lines, Paint, Setting, plain

CRITICAL = Finding(
    "reference",
    Severity.CRITICAL,
    "towns has no row 'b'",
    Location("dataset/boats.csv", 3, 3, 3, 4),
    table="boats",
    key="x",
    row=1,
    column="town_id",
    value="b",
    related=(Related(Location("dataset/towns.csv", 2), "the only town"),),
)
WARNING = Finding("unknown-table", Severity.WARNING, "no schema describes this file", Location("dataset/lakes.csv"))
INFO = Finding("expectation", Severity.INFO, "few rows", Location("dataset/boats.csv", 1, 1, 2, 5), table="boats")
BROKEN = Finding("project", Severity.CRITICAL, "no JSON\n  Mend it.", Location("expectations/boats.json", 4, 5))
WAIVED = Waived(CRITICAL, "The ferry's town is not named.", dt.date(2020, 12, 31))
SUMMARY = Summary(tables=2, rows=1, cells=1234, expectations=5, expectations_run=5, spans=7, spans_reread=7, texts=2)

REPORTS = {
    "clean": Report((), SUMMARY),
    "findings": Report((CRITICAL, WARNING, INFO), SUMMARY),
    "waived": Report((), SUMMARY, (WAIVED,)),
    "broken": Report((BROKEN,)),
}


def setting(root: Path = Path("/nowhere"), *, paint: Paint = plain, limit: int | None = None) -> Setting:
    """A setting in which it is always noon of the same day."""
    return Setting("1.2.3", dt.datetime(2020, 6, 1, 12, 0, 0, 5, tzinfo=dt.UTC), Lines(root), paint, limit)
