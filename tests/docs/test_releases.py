"""The page on releases says what the program does: its rule table, and the files of a release."""

from __future__ import annotations

import json
import re
from pathlib import Path

from bilateral.compare.bump import BUMP_RULES, Bump
from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.build import release_files

CHECKOUT = Path(__file__).resolve().parents[2]
PAGE = (CHECKOUT / "docs" / "releases.md").read_text(encoding="utf-8")


def _rows(head: str) -> list[list[str]]:
    """The cells of the table of the page that has this head."""
    _, _, rest = PAGE.partition(f"{head}\n")
    table = rest.partition("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table]


def test_the_rule_table_is_the_one_in_force() -> None:
    def word(bump: Bump | None) -> str:
        return bump.word if bump else "-"

    expected = [
        [rule.title, word(rule.data_package), word(rule.croissant), word(rule.required)] for rule in BUMP_RULES.values()
    ]
    assert _rows("| change | Data Package | Croissant | the rule |") == expected


def test_every_file_of_a_release_is_named() -> None:
    project = Project.open(CHECKOUT)
    files = release_files(project, read_record(project))
    named = {name for row in _rows("| file | for |") for name in re.findall(r"`(.+)`", row[0])}
    assert {re.sub(r"^\w+(\.parquet)$", r"TABLE\1", name) for name in files} == named
    assert json.loads(files["manifest.json"])["format"] == 2
