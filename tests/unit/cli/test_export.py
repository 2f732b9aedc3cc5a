from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from bilateral.cli.app import run


@pytest.mark.usefixtures("carried_release")
def test_a_release_is_exported_to_the_zip_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", str(tmp_path / "wells.zip")]) == 0
    assert capsys.readouterr().out == f"wrote {tmp_path / 'wells.zip'}\n"
    assert zipfile.is_zipfile(tmp_path / "wells.zip")


@pytest.mark.usefixtures("carried_release")
def test_an_unknown_version_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", str(tmp_path / "wells.zip"), "--version", "9.9.9"]) == 2
    assert capsys.readouterr().err == "error: no release has the version '9.9.9'\n  Releases: 1.2.3.\n"
    assert not list(tmp_path.iterdir())
