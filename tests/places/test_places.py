"""What the GitHub action and the pre-commit hooks run, run: on a clean project and on one with a finding."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.acceptance.cases import CHECKOUT, apply_edit, make_project

_BAD_CODE = {"file": "dataset/figures.csv", "find": "2000000,,about", "replace": "2000000,,abut"}
_PLACEHOLDER = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")


def _yaml(name: str) -> Any:
    return YAML(typ="safe").load((CHECKOUT / name).read_text(encoding="utf-8"))


def _environment(**more: str) -> dict[str, str]:
    """The environment of this process, with the command first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, **more}


def _run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's last step as a runner would: inputs filled in, bash, the summary in a file."""
    action = _yaml("action.yml")
    step = action["runs"]["steps"][-1]
    values = {name: said["default"] for name, said in action["inputs"].items()} | inputs
    given = {name: _PLACEHOLDER.sub(lambda match: values[match[1]], text) for name, text in step["env"].items()}
    (folder / "summary.md").touch()
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],  # noqa: S607 (as the runner does)
        cwd=folder,
        env=_environment(GITHUB_STEP_SUMMARY=str(folder / "summary.md"), **given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


needs_command = pytest.mark.skipif(
    shutil.which("dataset", path=str(Path(sys.executable).parent)) is None, reason="the command is not installed"
)


@needs_command
def test_the_action_annotates_a_finding_and_writes_summary_sarif_and_junit(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", [_BAD_CODE])
    done = _run_action(tmp_path, project="project", texts="project/texts", sarif="out.sarif", junit="out.xml")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        "::error file=project/dataset/figures.csv,line=3,col=79,endLine=3,endColumn=83,"
        "title=code figures patrol-aid-courier qualifier::'abut' is no code of qualifier; did you mean 'about'?\n"
    )
    assert "1 critical" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    (result,) = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert result["ruleId"] == "code"
    assert "'abut' is no code" in (tmp_path / "out.xml").read_text(encoding="utf-8")
    assert project.is_dir()


@needs_command
def test_the_action_is_content_with_a_clean_project(tmp_path: Path) -> None:
    make_project(tmp_path / "project")
    done = _run_action(tmp_path, project="project")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "Nothing is wrong" in (tmp_path / "summary.md").read_text(encoding="utf-8")


@needs_command
@pytest.mark.parametrize("hook", _yaml(".pre-commit-hooks.yaml"), ids=lambda hook: hook["id"])
def test_a_hook_passes_a_clean_project_and_stops_a_broken_one(hook: dict[str, Any], tmp_path: Path) -> None:
    def run(project: Path) -> int:
        words = hook["entry"].split()
        return subprocess.run(words, cwd=project, env=_environment(), capture_output=True, check=False).returncode

    good, bad = make_project(tmp_path / "good"), make_project(tmp_path / "bad")
    apply_edit(bad / "dataset" / "aliases.csv", {"append": '"not closed\n'})
    assert (run(good), run(bad)) == (0, 1)


def test_the_hooks_look_at_every_folder_of_the_project() -> None:
    for hook in _yaml(".pre-commit-hooks.yaml"):
        assert re.search(hook["files"], "dataset/figures.csv")
        assert hook["pass_filenames"] is False
