"""What the documents show is what the program does: every example is run, every link and option looked up."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md")])
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def _name(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


@pytest.mark.parametrize("path", [each for each in DOCUMENTS if ">>> " in each.read_text("utf-8")], ids=_name)
def test_the_python_of_a_document_prints_what_it_shows(path: Path) -> None:
    results = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_every_link_between_documents_leads_somewhere(path: Path) -> None:
    lost = [link for link in _LINK.findall(path.read_text(encoding="utf-8")) if not (path.parent / link).exists()]
    assert lost == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_every_command_that_a_document_names_exists_with_its_options(path: Path) -> None:
    from typer.main import get_command

    from bilateral.cli.app import app

    commands = getattr(get_command(app), "commands")  # noqa: B009 (typer's own click has no types)
    text = path.read_text(encoding="utf-8")
    for shown in re.findall(r"(?:`|^)(dataset [a-z][^`\n]*)", text, re.MULTILINE):
        words = shown.split()
        assert words[1] in commands, f"{shown!r}: no such command"
        known = {
            option for parameter in commands[words[1]].params for option in (*parameter.opts, *parameter.secondary_opts)
        }
        used = {word.split("=")[0] for word in words if word.startswith("--")}
        assert used <= known, f"{shown!r}: {sorted(used - known)}"


def test_every_rule_of_the_linter_is_listed() -> None:
    from bilateral.lint.rules import RULES

    listed = re.findall(
        r"^\| `(\S+)` \| (\w+) \| (.+) \|$", (CHECKOUT / "docs" / "descriptors.md").read_text("utf-8"), re.MULTILINE
    )
    assert listed == [(rule.id, rule.severity, rule.title) for rule in RULES.values()]


def test_the_pages_that_come_from_the_schemas_are_up_to_date() -> None:
    from bilateral.project import Project
    from bilateral.release.dictionary import data_dictionary
    from bilateral.release.targets_page import targets_page

    project = Project.open(CHECKOUT)
    assert (CHECKOUT / "docs" / "data-dictionary.md").read_text("utf-8") == data_dictionary(project)
    assert (CHECKOUT / "docs" / "targets.md").read_text("utf-8") == targets_page(project)


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_every_make_target_that_a_document_names_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (CHECKOUT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)\b", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets
