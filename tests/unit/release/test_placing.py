"""A folder is put into its place whole, by one process at a time, and nothing is left of what failed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bilateral.errors import ReleaseError
from bilateral.release.placing import UNFINISHED, alone_in, move_into_place, written_beside

FILES = {"a": b"1", "b": b"2"}


def test_files_lie_beside_their_place_until_they_are_moved_there(tmp_path: Path) -> None:
    target = tmp_path / "1.0.0"
    with alone_in(tmp_path), written_beside(target, FILES) as folder:
        assert folder == tmp_path / UNFINISHED / "1.0.0"
        assert not target.exists()
        move_into_place(folder, target)
    assert {path.name: path.read_bytes() for path in target.iterdir()} == FILES
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / UNFINISHED / "0.9.0").mkdir(parents=True)
    (tmp_path / UNFINISHED / "0.9.0" / "half").touch()
    with alone_in(tmp_path), written_beside(tmp_path / "1.0.0", FILES):
        assert [path.name for path in (tmp_path / UNFINISHED).iterdir()] == ["1.0.0"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="the lock of Windows was not tried")
def test_two_cannot_hold_a_folder_and_it_is_free_once_one_has_left(tmp_path: Path) -> None:
    expected = rf"^another process is writing a release to {tmp_path.parent.name}/{tmp_path.name}\n  Wait for it"
    with alone_in(tmp_path), pytest.raises(ReleaseError, match=expected), alone_in(tmp_path):
        pass
    with alone_in(tmp_path):
        pass


def test_a_folder_that_was_made_in_vain_is_removed_and_one_that_was_there_stays(tmp_path: Path) -> None:
    with pytest.raises(KeyError), alone_in(tmp_path / "made"):
        raise KeyError
    with pytest.raises(KeyError), alone_in(tmp_path):
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_of_releases_is_told(tmp_path: Path) -> None:
    (tmp_path / "dist").touch()
    with pytest.raises(ReleaseError, match=r"/dist cannot be written: File exists\n"), alone_in(tmp_path / "dist"):
        pass


def test_a_disk_that_does_not_confirm_the_move_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_handle: int) -> None:
        raise OSError(5, "Input/output error")

    target = tmp_path / "1.0.0"
    with alone_in(tmp_path), written_beside(target, FILES) as folder:
        monkeypatch.setattr(os, "fsync", fail)
        with pytest.raises(
            ReleaseError, match=r"1\.0\.0 is in its place, and may not be on the disk yet: Input/output"
        ):
            move_into_place(folder, target)
    assert target.is_dir()
