"""Reports of earlier runs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral.findings import Finding, Location, Report, Severity, Summary
from bilateral.validate import cache as module
from bilateral.validate.cache import ReportCache, cached

_KEY, _OTHER = "a" * 64, "b" * 64
_REPORT = Report((Finding("code", Severity.WARNING, "señal", Location("a.csv", 2, 3)),), Summary(tables=1))


@pytest.fixture
def cache(tmp_path: Path) -> ReportCache:
    """An empty cache."""
    return ReportCache(tmp_path / "made" / "cache")


@pytest.fixture
def entry(cache: ReportCache, tmp_path: Path) -> Path:
    """The file of the report that the cache holds."""
    cache.put(_KEY, _REPORT)
    return tmp_path / "made" / "cache" / f"{_KEY}.json"


@pytest.mark.usefixtures("entry")
def test_a_report_that_was_kept_is_found_under_its_key_alone(cache: ReportCache) -> None:
    assert (cache.get(_KEY), cache.get(_OTHER)) == (_REPORT, None)


def test_the_folder_is_marked_as_worth_no_copy_and_is_for_its_owner_alone(entry: Path) -> None:
    assert (entry.parent / "CACHEDIR.TAG").read_text(encoding="utf-8").startswith("Signature: 8a477f597d28d172")
    assert (entry.parent / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert entry.parent.stat().st_mode & 0o077 == 0


def test_a_folder_that_was_there_before_gets_no_marks(tmp_path: Path) -> None:
    cache = ReportCache(tmp_path)
    cache.put(_KEY, _REPORT)
    assert ([path.name for path in tmp_path.iterdir()], cache.get(_KEY)) == ([f"{_KEY}.json"], _REPORT)


def test_an_entry_with_any_byte_changed_counts_as_none(cache: ReportCache, entry: Path) -> None:
    whole = entry.read_bytes()
    for offset in range(len(whole)):
        entry.write_bytes(whole[:offset] + bytes([whole[offset] ^ 1]) + whole[offset + 1 :])
        assert cache.get(_KEY) is None, offset
    entry.write_bytes(whole)
    assert cache.get(_KEY) == _REPORT


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def _make_huge(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b" " * (2 * module.MOST_BYTES))


def _make_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _write_no_ascii(path: Path) -> None:
    path.write_bytes(b"\xff")


@pytest.mark.parametrize("damage", [_cut, _lengthen, _make_huge, _make_a_folder, _write_no_ascii, os.unlink])
def test_a_damaged_entry_counts_as_none(cache: ReportCache, entry: Path, damage: Callable[[Path], None]) -> None:
    damage(entry)
    assert cache.get(_KEY) is None


def test_an_entry_under_the_name_of_another_counts_as_none(cache: ReportCache, entry: Path) -> None:
    entry.rename(entry.with_name(f"{_OTHER}.json"))
    assert cache.get(_OTHER) is None


def test_what_was_not_asked_for_longest_goes_first(
    cache: ReportCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_ENTRIES", 2)
    keys = [letter * 64 for letter in "abc"]
    for age, key in zip((100, 50), keys, strict=False):
        cache.put(key, _REPORT)
        path = tmp_path / "made" / "cache" / f"{key}.json"
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - age))
    assert cache.get(keys[0]) == _REPORT
    cache.put(keys[2], _REPORT)
    assert [key for key in keys if cache.get(key)] == [keys[0], keys[2]]


def test_other_files_of_the_folder_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ENTRIES", 0)
    (tmp_path / "letter.json").write_text("{}", encoding="utf-8")
    ReportCache(tmp_path).put(_KEY, _REPORT)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.json"]


def test_a_report_that_is_too_long_is_not_kept(cache: ReportCache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    cache.put(_KEY, _REPORT)
    assert cache.get(_KEY) is None


def test_a_folder_that_cannot_be_made_keeps_nothing_and_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = ReportCache(tmp_path / "file" / "cache")
    cache.put(_KEY, _REPORT)
    assert cache.get(_KEY) is None


class _Runs:
    """A run that counts how often it was asked for."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> Report:
        self.count += 1
        return _REPORT


def test_a_second_run_with_the_same_key_is_none(cache: ReportCache) -> None:
    run = _Runs()
    reports = [cached(cache, lambda: _KEY, run) for _ in range(3)]
    assert (reports, run.count) == ([_REPORT] * 3, 1)


def test_without_a_key_every_run_is_one_and_none_is_kept(cache: ReportCache, tmp_path: Path) -> None:
    run = _Runs()
    reports = [cached(cache, lambda: None, run) for _ in range(2)]
    assert (reports, run.count, list(tmp_path.iterdir())) == ([_REPORT] * 2, 2, [])


def test_a_report_is_not_kept_when_an_input_changed_during_the_run(cache: ReportCache) -> None:
    keys = iter([_KEY, _OTHER])
    assert cached(cache, lambda: next(keys), _Runs()) == _REPORT
    assert (cache.get(_KEY), cache.get(_OTHER)) == (None, None)
