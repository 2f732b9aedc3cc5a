"""Reports come back from JSON as they were."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from bilateral.findings import Finding, Location, Related, Report, Severity, Summary, Waived
from bilateral.validate.stored import dump_report, load_report

_TEXT = st.text()  # with lone surrogates, as in the names of files that are no UTF-8
_MAYBE = st.none() | _TEXT
_LOCATIONS = st.builds(Location, _TEXT, st.integers(1), st.integers(1), *[st.none() | st.integers(0)] * 4)
_FINDINGS = st.builds(
    Finding,
    _TEXT,
    st.sampled_from(Severity),
    _TEXT,
    _LOCATIONS,
    table=_MAYBE,
    key=_MAYBE,
    row=st.none() | st.integers(0),
    column=_MAYBE,
    value=_MAYBE,
    related=st.lists(st.builds(Related, _LOCATIONS, _TEXT), max_size=2).map(tuple),
)
_REPORTS = st.builds(
    Report,
    st.lists(_FINDINGS, max_size=3).map(tuple),
    st.builds(Summary, *[st.integers(0)] * 8),
    st.lists(st.builds(Waived, _FINDINGS, _TEXT, st.dates(min_value=dt.date(1, 1, 1))), max_size=2).map(tuple),
)


@given(_REPORTS)
def test_a_dumped_report_is_one_line_of_ascii_and_loads_as_the_same_report(report: Report) -> None:
    dumped = dump_report(report)
    assert (dumped.isascii(), "\n" in dumped) == (True, False)
    assert load_report(dumped) == report
