"""The command, run in process on the small complete project of the acceptance cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bilateral.cli import main
from tests.acceptance.cases import make_project


@dataclass(frozen=True)
class Outcome:
    """What a run of the command left behind."""

    status: object
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small complete project, with the working folder inside it."""
    folder = make_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command, with nothing in the environment that it would heed."""
    for name in ("BILATERAL_TEXTS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run_command(*arguments: object) -> Outcome:
        capsys.readouterr()
        with pytest.raises(SystemExit) as leaving:
            main([str(each) for each in arguments])
        return Outcome(leaving.value.code, *capsys.readouterr())

    return run_command
