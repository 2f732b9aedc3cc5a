from __future__ import annotations

import re

from bilateral.project import Project
from bilateral.release.dictionary import data_dictionary


def section(page: str, name: str) -> str:
    found = re.search(rf"^### {name}\n.*?(?=^##|\Z)", page, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[0]


def test_tables_come_before_views_each_in_alphabetical_order(small_project: Project) -> None:
    headings = re.findall(r"^##+ .*$", data_dictionary(small_project), re.MULTILINE)
    assert headings == [
        "## Tables",
        "### evidence",
        "### readings",
        "### remarks",
        "### retired",
        "### sources",
        "## Views",
        "### totals",
    ]


def test_a_table_is_shown_with_key_columns_and_codes(small_project: Project) -> None:
    empty = "|  |  |  |  |"
    assert section(data_dictionary(small_project), "readings").splitlines() == [
        "### readings",
        "",
        "A depth of a well as one source states it.",
        "",
        "Key: `reading_id`. Every row needs evidence that mentions it.",
        "",
        "| column | type | null | meaning | unit | codes | limits | references |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        "| `reading_id` | string | no | Key of the reading. |  |  | no value twice |  |",
        (
            "| `depth` | number | no | Depth as stated. *Needs evidence.* | metre |  "
            "| exclusive minimum `0`; maximum `10000` |  |"
        ),
        (
            "| `depth_low` | number | yes | Lower bound that the qualifier lets one state. *Derived from `depth`.* "
            "| metre |  |  |  |"
        ),
        (
            "| `depth_high` | number | yes | Upper bound that the qualifier lets one state. *Derived from `depth`.* "
            "| metre |  |  |  |"
        ),
        "| `depth_to` | number | yes | Upper end of a range. | metre |  |  |  |",
        "| `qualifier` | string | no | How it is qualified. |  | exact, about, between |  |  |",
        "| `place` | string | yes | Place. |  | 60 codes, p00 to p59 |  |  |",
        f"| `taken` | string, EDTF | yes | When it was read. {empty}",
        (
            "| `taken_earliest` | date | yes | First day that `taken` allows; empty where its start is open. "
            f"*Derived from `taken`.* {empty}"
        ),
        (
            "| `taken_latest` | date | yes | Last day that `taken` allows; empty where its end is open. "
            f"*Derived from `taken`.* {empty}"
        ),
        (
            "| `taken_precision` | string | yes | How precisely `taken` is given; that of its coarsest part. "
            "*Derived from `taken`.* |  | time, day, month, season, year, decade, century |  |  |"
        ),
        "| `count` | integer | yes | Number of buckets. |  |  | minimum `0`; not_equal_to(value=13) |  |",
        f"| `checked` | boolean | yes | Whether it was read twice. {empty}",
        "| `shallower_than` | string | yes | A deeper well. |  |  |  | [readings](#readings) |",
        (
            "| `remark` | string | yes | The remark that matters. |  |  |  "
            "| [remarks](#remarks), its key joined by `\\|` |"
        ),
        "| `source_id` | string | no | Source that states it. |  |  |  | [sources](#sources) |",
        f"| `note` | string | yes | Note. {empty}",
        "",
        "Codes of `qualifier`:",
        "",
        "- `exact`: As stated.",
        "- `about`: Around the number.",
        "- `between`: Up to the upper end.",
        "",
        "Codes of `taken_precision`:",
        "",
        "- `time`: To a time of day.",
        "- `day`: To a day.",
        "- `month`: To a month.",
        "- `season`: To a season.",
        "- `year`: To a year.",
        "- `decade`: To ten years.",
        "- `century`: To a hundred years.",
        "",
    ]


def test_a_bar_in_a_meaning_does_not_break_the_table(small_project: Project) -> None:
    assert "The word \\| its spelling." in section(data_dictionary(small_project), "remarks")


def test_a_view_has_no_derived_columns(small_project: Project) -> None:
    page = section(data_dictionary(small_project), "totals")
    assert "| `remarks` | integer | no | Number of remarks. | remarks |  | minimum `0` |  |" in page
    assert "Derived" not in page


def test_the_page_is_the_same_each_time(small_project: Project) -> None:
    assert data_dictionary(small_project) == data_dictionary(Project.open(small_project.root))
