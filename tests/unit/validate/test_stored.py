"""What is no dumped report."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from bilateral.findings import Finding, Location, Related, Report, Severity, Summary, Waived
from bilateral.validate.stored import dump_report, load_report

_REPORT = Report((Finding("code", Severity.WARNING, "wrong", Location("a.csv", 2, 3)),))


def _changed(**words: Any) -> str:
    raw = json.loads(dump_report(_REPORT))
    raw["findings"][0] |= words
    return json.dumps(raw)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        "[" * 100_000,
        '{"findings": null, "summary": {}, "waived": []}',
        _changed(severity="grave"),
        _changed(more="words"),
        _changed(location=None),
        _changed(related=[{}]),
        dump_report(_REPORT)[:-1],
    ],
)
def test_anything_else_than_a_dumped_report_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        load_report(text)


def test_a_report_comes_back_whole() -> None:
    related = (
        Related(Location("b.csv", 4, 5, 4, 9), "the other"),
        Related(Location("c", row_group=0, group_row=7), "x"),
    )
    place = Location("a.csv", 2, 3, 2, 8)
    finding = Finding("code", Severity.INFO, "wrong “so”", place, "a", "k|l", 0, "c", "v", related, left_out=2)
    report = Report(
        (finding, *_REPORT.findings),
        Summary(1, 2, 3, 4, 5, 6, 7),
        (Waived(finding, "It is asked.", dt.date(2030, 2, 1)),),
    )
    text = dump_report(report)
    assert (load_report(text), text.isascii(), "\n" in text) == (report, True, False)


def test_what_is_wrong_with_the_text_of_a_report_is_said() -> None:
    with pytest.raises(ValueError, match=r"^no report: 'summary'$"):
        load_report('{"findings": []}')
