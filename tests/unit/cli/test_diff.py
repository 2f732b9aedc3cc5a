"""``dataset diff``: what changed since the last release, or between two."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.build import write_release
from tests.acceptance.cases import CHECKOUT, apply_edit
from tests.unit.cli.conftest import Run


@pytest.fixture
def released(project: Path) -> Path:
    """The small complete project with its release 0.1.0, written without validating it first."""
    template = (CHECKOUT / "dataset" / "datasheet.md").read_bytes()
    (project / "dataset" / "datasheet.md").write_bytes(template)
    opened = Project.open(project)
    write_release(opened, read_record(opened), project / "dist")
    return project


def _change(project: Path) -> None:
    apply_edit(project / "dataset" / "aliases.csv", {"find": "ana-vidal,Vidal,en", "replace": "ana-vidal,Vidal,es"})


CHANGED = """\
0.1.0 → the working record (0.1.0)
1 cell corrected.
The changes ask for version 0.2.0 or higher (MAJOR; before 1.0.0 the second number stands for it).
The recipe of Data Package alone would ask for PATCH, Croissant 1.1 for MAJOR.
It is 0.1.0: raise it in dataset/dataset.toml.

aliases: 1 cell corrected
  ~ dataset/aliases.csv:2:17: ana-vidal|Vidal language: 'en' → 'es'

1 correction without a reason. A release asks for one in dataset/corrections.toml:

[[corrections]]
version = "0.2.0"
table = "aliases"
key = "ana-vidal|Vidal"
column = "language"
reason = ""
"""


def test_the_working_record_is_compared_with_the_last_release(released: Path, run: Run) -> None:
    _change(released)
    done = run("diff")
    assert (done.status, done.out, done.err) == (0, CHANGED, "")
    assert run("diff", "0.1.0").out == CHANGED


def test_what_is_asked_for_is_what_a_release_needs(released: Path, run: Run) -> None:
    _change(released)
    stanza = CHANGED[CHANGED.index("[[") :].replace('""', '"The paper is in Spanish."')
    (released / "dataset" / "corrections.toml").write_text(stanza, encoding="utf-8")
    apply_edit(released / "dataset" / "dataset.toml", {"find": '"0.1.0"', "replace": '"0.2.0"'})
    assert "without a reason" not in run("diff").out
    done = run("release")
    assert (done.status, done.out, done.err) == (0, "released dist/0.2.0\n", "")
    assert "| ana-vidal\\|Vidal | language: 'en' → 'es' | The paper is in Spanish. |" in (
        released / "dist" / "0.2.0" / "changes.md"
    ).read_text(encoding="utf-8")
    assert "~ ana-vidal|Vidal language: 'en' → 'es'" in run("diff", "0.1.0", "0.2.0").out


def test_a_number_that_is_too_low_is_refused_with_what_each_standard_asks_for(released: Path, run: Run) -> None:
    _change(released)
    apply_edit(released / "dataset" / "dataset.toml", {"find": '"0.1.0"', "replace": '"0.1.1"'})
    done = run("release")
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        "error: 0.1.1 is too low after 0.1.0: the changes ask for 0.2.0 or higher\n"
        "  1 cell corrected. The recipe of Data Package alone would ask for PATCH, Croissant 1.1 for MAJOR. "
        "See `dataset diff`.\n"
    )


@pytest.mark.usefixtures("released")
def test_nothing_changed(run: Run) -> None:
    assert run("diff").out.splitlines()[1] == "No row, no cell and nothing of the schema changed."


def test_two_releases_are_compared_outside_of_any_project(
    released: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = shutil.copytree(released / "dist" / "0.1.0", tmp_path / "copy")
    monkeypatch.chdir(tmp_path)
    done = run("diff", released / "dist" / "0.1.0", copy)
    assert (done.status, done.out.splitlines()[0]) == (0, "0.1.0 → 0.1.0")
    done = run("diff", copy)
    assert (done.status, done.err) == (
        2,
        "error: there is no working record here\n  Name two releases, or a project with --project.\n",
    )


def test_json_and_markdown_are_printed_and_written(released: Path, run: Run) -> None:
    _change(released)
    done = run("diff", "--format", "json", "--output", "changes.md", "--output", "changes.json", "--output", "c.txt")
    assert json.loads(done.out) == json.loads((released / "changes.json").read_text(encoding="utf-8"))
    assert json.loads(done.out)["required"]["version"] == "0.2.0"
    assert (released / "changes.md").read_text(encoding="utf-8") == run("diff", "--format", "markdown").out
    assert (released / "c.txt").read_text(encoding="utf-8") == CHANGED


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["0.1.1"], "'0.1.1' is neither a released version nor a folder; did you mean '0.1.0'?\n  Released: 0.1.0. "),
        (["dataset"], "dataset is no folder of a release: it has no datapackage.json\n"),
        (["--output", "x.xml"], "--output x.xml names no format\n  Endings: .txt, .json, .md.\n"),
        (["--output", "no/x.md"], "--output no/x.md is no place for a file\n"),
        (["--project", "no"], ""),
    ],
)
@pytest.mark.usefixtures("released")
def test_what_cannot_be_compared_is_said(run: Run, arguments: list[str], message: str) -> None:
    done = run("diff", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"error: {message}")


@pytest.mark.usefixtures("project")
def test_without_a_release_there_is_nothing_to_compare_with(run: Run) -> None:
    done = run("diff")
    assert (done.status, done.err) == (2, "error: nothing is released yet\n  There is nothing to compare with.\n")


def test_a_record_that_cannot_be_read_whole_is_not_compared(released: Path, run: Run) -> None:
    apply_edit(released / "dataset" / "figures.csv", {"find": ",true,", "replace": ",TRUE,", "count": 2})
    done = run("diff")
    assert (done.status, done.out) == (2, "")
    assert "the record cannot be read whole: dataset/figures.csv:" in done.err
