"""Spans, shadows and surfaces of any text."""

# ruff: noqa: RUF001 (curly marks and dashes are what is tested)

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bilateral.text.source import SourceText, Span, digest
from bilateral.text.surface import find_surfaces

_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
_MARKS = st.text(st.sampled_from("aA1 \n\t.,'\"“”‘’«»–—-$%\u00a0\u202f🚤"), max_size=60)
_TEXT = _ANY | _MARKS


@st.composite
def _spans(draw: st.DrawFn) -> tuple[SourceText, Span]:
    text = draw(_TEXT.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return SourceText(text), Span(start, draw(st.integers(start + 1, len(text))))


@given(_TEXT)
def test_the_shadow_is_as_long_as_the_text(text: str) -> None:
    assert len(SourceText(text).shadow) == len(text)


@given(_TEXT)
def test_the_shadow_of_the_shadow_is_itself(text: str) -> None:
    shadow = SourceText(text).shadow
    assert SourceText(shadow).shadow == shadow


@given(_spans())
def test_a_phrase_taken_from_a_text_is_found_at_its_place(found: tuple[SourceText, Span]) -> None:
    text, span = found
    exact = text.slice(span)
    assert span in list(text.find(exact))
    assert text.digest(span) == digest(exact)


@given(_spans())
def test_every_place_of_a_phrase_reads_the_same_in_the_shadow(found: tuple[SourceText, Span]) -> None:
    text, span = found
    wanted = text.shadow[span.start : span.end]
    every = [Span(at, at + len(wanted)) for at in range(len(text)) if text.shadow.startswith(wanted, at)]
    assert list(text.find(text.slice(span))) == every


@given(_spans())
def test_the_place_of_an_offset_leads_back_to_it(found: tuple[SourceText, Span]) -> None:
    text, span = found
    line, column = text.place(span.start)
    lines = text.text.split("\n")
    assert sum(len(each) + 1 for each in lines[: line - 1]) + column - 1 == span.start


@given(_TEXT)
def test_surfaces_lie_inside_the_text_and_hold_something(text: str) -> None:
    surfaces = find_surfaces(SourceText(text))
    assert surfaces == sorted(surfaces)
    assert all(0 <= surface.span.start < surface.span.end <= len(text) for surface in surfaces)


@given(_TEXT)
def test_quotations_and_names_cross_no_line(text: str) -> None:
    source = SourceText(text)
    crossing = [each for each in find_surfaces(source) if each.kind in ("quotation", "name")]
    assert all("\n" not in source.slice(each.span) for each in crossing)


@given(st.text(st.sampled_from("0123456789.,-$ a\n"), max_size=60))
def test_every_digit_lies_in_a_number_or_a_date(text: str) -> None:
    spans = [each.span for each in find_surfaces(SourceText(text)) if each.kind in ("number", "date")]
    digits = [offset for offset, character in enumerate(text) if character.isdigit()]
    assert all(any(span.start <= offset < span.end for span in spans) for offset in digits)
