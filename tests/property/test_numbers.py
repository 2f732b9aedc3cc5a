"""Any number written in words or digits is read back, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from bilateral.text.number import parse_number
from bilateral.text.number_grammar import find_numbers
from bilateral.text.number_value import Form

_SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {10**12: "trillion", 10**9: "billion", 10**6: "million", 10**3: "thousand"}
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}

_numbers = st.integers(0, 10**15 - 1) | st.integers(0, 2000)
_joins = st.sampled_from([" ", " and "])


def _below_hundred(number: int, hyphen: str) -> str:
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"{hyphen}{_SMALL[ones]}" if ones else "")


def _below_thousand(number: int, join: str, hyphen: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest, hyphen)
    return f"{_SMALL[hundreds]} hundred" + (f"{join}{_below_hundred(rest, hyphen)}" if rest else "")


def _say(number: int, join: str = " ", hyphen: str = "-") -> str:
    said = []
    for scale, word in _SCALES.items():
        count, number = divmod(number, scale)
        if count:
            said.append(f"{_below_thousand(count, join, hyphen)} {word}")
    if number or not said:
        last = _below_thousand(number, join, hyphen)
        said.append(f"and {last}" if said and join == " and " and number < 100 else last)
    return " ".join(said)


@given(_numbers, _joins, st.sampled_from(["-", " ", " - "]), st.sampled_from([str.lower, str.upper, str.capitalize]))
def test_an_integer_in_words_is_read_back(number: int, join: str, hyphen: str, write: Callable[[str], str]) -> None:
    assert parse_number(write(_say(number, join, hyphen))) == number


@given(st.integers(0, 10**15 - 1), st.sampled_from(["{:,}", "{:d}", "{:,}.50", "${:,}"]))
def test_an_integer_in_digits_is_read_back(number: int, form: str) -> None:
    written = form.format(number)
    assert parse_number(written) == number + (0.5 if written.endswith(".50") else 0)


@given(st.integers(0, 99_999), st.integers(0, 999), st.sampled_from(list(_SCALES.items())))
def test_a_decimal_with_a_scale_is_read_back_exactly(whole: int, part: int, scale: tuple[int, str]) -> None:
    (found,) = find_numbers(f"some {whole}.{part:03d} {scale[1]} of them")
    assert found.value == Fraction(f"{whole}.{part:03d}") * scale[0]


@given(st.integers(1, 999), _joins)
def test_an_ordinal_in_words_is_told_from_a_cardinal(number: int, join: str) -> None:
    words = _say(number, join)
    head, last = words[: words.rfind(max(" ", "-", key=words.rfind)) + 1], words.split(" ")[-1].split("-")[-1]
    ordinal = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last.removesuffix('e')}th")
    ordinal = {"twelve": "twelfth"}.get(last, ordinal)
    found = list(find_numbers(head + ordinal))
    assert [(each.form, int(each.value)) for each in found] == [(Form.ORDINAL, number)]


@given(_numbers, st.text(st.characters(exclude_categories=["Cs", "L", "N"]), max_size=12))
def test_a_number_is_found_at_its_place(number: int, around: str) -> None:
    words = _say(number)
    text = f"{around} {words}, {around}"
    spans = [text[each.span.start : each.span.end] for each in find_numbers(text)]
    assert words in spans


@given(st.text(st.sampled_from("0123456789.,/-e x^½ "), max_size=40))
def test_whatever_digits_are_strewn_numbers_stand_apart_and_in_order(text: str) -> None:
    found = list(find_numbers(text))
    ends = [0, *(each.span.end for each in found)]
    assert all(end <= each.span.start < each.span.end <= len(text) for end, each in zip(ends, found, strict=False))
