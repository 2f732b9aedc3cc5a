"""Two versions of any text: what is said to be the same has the same words, in the same order."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.reanchor.fates import Fate, place
from bilateral.text.alignment import Alignment
from bilateral.text.source import Span, digest

_WORDS = st.sampled_from(
    ["the ", "US ", "Mexico ", "said ", "about ", "$3 billion ", "no. ", "\n", "a ", "b", "\u201cWe ", "\u00e9 ", "7 "]
)
_TEXT = st.lists(_WORDS, max_size=60).map("".join)
_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@st.composite
def _edited(draw: st.DrawFn) -> tuple[str, str, list[int | None]]:
    """An old text, a new one made of it by edits, and of each old character where it went."""
    pieces = draw(st.lists(_WORDS, min_size=1, max_size=50))
    old, new = "".join(pieces), ""
    went: list[int | None] = []
    for piece in pieces:
        edit = draw(st.sampled_from(["keep"] * 6 + ["cut", "put", "change"]))
        if edit == "put":
            new += draw(_TEXT)
        if edit in ("keep", "put"):
            went += range(len(new), len(new) + len(piece))
            new += piece
        else:
            went += [None] * len(piece)
            new += draw(_WORDS) if edit == "change" else ""
    return old, new, went


@given(_edited(), st.data())
def test_what_is_the_same_has_its_words_and_an_order(
    edited: tuple[str, str, list[int | None]], data: st.DataObject
) -> None:
    old, new, _ = edited
    alignment = Alignment(old, new)
    starts = sorted(data.draw(st.lists(st.integers(0, len(old) - 1), max_size=12)))
    spans = [Span(start, data.draw(st.integers(start + 1, min(len(old), start + 30)))) for start in starts]
    found = [(span, alignment.place(span)) for span in spans]
    for span, there in found:
        if there is not None:
            assert new[there.start : there.end] == old[span.start : span.end]
    kept = [(span, there) for span, there in found if there is not None]
    for (one, there), (other, elsewhere) in pairwise(kept):
        assert (one.start <= other.start) == (there.start <= elsewhere.start)


@given(st.lists(st.integers(0, 10_000), min_size=6, max_size=40, unique=True), st.data())
def test_of_words_that_stand_once_each_is_found_where_it_went_and_an_edited_one_never(
    numbers: list[int], data: st.DataObject
) -> None:
    words = [f"w{number}" for number in numbers]
    edits = data.draw(
        st.lists(st.sampled_from(["keep", "keep", "keep", "cut", "change"]), min_size=len(words), max_size=len(words))
    )
    old, new = " ".join(words), ""
    went: list[Span | None] = []
    for word, edit in zip(words, edits, strict=True):
        written = {"keep": word, "cut": "", "change": f"x{word}x"}[edit]
        went.append(Span(len(new), len(new) + len(word)) if edit == "keep" else None)
        new += f"{written} "
    alignment = Alignment(old, new)
    at = 0
    for word, truth in zip(words, went, strict=True):
        there = alignment.place(Span(at, at + len(word)))
        assert there in (truth, None)
        at += len(word) + 1


@given(_TEXT | _ANY)
def test_all_of_an_unchanged_text_is_the_same(text: str) -> None:
    alignment = Alignment(text, text)
    for start in range(len(text)):
        span = Span(start, min(len(text), start + 5))
        assert place(alignment, span, digest(text[span.start : span.end])).span == span


@given(_TEXT | _ANY, _TEXT | _ANY)
def test_blocks_are_alike_and_rise_in_both_texts(old: str, new: str) -> None:
    ends = (0, 0)
    for block in Alignment(old, new).blocks:
        assert (block.old >= ends[0], block.new >= ends[1]) == (True, True)
        assert old[block.old : block.old + block.size] == new[block.new : block.new + block.size]
        ends = (block.old + block.size, block.new + block.size)


@given(_edited(), st.data())
def test_a_span_with_an_edit_inside_is_never_the_same(
    edited: tuple[str, str, list[int | None]], data: st.DataObject
) -> None:
    old, new, went = edited
    start = data.draw(st.integers(0, len(old) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(old))))
    placed = place(Alignment(old, new), span, digest(old[span.start : span.end]))
    if old[span.start : span.end] not in new:
        assert not placed.fate.found
    whole = [each for each in went[span.start : span.end] if each is not None]
    if placed.fate is Fate.SAME:
        assert new[span.start : span.end] == old[span.start : span.end]
    assert placed.span.start <= placed.span.end <= len(new)
    assert len(whole) <= span.end - span.start


@pytest.mark.parametrize(
    ("unit", "edit"),
    [
        ("word{} and ", ("word7", "w7")),
        ("US ", ("US US", "US")),
        ("line {}\n", ("line 9\n", "")),
        ('"', ('""', '"x"')),
        ("a b ", ("a", "c")),
    ],
)
def test_time_grows_no_faster_than_the_texts(unit: str, edit: tuple[str, str]) -> None:
    def seconds(times: int) -> float:
        old = "".join(unit.format(number) for number in range(times))
        start = time.process_time()
        alignment = Alignment(old, f"x{old.replace(*edit)}y")
        for at in range(0, len(old) - 5, max(1, len(old) // 200)):
            alignment.place(Span(at, at + 5))
        return time.process_time() - start

    seconds(100)
    assert min(map(seconds, [16_000] * 2)) < 10 * min(map(seconds, [4_000] * 2)) + 0.1
