"""``dataset validate``: its exit status and what it prints."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.acceptance.cases import apply_edit
from tests.unit.cli.conftest import Run


def _break(project: Path) -> None:
    """A dangling reference: one critical finding."""
    edit = {"find": "ana-vidal,Vidal,en", "replace": "ana-vidul,Vidal,en"}
    apply_edit(project / "dataset" / "aliases.csv", edit)


def _worry(project: Path) -> None:
    """Scope left out: one warning."""
    edit = {"find": ",event,Boats lost on the river", "replace": ",event,"}
    apply_edit(project / "dataset" / "figures.csv", edit)


def test_a_clean_record_leaves_with_0_and_says_that_nothing_is_wrong(project: Path, run: Run) -> None:
    done = run("validate", "--texts", project / "texts")
    first, verdict = done.out.splitlines()
    assert (done.status, verdict, done.err) == (0, "Nothing is wrong.", "")
    assert first.startswith("Checked 13 tables, ")
    assert first.endswith(" spans (all re-read in the texts).")


@pytest.mark.usefixtures("project")
def test_without_texts_the_spans_are_said_to_be_unread(run: Run) -> None:
    done = run("validate")
    assert done.status == 0
    assert "spans (not re-read: give the texts with --texts)." in done.out


def test_the_folder_of_texts_may_stand_in_the_environment(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BILATERAL_TEXTS", str(project / "texts"))
    assert "(all re-read in the texts)" in run("validate").out


def test_findings_leave_with_1_and_are_told(project: Path, run: Run) -> None:
    _break(project)
    done = run("validate")
    message = "    actors has no row 'ana-vidul'; did you mean 'ana-vidal'?"
    place = "dataset/aliases.csv:2:1: critical[reference] aliases ana-vidul|Vidal actor_id"
    assert (done.status, done.out.splitlines()[1:]) == (1, ["Found 1 critical.", "", place, message])


@pytest.mark.parametrize(("fail_on", "status"), [("critical", 0), ("warning", 1), ("info", 1)])
def test_fail_on_says_which_findings_leave_with_1(project: Path, run: Run, fail_on: str, status: int) -> None:
    _worry(project)
    done = run("validate", "--fail-on", fail_on)
    assert (done.status, "Found 1 warning." in done.out) == (status, True)


def test_a_limit_shortens_the_text_and_0_shows_all(project: Path, run: Run) -> None:
    for name in ("aliases", "members"):
        path = project / "dataset" / f"{name}.csv"
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert "… and 1 more finding. See all of them with --limit 0." in run("validate", "--limit", 1).out
    assert "more finding" not in run("validate", "--limit", 0).out


def test_json_holds_the_report_and_nothing_else(project: Path, run: Run) -> None:
    _break(project)
    done = run("validate", "--format", "json", "--limit", 1)
    report = json.loads(done.out)
    assert (done.status, done.err, report["counts"]) == (1, "", {"critical": 1, "warning": 0, "info": 0})
    assert [finding["rule"] for finding in report["findings"]] == ["reference"]


def test_a_date_that_the_library_stumbles_over_leaves_json_clean(project: Path, run: Run) -> None:
    path = project / "dataset" / "sources.csv"
    apply_edit(path, {"find": "2020-05-05,en", "replace": "2020-1X,en"})
    report = json.loads(run("validate", "--format", "json").out)
    assert "edtf" in {finding["rule"] for finding in report["findings"]}


def test_a_broken_project_leaves_with_2_and_says_where(project: Path, run: Run) -> None:
    (project / "expectations" / "aliases.json").write_text("{", encoding="utf-8")
    done = run("validate")
    message = "error: expectations/aliases.json:1:2: no JSON: Expecting property name enclosed in double quotes\n"
    assert (done.status, done.out, done.err) == (2, "", message)


def test_a_broken_project_is_told_as_json_too(project: Path, run: Run) -> None:
    (project / "expectations" / "aliases.json").write_text("{", encoding="utf-8")
    done = run("validate", "--format", "json")
    error = json.loads(done.out)["error"]
    assert (done.status, error["kind"]) == (2, "SuiteError")
    assert error["location"] == {"path": "expectations/aliases.json", "line": 1, "column": 2}
    assert done.err == f"error: {error['message']}\n"


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("option", ["--colour", "--fail-on=grave", "--format=xml", "--limit=-1"])
def test_a_wrong_option_leaves_with_2_and_prints_nothing_on_standard_output(run: Run, option: str) -> None:
    done = run("validate", option)
    assert (done.status, done.out) == (2, "")
    assert option.split("=", maxsplit=1)[0] in done.err


@pytest.mark.usefixtures("project")
def test_a_folder_of_texts_that_is_not_there_leaves_with_2(run: Run) -> None:
    done = run("validate", "--texts", "nowhere")
    message = "error: --texts nowhere is no folder\n  Name the folder that holds the sources' text files.\n"
    assert (done.status, done.out, done.err) == (2, "", message)


def test_outside_any_project_it_leaves_with_2(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("validate")
    assert (done.status, done.out, done.err.startswith("error: no project at or above ")) == (2, "", True)


def test_a_folder_that_is_no_project_leaves_with_2(tmp_path: Path, run: Run) -> None:
    done = run("validate", "--project", tmp_path)
    assert (done.status, done.err.splitlines()[0]) == (2, f"error: {tmp_path} is no project")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(("no_colour", "colourful"), [("", True), ("1", False)])
def test_a_terminal_has_colours_unless_no_color_is_set(
    run: Run, monkeypatch: pytest.MonkeyPatch, no_colour: str, *, colourful: bool
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", no_colour)
    done = run("validate")
    assert ("\x1b[" in done.out) == colourful
