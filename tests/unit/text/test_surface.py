"""What in a text looks like data. All sentences are invented."""

# ruff: noqa: RUF001 (curly marks and dashes are what is tested)

from __future__ import annotations

import time

import pytest

from bilateral.text.source import SourceText
from bilateral.text.surface import find_surfaces


def _found(text: str, kind: str) -> list[str]:
    source = SourceText(text)
    return [source.slice(surface.span) for surface in find_surfaces(source) if surface.kind == kind]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("They lost 3 boats.", ["3"]),
        ("They lost 3,200 boats or 1.5 a day.", ["3,200", "1.5"]),
        ("It cost $2.5 million, or $ 3 billion, or €7.", ["$2.5 million", "$ 3 billion", "€7"]),
        ("Some 40 percent, 10% and 12 % agreed.", ["40 percent", "10%", "12 %"]),
        ("Twenty-one oars and two dozen nets.", ["Twenty-one", "two dozen"]),
        ("Thousands came, ten thousand left.", ["Thousands", "ten thousand"]),
        ("The second ferry doubled its fare twice.", ["second", "doubled", "twice"]),
        ("A 10-year-old boat on the 3rd pier.", ["10", "3"]),
        ("It ended at 5.", ["5"]),
        ("Someone tends the stone often.", []),
    ],
)
def test_numbers_are_found_in_digits_and_words(text: str, numbers: list[str]) -> None:
    assert _found(text, "number") == numbers


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It sank on March 3, 2020 at noon.", ["March 3, 2020"]),
        ("It sank on 3 March 2020, not on the 4th of May.", ["3 March 2020", "4th of May"]),
        ("It sank in May 2019, by May 2nd, in May.", ["May 2019", "May 2nd", "in May"]),
        ("By January 30 next year all is done.", ["January 30 next year"]),
        ("In 1998-99, in the 1990s and 2008/2021.", ["1998-99", "1990s", "2008/2021"]),
        ("On Monday, last Friday and in early March.", ["Monday", "last Friday", "early March"]),
        ("Yesterday, and tomorrow; last week; next year.", ["Yesterday", "tomorrow", "last week", "next year"]),
        ("In recent years and the past two decades.", ["recent years", "past two decades"]),
        ("They may come. Marching on, the monday-ish crowd sang.", []),
    ],
)
def test_dates_are_found_in_the_ways_that_papers_write_them(text: str, dates: list[str]) -> None:
    assert _found(text, "date") == dates


def test_a_number_or_a_name_inside_a_date_is_part_of_the_date() -> None:
    text = "On March 3, 2020 they left, in the past two years."
    assert (_found(text, "number"), _found(text, "name")) == ([], [])


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“"])
def test_what_stands_in_quotation_marks_is_a_quotation_without_them(marks: str) -> None:
    text = f"She said {marks[0]}we row,{marks[1]} and {marks[0]}we fish.{marks[1]}"
    assert _found(text, "quotation") == ["we row,", "we fish."]


@pytest.mark.parametrize("marks", ["‘’", "''"])
def test_single_quotation_marks_are_found_too(marks: str) -> None:
    assert _found(f"The ferry {marks[0]}Old Otter{marks[1]} sank.", "quotation") == ["Old Otter"]


def test_a_quotation_inside_a_quotation_is_found_beside_it() -> None:
    text = "“He said ‘come in’ and left,” she said."
    assert _found(text, "quotation") == ["He said ‘come in’ and left,", "come in"]


@pytest.mark.parametrize("text", ["the dogs' bowls and the cats' mats", "it's the mayor's o'clock", "don’t, won’t"])
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert _found(text, "quotation") == []


def test_a_quotation_of_several_paragraphs_is_one_in_each() -> None:
    text = "“We row.\n\n“We fish.”\n\nThen they left."
    assert _found(text, "quotation") == ["We row.", "We fish."]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert _found("He said “we row\nand fish.", "quotation") == ["we row"]


def test_quotation_marks_with_nothing_between_them_are_no_quotation() -> None:
    assert _found("He wrote “”\nand left.", "quotation") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The boats of Ana Vidal reached Norland.", ["Ana Vidal", "Norland"]),
        ("They saw the U.S. and the O'Neill-Smith Group.", ["U.S.", "O'Neill-Smith Group"]),
        ("They asked Ana/Élise Vidal.", ["Ana/Élise Vidal"]),
        ("She met The River Board there.", ["River Board"]),
        ("Boats came.", []),
        ("NATO came.", ["NATO"]),
        ("Norland paid. They thanked Norland.", ["Norland", "Norland"]),
        ("“Norland paid,” he said. (Sudland paid.)", []),
        ("Ana Vidal\nNorland Board", ["Ana Vidal", "Norland Board"]),
        ("He says that I and The do.", []),
    ],
)
def test_names_are_capitalised_words_but_for_those_that_start_a_sentence(text: str, names: list[str]) -> None:
    assert _found(text, "name") == names


def test_a_name_after_a_closing_quotation_mark_starts_no_sentence() -> None:
    assert _found("“We row,” Vidal said. ‘We fish,’ Otero said.", "name") == ["Vidal", "Otero"]


def test_surfaces_come_in_the_order_of_the_text() -> None:
    source = SourceText("“Two boats,” Ana said on Monday.")
    assert [(surface.kind, source.slice(surface.span)) for surface in find_surfaces(source)] == [
        ("number", "Two"),
        ("quotation", "Two boats,"),
        ("name", "Ana"),
        ("date", "Monday"),
    ]


_REPEATED = {
    "quotation marks": '"',
    "curly quotation marks": "“",
    "single quotation marks": "'",
    "quoted words": " 'a'",
    "digits": "1",
    "numbers": "1 ",
    "numbers with commas": "1,",
    "number words": "one ",
    "years": "2020 ",
    "months": "March ",
    "beginnings of a date": "past ",
    "capitals": "A",
    "capitalised words": "Aa ",
    "abbreviations": "A.",
    "function words": "The ",
    "hyphens": "-",
    "spaces": " ",
    "line ends": "\n",
    "money": "$ ",
}


@pytest.mark.parametrize("part", _REPEATED.values(), ids=_REPEATED.keys())
def test_a_text_of_one_thing_alone_is_read_in_linear_time(part: str) -> None:
    length = 100_000
    source = SourceText((part * length)[:length])
    started = time.perf_counter()
    find_surfaces(source)
    assert time.perf_counter() - started < 5


def test_an_apostrophe_within_single_marks_does_not_end_the_quotation() -> None:
    assert ("quotation", "We don’t want war,") in _all("‘We don’t want war,’ he said.")


def test_times_told_by_counting_back_and_short_names_of_months_are_dates() -> None:
    found = _all("He left two weeks ago, on Oct. 8, 2020, and came back overnight, a year later.")
    dates = [words for kind, words in found if kind == "date"]
    assert dates == ["two weeks ago", "Oct. 8, 2020", "overnight", "a year later"]


def _all(text: str) -> list[tuple[str, str]]:
    source = SourceText(text)
    return [(surface.kind, source.slice(surface.span)) for surface in find_surfaces(source)]
