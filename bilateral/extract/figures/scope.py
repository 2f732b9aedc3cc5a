"""To where or whom a figure applies: the phrase behind what is counted, or the place that the sentence begins with."""

from __future__ import annotations

import re

from bilateral.extract.candidate import Candidate, Part
from bilateral.text.source import Span

_BECAME = (
    "killed|murdered|slain|shot|lost|injured|wounded|arrested|detained|seized|found|missing|dead|kidnapped|displaced"
    "|recovered|deployed|stationed|registered|recorded|reported|held|trained"
)
_ENDS = (
    "since|after|before|when|while|that|which|who|whom|them|and|but|because|as|if|so|where|said|says|according|though"
    "|until|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|cost|costs|came"
    "|come|comes|remain|remains|remained|went|go|took|takes|left|fled|died|lived|live|showed|shows|told|made|makes"
    "|became|found|employs|said|rose|fell|dropped|grew|reached|gave|got|were|including|compared|up|down|than|worth|every|each"
)
_STOP = r"[,.;:!?()\"\u2014]"
_PLAIN = r"[^\s,.;:!?()\"\u2014]"
_SCOPE = re.compile(
    rf"(?:(?: (?:have been|has been|had been|were|was|are|being|been))? (?:{_BECAME}))?"
    r"(?: of [a-z-]{3,30}(?= [a-z]{2,10} ))? (nationwide\b|countrywide\b|statewide\b|worldwide\b|abroad\b"
    r"|(?:(?:in|for|from|under|against|during(?! the (?:same )?period)|by|into|across|at|on|along|among|throughout|near"
    r"|off|within|outside|inside) |(?:of|to) (?=the |its |their |[A-Z]))"
    rf"(?:(?!(?:{_ENDS})\b|[0-9$€£])(?:U\.S\.|{_PLAIN}+)(?: |$|(?={_STOP}))){{1,8}})"
)
_HANGING = re.compile(
    r"(?: (?:all|Section|Title"
    r"|on|in|at|by|from|to|of|for|with|into|over|the|an?|its|their|more|than|about|some|nearly|only|just|not))+$"
)
_FIRST = re.compile(
    r"(?:In|Across|Along|Throughout|Near|Outside|Within|Inside) "
    r"(?:the (?:[a-z]+ ){0,2}(?:of )?)?[A-Z][\w.'-]*(?: (?:of|de|del|la|and|[A-Z][\w.'-]*)){0,5}(?=, )"
)


def find_scope(plain: str, end: int, sentence: Span, behind: Candidate | None) -> Part | None:
    """The phrase behind what is counted that says in which setting: "in cartel-related violence"."""
    match = _SCOPE.match(plain, end, sentence.end)
    if match is None:
        return None
    start, stop = match.span(1)
    words = plain[start : stop if behind is None else max(start, min(stop, behind.span.start))].rstrip()
    words = _HANGING.sub("", words)
    if " " not in words and not words.endswith(("wide", "abroad")):
        return None
    return None if words.endswith("'s") else Part("scope", Span(start, start + len(words)))


def find_first_scope(plain: str, sentence: Span, dated: int) -> Part | None:
    """The place with which a sentence begins: "In Guerrero, gunmen killed"; ``dated``: where its first date begins."""
    match = _FIRST.match(plain, sentence.start, sentence.end)
    if match is None or match.start() <= dated < match.end():
        return None
    return Part("scope", Span(*match.span()))
