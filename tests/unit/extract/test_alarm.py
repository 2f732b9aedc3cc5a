"""The verbatim alarm: what two sources print inside quotation marks in different words."""

from __future__ import annotations

from pathlib import Path

from bilateral.extract.alarm import Alarm, Printing, find_alarms, recorded_printings
from bilateral.extract.inputs import articles_of
from bilateral.extract.known import Known
from bilateral.extract.run import extract_all
from bilateral.extract.table import read_rows
from tests.unit.extract.articles import write

LONG = "We will keep every boat on the river for as long as it takes,"
OTHER = "We shall keep each boat on the river for as long as it takes."


def test_one_utterance_in_other_words_is_told_from_both_sides() -> None:
    found = find_alarms([Printing("one", "ana-vidal", LONG), Printing("two", "ana-vidal", OTHER)])
    assert found == [Alarm(0, 1, LONG, OTHER), Alarm(1, 0, OTHER, LONG)]


def test_the_same_words_are_no_alarm() -> None:
    assert find_alarms([Printing("one", "", LONG), Printing("two", "", LONG.rstrip(","))]) == []


def test_a_source_is_not_compared_with_itself() -> None:
    assert find_alarms([Printing("one", "", LONG), Printing("one", "", OTHER)]) == []


def test_the_utterances_of_the_record_are_those_with_words(known: Known) -> None:
    printings = list(recorded_printings(known))
    assert Printing("herald", "ana-vidal", "We're ready for additional boats,") in printings
    assert len(printings) == 3


def test_a_run_marks_what_another_file_prints_otherwise(tmp_path: Path, known: Known) -> None:
    write(tmp_path, f'Norland waits\n\n"{LONG}" Mayor Ana Vidal said on Monday.\n', "one.txt")
    write(tmp_path, f'Norland waits\n\n"{OTHER}" Mayor Ana Vidal said on Monday.\n', "two.txt")
    done = extract_all(
        articles_of([tmp_path], published="2020-03-03"), known, tmp_path / "out.csv", cores=1, told=lambda _: None
    )
    rows = [row for row in read_rows(tmp_path / "out.csv").rows if row["kind"] == "quote"]
    assert [row["alarm"] for row in rows] == [f"two prints: {OTHER}", f"one prints: {LONG}"]
    assert [list(told.values()) for told in done.alarms] == [[row["alarm"]] for row in rows]
