"""Cases as files: an accepted descriptor has no flaw, a rejected one exactly those that stand in the text beside it.

A file is called after the rule that it is about, and what it shows of it: ``RULE--WHAT.json``.
"""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from bilateral.lint.check import lint_file
from bilateral.lint.rules import RULES

HERE = Path(__file__).resolve().parent
OFFICIAL = HERE.parents[2] / "shared" / "official" / "datapackage-2.0" / "datapackage.json"
ACCEPTED = sorted((HERE / "cases" / "accept").glob("*.json"))
REJECTED = sorted((HERE / "cases" / "reject").glob("*.json"))


def rule(path: Path) -> str:
    """The rule that a case is about."""
    return path.stem.partition("--")[0]


def lint(path: Path) -> str:
    """What the linter prints of a file."""
    return "".join(f"{flaw}\n" for flaw in lint_file(path, path.name))


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_what_keeps_to_the_rules_has_no_flaw(path: Path) -> None:
    assert lint(path) == ""


@pytest.mark.parametrize("path", REJECTED, ids=lambda path: path.stem)
def test_what_breaks_a_rule_is_told_with_its_place(path: Path) -> None:
    assert lint(path) == path.with_suffix(".txt").read_text(encoding="utf-8")
    assert {flaw.rule for flaw in lint_file(path, path.name)} == {rule(path)}


def test_every_rule_has_a_case_that_keeps_it_and_one_that_breaks_it() -> None:
    assert {rule(path) for path in ACCEPTED} == set(RULES)
    assert {rule(path) for path in REJECTED} == set(RULES)


_UNLIKE_THE_TEXT = {
    "columns--equal",
    "columns--partial",
    "columns--subset",
    "columns--superset",
    "dialect--address",
    "field-property--of-types",
    "field-type--all",
    "fields-match--subset",
}
"""Where version 2.0 of the official profile is not what the standard says: it wants fieldsMatch to be an array and a
dialect to be an object, and does not know the type ``list``."""


@pytest.mark.skipif(not OFFICIAL.is_file(), reason="the official Data Package profiles are not at hand")
def test_the_official_profile_accepts_what_is_accepted_here() -> None:
    profile = jsonschema.Draft7Validator(json.loads(OFFICIAL.read_text(encoding="utf-8")))
    packages = [path for path in ACCEPTED if "@context" not in json.loads(path.read_text(encoding="utf-8"))]
    refused = {path.stem for path in packages if not profile.is_valid(json.loads(path.read_text(encoding="utf-8")))}
    assert refused == _UNLIKE_THE_TEXT
