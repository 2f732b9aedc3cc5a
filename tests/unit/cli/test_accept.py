"""``dataset accept``: what it says, and what it leaves with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral.extract.decide import commit
from bilateral.extract.known import Known
from bilateral.extract.table import header_of, write_rows
from bilateral.findings import Finding, Location, Report, Severity
from tests.unit.cli.conftest import Run
from tests.unit.extract.deciding import COST, MONEY, SOURCE, YEAR, Desk, decided

Decisions = dict[str, dict[str, str]]
FINDING = Finding("null", Severity.CRITICAL, "indicator is empty", Location("dataset/figures.csv", 5, 2))


@pytest.fixture
def write(desk: Desk, known: Known, monkeypatch: pytest.MonkeyPatch) -> Callable[[Decisions], Path]:
    """Writes a file of candidates with these decisions; the working folder is the project."""
    monkeypatch.chdir(desk.project)

    def written(decisions: Decisions) -> Path:
        rows = decided(desk.extract([COST, YEAR]), {**SOURCE, **decisions})
        desk.file.write_text(write_rows(header_of(known.targets.cells), rows), encoding="utf-8")
        return desk.file

    return written


@pytest.fixture
def finding(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """What the validator says of the project with what is added; nothing of the project as it is."""
    said: list[Finding] = []
    runs: list[Report] = []

    def validate(*_arguments: object, **_options: object) -> tuple[Report, None]:
        runs.append(Report(tuple(said) if not runs else ()))
        return runs[-1], None

    monkeypatch.setattr(commit, "validate", validate)
    return said


@pytest.mark.usefixtures("finding")
def test_it_says_what_was_added(write: Callable[[Decisions], Path], desk: Desk, run: Run) -> None:
    done = run("accept", write({**MONEY}))
    assert (done.status, done.err) == (0, "")
    assert done.out == "Added rows: 1 in sources, 1 in figures, 4 in evidence.\n"
    assert b"12-million-usd-drill" in desk.tables()["figures.csv"]


@pytest.mark.usefixtures("finding")
def test_a_check_only_says_what_would_be_added(write: Callable[[Decisions], Path], desk: Desk, run: Run) -> None:
    before = desk.tables()
    done = run("accept", write({**MONEY}), "--check")
    assert (done.status, done.out) == (0, "Would add rows: 1 in sources, 1 in figures, 4 in evidence.\n")
    assert desk.tables() == before


def test_nothing_decided_is_nothing_to_add(write: Callable[[Decisions], Path], run: Run) -> None:
    done = run("accept", write({}))
    assert (done.status, done.out) == (0, "Nothing to add.\n")


def test_a_finding_stands_at_the_line_of_the_decision_that_brings_it(
    write: Callable[[Decisions], Path], finding: list[Finding], desk: Desk, run: Run
) -> None:
    own = {"table": "figures", "key": "12-million-usd-drill"}
    finding += [
        replace_finding(**own),
        replace_finding(table="claim_groups", key="c"),
        replace_finding(rule="uncovered"),
    ]
    before = desk.tables()
    done = run("accept", write({**MONEY}))
    assert (done.status, done.out) == (1, "")
    assert done.err == (
        f"critical: {desk.file}:3: figures 12-million-usd-drill: indicator is empty (null)\n"
        "critical: dataset/figures.csv:5:2: claim_groups c: indicator is empty (null)\n"
        "nothing was changed: the record would not validate.\n"
    )
    assert desk.tables() == before


def replace_finding(rule: str = "null", table: str = "", key: str = "") -> Finding:
    return Finding(rule, FINDING.severity, FINDING.message, FINDING.location, table=table, key=key)


@pytest.mark.usefixtures("finding")
def test_what_is_not_decided_yet_is_counted(
    write: Callable[[Decisions], Path], finding: list[Finding], run: Run
) -> None:
    finding.append(replace_finding(rule="uncovered"))
    done = run("accept", write({**MONEY}))
    assert done.status == 0
    assert done.out.endswith("1 places of the texts are neither recorded nor declined: see `dataset validate`.\n")


def test_a_row_that_cannot_be_applied_leaves_with_1(write: Callable[[Decisions], Path], desk: Desk, run: Run) -> None:
    done = run("accept", write({"2017": {"decision": "accept"}}))
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"error: {desk.file}:4: a date is no record")


def test_a_file_of_something_else_leaves_with_2(desk: Desk, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk.project)
    done = run("accept", desk.project / "dataset" / "actors.csv")
    assert done.status == 2
    assert "is no file of candidates: it has no column source" in done.err
