"""The words of any text are those that a pattern finds one by one, with what stands between them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.document import Document
from bilateral.extract.words import fold
from bilateral.text.source import SourceText

_PIECES = st.sampled_from(
    ["U.S.", "D.E.A", "a", "B", ".", " ", "\n", "\r\n", "'", "\u2019", "-", "\u0301", "7", ",", "\u00e9"]
)
_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.lists(_PIECES, max_size=30).map("".join)
_WORD = re.compile(r"(?:[A-Z]\.){2,8}|[\w\u0300-\u036f]+")


@given(_ANY)
def test_words_are_found_one_by_one(text: str) -> None:
    document = Document(SourceText(text))
    words = document.words
    matches = list(_WORD.finditer(document.shadow))
    assert words.words == [each.group() for each in matches]
    assert list(zip(words.starts, words.ends, strict=True)) == [each.span() for each in matches]
    assert words.folded == [fold(each.group()) for each in matches]
    for index in range(len(words) - 1):
        between = slice(words.ends[index], words.starts[index + 1])
        line_end = "\n" if "\n" in document.text[between] else ""
        assert words.gap(index) == f"{document.shadow[between]}{line_end}"
    if len(words):
        assert words.gap(len(words) - 1) == "\n"
