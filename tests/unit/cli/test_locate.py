"""``dataset locate``: the places of a phrase as rows of evidence."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bilateral.text.source import digest
from tests.acceptance.cases import apply_edit
from tests.unit.cli.conftest import Outcome, Run


def _rows(done: Outcome) -> list[list[str]]:
    return list(csv.reader(done.out.splitlines()))


@pytest.fixture
def texts(project: Path) -> Path:
    """The folder of the texts."""
    return project / "texts"


def test_every_place_is_a_row_with_offsets_and_digest(texts: Path, run: Run) -> None:
    done = run("locate", "Sudland", "--source", "courier", "--texts", texts)
    sha = digest("Sudland")
    assert (done.status, _rows(done)) == (
        0,
        [["", "", "", "courier", start, end, "printed", "", sha] for start, end in (("12", "19"), ("43", "50"))],
    )


def test_the_line_of_each_place_stands_on_standard_error_with_the_words_around(texts: Path, run: Run) -> None:
    done = run("locate", "2 million", "--source", "courier", "--texts", texts)
    place = f"{texts.as_posix()}/courier.txt:3:34: "
    assert done.err == f"{place}land has given Norland about $[2 million] since 2015 for patrols on the\n"


def test_a_row_for_a_column_that_keeps_words_repeats_them_as_printed(texts: Path, run: Run) -> None:
    phrase = '"We are ready for more boats,"'
    target = ("--table", "quotes", "--record", "more-boats-courier", "--column", "text", "--basis", "resolved")
    done = run("locate", phrase, "--source", "courier", "--texts", texts, *target)
    words = "“We are ready for more boats,”"
    row = ["quotes", "more-boats-courier", "text", "courier", "150", "180", "resolved", words, digest(words)]
    assert _rows(done) == [row]


@pytest.mark.parametrize(
    ("table", "column", "exact"),
    [
        ("figures", "value", "2 million"),
        ("figures", "attributed_to", ""),
        ("figures", "", ""),
        ("", "any", "2 million"),
    ],
)
def test_only_a_column_that_keeps_words_gets_them(texts: Path, run: Run, table: str, column: str, exact: str) -> None:
    target = ("--table", table, "--column", column)
    done = run("locate", "2 million", "--source", "courier", "--texts", texts, *target)
    assert [row[7] for row in _rows(done)] == [exact]


def test_a_phrase_that_is_nowhere_leaves_with_1(texts: Path, run: Run) -> None:
    done = run("locate", "no such words", "--source", "courier", "--texts", texts)
    assert (done.status, done.out, done.err) == (1, "", "'no such words' is nowhere in courier\n")


@pytest.mark.usefixtures("project")
def test_without_texts_it_leaves_with_2(run: Run) -> None:
    done = run("locate", "boats", "--source", "courier")
    message = "error: where are the texts?\n  Name their folder with --texts, or in BILATERAL_TEXTS.\n"
    assert (done.status, done.out, done.err) == (2, "", message)


def test_an_unknown_source_leaves_with_2_and_the_likely_one(texts: Path, run: Run) -> None:
    done = run("locate", "boats", "--source", "couriers", "--texts", texts)
    message = "error: no source has the key 'couriers'; did you mean 'courier'?\n  See `dataset show sources`.\n"
    assert (done.status, done.out, done.err) == (2, "", message)


def test_a_text_that_was_changed_leaves_with_2_and_says_so(texts: Path, run: Run) -> None:
    apply_edit(texts / "courier.txt", {"append": "More.\n"})
    done = run("locate", "boats", "--source", "courier", "--texts", texts)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("error: courier.txt has the digest ")


def test_a_phrase_over_two_lines_is_found_and_pasted_as_one_row(texts: Path, run: Run) -> None:
    done = run("locate", "river patrols  Sudland", "--source", "courier", "--texts", texts, "--column", "x")
    assert [row[4:6] for row in csv.reader(done.out.splitlines(keepends=True))] == [["28", "50"]]


def test_a_table_that_is_not_there_is_wrong_use_and_the_nearest_is_named(texts: Path, run: Run) -> None:
    done = run("locate", "Sudland", "--source", "courier", "--texts", texts, "--table", "figurs")
    assert (done.status, done.out) == (2, "")
    assert done.err == "error: no table is called 'figurs'; did you mean 'figures'?\n"
