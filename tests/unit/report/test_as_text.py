"""The report for a person."""

from __future__ import annotations

from bilateral.findings import Finding, Location, Related, Report, Severity, Summary
from bilateral.report.as_text import write_text

FINDINGS = (
    Finding(
        "reference",
        Severity.CRITICAL,
        "towns has no row 'b'",
        Location("dataset/boats.csv", 3, 7),
        table="boats",
        key="x",
        row=1,
        column="town_id",
        value="b",
        related=(Related(Location("dataset/towns.csv", 2), "the only town"),),
    ),
    Finding("unknown-table", Severity.WARNING, "no schema describes this file", Location("dataset/lakes.csv")),
)
SUMMARY = Summary(tables=2, rows=1, cells=1234, expectations=5, expectations_run=5, spans=7, spans_reread=7)


def _plain(words: str, _colour: str) -> str:
    return words


def _marked(words: str, colour: str) -> str:
    return f"<{colour}>{words}</>"


def test_a_clean_report_says_what_was_checked_and_that_nothing_is_wrong() -> None:
    assert write_text(Report((), SUMMARY), paint=_plain) == (
        "Checked 2 tables, 1 row, 1,234 cells, 5 expectations, 7 spans (all re-read in the texts).\nNothing is wrong.\n"
    )


def test_a_report_tells_each_finding_with_its_place_record_and_what_is_related() -> None:
    assert write_text(Report(FINDINGS, SUMMARY), paint=_plain) == (
        "Checked 2 tables, 1 row, 1,234 cells, 5 expectations, 7 spans (all re-read in the texts).\n"
        "Found 1 critical, 1 warning.\n"
        "\n"
        "dataset/boats.csv:3:7: critical[reference] boats x town_id\n"
        "    towns has no row 'b'\n"
        "    dataset/towns.csv:2:1: the only town\n"
        "\n"
        "dataset/lakes.csv:1:1: warning[unknown-table]\n"
        "    no schema describes this file\n"
    )


def test_a_limit_hides_findings_and_says_how_many_and_how_to_see_them() -> None:
    lines = write_text(Report(FINDINGS * 2, SUMMARY), paint=_plain, limit=3).splitlines()
    assert lines[1] == "Found 2 critical, 2 warning."
    assert sum("[" in line for line in lines) == 3
    assert lines[-1] == "… and 1 more finding. See all of them with --limit 0."


def test_several_hidden_findings_are_counted_with_commas() -> None:
    lines = write_text(Report(FINDINGS * 1000, SUMMARY), paint=_plain).splitlines()
    assert lines[-1] == "… and 1,980 more findings. See all of them with --limit 0."


def test_without_a_limit_all_findings_are_shown() -> None:
    text = write_text(Report(FINDINGS * 30, SUMMARY), paint=_plain, limit=None)
    assert (text.count("critical[reference]"), "more finding" in text) == (30, False)


def test_severities_and_the_verdict_have_their_colours() -> None:
    info = Finding("expectation", Severity.INFO, "few rows", Location("a.csv"))
    lines = write_text(Report((*FINDINGS, info), SUMMARY), paint=_marked).splitlines()
    assert lines[1] == "Found <red>1 critical</>, <yellow>1 warning</>, <cyan>1 info</>."
    assert lines[3] == "dataset/boats.csv:3:7: <red>critical[reference]</> boats x town_id"
    assert write_text(Report(), paint=_marked).splitlines()[1] == "<green>Nothing is wrong.</>"


def _looked_at(summary: Summary) -> str:
    return write_text(Report((), summary), paint=_plain).splitlines()[0].partition("cells, ")[2]


def test_expectations_that_were_not_run_are_told() -> None:
    summary = Summary(expectations=5, expectations_run=3)
    assert _looked_at(summary).startswith("3 of 5 expectations, ")


def test_spans_that_were_not_re_read_are_told() -> None:
    assert _looked_at(Summary(spans=7)).endswith("7 spans (not re-read: give the texts with --texts).")
    assert _looked_at(Summary(spans=1700, spans_reread=1)).endswith("1,700 spans (1,699 not re-read).")
