"""What a report depends on: any change of it is another digest."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bilateral
from bilateral.errors import SettingsError
from bilateral.project import Project
from bilateral.validate.inputs import digest_of_inputs
from tests.acceptance.cases import make_project

_TODAY = dt.date(2020, 6, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small complete project."""
    return make_project(tmp_path / "project")


def _digest(folder: Path, **changes: Any) -> str | None:
    arguments: dict[str, Any] = {"texts": folder / "texts", "today": _TODAY, **changes}
    return digest_of_inputs(Project.open(folder, folder), **arguments)


def test_the_same_inputs_have_the_same_digest_whatever_the_times_of_the_files(folder: Path) -> None:
    before = _digest(folder)
    for path in folder.rglob("*"):
        os.utime(path, (0, 0))
    assert before is not None
    assert _digest(folder) == before


def _rename(folder: Path) -> None:
    (folder / "dataset" / "aliases.csv").rename(folder / "dataset" / "alias.csv")


def _swap(folder: Path) -> None:
    first, second = folder / "dataset" / "aliases.csv", folder / "dataset" / "members.csv"
    texts = first.read_bytes(), second.read_bytes()
    second.write_bytes(texts[0])
    first.write_bytes(texts[1])


@pytest.mark.parametrize(
    "change",
    [
        _rename,
        _swap,
        lambda folder: (folder / "dataset" / "aliases.csv").unlink(),
        lambda folder: (folder / "dataset" / "more.csv").touch(),
        lambda folder: (folder / "dataset" / "folder.csv").mkdir(),
        lambda folder: (folder / "dataset" / "views" / "more.sql").touch(),
        lambda folder: (folder / "schemas" / "part").mkdir(),
        lambda folder: (folder / "schemas" / "more.py").touch(),
        lambda folder: (folder / "expectations" / "more.json").touch(),
        lambda folder: (folder / "texts" / "more.txt").touch(),
        lambda folder: (folder / "texts" / "more.txt").mkdir(),
        lambda folder: (folder / "texts" / "herald.txt").unlink(),
        lambda folder: shutil.rmtree(folder / "dataset" / "views"),
    ],
)
def test_a_file_or_folder_that_comes_goes_or_is_renamed_changes_the_digest(
    folder: Path, change: Callable[[Path], object]
) -> None:
    before = _digest(folder)
    change(folder)
    assert _digest(folder) not in (before, None)


def _link_a_table(folder: Path) -> None:
    path = folder / "dataset" / "aliases.csv"
    path.rename(folder / "elsewhere")
    path.symlink_to(folder / "elsewhere")


def _link_a_folder(folder: Path) -> None:
    (folder / "schemas").rename(folder / "elsewhere")
    (folder / "schemas").symlink_to(folder / "elsewhere", target_is_directory=True)


def _link_an_inner_folder(folder: Path) -> None:
    (folder / "dataset" / "views").rename(folder / "elsewhere")
    (folder / "dataset" / "views").symlink_to(folder / "elsewhere", target_is_directory=True)


def _make_a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "dataset" / "pipe.csv")


@pytest.mark.parametrize("change", [_link_a_table, _link_a_folder, _link_an_inner_folder, _make_a_pipe])
def test_where_a_link_or_no_file_is_in_the_project_there_is_no_digest(
    folder: Path, change: Callable[[Path], None]
) -> None:
    change(folder)
    assert _digest(folder) is None


def test_of_a_text_that_is_a_link_the_words_count(folder: Path) -> None:
    text = folder / "texts" / "herald.txt"
    before = _digest(folder)
    text.rename(folder / "elsewhere")
    text.symlink_to(folder / "elsewhere")
    assert _digest(folder) == before
    (folder / "elsewhere").write_text("other words", encoding="utf-8")
    assert _digest(folder) not in (before, None)


def test_what_the_interpreter_keeps_beside_the_schemas_does_not_count(folder: Path) -> None:
    before = _digest(folder)
    (folder / "schemas" / "__pycache__").mkdir()
    (folder / "schemas" / "__pycache__" / "codes.pyc").touch()
    assert _digest(folder) == before


def test_whether_and_from_where_texts_are_read_changes_the_digest(folder: Path) -> None:
    shutil.copytree(folder / "texts", folder / "copy")
    digests = {_digest(folder, texts=texts) for texts in (None, folder / "texts", folder / "copy")}
    assert (len(digests), None in digests) == (3, False)


def test_where_the_project_lies_and_is_seen_from_changes_the_digest(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    projects = [Project.open(folder), Project.open(folder, tmp_path), Project.open(copy, tmp_path)]
    assert len({digest_of_inputs(project, texts=None, today=_TODAY) for project in projects}) == 3


def test_an_option_changes_the_digest(folder: Path) -> None:
    assert len({_digest(folder), _digest(folder, options={"most": 1}), _digest(folder, options={"most": 2})}) == 3


def _variable(monkeypatch: pytest.MonkeyPatch, _tmp_path: Path) -> None:
    monkeypatch.setenv("POLARS_MAX_THREADS", "1")


def _library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "site" / "pandera-9.9.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "site")])


def _interpreter(monkeypatch: pytest.MonkeyPatch, _tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "version", "4.0")


def _program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    copy = shutil.copytree(Path(bilateral.__file__).parent, tmp_path / "bilateral")
    (copy / "rules.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(bilateral, "__file__", str(copy / "__init__.py"))


@pytest.mark.parametrize("change", [_variable, _library, _interpreter, _program])
def test_another_program_library_or_setting_of_one_changes_the_digest(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[pytest.MonkeyPatch, Path], None],
) -> None:
    before = _digest(folder)
    change(monkeypatch, tmp_path)
    assert _digest(folder) not in (before, None)


_WAIVER = """
[[waivers]]
rule = "code"
table = "figures"
reason = "For a while."
until = 2020-07-01
"""


def test_a_day_changes_the_digest_only_when_a_waiver_ends(folder: Path) -> None:
    settings = folder / "dataset" / "dataset.toml"
    days = [dt.date(2020, 6, 1), dt.date(2020, 7, 1), dt.date(2020, 7, 2), dt.date(2020, 8, 1)]
    assert len({_digest(folder, today=day) for day in days}) == 1
    settings.write_text(settings.read_text(encoding="utf-8") + _WAIVER, encoding="utf-8")
    first, last_day, next_day, later = (_digest(folder, today=day) for day in days)
    assert (first, next_day) == (last_day, later)
    assert first != next_day


def test_a_description_that_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "dataset" / "dataset.toml").write_text("name", encoding="utf-8")
    with pytest.raises(SettingsError):
        _digest(folder)


def test_a_module_of_the_program_that_is_renamed_changes_the_digest(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = shutil.copytree(Path(bilateral.__file__).parent, tmp_path / "bilateral")
    monkeypatch.setattr(bilateral, "__file__", str(copy / "__init__.py"))
    before = _digest(folder)
    (copy / "rules.py").rename(copy / "rulez.py")  # in the same place of the order
    assert _digest(folder) not in (before, None)


@pytest.mark.parametrize("kind", ["dist-info", "egg-info"])
def test_a_library_of_another_version_changes_the_digest_even_if_it_came_at_the_same_time(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site")])
    digests = []
    for version in ("1.0", "1.1"):
        made = tmp_path / "site" / f"pandera-{version}.{kind}"
        made.mkdir(parents=True)
        os.utime(made, ns=(0, 0))
        digests.append(_digest(folder))
        made.rmdir()
    assert len({*digests, _digest(folder)} - {None}) == 3
