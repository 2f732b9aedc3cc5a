"""Set phrases with numbers that count nothing: laws, calibres, votes, telephone numbers, "24 hours a day"."""

from __future__ import annotations

import re

from bilateral.extract.figures.measured import Quantity
from bilateral.extract.figures.page import Page

_LAW = re.compile(
    r" (?:U\.?S\.?C|C\.?F\.?R|U\.S\. Code|Stat\. [0-9]|Fed\. Reg|F\.[23]d|F\. Supp|Cong\. Rec|U\.N\.T\.S|U\.S\.T"
    r"|T\.I\.A\.S)"
)
_CALIBRE = re.compile(r"[ -]?(?:cal(?:ib(?:er|re)s?|\.)?|gauge)\b", re.IGNORECASE)
_ROUNDS = re.compile(
    r"[ -](?:[a-z]+ )?(?:pistol|handgun|rifle|round|ammunition|bullet|cartridge|casing|luger|parabellum|gun|weapon"
    r"|shell|cannon|howitzer|mortar|submachine|grenade|revolver)",
    re.IGNORECASE,
)
_VOTES = re.compile(r" to [0-9]{1,3}\b(?! ?%| percent| [a-z]+s\b)")
_VOTES_BEFORE = re.compile(r"(?<![0-9,.$])[0-9]{1,3} to $")
_BALLOT = re.compile(
    r"\b(?:vote[ds]?|voting|beat|won|wins?|defeat(?:ed|s)?|lost|passed|approved|margin|led|lead|tied|scored?)\b"
)
_DIALLED = re.compile(r"[0-9() +-]{8,32}")
_LONGEST_DIALLED = 20
_SPANISH = re.compile(r" (?:mil|mill[oó]n|millones|mdp|mdd)\b")
_ALWAYS = re.compile(r"(?:24[ -]hours?[ -]a[ -]day|seven[ -]days[ -]a[ -]week|7[ -]days[ -]a[ -]week)\b")
"""An idiom, in which nothing is counted."""


def is_set_phrase(found: Quantity, page: Page) -> bool:
    """Whether a number with its unit is a part of a phrase in which it counts nothing."""
    start, end, number = found.span.start, found.span.end, found.lower.number
    if number.bare and page.plain[start - 1 : start] == " " and page.plain[max(0, start - 2) : start - 1].isdigit():
        return True  # "1,5 million": the rest of a number that is not read
    if page.lower.startswith(" m", number.span.end) and _SPANISH.match(page.lower, number.span.end):
        return True
    if page.lower[start] in "27s" and _ALWAYS.match(page.lower, start):
        return True
    unit = found.main.unit
    if unit is not None:
        return unit.name == "millimetre" and _ROUNDS.match(page.plain, end) is not None
    if number.digits and (_CALIBRE.match(page.plain, end) or _LAW.match(page.plain, end)):
        return True
    return number.whole and (_is_vote(page.lower, start, end) or _is_dialled(page.plain, start, end))


def _is_vote(lower: str, start: int, end: int) -> bool:
    """Whether digits are a side of a vote or a score: "passed 71 to 29"."""
    if not (_VOTES.match(lower, end) or _VOTES_BEFORE.search(lower, max(0, start - 8), start)):
        return False
    before = lower[max(0, start - 60) : start]
    return "from " not in before[-12:] and _BALLOT.search(before) is not None


def _is_dialled(plain: str, start: int, end: int) -> bool:
    """Whether digits are a part of a telephone number, of nine digits or more in groups."""
    near = plain[end : end + 1] in (" ", "-", ")") or plain[start - 1 : start] in (" ", "-", "(")
    if not near:
        return False
    for run in _DIALLED.finditer(plain, max(0, start - _LONGEST_DIALLED), end + _LONGEST_DIALLED):
        groups = re.findall("[0-9]+", run.group())
        if run.start() <= start and end <= run.end() and len(groups) > 2 and sum(map(len, groups)) in range(9, 16):
            return True
    return False
