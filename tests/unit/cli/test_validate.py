"""``dataset validate``: its exit status and what it prints."""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from bilateral.report.formats import ENDINGS, FORMATS
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
    assert (done.status, done.out.splitlines()[1:]) == (
        1,
        [
            "Found 1 critical.",
            "",
            "dataset/aliases.csv:2:1: critical[reference] aliases ana-vidul|Vidal actor_id",
            "    actors has no row 'ana-vidul'; did you mean 'ana-vidal'?",
            "     2 | ana-vidul,Vidal,en",
            "       | ^^^^^^^^^",
        ],
    )


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


def test_a_bound_lists_the_first_findings_of_a_rule_and_counts_the_rest(project: Path, run: Run) -> None:
    path = project / "dataset" / "aliases.csv"
    path.write_text(
        path.read_text(encoding="utf-8") + "ana-vidal,V,xx\nana-vidal,W,xx\nana-vidal,X,xx\n", encoding="utf-8"
    )
    whole = json.loads(run("validate", "--format", "json").out)
    short = json.loads(run("validate", "--format", "json", "--max-findings", 1).out)
    assert short["counts"] == whole["counts"]
    assert [each["left_out"] for each in whole["findings"] if each["rule"] == "code"] == [0, 0, 0]
    assert [each["left_out"] for each in short["findings"] if each["rule"] == "code"] == [2, 0]


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


@pytest.mark.parametrize(
    ("file", "content", "place", "problem"),
    [
        ("expectations/aliases.json", "{", ("expectations/aliases.json", 1, 2), "no JSON: "),
        ("schemas/aliases.py", "x = (\n", ("schemas/aliases.py", 1, 5), "does not parse: "),
        ("dataset/dataset.toml", "name\n", ("dataset/dataset.toml", 1, 5), "no valid TOML: "),
        ("dataset/views/claims.sql", "nonsense", ("dataset/views/claims.sql", 1, 1), ""),
    ],
)
def test_a_broken_project_is_a_report_with_one_finding_and_an_error(
    project: Path, run: Run, file: str, content: str, place: tuple[str, int, int], problem: str
) -> None:
    (project / file).write_text(content, encoding="utf-8")
    done = run("validate", "--format", "json")
    report = json.loads(done.out)
    (finding,) = report["findings"]
    told = (finding["rule"], finding["severity"], *(finding["location"][word] for word in ("path", "line", "column")))
    assert (done.status, told) == (2, ("project", "critical", *place))
    assert finding["message"].startswith(problem)
    assert done.err == f"error: {':'.join(map(str, place))}: {finding['message']}\n"
    assert (report["counts"]["critical"], set(report["summary"].values())) == (1, {0})


def test_a_broken_project_is_told_in_every_format_but_text(project: Path, run: Run) -> None:
    (project / "expectations" / "aliases.json").write_text("{", encoding="utf-8")
    outs = {}
    for name in FORMATS:
        done = run("validate", "--format", name)
        outs[name] = done.out
        assert (done.status, done.err.startswith("error: expectations/aliases.json:1:2: no JSON: ")) == (2, True), name
    assert outs["text"] == ""
    assert outs["github"].startswith("::error file=expectations/aliases.json,line=1,col=2,title=project::no JSON: ")
    (result,) = json.loads(outs["sarif"])["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("project", "error")
    suite = ET.fromstring(outs["junit"].encode())  # noqa: S314 (written here)
    failed = [case.get("name") for case in suite.iter("testcase") if case.find("failure") is not None]
    assert (failed, suite.get("failures")) == (["project: expectations/aliases.json"], "1")
    assert "| expectations/aliases.json:1:2 | critical project | no JSON: " in outs["markdown"]


def test_a_broken_project_is_told_in_the_files_too(project: Path, run: Run) -> None:
    (project / "expectations" / "aliases.json").write_text("{", encoding="utf-8")
    done = run("validate", "--output", "r.txt", "--output", "r.json")
    assert (done.status, done.out) == (2, "")
    assert "critical[project]" in (project / "r.txt").read_text(encoding="utf-8")
    assert [each["rule"] for each in json.loads((project / "r.json").read_text(encoding="utf-8"))["findings"]] == [
        "project"
    ]


_LOOKS = {
    "text": "Checked 13 tables, ",
    "json": "{\n",
    "junit": "<?xml ",
    "sarif": '{\n  "$schema": ',
    "github": "::error file=dataset/aliases.csv,line=2,col=1,endLine=2,endColumn=10,title=reference aliases ",
    "markdown": "## bilateral\n",
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_printed_alone(project: Path, run: Run, name: str) -> None:
    _break(project)
    done = run("validate", "--format", name)
    assert (done.status, done.err, done.out.startswith(_LOOKS[name])) == (1, "", True)


def test_several_files_are_written_by_ending_and_by_name_of_format(project: Path, run: Run) -> None:
    _break(project)
    files = {f"out{ending}": name for ending, name in ENDINGS.items()}
    files |= {"annotations": "github", "summary=1": "markdown"}
    by_name = {"annotations": "github=annotations", "summary=1": "markdown=summary=1"}
    outputs = [part for file in files for part in ("--output", by_name.get(file, file))]
    done = run("validate", *outputs)
    assert (done.status, done.err) == (1, "")
    assert (project / "out.txt").read_text(encoding="utf-8") == done.out
    for file, name in files.items():
        assert (project / file).read_text(encoding="utf-8").startswith(_LOOKS[name]), file


def test_a_file_has_no_colours_even_when_the_terminal_has(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    done = run("validate", "--output", "out.txt")
    assert ("\x1b[" in done.out, "\x1b[" in (project / "out.txt").read_text(encoding="utf-8")) == (True, False)


def test_a_file_that_is_there_is_replaced(project: Path, run: Run) -> None:
    (project / "out.json").write_text("old", encoding="utf-8")
    assert run("validate", "--output", "out.json").status == 0
    assert json.loads((project / "out.json").read_text(encoding="utf-8"))["findings"] == []


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("out.csv", "names no format\n  Write FORMAT=out.csv; formats: text, json, junit, sarif, github, markdown."),
        ("out", "names no format\n  Write FORMAT=out; formats: text, json, junit, sarif, github, markdown."),
        ("junut=out", "names no format; did you mean 'junit'?\n  Write FORMAT=junut=out; "),
        ("nowhere/out.json", "the folder is not there\n  Make it first."),
        ("github=nowhere/out", "the folder is not there\n  Make it first."),
        ("json=dataset", "is a folder\n  Name a file in it."),
    ],
)
def test_an_output_that_cannot_be_is_refused_before_anything_is_checked(
    project: Path, run: Run, output: str, message: str
) -> None:
    _break(project)
    before = sorted(project.iterdir())
    done = run("validate", "--output", "first.json", "--output", output)
    assert (done.status, done.out, sorted(project.iterdir())) == (2, "", before)
    assert done.err.startswith(f"error: --output {output}")
    assert done.err.removeprefix(f"error: --output {output}").lstrip(": ").startswith(message)


def test_a_place_that_cannot_be_written_is_an_error_and_keeps_the_old_file(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "out.json").write_text("old", encoding="utf-8")
    before = sorted(project.iterdir())

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = run("validate", "--output", "out.json")
    assert (done.status, done.out) == (2, "")
    assert done.err == "error: --output out.json cannot be written: No space left on device\n"
    assert ((project / "out.json").read_text(encoding="utf-8"), sorted(project.iterdir())) == ("old", before)


_WAIVER = """
[[waivers]]
rule = "reference"
table = "aliases"
key = "ana-vidul|Vidal"
column = "actor_id"
reason = "The paper is being asked."
until = {until}
"""


def _waive(project: Path, until: dt.date) -> int:
    """Waive the dangling reference, and say on which line."""
    path = project / "dataset" / "dataset.toml"
    apply_edit(path, {"append": _WAIVER.format(until=until)})
    return path.read_text(encoding="utf-8").split("\n").index("[[waivers]]") + 1


def test_all_that_is_wrong_may_be_waived_and_is_listed_in_every_format(project: Path, run: Run) -> None:
    _break(project)
    today = dt.datetime.now(dt.UTC).date()
    _waive(project, today + dt.timedelta(days=1))
    for name in FORMATS:
        done = run("validate", "--format", name, "--fail-on", "info")
        assert (done.status, done.err) == (0, ""), name
        assert "The paper is being asked." in done.out, name
        assert "reference" in done.out, name


def test_a_waiver_that_has_expired_is_a_warning_at_its_line_and_waives_nothing(project: Path, run: Run) -> None:
    _break(project)
    line = _waive(project, dt.date(2020, 1, 31))
    done = run("validate", "--format", "json")
    report = json.loads(done.out)
    told = [(each["rule"], each["severity"], each["location"]["line"]) for each in report["findings"]]
    assert told == [("reference", "critical", 2), ("waiver", "warning", line)]
    assert (done.status, report["waived"]) == (1, [])
    assert report["findings"][1]["message"].endswith("expired on 2020-01-31")


def test_a_waiver_of_nothing_is_a_warning(project: Path, run: Run) -> None:
    line = _waive(project, dt.date(2999, 1, 1))
    done = run("validate")
    message = "the waiver of reference for aliases ana-vidul|Vidal actor_id waives a finding that is not there"
    assert (done.status, f"    {message}" in done.out.splitlines()) == (1, True)
    assert f"dataset/dataset.toml:{line}:1: warning[waiver]" in done.out
    assert f"{line:>6} | [[waivers]]" in done.out


def test_a_waiver_of_the_wrong_shape_leaves_with_2_and_says_on_which_line(project: Path, run: Run) -> None:
    path = project / "dataset" / "dataset.toml"
    line = _waive(project, dt.date(2999, 1, 1))
    apply_edit(path, {"find": 'reason = "The paper is being asked."\n', "replace": ""})
    done = run("validate")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"error: dataset/dataset.toml:{line}:1: reason is missing\n")


def test_a_limit_holds_for_markdown_too(project: Path, run: Run) -> None:
    for name in ("aliases", "members"):
        apply_edit(project / "dataset" / f"{name}.csv", {"append": "\n"})
    assert "… and 1 more finding." in run("validate", "--format", "markdown", "--limit", 1).out
    assert "more finding" not in run("validate", "--format", "markdown", "--limit", 0).out


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
