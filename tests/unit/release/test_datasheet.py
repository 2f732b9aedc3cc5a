from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilateral.errors import ProjectError
from bilateral.project import Project
from bilateral.read.record import Record, read_record
from bilateral.release.content import released_content
from bilateral.release.datasheet import render_datasheet

TEMPLATE = Path(__file__).resolve().parents[3] / "dataset" / "datasheet.md"
HEADINGS = [
    "## Motivation",
    "## Composition",
    "## Collection process",
    "## Preprocessing, cleaning and labelling",
    "## Uses",
    "## Distribution",
    "## Maintenance",
]


def render(project: Project, template: str) -> str:
    (project.dataset / "datasheet.md").write_text(template, encoding="utf-8")
    record = read_record(project)
    return render_datasheet(project, record, released_content(project, record))


def test_every_placeholder_is_filled_from_the_record(small_project: Project, small_record: Record) -> None:
    content = released_content(small_project, small_record)
    assert render_datasheet(small_project, small_record, content) == (
        "# wells 1.2.3\n\n"
        "- evidence: 5\n- readings: 3\n- remarks: 2\n- retired: 0\n- sources: 2\n"
        "Cells: 92. Depth: 2 of 3 (67%).\n"
        "Days: 2019-05-01 to 2020-01-02.\n"
        "Views: totals.\n"
        "evidence.column 3/5\nevidence.exact 3/5\n"
        "readings.depth_to 2/3\nreadings.place 1/3\nreadings.taken 1/3\nreadings.count 1/3\nreadings.checked 1/3\n"
        "readings.shallower_than 2/3\nreadings.remark 2/3\nreadings.note 2/3\n"
        "sources.publisher 1/2\nsources.agency 1/2\nsources.published 1/2\nsources.address 1/2\n"
        "a\\|b 1,203\n"
    )


def test_a_record_without_dates_has_no_extent(small: Project) -> None:
    for name in ("readings", "sources"):
        path = small.dataset / f"{name}.csv"
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    assert render(small, "{{ 'none' if record.extent is none else record.extent }}") == "none"


def test_a_share_of_nothing_is_no_error(small: Project) -> None:
    assert render(small, "{{ record.one('SELECT COUNT(*) FROM retired') | of(0) }}") == "0 of 0"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("one\n{{ settings.nme }}", "datasheet.md:2:1: cannot be filled in: .* has no attribute 'nme'"),
        ("one\n\n{% for %}", "datasheet.md:3:1: no Jinja template: Expected an expression"),
        ("{{ record.one('SELECT FROM') }}", "datasheet.md:1:1: cannot be filled in: sql parser error"),
        ("{{ record.one('SELECT nope FROM readings') }}", "datasheet.md:1:1: cannot be filled in: .*nope"),
        ("\n{{ record.one('SELECT reading_id FROM readings') }}", "datasheet.md:2:1: .* gives no single value"),
        ("{{ record.one('SELECT MIN(word) FROM remarks WHERE FALSE') }}", "a placeholder has no value"),
    ],
)
def test_a_template_that_cannot_be_filled_in_says_where_and_why(small: Project, template: str, message: str) -> None:
    with pytest.raises(ProjectError, match=f"^dataset/{message}" if "datasheet" in message else message):
        render(small, template)


def test_a_dataset_without_a_datasheet_is_told_to_write_one(small: Project) -> None:
    (small.dataset / "datasheet.md").unlink()
    record = read_record(small)
    with pytest.raises(ProjectError, match=r"^dataset/datasheet\.md:1:1: the dataset has no datasheet"):
        render_datasheet(small, record, released_content(small, record))


def test_a_template_in_another_encoding_is_refused(small: Project) -> None:
    (small.dataset / "datasheet.md").write_bytes(b"\xff")
    record = read_record(small)
    with pytest.raises(ProjectError, match=r"^dataset/datasheet\.md:1:1: not UTF-8"):
        render_datasheet(small, record, released_content(small, record))


def test_the_datasheet_of_the_dataset_has_the_seven_headings() -> None:
    lines = TEMPLATE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("## ")] == HEADINGS


def test_no_digit_of_the_datasheet_is_typed_by_hand() -> None:
    text = TEMPLATE.read_text(encoding="utf-8")
    by_hand = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", "", text, flags=re.DOTALL)
    assert re.findall(r".*\d.*", by_hand) == []
    assert re.findall(r"\{\{[-\s\"']*\d", text) == []
