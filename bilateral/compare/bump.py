"""The rule table: which part of the version number a change raises, and what each standard alone would ask for.

The rule is the strictest of the standards. Data Package is its recipe for version numbers, Croissant the specification
1.1. Where neither names a kind of change, it stands with the nearest one that they do name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from bilateral.errors import ReleaseError


class Bump(IntEnum):
    """The part of a version number that a change raises, at least."""

    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        """As it is written: ``MAJOR``."""
        return self.name


PATCH, MINOR, MAJOR = Bump.PATCH, Bump.MINOR, Bump.MAJOR


@dataclass(frozen=True, slots=True)
class BumpRule:
    """A kind of change and what it asks for; ``None`` where a standard says nothing of it."""

    title: str
    data_package: Bump | None
    croissant: Bump | None
    required: Bump


BUMP_RULES: Mapping[str, BumpRule] = {
    "column-added": BumpRule("a column added", MAJOR, MINOR, MAJOR),
    "column-removed": BumpRule("a column removed", MAJOR, MAJOR, MAJOR),
    "column-renamed": BumpRule("a column renamed", MAJOR, MAJOR, MAJOR),
    "columns-reordered": BumpRule("columns in another order", MAJOR, PATCH, MAJOR),
    "type-changed": BumpRule("a type, unit, notation or key changed", MAJOR, MAJOR, MAJOR),
    "table-removed": BumpRule("a table or published view removed or renamed", MAJOR, MAJOR, MAJOR),
    "table-added": BumpRule("a table or published view added", MINOR, MINOR, MINOR),
    "tightened": BumpRule("a constraint tightened", MAJOR, MAJOR, MAJOR),
    "loosened": BumpRule("a constraint loosened", MINOR, MINOR, MINOR),
    "rows-added": BumpRule("rows added", MINOR, MINOR, MINOR),  # Croissant: if the old rows stay retrievable; they do
    "rows-removed": BumpRule("rows removed", None, MAJOR, MAJOR),
    "value-corrected": BumpRule("a wrong value corrected", PATCH, MAJOR, MAJOR),
    "value-followed": BumpRule("a computed value that follows from other changes", MINOR, MINOR, MINOR),
    "name-changed": BumpRule("the name of the dataset changed", MAJOR, None, MAJOR),
    "licence-changed": BumpRule("the licence changed", PATCH, None, MAJOR),
    "documentation": BumpRule("documentation, encoding or program only", PATCH, PATCH, PATCH),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What changes ask for: by the rule, and by each standard alone (``None`` where it says nothing of them)."""

    required: Bump
    data_package: Bump | None
    croissant: Bump | None


def judge(kinds: Iterable[str]) -> Verdict:
    """What changes of these kinds ask for together. Without any, documentation or the program alone has changed."""
    rules = [BUMP_RULES[kind] for kind in kinds] or [BUMP_RULES["documentation"]]
    return Verdict(
        max(rule.required for rule in rules),
        max((rule.data_package for rule in rules if rule.data_package), default=None),
        max((rule.croissant for rule in rules if rule.croissant), default=None),
    )


def parse_version(version: str) -> tuple[int, int, int]:
    """The three numbers of a version."""
    try:
        major, minor, patch = map(int, version.split("."))
    except ValueError:
        raise ReleaseError(f"{version!r} is no version number", hint="Write MAJOR.MINOR.PATCH.") from None
    return major, minor, patch


def least_version(before: str, bump: Bump) -> str:
    """The lowest number that a version with such changes may have.

    Before 1.0.0 the second number stands for MAJOR, and the third for MINOR and PATCH alike.
    """
    major, minor, patch = parse_version(before)
    if major == 0:
        return f"0.{minor + 1}.0" if bump is MAJOR else f"0.{minor}.{patch + 1}"
    if bump is MAJOR:
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if bump is MINOR else f"{major}.{minor}.{patch + 1}"


def is_enough(before: str, version: str, bump: Bump) -> bool:
    """Whether a version may follow ``before`` with such changes."""
    return parse_version(version) >= parse_version(least_version(before, bump))
