"""Numbers and qualifiers as texts write them."""

# ruff: noqa: RUF001 (signs of multiplication are what is read)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.shape import BOUNDS
from bilateral.text.number import parse_number
from bilateral.text.qualifier import WORDS, says

_NUMBERS = {
    "300,000": 300_000,
    "$3 billion": 3e9,
    "$ 3 billion": 3e9,
    "€1.5 million": 1.5e6,
    "13": 13,
    "1,234.5": 1234.5,
    "three": 3,
    "both": 2,
    "Twenty-five": 25,
    "two hundred and six": 206,
    "one hundred twenty thousand": 120_000,
    "three million two hundred": 3_000_200,
    "a hundred": 100,
    "a hundred and five": 105,
    "a": 1,
    "a dozen": 12,
    "half a million": 500_000,
    "two and a half million": 2.5e6,
    "three quarters": 0.75,
    "two point zero five": 2.05,
    "1/2": 0.5,
    "2½": 2.5,
    "½": 0.5,
    "1.5 × 10^3": 1500,
    "2^10": 1024,
    "12,34,567": 1_234_567,
    "1.111,5": 1111.5,
    "40 000": 40_000,
    "5 lakh": 500_000,
    "100k": 100_000,
    "$1.2m": 1.2e6,
    "-5": -5,
    "minus five": -5,
    "one hundred and three quarters": 100.75,
    "six million and a half": 6.5e6,
}
_NO_NUMBERS = [
    "",
    "  ",
    "several",
    "tens of thousands",
    "13-year-old",
    "3 bullion",
    "12,34",
    "1.2.3",
    "$",
    "1/0",
    "21st",
    "a third of",
    "one million million million million million million million",
]


@pytest.mark.parametrize(("words", "number"), _NUMBERS.items())
def test_words_and_digits_are_read(words: str, number: float) -> None:
    assert parse_number(words) == number


@pytest.mark.parametrize("words", _NO_NUMBERS)
def test_what_is_no_number_or_an_open_one_is_none(words: str) -> None:
    assert parse_number(words) is None


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_with_commas_are_themselves(number: int) -> None:
    assert parse_number(f"{number:,}") == number
    assert parse_number(str(number)) == number


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_none(words: str) -> None:
    number = parse_number(words)
    assert number is None or isinstance(number, float)


def test_every_qualifier_but_exact_has_words() -> None:
    assert {*WORDS, "exact"} == set(BOUNDS)


@pytest.mark.parametrize(
    ("words", "qualifier", "said"),
    [
        ("about", "about", True),
        ("More\nthan", "more_than", True),
        ("about", "more_than", False),
        ("13", "exact", True),
        ("well over", "more_than", True),
        ("just under", "nearly", True),
        ("or so", "about", True),
        ("no fewer than", "at_least", True),
        ("about", "exact", False),
        ("13", "about", False),
    ],
)
def test_words_say_one_qualifier(words: str, qualifier: str, *, said: bool) -> None:
    assert says(words, qualifier) is said
