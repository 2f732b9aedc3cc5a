"""Numbers that are no figures: parts of names, times, addresses, keys and counts of nothing."""

from __future__ import annotations

import re

from bilateral.extract.figures.measured import Quantity
from bilateral.extract.figures.nouns import MONTHS, is_plural
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.set_phrases import is_set_phrase
from bilateral.extract.wordlist import word_set
from bilateral.text.qualifier import BEFORE

_NAMED = word_set(
    """
    pillar kilometer kilometre article articles section sections chapter chapters page pages pp. p. number numbers no.
    nos. nr. room line channel
    flight route highway interstate level phase grade class version figure fig. table paragraph item unit gate stage
    type model step option district verse psalm exit appendix part volume vol. episode season title resolution rule
    clause amendment act bill law decree annex apartment apt. suite floor lot block precinct ward zone sector region
    station camp checkpoint pier terminal track lane lap round hole heat pool match game week day day- formula area
    footnote footnotes building hangar bay post box code zip extension ext. proposition prop. measure case file form
    """
)
_MONTH_BEHIND = re.compile(rf" (?:of )?(?:{'|'.join(sorted(month.capitalize() for month in MONTHS))})\b")
_GROUPS = ("Group of ", "Gang of ", "Big ")
_LONGEST_HEADING = 160
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    """
)
_TIME = re.compile(r"(?::[0-9]|\ ?(?:[ap]\.?\ ?m\b|[ap]\.m\.|o'clock|hrs\b|GMT|UTC|EST|EDT|ET\b|CST|PST))", re.VERBOSE)
_STREET = re.compile(
    r"(?:\ [NSEW]\.)?(?:\ [A-Z0-9][\w.']{0,20}){1,3}"
    r"\ (?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Drive|Lane|Square|Plaza|Place|Way|Court)\b",
    re.VERBOSE,
)
_EDITION = re.compile(r"[0-9]\.0")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.&'-]*)[ ]$")
_LONGEST_TOKEN = 200
_WEB = re.compile(r"://|www\.|@|\.(?:com|org|net|gov)\b|%[0-9A-F]")
_YEAR = range(1900, 2100)
_OLD_YEAR = range(1000, 1900)
_SAYS_YEAR = word_set(
    """
    in since by of until from during after before around circa about late early mid to and
    """
)
_ENDS = frozenset(".!?:;\n\"'([*-|\N{EM DASH}")
_SENTENCE_WORDS = word_set(
    """
    including following containing covering counting leaving adding totaling involving killing injuring wounding
    the a an in on at of about around over under some nearly almost more than only just all these those their its his
    her our with and but or for from to by after before between up as another like when while if since until during
    both among least most every each first last next this that there mr mrs that's it's is are was were has have had i
    we they he she it you what who how why
    """
)


def is_figure(found: Quantity, page: Page) -> bool:
    """Whether a number with its unit says how much or how many."""
    start, end, number = found.span.start, found.span.end, found.lower.number
    bare = found.main.unit is None
    if _joined_before(page.plain, start) or _joined_behind(page.plain, end, bare=bare, whole=number.whole):
        return False
    if is_set_phrase(found, page):
        return False
    return not bare or not (_is_key(found, page) or is_named(found, page))


def _is_key(found: Quantity, page: Page) -> bool:
    """Whether digits are a time, or number a line, a house, a day or a year."""
    start, end, number = found.span.start, found.span.end, found.lower.number
    if number.digits and _TIME.match(page.plain, end) is not None:
        return True
    if not number.whole:
        return False
    word = page.plain[max(0, start - 14) : start].rstrip(" ,.").rpartition(" ")[2]
    if (word[:1].isupper() and word.lower() in MONTHS) or _MONTH_BEHIND.match(page.text, end) is not None:
        return True
    return _is_list_mark(page.text, start, end) or _STREET.match(page.plain, end) is not None or _is_year(found, page)


def _joined_before(plain: str, start: int) -> bool:
    """Whether something before the number makes it a part of a longer word, key, time or score."""
    before = plain[start - 1 : start] if start else ""
    if not before:
        return False
    if before.isalnum() or before in "_#@/\\&^+":
        return True
    further = plain[start - 2 : start - 1] if start > 1 else ""
    if before in "-.:,'" and further.isalnum():
        return before != "," or further.isdigit()
    if before in " (\"'[":
        return False
    token = plain[max(0, start - _LONGEST_TOKEN) : start].rsplit(maxsplit=1)[-1]
    return _WEB.search(token) is not None


def _joined_behind(plain: str, end: int, *, bare: bool, whole: bool) -> bool:
    behind, further = plain[end : end + 1], plain[end + 1 : end + 2]
    if behind.isalnum() or behind in ("_", "\\", "^"):
        return True
    if behind == "/" and bare:
        return True
    return (behind in ("-", ":") and further.isdigit()) or (behind == "'" and further == "s" and whole)


def _is_list_mark(text: str, start: int, end: int) -> bool:
    """As in "1. " or "2) " at the start of a line, "[3]" anywhere."""
    if start and text[start - 1] == "[" and text[end : end + 2].lstrip(".").startswith("]"):
        return True
    if text[end : end + 1] == ")" and ("(" not in text[max(0, start - 24) : start] or text.endswith(")(", 0, start)):
        return True
    line = text[max(0, start - 3) : start].rpartition("\n")
    starts = (bool(line[1]) or start < 3) and not line[2].strip(" (-*")
    marked = text[end : end + 1] in (".", ")") and text[end + 1 : end + 2] in (" ", "\n", "\t")
    return starts and (
        marked
        or (text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and start > 0 and len(text[start:end]) < 3)
    )


def _is_year(found: Quantity, page: Page) -> bool:
    value, start = found.lower.number.value.numerator, found.span.start
    if value in _YEAR and (found.upper is None or found.upper.number.value.numerator in _YEAR):
        return True
    before = _WORD_BEFORE.search(page.plain, max(0, start - 12), start)
    return value in _OLD_YEAR and before is not None and before[1].lower() in _SAYS_YEAR


def is_named(found: Quantity, page: Page) -> bool:
    """Whether the number is a part of a name: "Boeing 787", "Article 5", "phase two", "Group of Seven"."""
    start, number = found.span.start, found.lower.number
    match = _WORD_BEFORE.search(page.plain, max(0, start - 40), start)
    if number.whole and number.value < 100 and page.plain[start - 1 : start] == "'" and start:
        return True
    if page.plain.endswith(_GROUPS, max(0, start - 10), start):
        return True
    if match is not None and match[1].lower() in _NAMED:
        return True
    if _counts_in_heading("" if match is None else match[1], found, page):
        return False
    if number.whole or _EDITION.fullmatch(page.plain, start, found.span.end):
        return match is not None and _is_name(match[1], page, match.start())
    return page.plain[start].isupper() and not number.digits and not _starts(page, start)


def _counts_in_heading(word: str, found: Quantity, page: Page) -> bool:
    """Whether a number behind a capitalised word, or a comma, counts: where all words of its line have a capital."""
    if not word:
        return page.plain.endswith((", ", "; "), 0, found.span.start) and _is_in_heading(found, page)
    if word.lower() in BEFORE or word.lower() in ("than", "least", "most", "to"):
        return True
    if found.lower.number.digits and found.lower.value >= 100 and not word.endswith(("s", "ed", "ill", "ize")):
        return False
    words = page.words_behind(found.span.end)[:3]
    if not any(is_plural(each.lower) for each in words):
        return False
    return _is_in_heading(found, page)


def _is_in_heading(found: Quantity, page: Page) -> bool:
    """Whether all the long words of a number's line have a capital."""
    start = page.text.rfind("\n", max(0, found.span.start - _LONGEST_HEADING), found.span.start) + 1
    end = page.text.find("\n", found.span.end, start + _LONGEST_HEADING)
    if end < 0 and len(page.text) > start + _LONGEST_HEADING:
        return False
    long = _LONG_WORD.findall(page.plain, start, end if end > 0 else len(page.text))
    return len(long) > 2 and all(each[0].isupper() for each in long)


def _is_name(word: str, page: Page, start: int) -> bool:
    lower = word.lower()
    if word == lower or lower in _SENTENCE_WORDS or lower in _DAYS or lower in BEFORE:
        return False
    return not (_starts(page, start) and lower.endswith("ly"))


def _starts(page: Page, start: int) -> bool:
    """Whether a sentence, a line or a quotation starts here."""
    if start == 0 or page.text[start - 1] == "\n":
        return True
    before = page.plain[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in _ENDS or "\n" in page.text[max(0, start - 3) : start]
