"""By whose account a sentence says what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilateral.extract.candidate import Part
from bilateral.extract.wordlist import word_set
from bilateral.text.source import Span

_SAYING = word_set(
    """said says say told added reported estimated estimates estimate announced claimed claims stated noted warned
    argued wrote"""
)
_SAID = f"(?:{'|'.join(sorted(_SAYING, reverse=True))})"
_NAME = r"[^\s,;:()\"\u2014]+(?: [^\s,;:()\"\u2014]+){0,7}"
_TELLING = ("data", "figures", "statistics", "records", "report", "survey", "study", "poll", "census")
_SHOWN = rf"(?:{'|'.join(f'(?<={word})' for word in _TELLING)}) (?:shows?|showed|found|says)\b"
_ACCORDING = re.compile(
    rf"\baccording to ({_NAME}?(?:, [A-Z][\w-]{{1,30}}){{1,3}} and [A-Z][\w-]{{1,30}}"
    rf"|{_NAME}?(?=[,;:()\"]|\.?$|\.\s| (?:that|which|who|since|and|in|on|from)\b))",
    re.IGNORECASE,
)
_HAVING = r"(?:(?:has|have|had|also|later|earlier) ){0,2}"
_SAID_LAST = re.compile(rf"[,\"\u2014] ?({_NAME}?)(?: {_HAVING}{_SAID}\b|{_SHOWN})")
_SAID_FIRST = re.compile(rf"({_NAME}?)(?: {_HAVING}{_SAID}\b|{_SHOWN})")
_SAYS_NAME = re.compile(rf"[,\"] {_SAID} ({_NAME}?)(?=[,;:()\"]|\.?$)")
_NOBODY = word_set("and but or who which that as an a the is are was were be been being not it to of by for in on at")
"""What ends no name before a verb of speaking: its subject is further back, or it is no verb here."""
_HINTS = (*_SAYING, "show", "found", "ccording to")
_CLAUSE = word_set(
    "is are was were had has have will would could can did do does after before when while because hours days"
)
"""What stands in a clause, and in no name."""


def find_source(plain: str, sentence: Span) -> Part | None:
    """The name to which the sentence attributes what it says."""
    words = plain[sentence.start : sentence.end]
    if not any(word in words for word in _HINTS):  # far quicker than the patterns
        return None
    for found in _sources(plain, sentence):
        name = found[1].removesuffix(".") if not found[1].endswith(("Inc.", "Corp.", "Co.")) else found[1]
        if name and not _is_clause(name):
            return Part("attributed_to", Span(found.start(1), found.start(1) + len(name)))
    return None


def _is_clause(name: str) -> bool:
    words = name.lower().split(" ")
    return words[-1] in _NOBODY or not _CLAUSE.isdisjoint(words)


def _sources(plain: str, sentence: Span) -> Iterator[re.Match[str]]:
    start, end = sentence.start, sentence.end
    for pattern in (_ACCORDING, _SAYS_NAME, _SAID_LAST):
        match = pattern.search(plain, start, end)
        if match is not None:
            yield match
    first = _SAID_FIRST.match(plain, start, end)
    if first is not None:
        yield first
