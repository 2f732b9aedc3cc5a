"""The report for a person."""

from __future__ import annotations

from pathlib import Path

from bilateral.findings import Finding, Location, Report, Severity, Summary
from bilateral.report.as_text import write_text
from tests.unit.report.samples import CRITICAL, INFO, SUMMARY, WAIVED, WARNING, setting

FINDINGS = (CRITICAL, WARNING)


def _marked(words: str, colour: str) -> str:
    return f"<{colour}>{words}</>"


def test_a_clean_report_says_what_was_checked_and_that_nothing_is_wrong() -> None:
    assert write_text(Report((), SUMMARY), setting()) == (
        "Checked 2 tables, 1 row, 1,234 cells, 5 expectations, 7 spans (all re-read in the texts).\nNothing is wrong.\n"
    )


def test_a_report_tells_each_finding_with_its_place_record_and_what_is_related() -> None:
    assert write_text(Report(FINDINGS, SUMMARY), setting()) == (
        "Checked 2 tables, 1 row, 1,234 cells, 5 expectations, 7 spans (all re-read in the texts).\n"
        "Found 1 critical, 1 warning.\n"
        "\n"
        "dataset/boats.csv:3:3: critical[reference] boats x town_id\n"
        "    towns has no row 'b'\n"
        "    dataset/towns.csv:2:1: the only town\n"
        "\n"
        "dataset/lakes.csv:1:1: warning[unknown-table]\n"
        "    no schema describes this file\n"
    )


def test_a_limit_hides_findings_and_says_how_many_and_how_to_see_them() -> None:
    lines = write_text(Report(FINDINGS * 2, SUMMARY), setting(limit=3)).splitlines()
    assert lines[1] == "Found 2 critical, 2 warning."
    assert sum("[" in line for line in lines) == 3
    assert lines[-1] == "… and 1 more finding. See all of them with --limit 0."


def test_several_hidden_findings_are_counted_with_commas() -> None:
    lines = write_text(Report(FINDINGS * 1000, SUMMARY), setting(limit=20)).splitlines()
    assert lines[-1] == "… and 1,980 more findings. See all of them with --limit 0."


def test_without_a_limit_all_findings_are_shown() -> None:
    text = write_text(Report(FINDINGS * 30, SUMMARY), setting(limit=None))
    assert (text.count("critical[reference]"), "more finding" in text) == (30, False)


def test_severities_and_the_verdict_have_their_colours() -> None:
    lines = write_text(Report((*FINDINGS, INFO), SUMMARY), setting(paint=_marked)).splitlines()
    assert lines[1] == "Found <red>1 critical</>, <yellow>1 warning</>, <cyan>1 info</>."
    assert lines[3] == "dataset/boats.csv:3:3: <red>critical[reference]</> boats x town_id"
    assert write_text(Report(), setting(paint=_marked)).splitlines()[1] == "<green>Nothing is wrong.</>"


def _looked_at(summary: Summary) -> str:
    return write_text(Report((), summary), setting()).splitlines()[0].partition("cells, ")[2]


def test_expectations_that_were_not_run_are_told() -> None:
    summary = Summary(expectations=5, expectations_run=3)
    assert _looked_at(summary).startswith("3 of 5 expectations, ")


def test_spans_that_were_not_re_read_are_told() -> None:
    assert _looked_at(Summary(spans=7)).endswith("7 spans (not re-read: give the texts with --texts).")
    assert _looked_at(Summary(spans=1700, spans_reread=1)).endswith("1,700 spans (1,699 not re-read).")


def test_the_line_of_a_finding_is_shown_and_its_cell_underlined(tmp_path: Path) -> None:
    (tmp_path / "dataset").mkdir()
    (tmp_path / "dataset" / "boats.csv").write_text("boat_id,town_id\na,b\nx,b\n", encoding="utf-8")
    lines = write_text(Report((CRITICAL,), SUMMARY), setting(tmp_path, paint=_marked)).splitlines()
    assert lines[5:7] == ["     3 | x,b", "       |   <red>^</>"]


def test_a_place_that_is_not_there_is_told_without_its_line(tmp_path: Path) -> None:
    assert len(write_text(Report((WARNING,), SUMMARY), setting(tmp_path)).splitlines()) == 5


def test_what_is_waived_is_listed_with_its_reason_and_the_rest_is_right() -> None:
    lines = write_text(Report((), SUMMARY, (WAIVED,)), setting(limit=1)).splitlines()
    assert lines[1:] == [
        "Nothing else is wrong.",
        "",
        "Waived: 1 finding.",
        "dataset/boats.csv:3:3: critical[reference] boats x town_id until 2020-12-31: The ferry's town is not named.",
    ]


def test_nothing_that_a_cell_holds_steers_the_terminal() -> None:
    odd = Finding("code", Severity.CRITICAL, "bad\x1b[31m\u202e\n  Mend", Location("a\x07.csv"), key="k\x1b\n")
    text = write_text(Report((odd,)), setting())
    assert text.splitlines()[3:] == [
        "a⟨U+0007⟩.csv:1:1: critical[code] k⟨U+001B⟩⟨U+000A⟩",
        "    bad⟨U+001B⟩[31m⟨U+202E⟩",
        "      Mend",
    ]
