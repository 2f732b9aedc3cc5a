"""``dataset format``: canonical files, or none is written."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run

_MEMBERS = "group_id,actor_id\ntwo-towns,norland\ntwo-towns,sudland\n"
_MESSY = "\ufeffgroup_id,actor_id\r\n\r\ntwo-towns , sudland\r\ntwo-towns,norland\r\n"


@pytest.fixture
def members(project: Path) -> Path:
    """A table of the project that is not canonical."""
    path = project / "dataset" / "members.csv"
    path.write_text(_MESSY, encoding="utf-8", newline="")
    return path


def _all(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "dataset").iterdir() if path.is_file()}


def test_what_is_canonical_is_left_as_it_is(project: Path, run: Run) -> None:
    before = _all(project)
    done = run("format")
    assert (done.status, done.out, done.err) == (0, "All tables are canonical.\n", "")
    assert _all(project) == before


def test_what_is_not_canonical_is_made_so(members: Path, run: Run) -> None:
    done = run("format")
    assert (done.status, done.out, done.err) == (0, "changed dataset/members.csv\n", "")
    assert members.read_bytes() == _MEMBERS.encode()


@pytest.mark.usefixtures("members")
def test_check_tells_what_would_change_and_writes_nothing(project: Path, run: Run) -> None:
    before = _all(project)
    done = run("format", "--check")
    assert (done.status, done.out, done.err) == (1, "would change dataset/members.csv\n", "")
    assert _all(project) == before


@pytest.mark.usefixtures("project")
def test_check_leaves_with_0_where_all_is_canonical(run: Run) -> None:
    done = run("format", "--check")
    assert (done.status, done.out) == (0, "All tables are canonical.\n")


@pytest.mark.usefixtures("members")
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"actor_id,alias,language\nana-vidal,Vid\xe9l,en\n", "2:14: byte 0xe9 is not UTF-8: save the file as UTF-8"),
        (
            b"actor_id,alias,language\nana-vidal,Vidal\n",
            "2:1: 2 cells where the header has 3; a cell with a comma needs quotes",
        ),
        (b"actor_id,alias,language\nana-vidal,Vid\0al,en\n", "2:14: NUL character"),
        (b"", "1:1: the file is empty"),
    ],
)
def test_nothing_is_written_when_one_file_cannot_be_read_safely(
    project: Path, run: Run, content: bytes, message: str
) -> None:
    (project / "dataset" / "aliases.csv").write_bytes(content)
    before = _all(project)
    done = run("format")
    told = f"dataset/aliases.csv:{message}\nNothing was written: mend these first.\n"
    assert (done.status, done.out, done.err) == (1, "", told)
    assert _all(project) == before


@pytest.mark.usefixtures("members")
def test_a_table_that_is_not_there_is_passed_over(project: Path, run: Run) -> None:
    (project / "dataset" / "aliases.csv").unlink()
    assert run("format").out == "changed dataset/members.csv\n"


def test_the_permissions_of_a_file_are_kept(members: Path, run: Run) -> None:
    members.chmod(0o640)
    run("format")
    assert stat.S_IMODE(members.stat().st_mode) == 0o640


def test_columns_that_are_not_those_of_the_schema_stop_it(project: Path, run: Run) -> None:
    path = project / "dataset" / "aliases.csv"
    path.write_text("actor_id,alias,language,colour\nana-vidal,Vidal,en,red\n", encoding="utf-8")
    before = _all(project)
    done = run("format")
    assert (done.status, done.out, _all(project)) == (1, "", before)
    assert done.err.splitlines()[0] == "dataset/aliases.csv:1:1: the columns are not those of the schema: colour"
