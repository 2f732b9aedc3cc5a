"""The record itself: clean, and with the texts at hand every span re-read and nothing left out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bilateral.project import Project
from bilateral.validate.run import validate
from tests.acceptance.cases import CHECKOUT

_TODAY = dt.datetime.now(dt.UTC).date()
_TEXTS = CHECKOUT.parent / "shared" / "seeds"


def test_the_record_has_no_finding() -> None:
    report, _ = validate(Project.open(CHECKOUT), today=_TODAY)
    assert (report.findings, report.waived) == ((), ())
    assert report.summary.expectations_run == report.summary.expectations > 0


@pytest.mark.skipif(not _TEXTS.is_dir(), reason="the source texts belong to their publishers and are not at hand")
def test_every_span_of_the_record_is_in_its_text_and_nothing_is_left_out() -> None:
    report, record = validate(Project.open(CHECKOUT), today=_TODAY, texts=_TEXTS)
    assert report.findings == ()
    assert report.summary.texts == record.tables["sources"].frame.height
    assert report.summary.spans_reread == report.summary.spans > 0


@pytest.mark.skipif(not _TEXTS.is_dir(), reason="the source texts belong to their publishers and are not at hand")
def test_no_cell_but_quoted_words_titles_and_names_repeats_a_run_of_a_text() -> None:
    _, record = validate(Project.open(CHECKOUT), today=_TODAY)
    texts = " ".join(" ".join(Path(path).read_text(encoding="utf-8").split()) for path in sorted(_TEXTS.glob("*.txt")))
    quotable = {("quotes", "text"), ("evidence", "exact"), ("sources", "title"), ("actors", "name")}
    for table in record.tables.values():
        for column in table.frame.columns:
            if (table.name, column) in quotable or table.frame[column].dtype.is_numeric():
                continue
            for value in table.frame[column].drop_nulls().cast(str).unique():
                words = value.split()
                runs = (" ".join(words[start : start + 8]) for start in range(len(words) - 7))
                assert [run for run in runs if run in texts] == [], f"{table.name}.{column}"
