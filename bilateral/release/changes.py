"""What a release says of its changes, and what it has to answer for before it may be written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bilateral.compare.as_json import changes_json
from bilateral.compare.as_markdown import changes_markdown
from bilateral.compare.bump import is_enough, judge, least_version
from bilateral.compare.changes import Changes
from bilateral.compare.corrections import explained, read_corrections, refuse_idle, refuse_unexplained
from bilateral.compare.diff import compare
from bilateral.compare.package import Package, open_package
from bilateral.compare.retirement import refuse_unretired
from bilateral.compare.words import alone, counts_sentence
from bilateral.errors import ReleaseError
from bilateral.project import Project
from bilateral.release.history import released_versions, version_before

CHANGES_JSON = "changes.json"
CHANGES_PAGE = "changes.md"
_NAMED = 50
"""Rows of a table that the page names one by one; the JSON has all."""


def release_changes(project: Project, package: Package, releases: Path | None) -> Changes:
    """The changes since the version before, from a folder of releases, each correction with its reason.

    Raises :class:`~bilateral.errors.ReleaseError` where the version's number is too low for them, a key is gone that
    was not retired, or a correction has no reason, and :class:`~bilateral.errors.SettingsError` where a reason is of
    nothing.
    """
    known = released_versions(releases) if releases else []
    lower = version_before(known, package.version)
    corrections = read_corrections(project)
    found = compare(open_package(releases / lower) if releases and lower else None, package)
    _refuse_low(found)
    refuse_unretired(found)
    changes = explained(found, corrections)
    refuse_unexplained(changes)
    refuse_idle(project, changes, corrections, known)
    return changes


def _refuse_low(changes: Changes) -> None:
    if changes.before is None:
        return
    verdict = judge(changes.kinds())
    if not is_enough(changes.before, changes.after, verdict.required):
        least = least_version(changes.before, verdict.required)
        message = f"{changes.after} is too low after {changes.before}: the changes ask for {least} or higher"
        hint = f"{counts_sentence(changes)} {alone(verdict)} See `dataset diff`."
        raise ReleaseError(message, hint=hint)


def change_files(changes: Changes, name: str) -> Mapping[str, str]:
    """The two files that tell the changes, by name."""
    since = f"since {changes.before}" if changes.before else "the first release"
    title = f"{name} {changes.after}: {'changes ' if changes.before else ''}{since}"
    return {CHANGES_JSON: changes_json(changes), CHANGES_PAGE: changes_markdown(changes, title, _NAMED)}
