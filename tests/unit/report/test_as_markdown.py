"""The report as Markdown."""

from __future__ import annotations

from dataclasses import replace

from bilateral.findings import Report
from bilateral.report.as_markdown import write_markdown
from tests.unit.report.samples import CRITICAL, REPORTS, SUMMARY, setting

_LOOKED_AT = "2 tables, 1 row, 1,234 cells, 5 expectations, 7 spans (all re-read in the texts)"


def test_a_clean_report_says_so() -> None:
    told = f"## bilateral\n\nNothing is wrong. Checked {_LOOKED_AT}.\n"
    assert write_markdown(REPORTS["clean"], setting()) == told


def test_counts_stand_first_and_the_findings_in_a_table() -> None:
    assert write_markdown(REPORTS["findings"], setting()).splitlines()[2:] == [
        f"**1 critical**, **1 warning**, **1 info**. Checked {_LOOKED_AT}.",
        "",
        "| where | rule | what |",
        "| --- | --- | --- |",
        r"| dataset/boats.csv:3:3 boats x town\_id | critical reference | towns has no row 'b' |",
        "| dataset/lakes.csv:1:1 | warning unknown-table | no schema describes this file |",
        "| dataset/boats.csv:1:1 boats | info expectation | few rows |",
    ]


def test_a_limit_hides_findings_and_says_how_many() -> None:
    text = write_markdown(Report((CRITICAL,) * 5, SUMMARY), setting(limit=2))
    assert (text.count("| dataset/"), text.splitlines()[-1]) == (2, "… and 3 more findings.")


def test_what_is_waived_is_listed_with_its_reason() -> None:
    assert write_markdown(REPORTS["waived"], setting()).splitlines()[-3:] == [
        "Waived: 1 finding.",
        "",
        "- dataset/boats.csv:3:3 reference boats x town\\_id until 2020-12-31: The ferry's town is not named.",
    ]


def test_what_a_cell_holds_is_no_markup() -> None:
    odd = replace(CRITICAL, message="a|b *c* <i>d</i> `e` \\ [f] $1 ~~g~~\nh")
    line = write_markdown(Report((odd,)), setting()).splitlines()[-1]
    assert line.endswith(r"| a\|b \*c\* \<i\>d\</i\> \`e\` \\ \[f\] \$1 \~\~g\~\~ h |")
