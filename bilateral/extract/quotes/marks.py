"""Which quotation marks belong together, and what they enclose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.extract.document import Document
from bilateral.text.source import Span

_DOUBLE = re.compile(r"""["\u201c\u201d\u201e\u201f\u00ab\u00bb]|'{2,3}|``|\u2018\u2018|\u2019\u2019""")
_OPENS = frozenset({"\u201c", "\u201e", "\u00ab", "``", "\u2018\u2018"})
_CLOSES = frozenset({"\u201d", "\u00bb", "\u2019\u2019"})
_SINGLE_OPEN = re.compile(r"""['\u2018](?<![^\s(\[-]['\u2018])(?=[^\W_])""")
_SINGLE_CLOSE = re.compile(r"""['\u2019](?<=[\w.,!?]['\u2019])(?!\w)""")
_BEFORE_AN_OPENING = frozenset(" \n\t\u00a0([-\u2013\u2014'\u2018")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks.

    ``outer`` holds the marks, ``inner`` does not and has no spaces around. ``open`` says that no mark closes it: it
    runs to the end of its paragraph, and the next paragraph goes on with it. ``ended`` says that a comma or the end of
    a sentence stands before the mark that closes it.
    """

    outer: Span
    inner: Span
    open: bool = False
    ended: bool = False


def find_quoted(document: Document) -> list[Quoted]:
    """The words between marks, in order; those of marks inside other marks stay with the outer ones."""
    text, paragraphs = document.text, document.paragraphs
    starts = [paragraph.start for paragraph in paragraphs]
    found: list[Quoted] = []
    for number in _holding(_DOUBLE, text, starts):
        paragraph = paragraphs[number]
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        goes_on = following is not None and _DOUBLE.match(text, following.start) is not None
        found += _in_paragraph(text, paragraph, goes_on=goes_on)
    singles = [each for number in _holding(_SINGLE_OPEN, text, starts) for each in _single(text, paragraphs[number])]
    return sorted([*found, *_outside(singles, found)], key=lambda quoted: quoted.outer.start)


def _holding(mark: re.Pattern[str], text: str, starts: list[int]) -> Iterator[int]:
    """The numbers of the paragraphs that hold a mark, in order."""
    last = -1
    for match in mark.finditer(text):
        number = bisect_right(starts, match.start()) - 1
        if number != last:
            yield number
            last = number


def _in_paragraph(text: str, paragraph: Span, *, goes_on: bool) -> Iterator[Quoted]:
    """Pairs the double marks of a paragraph; a mark that opens again drops the one before."""
    start: re.Match[str] | None = None
    for mark in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        if start is None or _opens(text, mark):
            start = None if start is None and _closes(text, mark) else mark
            continue
        yield from _filled(text, Span(start.start(), mark.end()), Span(_after_opening(start), _before_closing(mark)))
        start = None
    if start is not None and (goes_on or start.start() == paragraph.start):
        yield from _filled(
            text, Span(start.start(), paragraph.end), Span(_after_opening(start), paragraph.end), is_open=goes_on
        )


def _after_opening(mark: re.Match[str]) -> int:
    """Where the words begin: of three straight single marks the third opens a quotation in the quotation."""
    return min(mark.end(), mark.start() + 2)


def _before_closing(mark: re.Match[str]) -> int:
    return max(mark.start(), mark.end() - 2)


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark.group() in _OPENS or mark.group() in _CLOSES:
        return mark.group() in _OPENS
    before = mark.start() == 0 or text[mark.start() - 1] in _BEFORE_AN_OPENING
    return before and mark.end() < len(text) and not text[mark.end()].isspace() and text[mark.end()] not in ".,;"


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark can only close: what it would close began nowhere."""
    if mark.group() in _OPENS or mark.group() in _CLOSES:
        return mark.group() in _CLOSES
    return mark.end() == len(text) or (
        text[mark.end()].isspace() and not text[mark.start() - 1 : mark.start()].isspace()
    )


def _filled(text: str, outer: Span, inner: Span, *, is_open: bool = False) -> Iterator[Quoted]:
    words = text[inner.start : inner.end]
    start = inner.start + len(words) - len(words.lstrip())
    end = inner.start + len(words.rstrip())
    if start < end:
        yield Quoted(outer, Span(start, end), is_open, words.rstrip()[-1] in ",.?!")


def _single(text: str, paragraph: Span) -> Iterator[Quoted]:
    """Words between single marks. An apostrophe after a plural looks like a mark that closes: it is taken for one."""
    at = paragraph.start
    while (start := _SINGLE_OPEN.search(text, at, paragraph.end)) is not None:
        end = _SINGLE_CLOSE.search(text, start.end(), paragraph.end)
        if end is None:
            return
        yield from _filled(text, Span(start.start(), end.end()), Span(start.end(), end.start()))
        at = end.end()


def _outside(singles: list[Quoted], doubles: list[Quoted]) -> Iterator[Quoted]:
    """The single-quoted words that touch no double-quoted ones."""
    starts = [quoted.outer.start for quoted in doubles]
    for single in singles:
        before = bisect_right(starts, single.outer.end) - 1
        if before < 0 or doubles[before].outer.end <= single.outer.start:
            yield single
