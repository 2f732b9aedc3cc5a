"""The report as GitHub's workflow commands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bilateral.findings import Location, Report
from bilateral.report.as_github import write_github
from tests.unit.report.samples import CRITICAL, REPORTS, setting


def test_nothing_wrong_is_nothing_said() -> None:
    assert write_github(REPORTS["clean"], setting()) == ""


def test_each_finding_is_a_command_with_its_place_and_record() -> None:
    assert write_github(REPORTS["findings"], setting(limit=1)).splitlines() == [
        (
            "::error file=dataset/boats.csv,line=3,col=3,endLine=3,endColumn=4,title=reference boats x town_id"
            "::towns has no row 'b'"
        ),
        "::warning file=dataset/lakes.csv,line=1,col=1,title=unknown-table::no schema describes this file",
        "::notice file=dataset/boats.csv,line=1,col=1,endLine=2,title=expectation boats::few rows",
    ]


def test_what_is_waived_is_a_notice_with_its_reason() -> None:
    assert write_github(REPORTS["waived"], setting()) == (
        "::notice file=dataset/boats.csv,line=3,col=3,endLine=3,endColumn=4,title=reference boats x town_id"
        "::waived until 2020-12-31: The ferry's town is not named. (towns has no row 'b')\n"
    )


@pytest.mark.parametrize(
    ("text", "property_", "data"),
    [
        ("50%", "50%25", "50%25"),
        ("a:b,c", "a%3Ab%2Cc", "a:b,c"),
        ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ("::", "%3A%3A", "::"),
    ],
)
def test_what_would_end_a_part_of_the_command_is_encoded(text: str, property_: str, data: str) -> None:
    odd = replace(CRITICAL, message=text, key=text, location=Location(f"dataset/{text}.csv"))
    (command,) = write_github(Report((odd,)), setting()).split("\n")[:-1]
    title = f"reference boats {property_} town_id"
    assert command == f"::error file=dataset/{property_}.csv,line=1,col=1,title={title}::{data}"
