"""Where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilateral.text.source import Span

_STOP = re.compile(r"""(?<![.!?…])[.!?…][.!?…"')\]]{0,8}(?P<note>(?:(?<=[a-z)"'].)|(?<=[a-z].["']))\d{1,2})?\s++""")
"""A mark that may end a sentence, what closes behind it, the number of a note, and the space up to the next word."""
_WORD_BEFORE = re.compile(r"[^\s\"'(\[]*$")
_WORD_AFTER = re.compile(r"[\"'(\[]*([$€£]?[\w.-]*)")
_NOTED = 4
"""Letters from which on a word with a number behind its full stop is none such as "No.2"."""
_LONGEST = 16
"""Characters of a word that may be an abbreviation."""
_DOTTED = re.compile(r"(?:\w\.)+\w")
_NAMES_FOLLOW = frozenset(
    """mr mrs ms dr prof gen gov sen rep lt col sgt capt cmdr adm maj cpl pvt brig rev hon fr msgr st ste mt ft amb atty
    supt dept pres vs v cf viz e.g i.e est approx""".split()  # noqa: SIM905 (a list of words reads better as words)
)
"""Abbreviations that end no sentence: something always follows them."""
_NUMBERS_FOLLOW = frozenset("no nos art sec fig vol pp p jan feb mar apr jun jul aug sep sept oct nov dec".split())  # noqa: SIM905
"""Those that end none before a number."""
_MAY_END = frozenset("inc co corp ltd llc plc bros jr sr ph.d etc al a.m p.m a.d b.c".split())  # noqa: SIM905
"""Those that end one only where the next word begins one."""
_BEGINS = frozenset(
    """a an the this that these those there here it its he she his her they their them we our you your i my who what
    when where why how which while if as at by for from in on of to with without after before since until during
    despite and but or nor so yet also then thus however meanwhile moreover although though because both each many
    most some several such all one two no not only once under over about among according last earlier later still even
    just now asked another any instead none nobody everyone perhaps""".split()  # noqa: SIM905
)
"""Words that begin a sentence where they have a capital: names do not."""


def split(plain: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph of a shadow copy, in order, without the spaces between them."""
    start = paragraph.start
    for stop in _STOP.finditer(plain, paragraph.start, paragraph.end):
        if stop.end() < paragraph.end and _ends(plain, start, stop):
            yield Span(start, stop.start() + len(stop.group().rstrip()))
            start = stop.end()
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _ends(plain: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a sentence that began at ``start`` ends at a mark."""
    after = _WORD_AFTER.match(plain, stop.end(), stop.end() + 40)
    following = after[1].lstrip("$€£") if after else ""
    if not (following[:1].isdigit() or any(each.isupper() for each in following[:2])):  # the second one: "iPhone"
        return False
    if not stop["note"] and stop.group().rstrip("\"')] \n\t\r") != ".":
        return True
    before = _WORD_BEFORE.search(plain, max(start, stop.start() - _LONGEST), stop.start())
    word = before.group() if before else ""
    if stop["note"]:
        return len(word) >= _NOTED
    return not word or _word_ends(word, following, first=stop.start() - len(word) == start)


def _word_ends(word: str, following: str, *, first: bool) -> bool:
    """Whether a word with a full stop ends a sentence, by the word that follows."""
    lower = word.lower()
    if lower in _NAMES_FOLLOW:
        return False
    if lower in _NUMBERS_FOLLOW:
        return not following[0].isdigit()
    if first and word.isdigit():
        return False
    initial = len(word) == 1 and word.isupper()
    if lower in _MAY_END or initial or _DOTTED.fullmatch(word):
        return following.lower() in _BEGINS
    return True
