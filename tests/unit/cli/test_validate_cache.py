"""``dataset validate`` answers from its cache as it would without one, and only where nothing changed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from bilateral.findings import Finding, Location, Report, Severity
from bilateral.report.formats import FORMATS
from tests.acceptance.cases import apply_edit
from tests.unit.cli.conftest import Run

_BREAK = {"find": "ana-vidal,Vidal,en", "replace": "ana-vidul,Vidal,en"}
_MEND = {"find": _BREAK["replace"], "replace": _BREAK["find"]}
_WAIVER = """
[[waivers]]
rule = "reference"
table = "aliases"
key = "ana-vidul|Vidal"
column = "actor_id"
reason = "For a while."
until = 9999-12-31
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the cache, which is in use: this is no CI server."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("BILATERAL_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The folders of texts of all checks of the record, which are quick here: each finds the same."""
    import bilateral.validate.run as module

    checks: list[Path | None] = []

    def validate(*_: Any, texts: Path | None, **__: Any) -> tuple[Report, None]:
        checks.append(texts)
        place = Location("dataset/aliases.csv", 2, 1, 2, 10)
        return Report((Finding("reference", Severity.WARNING, f"found with {texts}", place),)), None

    monkeypatch.setattr(module, "validate", validate)
    return checks


def _entries(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.json"))


@pytest.mark.parametrize("waiver", ["", _WAIVER])
def test_in_every_format_the_cached_report_is_that_of_a_check_byte_for_byte(
    project: Path, run: Run, cache: Path, waiver: str
) -> None:
    apply_edit(project / "dataset" / "aliases.csv", _BREAK)
    if waiver:
        apply_edit(project / "dataset" / "dataset.toml", {"append": waiver})
    reports = []
    for number, extra in enumerate([[], [], ["--no-cache"]]):
        files = {name: project / f"{number}.{name}" for name in FORMATS}
        outputs = [word for name, path in files.items() for word in ("--output", f"{name}={path}")]
        done = run("validate", "--texts", "texts", *outputs, *extra)
        texts = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
        texts["junit"] = re.sub(r'timestamp="[^"]*"', "", texts["junit"])
        reports.append((done, texts))
        assert len(_entries(cache)) == 1
    assert reports[0][0].status == (0 if waiver else 1)
    assert reports[1:] == [reports[0]] * 2


@pytest.mark.usefixtures("cache")
def test_a_break_is_found_and_its_mending_too(project: Path, run: Run) -> None:
    assert run("validate").status == 0
    apply_edit(project / "dataset" / "aliases.csv", _BREAK)
    assert run("validate").status == 1
    apply_edit(project / "dataset" / "aliases.csv", _MEND)
    assert run("validate").status == 0


def test_how_it_is_shown_and_the_exit_status_go_by_the_options_of_this_run(
    project: Path, run: Run, cache: Path, checks: list[Path | None]
) -> None:
    assert run("validate", "--output", "first.json").status == 1
    assert run("validate", "--output", "second.json", "--fail-on", "critical").status == 0
    assert (project / "first.json").read_bytes() == (project / "second.json").read_bytes()
    assert (len(checks), len(_entries(cache))) == (1, 1)


@pytest.mark.usefixtures("cache", "project")
def test_with_texts_and_without_are_two_reports(run: Run, checks: list[Path | None]) -> None:
    outs = [run("validate", *arguments).out for arguments in ([], ["--texts", "texts"], [], ["--texts", "texts"])]
    assert (outs[0] != outs[1], outs[2:], checks) == (True, outs[:2], [None, Path("texts")])


@pytest.mark.usefixtures("project")
def test_no_cache_neither_asks_nor_keeps(run: Run, cache: Path, checks: list[Path | None]) -> None:
    for _ in range(2):
        run("validate", "--no-cache")
    assert (len(checks), cache.exists()) == (2, False)


@pytest.mark.usefixtures("project", "checks")
@pytest.mark.parametrize(("value", "kept"), [("true", 0), ("1", 0), ("woodpecker", 0), ("", 1), ("false", 1), ("0", 1)])
def test_a_ci_server_has_no_cache(
    run: Run, cache: Path, monkeypatch: pytest.MonkeyPatch, value: str, kept: int
) -> None:
    monkeypatch.setenv("CI", value)
    run("validate")
    assert len(_entries(cache)) == kept


def test_a_broken_project_is_told_anew_each_time_and_not_kept(project: Path, run: Run, cache: Path) -> None:
    (project / "expectations" / "aliases.json").write_text("{", encoding="utf-8")
    first, second = run("validate", "--format", "json"), run("validate", "--format", "json")
    assert (first, first.status, _entries(cache)) == (second, 2, [])


@pytest.mark.usefixtures("project")
def test_a_damaged_entry_is_checked_anew_and_mended(run: Run, cache: Path, checks: list[Path | None]) -> None:
    first = run("validate")
    entry = _entries(cache)[0]
    whole = entry.read_bytes()
    entry.write_bytes(whole.replace(b'"critical"', b'"info"').replace(b'"warning"', b'"info"'))
    assert entry.read_bytes() != whole
    assert run("validate") == first
    assert (len(checks), entry.read_bytes()) == (2, whole)


def test_a_cache_that_a_checkout_brings_along_is_not_looked_at(
    project: Path, run: Run, cache: Path, checks: list[Path | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    import platformdirs

    own = cache.with_name("own")
    run("validate")
    cache.rename(project / ".bilateral_cache")
    monkeypatch.delenv("BILATERAL_CACHE_DIR")
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name, **_: own / name)
    run("validate")
    assert (len(checks), len(_entries(own / "bilateral"))) == (2, 1)
