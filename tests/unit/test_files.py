"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from bilateral import files
from bilateral.files import replace_file


def test_a_file_holds_its_text_byte_for_byte(tmp_path: Path) -> None:
    replace_file(tmp_path / "towns.csv", "a\r\né\n")
    assert (tmp_path / "towns.csv").read_bytes() == "a\r\né\n".encode()


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    replace_file(tmp_path / "towns.zip", b"\x00\r\n\xff")
    assert (tmp_path / "towns.zip").read_bytes() == b"\x00\r\n\xff"


def test_a_new_file_can_be_read_by_others(tmp_path: Path) -> None:
    replace_file(tmp_path / "new.md", "new\n")
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o644


def test_the_permissions_of_a_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "towns.csv"
    path.write_text("old\n", encoding="utf-8")
    path.chmod(0o600)
    replace_file(path, "new\n")
    assert (stat.S_IMODE(path.stat().st_mode), path.read_text(encoding="utf-8")) == (0o600, "new\n")


@pytest.mark.parametrize("failing", ["fsync", "replace", "chmod"])
def test_a_failed_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = tmp_path / "towns.csv"
    path.write_text("old\n", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os if failing == "fsync" else Path, failing, fail)
    with pytest.raises(OSError, match="disk full"):
        replace_file(path, "new\n")
    assert [(each.name, each.read_text(encoding="utf-8")) for each in tmp_path.iterdir()] == [("towns.csv", "old\n")]


def test_a_text_that_is_no_utf_8_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "towns.csv"
    path.write_text("old\n", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        replace_file(path, "new \udc80\n")
    assert [(each.name, each.read_text(encoding="utf-8")) for each in tmp_path.iterdir()] == [("towns.csv", "old\n")]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "nowhere" / "towns.csv", "new\n")


def test_several_files_are_written_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new, last = tmp_path / "old.csv", tmp_path / "new.csv", tmp_path / "last.csv"
    old.write_text("before")
    original = files.replace_file

    def failing(path: Path, content: str | bytes) -> None:
        if path == last:
            raise OSError(28, "No space left on device")
        original(path, content)

    monkeypatch.setattr(files, "replace_file", failing)
    with pytest.raises(OSError, match="No space"):
        files.replace_all({old: "after", new: "after", last: "after"})
    assert old.read_text() == "before"
    assert sorted(tmp_path.iterdir()) == [old]


def test_several_files_get_their_contents(tmp_path: Path) -> None:
    files.replace_all({tmp_path / "one.csv": "1", tmp_path / "two.csv": "2"})
    assert [(tmp_path / name).read_text() for name in ("one.csv", "two.csv")] == ["1", "2"]
