"""Accepting decisions into the record: all of them or none, and only what validates."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from bilateral import files
from bilateral.errors import CandidatesError, ProjectError
from bilateral.extract.decide import commit
from bilateral.extract.decide.commit import Accepted
from bilateral.findings import Report, Severity
from bilateral.project import Project
from tests.unit.extract.deciding import ACCEPT, BOATS, COST, EVERYTHING, MONEY, SOURCE, Desk, decided

TABLES = {"sources", "evidence", "figures", "quotes", "speakers", "actors", "declined"}


@pytest.mark.slow
def test_what_is_accepted_validates_and_is_known_from_then_on(desk: Desk) -> None:
    rows = decided(desk.extract(), EVERYTHING)
    accepted = desk.accept(rows)
    assert accepted.findings == ()
    assert accepted.added.keys() == TABLES
    assert desk.findings() == []
    once = desk.tables()
    assert desk.accept(rows) == Accepted({})
    assert desk.tables() == once
    again = {row["exact"]: (row["match"], row["decision"], row["reason"]) for row in desk.extract()}
    assert again == {
        "about 40 patrol boats": ("recorded figures/40-patrol-boats-drill", "", ""),
        "We cannot guard the strait alone,": ("recorded quotes/vidal-we-cannot-guard-the-strait-drill", "", ""),
        "Port Alder": ("recorded actors/port-alder", "", ""),
        "more than $12 million": ("recorded figures/12-million-usd-drill", "", ""),
        "Sudland": ("recorded actors/sudland", "", ""),
        "2017": ("declined Only says since when", "decline", "Only says since when"),
    }


@pytest.mark.slow
def test_what_would_not_validate_is_refused_with_what_it_would_bring(desk: Desk) -> None:
    path = desk.project / "dataset" / "actors.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",person,", ",peson,"), encoding="utf-8")
    before = desk.tables()
    findings = [each.finding for each in desk.accept(_boats(desk)).findings]
    told = {(each.rule, each.table, each.column) for each in findings}
    assert ("null", "figures", "indicator") in told
    assert "actors" not in {table for _, table, _ in told}  # what was wrong before is not brought
    assert desk.tables() == before


def _boats(desk: Desk) -> list[dict[str, str]]:
    return decided(desk.extract([BOATS]), {**SOURCE, "about 40": ACCEPT})


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The validator finds nothing."""
    monkeypatch.setattr(commit, "validate", lambda *_args, **_options: (Report(), None))


@pytest.mark.usefixtures("unchecked")
def test_when_writing_fails_half_way_every_table_is_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = decided(desk.extract(), EVERYTHING)
    before = desk.tables()
    written: list[Path] = []
    original = files.replace_file

    def failing(path: Path, content: str | bytes) -> None:
        written.append(path)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        original(path, content)

    monkeypatch.setattr(files, "replace_file", failing)
    with pytest.raises(OSError, match="No space left"):
        desk.accept(rows)
    assert len(written) == 5  # two written, one failed, two restored
    assert desk.tables() == before


def test_a_change_of_the_record_meanwhile_is_not_lost(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = decided(desk.extract([COST]), {**SOURCE, **MONEY})
    path = desk.project / "dataset" / "sources.csv"

    def slow(_project: Project, *, today: dt.date, texts: Path) -> tuple[Report, Any]:
        assert (today, texts) == (dt.date(2020, 6, 1), desk.texts)
        path.write_text(f"{path.read_text(encoding='utf-8')}\n", encoding="utf-8")
        return Report(), None

    monkeypatch.setattr(commit, "validate", slow)
    with pytest.raises(CandidatesError, match="the record was changed meanwhile"):
        desk.accept(rows)
    assert path.read_text(encoding="utf-8").endswith("\n\n")


@pytest.mark.usefixtures("unchecked")
def test_a_check_changes_nothing(desk: Desk) -> None:
    before = desk.tables()
    plan = desk.plan(decided(desk.extract([COST]), {**SOURCE, **MONEY}))
    done = commit.accept(
        desk.opened(), plan, desk.texts, today=dt.date(2020, 6, 1), fail_on=Severity.WARNING, check=True
    )
    assert done.added == {"sources": 1, "figures": 1, "evidence": 4}
    assert desk.tables() == before


@pytest.mark.usefixtures("unchecked")
def test_a_table_that_is_not_there_yet_is_made(desk: Desk) -> None:
    (desk.project / "dataset" / "figures.csv").unlink()
    desk.accept(decided(desk.extract([COST]), {**SOURCE, **MONEY}))
    lines = (desk.project / "dataset" / "figures.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[0] for line in lines] == ["figure_id", "12-million-usd-drill"]


@pytest.mark.usefixtures("unchecked")
def test_a_table_that_cannot_be_read_stops_the_acceptance(desk: Desk) -> None:
    rows = decided(desk.extract([COST]), {**SOURCE, **MONEY})
    (desk.project / "dataset" / "figures.csv").write_text('figure_id\n"open', encoding="utf-8")
    before = desk.tables()
    with pytest.raises(ProjectError, match=r"dataset/figures\.csv:2:1"):
        desk.accept(rows)
    assert desk.tables() == before


@pytest.mark.usefixtures("unchecked")
def test_a_table_in_parquet_gains_no_rows(desk: Desk) -> None:
    rows = decided(desk.extract([COST]), {**SOURCE, **MONEY})
    path = desk.project / "dataset" / "figures.csv"
    pl.read_csv(path, infer_schema=False).write_parquet(path.with_suffix(".parquet"))
    path.unlink()
    with pytest.raises(ProjectError, match="holds no CSV, and gains no rows"):
        desk.accept(rows)


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize("written", [1, 2, 4])
def test_what_a_kill_between_two_tables_left_out_is_added_by_the_next_run(desk: Desk, written: int) -> None:
    rows = decided(desk.extract(), EVERYTHING)
    before = desk.tables()
    desk.accept(rows)
    whole = desk.tables()
    changed = [name for name in whole if whole[name] != before[name]]
    for name in changed[written:]:
        (desk.project / "dataset" / name).write_bytes(before[name])
    assert desk.tables() != whole
    desk.accept(rows)
    assert desk.tables() == whole
