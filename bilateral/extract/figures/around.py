"""What a sentence says around a figure: how far it holds, for what time, of what, and by whose account."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilateral.extract.candidate import Candidate, Part
from bilateral.text.qualifier import BEFORE, BEHIND
from bilateral.text.source import Span

_LONGEST = 6
_BEHIND_MARK = re.compile(r"\+|-plus\b|-odd\b|-ish\b")
_WORDS_BEHIND = sorted((re.escape(each) for each in BEHIND if each[0].isalpha()), key=len, reverse=True)
_AFTER = re.compile(rf",? ?({'|'.join(_WORDS_BEHIND)})\b(?! than [\w$€£])")
_BECAME = (
    "killed|murdered|slain|shot|lost|injured|wounded|arrested|detained|seized|found|missing|dead|kidnapped|displaced"
)
_ENDS_SCOPE = (
    "since|after|before|when|while|that|which|who|and|but|because|as|if|so|where|said|says|according|though|until"
)
_SCOPE = re.compile(
    rf"(?:(?: (?:have been|has been|had been|were|was|are|being|been))? (?:{_BECAME}))?"
    r" ((?:in|of|for|from|under|against|during|by|to|into|across|at|on) "
    rf"(?:(?!(?:{_ENDS_SCOPE})\b|[0-9$€£])[^\s,.;:!?()\"]+(?: |$|(?=[,.;:!?()\"]))){{1,8}})"
)
_SAID = (
    "(?:said|says|told|added|reported|estimated|estimates|announced|claimed|claims|stated|noted|warned|argued|wrote)"
)
_HANGING = re.compile(r"(?: (?:on|in|at|by|from|to|of|for|the|an?|its|their|more|than))+$")
_NAME = r"[^\s,;:()\"]+(?: [^\s,;:()\"]+){0,7}"
_ACCORDING = re.compile(
    rf"\baccording to ({_NAME}?)(?=[,;:()\"]|\.?$|\.\s| (?:that|which|who|since|and|in|on)\b)", re.IGNORECASE
)
_HAVING = r"(?:(?:has|have|had|also|later|earlier) ){0,2}"
_SAID_LAST = re.compile(rf"[,\"] ({_NAME}?) {_HAVING}{_SAID}\b")
_SAID_FIRST = re.compile(rf"({_NAME}?) {_HAVING}{_SAID}\b")
_NOBODY = frozenset({"and", "but", "or", "who", "which", "that", "as", "a", "an", "the", "some"})
"""What stands before a second verb of speaking, whose subject is further back, or before "estimated 300"."""
_APART = re.compile(
    r", (?:up|down|compared|versus|against|from|while|but|although|though|after|before|which|who|where)\b"
)
"""What begins another clause, whose date is not that of a figure before it."""
_SAYS_NAME = re.compile(rf"[,\"] {_SAID} ({_NAME}?)(?=[,;:()\"]|\.?$)")


def find_qualifier(lower: str, start: int) -> tuple[str, Span] | None:
    """The words before a place that qualify what begins there."""
    end = start
    if lower[start - 1 : start] == " ":
        end -= 1
    elif lower[start - 1 : start] not in ("~", ">", "<", "=", "≥", "≤") or start == 0:
        return None
    words = lower[max(0, end - 40) : end].split(" ")[-_LONGEST:]
    for at in range(len(words)):
        phrase = " ".join(words[at:])
        bare = phrase.lstrip("(\"'[")
        if bare in BEFORE:
            return BEFORE[bare], Span(end - len(bare), end)
    return None


def find_qualifier_behind(lower: str, end: int) -> tuple[str, Span] | None:
    """The words that qualify what ends at a place: "or more", a plus sign."""
    match = _BEHIND_MARK.match(lower, end)
    if match is not None:
        return BEHIND[match.group().removeprefix("-") if match.group() != "-ish" else "-ish"], Span(
            match.start(), match.end()
        )
    match = _AFTER.match(lower, end)
    if match is None or (match[1] == "plus" and lower[match.start()] != "-"):
        return None
    return BEHIND[match[1]], Span(match.start(1), match.end(1))


def find_period(plain: str, span: Span, before: Candidate | None, behind: Candidate | None) -> Part | None:
    """The nearer of the sentence's dates before and behind a figure; behind rather than before."""
    if behind is not None and _APART.search(plain, span.end, behind.span.start):
        behind = None
    if behind is not None and (before is None or behind.span.start - span.end <= 2 * (span.start - before.span.end)):
        return Part("period", behind.span, behind.value)
    return None if before is None else Part("period", before.span, before.value)


def find_scope(plain: str, end: int, sentence: Span, behind: Candidate | None) -> Part | None:
    """The phrase behind what is counted that says in which setting: "in cartel-related violence"."""
    match = _SCOPE.match(plain, end, sentence.end)
    if match is None:
        return None
    start, stop = match.span(1)
    words = plain[start : stop if behind is None else max(start, min(stop, behind.span.start))].rstrip()
    words = _HANGING.sub("", words)
    return Part("scope", Span(start, start + len(words))) if " " in words else None


def find_source(plain: str, sentence: Span) -> Part | None:
    """The name to which the sentence attributes what it says."""
    for found in _sources(plain, sentence):
        name = found[1].removesuffix(".")
        if name.rpartition(" ")[2].lower() not in _NOBODY:
            return Part("attributed_to", Span(found.start(1), found.start(1) + len(name))) if name else None
    return None


def _sources(plain: str, sentence: Span) -> Iterator[re.Match[str]]:
    start, end = sentence.start, sentence.end
    for pattern in (_ACCORDING, _SAYS_NAME, _SAID_LAST):
        match = pattern.search(plain, start, end)
        if match is not None:
            yield match
    first = _SAID_FIRST.match(plain, start, end)
    if first is not None:
        yield first
