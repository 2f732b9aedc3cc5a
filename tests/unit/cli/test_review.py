"""``dataset review``, driven by the terminal library's own pilot."""

from __future__ import annotations

import asyncio
import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Static

from bilateral.cli.review import texts_of
from bilateral.cli.review_app import ReviewApp
from bilateral.cli.review_panes import marked
from bilateral.errors import CandidatesError
from bilateral.extract.candidate import Kind, Part
from bilateral.extract.decide.review import Review
from bilateral.extract.known import Known
from bilateral.extract.table import Decision, header_of, write_rows
from bilateral.text.source import SourceText
from tests.unit.cli.conftest import Run
from tests.unit.extract.articles import DRILL, rows_from, write
from tests.unit.extract.deciding import ACCEPT, COST, EVERYTHING, SOURCE, Desk, at, decided, found

ROWS = ["source", "figure", "quote", "actor", "figure", "actor", "date"]


@pytest.fixture
def file(desk: Desk, known: Known) -> Path:
    """A file of candidates, none of them decided."""
    rows = decided(desk.extract(), SOURCE)
    assert [row["kind"] for row in rows] == ROWS
    desk.file.write_text(write_rows(header_of(known.targets.cells), rows), encoding="utf-8")
    return desk.file


def _press(file: Path, known: Known, keys: Sequence[str]) -> list[str]:
    """Press keys in a review; what its three panes say in the end."""
    review = Review(file, known.targets)
    app = ReviewApp(review, texts_of(review.rows, file.parent), known)

    async def drive() -> list[str]:
        async with app.run_test(size=(160, 50)) as pilot:
            for key in keys:
                await pilot.press(key)
            await pilot.pause()
            return [
                str(app.screen_stack[0].query_one(f"#{pane}", Static).content) for pane in ("state", "words", "cells")
            ]

    return asyncio.run(drive())


def _decisions(file: Path) -> list[tuple[str, str]]:
    with file.open(encoding="utf-8", newline="") as handle:
        return [(row["decision"], row["reason"]) for row in csv.DictReader(handle)]


def test_the_first_row_is_shown_in_its_text_with_what_it_would_become(file: Path, known: Known) -> None:
    state, words, cells = _press(file, known, [])
    assert state == "1 of 7, 7 open"
    assert words == DRILL
    assert "source · document" in cells
    assert "publisher: The Strait Times" in cells


def test_each_decision_is_written_at_once_and_the_next_open_row_is_shown(file: Path, known: Known) -> None:
    state, _, cells = _press(file, known, ["a", "s", *"jk"])
    assert state == "3 of 7, 5 open"
    assert "quote · by-hand" in cells
    assert _decisions(file)[:3] == [("accept", ""), ("skip", ""), ("", "")]


def test_a_walk_goes_on_where_it_stopped(file: Path, known: Known) -> None:
    _press(file, known, ["a", "s"])
    assert _press(file, known, [])[0] == "3 of 7, 5 open"


def test_declining_asks_for_a_reason(file: Path, known: Known) -> None:
    _press(file, known, ["j", "d", *"Counts nothing", "enter"])
    assert _decisions(file)[1] == ("decline", "Counts nothing")


def test_declining_without_a_reason_declines_nothing(file: Path, known: Known) -> None:
    _press(file, known, ["j", "d", "enter"])
    _press(file, known, ["j", "d", "x", "escape"])
    assert _decisions(file) == [("", "")] * 7


def test_accepting_asks_for_a_cell_that_is_needed_and_empty(file: Path, known: Known) -> None:
    _press(file, known, ["j", "j", "a", *"It cannot watch alone", "ctrl+s"])
    review = Review(file, known.targets)
    review.at = 2
    assert review.row["quotes.content"] == "It cannot watch alone"
    assert review.row["decision"] == "accept"


def test_accepting_without_the_cell_leaves_the_row_open(file: Path, known: Known) -> None:
    state, _, _ = _press(file, known, ["j", "j", "a", "ctrl+s", "escape"])
    assert state == "3 of 7, 7 open"
    assert _decisions(file)[2] == ("", "")


def test_merging_asks_for_the_record(file: Path, known: Known) -> None:
    _press(file, known, ["j", "j", "j", "m", *"actors/norland", "enter"])
    review = Review(file, known.targets)
    review.at = 3
    assert (review.row["decision"], review.row["match"]) == ("merge", "actors/norland")


def test_editing_changes_a_cell_and_nothing_else(file: Path, known: Known) -> None:
    before = Review(file, known.targets).rows
    _press(file, known, ["e", "end", *" 2", "ctrl+s"])
    after = Review(file, known.targets).rows
    assert after == ({**before[0], "sources.title": f"{before[0]['sources.title']} 2"}, *before[1:])


def test_a_date_has_no_cells_to_edit(file: Path, known: Known) -> None:
    state, _, _ = _press(file, known, [*"jjjjjj", "e"])
    assert state.startswith("7 of 7, 7 open  a date has no cells of its own")


def test_undo_takes_changes_back_one_by_one(file: Path, known: Known) -> None:
    before = file.read_bytes()
    state, _, _ = _press(file, known, ["a", "s", "u", "u", "u"])
    assert state == "1 of 7, 7 open  nothing to undo"
    assert file.read_bytes() == before


def test_when_all_is_decided_it_says_what_comes_next(file: Path, known: Known) -> None:
    state, _, _ = _press(file, known, ["s"] * 7)
    assert state.endswith("0 open  all is decided: leave with q, then `dataset accept`")


def test_rows_that_the_record_has_are_passed_over(desk: Desk, file: Path, known: Known) -> None:
    rows = [{**row, "match": "recorded figures/x"} if row["kind"] == "figure" else row for row in desk.extract()]
    file.write_text(write_rows(header_of(known.targets.cells), rows), encoding="utf-8")
    assert _press(file, known, ["s"])[0] == "3 of 7, 4 open"


def test_the_candidate_is_marked_and_what_would_steer_a_terminal_is_not_shown() -> None:
    text = SourceText("A \x1b[31mred boat\nleft")
    row = {"start": "11", "end": "15", "exact": "boat", "context": "", "text_sha256": ""}
    shown = marked(row, text)
    assert shown.plain == "A \ufffd[31mred boat\nleft"
    assert [(span.start, span.end) for span in shown.spans] == [(11, 15)]


def test_without_the_text_the_sentence_is_shown() -> None:
    row = {"start": "0", "end": "4", "exact": "boat", "context": "A boat left.", "text_sha256": ""}
    assert marked(row, None).plain == "A boat left.\n\n(the text is not at hand)"


def test_without_a_terminal_it_leaves_with_2(file: Path, run: Run) -> None:
    done = run("review", file)
    assert done.status == 2
    assert done.err.startswith("error: the review needs a terminal\n")


def test_what_was_decided_in_a_review_can_be_accepted(desk: Desk, file: Path, known: Known) -> None:
    _press(file, known, ["a", "s", "s", "a", "s", "a", "s"])
    plan = desk.plan(Review(file, known.targets).rows)
    assert plan.rows.keys() == {"sources", "actors", "evidence"}
    assert EVERYTHING["Sudland"] == ACCEPT


def test_the_candidate_is_in_sight_wherever_it_stands_in_a_long_text(desk: Desk, known: Known) -> None:
    text = write(desk.texts, "Nobody came to the harbour on that day.\n\n" * 60 + DRILL, "long.txt")
    desk.file.write_text(write_rows(header_of(known.targets.cells), rows_from(text, known)), encoding="utf-8")
    review = Review(desk.file, known.targets)
    app = ReviewApp(review, texts_of(review.rows, desk.texts), known)

    async def drive() -> tuple[int, int]:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("j", "j", "j")
            await pilot.pause()
            pane, words = app.query_one("#text"), app.query_one("#words", Static)
            lines = range(int(pane.scroll_y), int(pane.scroll_y) + pane.size.height)
            shown = [
                piece.text for line in lines for piece in words.render_line(line) if piece.style and piece.style.reverse
            ]
            return len(" ".join(shown)), len(review.row["exact"])

    seen, wanted = asyncio.run(drive())
    assert seen >= wanted > 0


def test_all_mentions_of_an_actor_are_accepted_together_and_undone_together(desk: Desk, known: Known) -> None:
    rows = [row for row in decided(desk.extract(), SOURCE) if row["exact"] == "Sudland"] * 3
    desk.file.write_text(write_rows(header_of(known.targets.cells), rows), encoding="utf-8")
    state, _, cells = _press(desk.file, known, [])
    assert "2 more like it: A accepts, D declines all" in cells
    state, _, _ = _press(desk.file, known, ["A"])
    assert state == "1 of 3, 0 open  all is decided: leave with q, then `dataset accept`"
    assert _decisions(desk.file) == [("accept", "")] * 3
    review = Review(desk.file, known.targets)
    review.decide(Decision.DECLINE, reason="Named as a place alone", alike=True)
    assert review.undo()
    assert [row["decision"] for row in review.rows] == ["accept"] * 3


def test_a_code_that_the_list_does_not_have_is_not_saved(file: Path, known: Known) -> None:
    before = file.read_bytes()
    _press(file, known, ["j", "a", *"boats", "ctrl+s", "escape"])
    assert file.read_bytes() == before


def test_a_reason_that_nobody_can_judge_is_not_taken(file: Path, known: Known) -> None:
    _press(file, known, ["j", "d", *"no", "enter", "escape"])
    assert _decisions(file)[1] == ("", "")


def test_a_date_that_an_accepted_row_tells_needs_no_decision(desk: Desk, known: Known) -> None:
    date = found(Kind.DATE, "2017", "2017")
    dated = replace(COST, parts=(*COST.parts, Part("period", at("2017"), "2017")))
    rows = desk.extract([dated, date])[1:]
    desk.file.write_text(write_rows(header_of(known.targets.cells), rows), encoding="utf-8")
    review = Review(desk.file, known.targets)
    assert review.open == 2
    review.decide(Decision.ACCEPT)
    assert (review.open, review.at) == (0, 0)
    review.step(1)
    assert review.dated == "figures/12-million-usd-drill.period"


def test_a_file_that_somebody_else_changed_is_not_written_over(file: Path, known: Known) -> None:
    review = Review(file, known.targets)
    changed = file.read_bytes() + b"\n"
    file.write_bytes(changed)
    with pytest.raises(CandidatesError, match="was changed by another program meanwhile"):
        review.decide(Decision.SKIP)
    assert file.read_bytes() == changed


def test_a_key_that_nobody_has_made_is_told(file: Path, known: Known) -> None:
    rows = [
        {**row, "speakers.actor_id": "nobody"} for row in Review(file, known.targets).rows if row["kind"] == "quote"
    ]
    file.write_text(write_rows(header_of(known.targets.cells), rows), encoding="utf-8")
    assert "speakers.actor_id: nobody is neither recorded nor accepted" in _press(file, known, [])[2]
