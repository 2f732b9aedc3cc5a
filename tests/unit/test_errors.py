"""Errors of the program itself, and what their messages say."""

from __future__ import annotations

import pytest

from bilateral.errors import Guesses, ProjectError, UsageError, did_you_mean


def test_a_message_ends_with_what_to_do() -> None:
    assert str(UsageError("no such table", hint="See `dataset show`.")) == "no such table\n  See `dataset show`."


def test_a_message_without_a_hint_is_one_line() -> None:
    assert str(UsageError("no such table")) == "no such table"


def test_an_error_of_the_project_starts_with_its_place() -> None:
    error = ProjectError("no JSON", path="expectations/a.json", line=4, column=5, hint="Mend it.")
    assert str(error) == "expectations/a.json:4:5: no JSON\n  Mend it."
    assert (error.path, error.line, error.column) == ("expectations/a.json", 4, 5)


@pytest.mark.parametrize(
    ("word", "question"),
    [("figurs", "; did you mean 'figures'?"), ("zebra", ""), ("", "")],
)
def test_the_nearest_known_word_is_suggested_if_any_is_near(word: str, question: str) -> None:
    assert did_you_mean(word, ["actors", "figures"]) == question


def test_among_many_known_words_those_that_start_or_end_alike_are_compared() -> None:
    many = [f"figure-{number:05}" for number in range(1000)]
    assert did_you_mean("figure-0042", many).startswith("; did you mean 'figure-00")
    assert did_you_mean("zebra", many) == ""


def test_a_character_that_passes_for_another_is_named() -> None:
    assert did_you_mean("\u0430fp", ["afp"]) == "; did you mean 'afp'? '\u0430' is U+0430 CYRILLIC SMALL LETTER A."


def test_a_word_that_is_much_too_long_is_no_slip() -> None:
    assert did_you_mean("a" * 201, ["a" * 200]) == ""
    assert did_you_mean("a" * 200, ["a" * 199]).startswith("; did you mean 'aaa")


def test_guesses_are_made_a_few_times() -> None:
    guess = Guesses(most=2)
    assert [guess("figurs", ["figures"]) for _ in range(3)] == ["; did you mean 'figures'?"] * 2 + [""]
