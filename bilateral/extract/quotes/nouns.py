"""Reports without a verb of saying: "according to Price", "its concerns about ..."."""

from __future__ import annotations

from bilateral.extract.quotes.after_verb import speaker_after
from bilateral.extract.quotes.asides import subject_before
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.clauses import content_end, is_clause
from bilateral.extract.quotes.phrases import is_quotation, past_a_dateline
from bilateral.extract.quotes.report import Report
from bilateral.extract.quotes.tokens import Range, Sentence

_ENDS_A_PHRASE = Tag.COMMA | Tag.DASH | Tag.STOP | Tag.CLOSE | Tag.CLAUSE
_MOST_OF_AN_EPITHET = 4
_VIEWS = frozenset({"belief", "view", "concern", "fear", "hope", "expectation", "opinion"})


def report_according_to(sentence: Sentence, at: int) -> Report | None:
    """The report of "according to Price" and of "as reported by AFP"; ``at`` is its first word but "as"."""
    end = speaker_after(sentence, at + 2)
    if end == at + 2:
        return None
    size = len(sentence)
    contents: list[Range] = []
    left = at - 1 if at and (sentence.tags[at - 1] & Tag.COMMA or sentence.words[at - 1] == "as") else at
    start = past_a_dateline(sentence)
    if left > start:
        contents.append((start, left))
    if end + 1 < size and (sentence.tags[end] & Tag.COMMA or sentence.words[end] == ":"):
        contents.append((end + 1, content_end(sentence, end + 1)))
    return Report("according", (at, at + 2), (at + 2, end), tuple(contents)) if contents else None


def report_put_so(sentence: Sentence, at: int) -> Report | None:
    """The report of 'As Price put it, "..."' and of '"...," as Price put it'; ``at`` is "put"."""
    speaker = subject_before(sentence, at)
    if speaker is None:
        return None
    after = next(
        (each for each in range(at + 2, min(at + 5, len(sentence))) if is_quotation(sentence.tags[each])), None
    )
    if after is not None:
        return Report("put", (at, at + 2), speaker, ((after, after + 1),))
    before = next(
        (each for each in range(speaker[0] - 1, max(-1, speaker[0] - 4), -1) if each in sentence.quoted), None
    )
    return Report("put", (at, at + 2), speaker, ((before, before + 1),)) if before is not None else None


def report_by_a_noun(sentence: Sentence, at: int) -> Report | None:
    """The report of "Price's claim that ..." and of "its longstanding concerns about ..."."""
    after = at + 1
    if at == 0 or after + 1 >= len(sentence) or sentence.words[after] not in ("that", "about"):
        return None
    owner = next((each for each in range(at - 1, max(-1, at - _MOST_OF_AN_EPITHET), -1) if _owns(sentence, each)), None)
    if owner is None:
        return None
    end = owner if sentence.tags[owner] & Tag.POSSESSIVE else owner + 1
    speaker = (owner, end) if end > owner else _owner(sentence, owner)
    if speaker is None:
        return None
    if sentence.words[after] == "that" and not is_clause(sentence, after + 1):
        return None
    stop = content_end(sentence, after + 1)
    stop = next((each for each in range(after + 1, stop) if sentence.tags[each] & _ENDS_A_PHRASE), stop)
    belief = sentence.words[at].removesuffix("s") in _VIEWS
    return Report("noun", (at, after), speaker, ((after + 1, stop),), None, belief)


def _owner(sentence: Sentence, end: int) -> Range | None:
    """The name before "'s", or the noun phrase that a determiner begins."""
    start = end
    while start and sentence.tags[start - 1] & Tag.CAPITAL:
        start -= 1
    while start == end or (start and not sentence.tags[start] & (Tag.CAPITAL | Tag.DETERMINER)):
        start -= 1
        if start < 0 or end - start > _MOST_OF_AN_EPITHET or sentence.tags[start] & _ENDS_A_PHRASE:
            return None
    return start, end


def _owns(sentence: Sentence, at: int) -> bool:
    return bool(sentence.tags[at] & Tag.POSSESSIVE) or sentence.words[at] in ("his", "her", "their", "its")
