"""Patterns: Python's regular expressions and LIKE patterns for polars' engine."""

from __future__ import annotations

import re
import unicodedata

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.gx_polars.likes import translate_like
from bilateral.gx_polars.regex import translate

_TRANSLATED = (
    r"^a",
    r"a$",
    r"(?:a|b)+c?",
    r"[a-z]{2,3}",
    r"[^\s,;]+",
    r"\d\D\w\W\s\S",
    r"[-a.]",
    r"[a&b]",
    r"^\[\d{4}\]\.?$",
    r"(x(y)z)",
    r"a.c|d",
    r"a\ b\-c\/d",
    r"(ab$)",
    "",
)
_LEFT_TO_PYTHON = (
    r"(?=a)b",
    r"(a)\1",
    r"\bword\b",
    r"(?i)a",
    r"(?P<name>a)",
    r"a$|b",
    r"[+--b]",
    r"[a&&b]",
    r"\<",
    r"a*+",
    r"(?:a{1000}){1000}",
    r"\Aa\Z",
)


@pytest.mark.parametrize("pattern", _TRANSLATED)
def test_a_pattern_of_known_signs_is_translated(pattern: str) -> None:
    assert translate(pattern) is not None


@pytest.mark.parametrize("pattern", _LEFT_TO_PYTHON)
@pytest.mark.filterwarnings("ignore:Possible (nested set|set difference|set intersection):FutureWarning")
def test_a_pattern_that_could_mean_something_else_is_left_to_python(pattern: str) -> None:
    assert translate(pattern) is None


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(re.error):
        translate("(")


@pytest.mark.parametrize("pattern", [each for each in _TRANSLATED if each])
@settings(max_examples=40, deadline=None)
@given(text=st.text("abcxyz019 \n.,[]-&/üÅ\x1c٣²", max_size=8))
def test_a_translated_pattern_finds_what_python_finds(pattern: str, text: str) -> None:
    found = pl.select(pl.lit(text).str.contains(translate(pattern) or "")).item()
    assert found == (re.search(pattern, text) is not None)


@pytest.mark.parametrize("sign", [r"\w", r"\d", r"\s", r"[^\w]", r"\S"])
def test_classes_hold_the_same_characters_as_in_python(sign: str) -> None:
    characters = [chr(code) for code in range(0x3000) if not 0xD800 <= code < 0xE000]
    here = pl.Series(characters).str.contains(translate(sign) or "").to_list()
    search = re.compile(sign).search
    different = [each for each, found in zip(characters, here, strict=True) if found != (search(each) is not None)]
    assert [each for each in different if _is_assigned(each)] == []


def _is_assigned(character: str) -> bool:
    """Characters that Python's tables do not know yet may differ."""
    return unicodedata.category(character) != "Cn"


@pytest.mark.parametrize(
    ("pattern", "escape", "text", "is_like"),
    [
        ("a%", None, "abc", True),
        ("a%", None, "bab", False),
        ("%b_", None, "a\nbc", True),
        ("a.c", None, "abc", False),
        ("100!%", "!", "100%", True),
        ("100!%", "!", "1000", False),
        ("", None, "", True),
        ("A%", None, "abc", False),
        ("_", None, "🦉", True),
    ],
)
def test_like_patterns_match_whole_values(pattern: str, escape: str | None, text: str, *, is_like: bool) -> None:
    assert pl.select(pl.lit(text).str.contains(translate_like(pattern, escape))).item() is is_like


@pytest.mark.parametrize(("pattern", "escape"), [("a", "!!"), ("a!", "!")])
def test_an_escape_that_means_nothing_is_refused(pattern: str, escape: str) -> None:
    with pytest.raises(ValueError, match="escape"):
        translate_like(pattern, escape)
