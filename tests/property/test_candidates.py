"""Candidates of arbitrary text: places are exact, and the file holds what was put into it."""

from __future__ import annotations

import datetime as dt
import string
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.article import Article, extract_article
from bilateral.extract.candidate import Part
from bilateral.extract.document import Document
from bilateral.extract.known import Known
from bilateral.extract.pipeline import extract
from bilateral.extract.slug import Free, slug
from bilateral.extract.table import header_of, parse_rows, parts_text, read_parts, write_rows
from bilateral.text.source import SourceText, Span

WORDS = st.sampled_from(
    [
        *(
            "said",
            "Ana Vidal",
            "told",
            "reporters",
            "on Friday",
            "since 2008",
            "about $3 billion",
            "more than 40 boats",
        ),
        *(
            '"We are ready,"',
            "“and so",
            "are they”",
            "\u2019",
            "U.S.",
            "Norland",
            "arrested",
            "the president",
            "1,000",
            "…",
        ),
        *(
            "\n\n",
            "\r\n",
            "\u00a0",
            "\u2028",
            "é",
            "\U0001f6a4",
            "İstanbul",
            "\x1c",
            "9",
            "two",
            "percent",
            "may",
            "\t",
        ),
    ]
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=60)
_NOWHERE = Path("any.txt")
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(TEXTS)
def test_every_place_lies_in_the_text(text: str) -> None:
    for candidate in extract(Document(SourceText(text), dt.date(2021, 10, 8))):
        for span in (candidate.span, *(part.span for part in candidate.parts)):
            assert 0 <= span.start < span.end <= len(text)


@given(TEXTS)
def test_the_rows_of_a_file_repeat_the_words_of_their_places(text: str) -> None:
    raw = text.encode()
    if not text.strip().strip("\ufeff") or "\0" in text:
        return
    known = Known({}, {})
    rows = extract_article(Article(_NOWHERE, "any", "2021-10-08"), raw, known).rows
    header = header_of(())
    read = parse_rows(write_rows(header, rows), "candidates.csv").rows
    assert [row["exact"] for row in read] == [text[int(row["start"]) : int(row["end"])] for row in read]
    assert all(read_parts(row["parts"]) is not None for row in read)


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(header_of(("figures.scope",)), CELLS)), max_size=4))
def test_the_file_holds_what_was_put_into_it(rows: list[dict[str, str]]) -> None:
    header = header_of(("figures.scope",))
    kept = [row for row in rows if any(row.values())]
    assert list(parse_rows(write_rows(header, rows), "candidates.csv").rows) == kept


@given(st.lists(st.tuples(CELLS, st.integers(0, 99), st.integers(0, 99), CELLS), max_size=4))
def test_parts_are_read_as_they_were_written(parts: list[tuple[str, int, int, str]]) -> None:
    written = tuple(Part(role, Span(start, end), value) for role, start, end, value in parts)
    assert read_parts(parts_text(written)) == written


@given(st.lists(CELLS, max_size=8))
def test_keys_are_slugs_and_each_is_given_once(words: list[str]) -> None:
    keys = Free()
    given_keys = [keys.give(slug(each) or "key") for each in words]
    assert len(set(given_keys)) == len(given_keys)
    allowed = set(string.ascii_lowercase + string.digits + "-")
    assert all(set(key) <= allowed and key.strip("-") == key and "--" not in key for key in given_keys)
