from __future__ import annotations

from bilateral.project import Project
from bilateral.release.targets_page import page_of, targets_page
from tests.unit.release.everything import everything


def lists(page: str, target: str) -> list[str]:
    """The lines of what a target does not say."""
    _, _, after = page.partition(f"## {target} does not say\n")
    return [line for line in after.partition("\n## ")[0].splitlines() if line]


def test_the_summary_counts_what_each_target_says(small_project: Project) -> None:
    page = targets_page(small_project)
    rows = {line.split(" | ")[0]: line for line in page.splitlines() if line.startswith("| ")}
    assert rows["| meaning"] == "| meaning | 40 of 46 | all | all | all |"
    assert rows["| exclusive minimum"] == "| exclusive minimum | none | all | none | all |"
    assert "\n183 statements of 40 columns in 6 tables and views.\n" in page


def test_what_table_schema_cannot_say_is_listed_column_by_column() -> None:
    content = everything()
    page = page_of([released.shape for released in content], {each.name: each.shape.key for each in content})
    one_way = "A reference says that the row it names is there, and not that each row is named."
    editorial = "It binds those who write the record; who reads a release sees the evidence itself."
    assert lists(page, "Table Schema in datapackage.json") == [
        f"**Every row referenced.** {one_way}",
        "- boats: each row of `owners` by at least one `owner_id`",
        "- flags: each row of `owners` by exactly one `owner_id`",
        f"**Rows need evidence.** {editorial}",
        "- boats",
        (
            "**Codes of a long list.** A list of more than 50 codes is a standard that would outweigh the data, and "
            "the codes in use change with the data: `codesInUse` gives those, with their meanings."
        ),
        "- boats: `place` (60, `p00` to `p59`)",
        f"**Cells need evidence.** {editorial}",
        "- boats: `afloat`, `built`",
        f"**Evidence repeats the words.** {editorial}",
        "- boats: `built`",
        "**Key that may hold empty cells.** A unique key leaves out rows with an empty cell, as in SQL.",
        "- evidence: `column`",
        "**No circle.** Table Schema has no rule for several rows together but keys.",
        "- flags: `flag`, `owner_id`",
        "- owners: `owner_id`, `parent_id`",
    ]


def test_a_reference_of_several_columns_and_a_check_are_shown_whole() -> None:
    content = everything()
    page = page_of([released.shape for released in content], {each.name: each.shape.key for each in content})
    unsaid = lists(page, "croissant.json")
    assert "- owners: `boat_id`, `year` to `boats`" in unsaid
    assert "- boats: `crew` (`not_equal_to(value=13)`)" in unsaid
    assert "- boats: `hull` (`steel`, `wood`), `crew` (`7`)" in unsaid
