"""``dataset reanchor``: the spans of the record in a text that changed."""

from __future__ import annotations

import csv
import hashlib
import shutil
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run


@pytest.fixture
def old(project: Path) -> Path:
    """A copy of the texts that the record knows; those in the project are to be changed."""
    return Path(shutil.copytree(project / "texts", project / "old"))


def _edit(project: Path, before: str, after: str, name: str = "courier.txt") -> None:
    path = project / "texts" / name
    text = path.read_bytes().decode()
    assert before in text
    path.write_bytes(text.replace(before, after, 1).encode())


def _rows(project: Path, table: str) -> list[dict[str, str]]:
    with (project / "dataset" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _tables(project: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (project / "dataset").glob("*.csv")}


def test_a_line_put_in_moves_all_spans_after_it_and_the_record_is_valid_again(
    project: Path, old: Path, run: Run
) -> None:
    _edit(project, "\nSudland has", "\nNobody asked the ferrymen.\n\nSudland has")
    moved = run("reanchor", "--before", old, "--texts", project / "texts")
    text = (project / "texts" / "courier.txt").read_bytes()
    source = next(row for row in _rows(project, "sources") if row["source_id"] == "courier")
    assert (moved.status, moved.err) == (0, "")
    assert moved.out.startswith("courier: ")
    assert ", 0 changed, 0 lost\n" in moved.out
    assert (source["text_sha256"], source["text_length"]) == (hashlib.sha256(text).hexdigest(), str(len(text.decode())))
    for row in (*_rows(project, "evidence"), *_rows(project, "declined")):
        words = text.decode()[int(row["start"]) : int(row["end"])]
        if row["source_id"] == "courier":
            assert hashlib.sha256(words.encode()).hexdigest() == row["sha256"]


def test_what_changed_or_went_is_listed_with_its_place_and_keeps_its_row(project: Path, old: Path, run: Run) -> None:
    _edit(project, "$2 million", "$3 million")
    _edit(project, ", Vidal believes", "")
    before = _rows(project, "evidence")
    done = run("reanchor", "--before", old, "--texts", project / "texts")
    path = (project / "texts" / "courier.txt").as_posix()
    assert done.status == 1
    assert f"{path}:3:34: changed: '2 million' is now '3 million' (figures/" in done.out
    assert f"{path}:9:43: lost: 'Vidal believes' (events/boats-lost.status, evidence line " in done.out
    after = _rows(project, "evidence")
    assert len(after) == len(before)
    assert [row for row in after if row["exact"] == "2 million"] == [
        row for row in before if row["exact"] == "2 million"
    ]
    assert "evidence-digest" in run("validate", "--texts", project / "texts").out


def test_with_check_nothing_is_written(project: Path, old: Path, run: Run) -> None:
    _edit(project, "Sudland has", "Today Sudland has")
    before = _tables(project)
    assert run("reanchor", "--before", old, "--texts", project / "texts", "--check").status == 0
    assert _tables(project) == before


def test_texts_that_did_not_change_are_left_alone(project: Path, old: Path, run: Run) -> None:
    before = _tables(project)
    done = run("reanchor", "--before", old, "--texts", project / "texts")
    assert (done.status, done.out) == (0, "no text has changed\n")
    assert _tables(project) == before


def test_one_old_text_is_known_by_its_digest(project: Path, old: Path, run: Run) -> None:
    _edit(project, "Sudland has", "Today Sudland has")
    done = run("reanchor", "--before", old / "courier.txt", "--texts", project / "texts")
    assert (done.status, done.out.split(":")[0]) == (0, "courier")


def test_a_span_whose_old_place_has_its_words_again_is_taken_out(project: Path, old: Path, run: Run) -> None:
    """Cut out of the text and put elsewhere: at its old offsets stand the same words, of another sentence."""
    text = (project / "texts" / "herald.txt").read_bytes().decode()
    evidence = [row for row in _rows(project, "evidence") if row["source_id"] == "herald" and row["start"] == "0"]
    words = text[: int(evidence[0]["end"])]
    other = "".join(f"Other {number} words. " for number in range(60))
    (project / "texts" / "herald.txt").write_bytes(f"{words} {other}".encode())
    done = run("reanchor", "--before", old, "--texts", project / "texts", "--source", "herald")
    assert done.status == 1
    texts = (project / "texts" / "herald.txt").read_bytes().decode()
    for row in _rows(project, "evidence"):
        if row["source_id"] == "herald" and texts[int(row["start"]) : int(row["end"])]:
            same = hashlib.sha256(texts[int(row["start"]) : int(row["end"])].encode()).hexdigest() == row["sha256"]
            assert same == (row["start"] == "0")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--before", "old"), "error: where are the new texts?"),
        (("--before", "dataset", "--texts", "texts"), "error: dataset holds no text that the record knows"),
        (("--before", "texts", "--texts", "texts", "--source", "gazette"), "error: no source has the key 'gazette'"),
        (("--before", "spoiled", "--texts", "texts"), "is not the text that the record knows of courier"),
        (("--before", "old", "--texts", "nowhere"), "nowhere/courier.txt: is not there"),
    ],
)
def test_what_cannot_be_aligned_is_told(project: Path, run: Run, arguments: tuple[str, ...], message: str) -> None:
    shutil.copytree(project / "texts", project / "old")
    shutil.copytree(project / "texts", project / "spoiled")
    (project / "spoiled" / "courier.txt").write_text("Another text.", encoding="utf-8")
    before = _tables(project)
    done = run("reanchor", *arguments)
    assert (done.status, message in done.err) == (2, True), done.err
    assert _tables(project) == before


@pytest.mark.parametrize(
    ("before", "after"), [("courier,236,240", "courier,x,240"), ("source_id,start", "source_id,begin")]
)
def test_a_table_that_cannot_be_read_stops_all(project: Path, old: Path, run: Run, before: str, after: str) -> None:
    _edit(project, "Sudland has", "Today Sudland has")
    path = project / "dataset" / "declined.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    tables = _tables(project)
    done = run("reanchor", "--before", old, "--texts", project / "texts")
    assert (done.status, "declined.csv" in done.err) == (2, True), done.err
    assert _tables(project) == tables
