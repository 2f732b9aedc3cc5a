"""Patterns that are matched in linear time, and why the others are not taken."""

from __future__ import annotations

import pytest

from bilateral.patterns import flaw


@pytest.mark.parametrize("pattern", ["", "^[a-z]+$", "(a+)+$", r"\p{Cyrillic}"])
def test_a_pattern_that_never_goes_back_is_taken(pattern: str) -> None:
    assert flaw(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("(", "unclosed group"),
        ("(?<=a)b", "look-around, including look-ahead and look-behind, is not supported"),
        (r"(a)\1", "backreferences are not supported"),
        ("((a{1000}){1000}){1000}", "Compiled regex exceeds size limit of 10485760 bytes"),
        (3, "it is no text"),
    ],
)
def test_a_pattern_that_is_not_taken_says_why(pattern: object, why: str) -> None:
    assert flaw(pattern) == why
