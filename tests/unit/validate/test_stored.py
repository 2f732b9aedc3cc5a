"""What is no dumped report."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bilateral.findings import Finding, Location, Report, Severity
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
