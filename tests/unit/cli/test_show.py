"""``dataset show``: a table of the record."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from bilateral.loader.tables import load
from tests.unit.cli.conftest import Run


@pytest.mark.usefixtures("project")
def test_a_pipe_gets_json_with_all_columns_and_null_for_an_empty_cell(run: Run) -> None:
    done = run("show", "affiliations")
    row = {
        "affiliation_id": "vidal-mayor",
        "actor_id": "ana-vidal",
        "organisation_id": None,
        "office": "Mayor",
        "period": None,
    }
    assert (done.status, json.loads(done.out), done.err) == (0, [row], "")


@pytest.mark.usefixtures("project")
def test_a_terminal_gets_a_table(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    done = run("show", "affiliations", "--columns", "office,period")
    assert done.status == 0
    assert "office" in done.out
    assert [line.split() for line in done.out.splitlines() if "Mayor" in line] == [["Mayor"]]


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("table", "column", "title"),
    [("members", "actor_id", "members: 2 rows"), ("aliases", "language", "aliases: 1 row")],
)
def test_a_table_has_its_number_of_rows_above_it_on_one_line(run: Run, table: str, column: str, title: str) -> None:
    done = run("show", table, "--table", "--columns", column)
    assert done.out.splitlines()[0].strip() == title


def test_markup_in_a_cell_is_shown_as_it_stands(project: Path, run: Run) -> None:
    path = project / "dataset" / "members.csv"
    path.write_text("group_id,actor_id\n[red]two[/red],x\n", encoding="utf-8")
    assert "[red]two[/red]" in run("show", "members", "--table").out


@pytest.mark.usefixtures("project")
def test_columns_come_in_the_order_asked_for(run: Run) -> None:
    done = run("show", "members", "--json", "--columns", "actor_id, group_id")
    assert done.out.index("actor_id") < done.out.index("group_id")
    assert json.loads(done.out)[0] == {"actor_id": "norland", "group_id": "two-towns"}


@pytest.mark.usefixtures("project")
def test_an_unknown_table_leaves_with_2_and_the_likely_one(run: Run) -> None:
    done = run("show", "member")
    first, hint = done.err.splitlines()
    assert (done.status, done.out, first) == (2, "", "error: no table is called 'member'; did you mean 'members'?")
    assert hint.startswith("  Tables: actors, affiliations, ")


@pytest.mark.usefixtures("project")
def test_an_unknown_column_leaves_with_2_and_the_likely_one(run: Run) -> None:
    done = run("show", "members", "--columns", "group")
    message = "error: members has no column 'group'; did you mean 'group_id'?\n"
    assert (done.status, done.out, done.err) == (2, "", message)


def test_a_table_that_cannot_be_read_leaves_with_2_and_its_place(project: Path, run: Run) -> None:
    (project / "dataset" / "members.csv").write_text('group_id,actor_id\na,"b\n', encoding="utf-8")
    done = run("show", "members")
    assert done.status == 2
    assert done.err.startswith("error: dataset/members.csv:2:1: the row that starts here cannot be read: ")


def test_outside_a_project_a_table_is_shown_as_released(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("show", "claims", "--columns", "claim_id,sources")
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out) == load("claims").select("claim_id", "sources").to_dicts()


def test_a_project_that_is_named_and_not_there_is_wrong_use(run: Run, tmp_path: Path) -> None:
    done = run("show", "claims", "--project", tmp_path)
    assert (done.status, done.out) == (2, "")
    assert "is no project" in done.err


def test_no_path_leads_out_of_the_dataset(project: Path, run: Run) -> None:
    (project / "secret.csv").write_text("word\nhush\n", encoding="utf-8")
    done = run("show", "../secret")
    assert (done.status, done.out) == (2, "")


def test_columns_that_have_no_room_are_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    done = run("show", "figures", "--table")
    assert max(map(len, done.out.splitlines()[:-1])) <= 60
    assert done.out.splitlines()[-1].startswith("17 more columns: preferred, indicator, ")


_STEERING = "\x1b[2Jx\x1b]8;;https://example.org\x07y\x9bz\u202e"
_SHOWN = "⟨U+001B⟩[2Jx⟨U+001B⟩]8;;https://example.org⟨U+0007⟩y⟨U+009B⟩z⟨U+202E⟩"


def test_what_would_steer_a_terminal_is_shown_as_code_points(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    path = project / "dataset" / "members.csv"
    path.write_text(f"group_id,{_STEERING}\n{_STEERING},x\n", encoding="utf-8")
    done = run("show", "members", "--table")
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.out) is None
    assert _SHOWN[:20] in done.out


def test_an_error_never_steers_the_terminal(project: Path, run: Run) -> None:
    (project / "dataset" / "views" / f"{_STEERING.replace('/', '')}.sql").write_text("DROP", encoding="utf-8")
    done = run("locate", "x", "--source", "x", "--texts", "texts")
    assert (done.status, done.out) == (2, "")
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.err) is None
    assert done.err.startswith(f"error: dataset/views/{_SHOWN.replace('/', '')}.sql:1:1: is no query\n  Write one")
