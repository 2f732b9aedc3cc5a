from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilateral.compare.changes import Changes
from bilateral.errors import ProjectError
from bilateral.project import Project
from bilateral.read.record import Record, read_record
from bilateral.release.content import released_content
from bilateral.release.datasheet import datasheet_files

TEMPLATE = Path(__file__).resolve().parents[3] / "dataset" / "datasheet.md"
FIRST = Changes(None, "1.2.3")


def fill(project: Project, record: Record, changes: Changes = FIRST) -> str:
    return datasheet_files(project, record, released_content(project, record), changes)["datasheet.md"]


def render(project: Project, template: str, changes: Changes = FIRST) -> str:
    (project.dataset / "datasheet.md").write_text(template, encoding="utf-8")
    return fill(project, read_record(project), changes)


def test_every_placeholder_is_filled_from_the_record(small_project: Project, small_record: Record) -> None:
    assert fill(small_project, small_record) == (
        "# wells 1.2.3\n\n"
        "- evidence: 5\n- readings: 3\n- remarks: 2\n- retired: 0\n- sources: 2\n"
        "Cells: 92. Depth: 2 of 3 (67%).\n"
        "Days: 2019-05-01 to 2020-01-02.\n"
        "Views: totals.\n"
        "evidence.column: 3/5\nevidence.exact: 3/5\n"
        "readings.depth_to: 2/3\nreadings.place: 1/3\nreadings.taken: 1/3\nreadings.count: 1/3\n"
        "readings.checked: 1/3\nreadings.shallower_than: 2/3\nreadings.remark: 2/3\nreadings.note: 2/3\n"
        "sources.publisher: 1/2\nsources.agency: 1/2\nsources.published: 1/2\nsources.address: 1/2\n"
        "a\\|b \\<c\\> 1,203\n\n"
        "<!-- chart 0 -->\n\n| reading | qualifier | count |\n| --- | --- | --- |\n"
        "| east | about | 12 |\n| north | between | 8 |\n| west | exact | 20 |\n\n"
        "<!-- chart 1 -->\n\n| first day | last day | reading | qualifier |\n| --- | --- | --- | --- |\n"
        "| 2019-05-01 | 2019-05-31 | east | about |\n"
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
    with pytest.raises(ProjectError, match=r"^dataset/datasheet\.md:1:1: the dataset has no datasheet"):
        fill(small, read_record(small))


def test_a_template_in_another_encoding_is_refused(small: Project) -> None:
    (small.dataset / "datasheet.md").write_bytes(b"\xff")
    with pytest.raises(ProjectError, match=r"^dataset/datasheet\.md:1:1: not UTF-8"):
        fill(small, read_record(small))


def test_the_changes_since_the_version_before_can_be_told(small: Project) -> None:
    template = (
        "{% if changes.before %}{{ changes.counts()['added'] }} since {{ changes.before }}{% else %}first{% endif %}"
    )
    assert render(small, template) == "first"
    assert render(small, template, Changes("1.2.2", "1.2.3")) == "0 since 1.2.2"


QUESTIONS = {
    "Motivation": ("made, and which gap", "Who made it", "Who paid"),
    "Composition": (
        *("a row stand for", "How many", "a sample", "raw, or derived", "labels", "missing", "linked", "splits"),
        *(
            "errors, noise and duplicates",
            "stand alone",
            "confidential",
            "distress",
            "about people",
            "groups of people",
        ),
        *("identified", "sensitive"),
    ),
    "Collection process": (
        *("acquired, and verified", "By what means", "documents chosen", "Who did it", "Over what time", "ethical"),
        *("concern people", "from them, or from others", "told", "consent", "revoked", "effect on them"),
    ),
    "Preprocessing, cleaning and labelling": ("was done to the raw", "raw material kept", "software"),
    "Uses": ("used already", "list of its uses", "else could it", "limits its use", "must it not"),
    "Distribution": ("Who receives", "How is it", "Since when", "licence", "rights in the content", "export limits"),
    "Maintenance": (*("hosts", "reached", "errata", "updated", "How long", "older versions", "contribute"),),
}
"""A word or two of each question, by section: 50 questions, and 2 that ask whether those after them arise."""


def test_the_datasheet_of_the_dataset_answers_each_of_the_questions() -> None:
    text = re.sub(r"\{#.*?#\}", "", TEMPLATE.read_text(encoding="utf-8"), flags=re.DOTALL)
    _, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    assert [section.partition("\n")[0] for section in sections] == list(QUESTIONS)
    for section, asked in zip(sections, QUESTIONS.values(), strict=True):
        _, *answers = re.split(r"^### ", section, flags=re.MULTILINE)
        for answer, words in zip(answers, asked, strict=True):
            heading, _, rest = answer.partition("\n")
            assert words in heading
            assert heading.endswith("?")
            assert len(rest.split()) > 0
    assert sum(map(len, QUESTIONS.values())) == 50 + 2


@pytest.mark.parametrize(
    ("template", "place"),
    [
        ("one\n\nThere are 12 wells.", "3:1: the number 12 is"),
        ("a\n{{ settings.name }} has\nthirty wells", "3:1: the number thirty is"),
        ("{{ 3 }}", "1:1: the number 3 is"),
        ("{{ 'in 2021' }}", "1:1: the number 2021 is"),
        ("{{ 4 | of(9) }}", "1:1: the number 4 is"),
        ("{{ 5 if settings.homepage else 'no' }}", "1:1: the number 5 is"),
        ("{% set wells = 7 %}{{ wells }}", "1:1: the number 7 is"),
        ("{{ 'wells: ' ~ 8 }}", "1:1: the number 8 is"),
        ("{{ 1 + record.cells }}", "1:1: the number 1 is"),
    ],
)
def test_a_number_that_is_typed_by_hand_is_refused_with_its_line(small: Project, template: str, place: str) -> None:
    with pytest.raises(ProjectError, match=f"^dataset/datasheet.md:{place} typed by hand\n  Take it from the record"):
        render(small, template)


def test_a_number_in_a_query_or_a_place_is_not_printed_and_may_stand_there(small: Project) -> None:
    template = "{# 9 #}{{ record.one('SELECT COUNT(*) FROM readings WHERE depth > 10') }} {{ settings.name[0] }} two"
    assert render(small, template) == "2 w two"


def test_a_chart_is_a_mark_and_a_table_and_without_rows_neither(small: Project) -> None:
    rows = "record.every(\"SELECT 'a|b' AS label, 'x' AS series, 2 AS count FROM sources LIMIT 1\")"
    assert render(small, f"{{{{ bars('Of <all>', {rows}, 'what', 'how') }}}}") == (
        "<!-- chart 0 -->\n\n| what | how | count |\n| --- | --- | --- |\n| a\\|b | x | 2 |"
    )
    none = "record.every('SELECT * FROM retired')"
    assert render(small, f"{{{{ spans('None', {none}, 'what', 'how') }}}}") == "None."
