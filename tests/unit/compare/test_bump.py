"""The rule table: each kind of change with the number that it asks for."""

from __future__ import annotations

import pytest

from bilateral.compare.bump import BUMP_RULES, MAJOR, MINOR, PATCH, Bump, is_enough, judge, least_version
from bilateral.errors import ReleaseError


@pytest.mark.parametrize(
    ("kind", "data_package", "croissant", "required"),
    [
        ("column-added", MAJOR, MINOR, MAJOR),
        ("rows-added", MINOR, MINOR, MINOR),
        ("value-corrected", PATCH, MAJOR, MAJOR),
        ("column-removed", MAJOR, MAJOR, MAJOR),
        ("column-renamed", MAJOR, MAJOR, MAJOR),
        ("table-removed", MAJOR, MAJOR, MAJOR),
        ("tightened", MAJOR, MAJOR, MAJOR),
        ("rows-removed", None, MAJOR, MAJOR),
        ("loosened", MINOR, MINOR, MINOR),
        ("table-added", MINOR, MINOR, MINOR),
        ("documentation", PATCH, PATCH, PATCH),
    ],
)
def test_a_kind_that_the_standards_name_asks_for_what_they_say(
    kind: str, data_package: Bump | None, croissant: Bump | None, required: Bump
) -> None:
    rule = BUMP_RULES[kind]
    assert (rule.data_package, rule.croissant, rule.required) == (data_package, croissant, required)


def test_a_standard_that_names_none_of_the_changes_asks_for_nothing() -> None:
    verdict = judge(["rows-removed"])
    assert (verdict.required, verdict.data_package, verdict.croissant) == (MAJOR, None, MAJOR)


def test_without_any_change_the_number_rises_all_the_same() -> None:
    assert judge([]).required is PATCH
    assert not is_enough("1.2.3", "1.2.3", PATCH)


@pytest.mark.parametrize(
    ("before", "bump", "least"),
    [
        ("1.2.3", MAJOR, "2.0.0"),
        ("1.2.3", MINOR, "1.3.0"),
        ("1.2.3", PATCH, "1.2.4"),
        ("0.1.0", MAJOR, "0.2.0"),
        ("0.1.0", MINOR, "0.1.1"),
        ("0.1.0", PATCH, "0.1.1"),
        ("9.9.9", MINOR, "9.10.0"),
    ],
)
def test_the_least_version_after_a_change(before: str, bump: Bump, least: str) -> None:
    assert least_version(before, bump) == least


def test_more_than_is_asked_for_is_enough() -> None:
    assert is_enough("0.1.0", "1.0.0", MAJOR)
    assert is_enough("1.2.3", "2.0.0", PATCH)
    assert not is_enough("1.2.3", "1.10.0", MAJOR)


@pytest.mark.parametrize("version", ["1.0", "1.0.0.0", "one"])
def test_what_is_no_version_is_refused(version: str) -> None:
    with pytest.raises(ReleaseError, match=r"is no version number\n  Write MAJOR\.MINOR\.PATCH\."):
        least_version(version, PATCH)
