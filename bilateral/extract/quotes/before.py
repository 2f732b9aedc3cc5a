"""Reports that stand before their content: "Price said that ...", "Ebrard called for ..."."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bilateral.extract.quotes.asides import subject_before
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.clauses import Tail, content_end, is_clause, tail_of
from bilateral.extract.quotes.cues import CUES, FUSSY, ONLY_THAT, ONLY_TO, WITH_AN_OBJECT, Cue, Frame
from bilateral.extract.quotes.report import Report
from bilateral.extract.quotes.subjects import subject_of
from bilateral.extract.quotes.tokens import Range, Sentence
from bilateral.extract.quotes.verbs import group_start, is_active, quoted_as

_SUBORDINATE_WORDS = """
when as while after though although because since if before until
"""
_SUBORDINATE = frozenset(_SUBORDINATE_WORDS.split())
_UNNAMED = frozenset({"anonymity", "anonymously", "named", "identified"})
_ITSELF = frozenset({"itself", "themselves"})
_ANSWERS = frozenset({"respond", "answer", "reply", "react", "object"})
_STUDIES_WORDS = """
poll polls survey surveys study studies report reports data analysis figures numbers results research paper
records documents emails video statistics census
"""
_STUDIES = frozenset(_STUDIES_WORDS.split())


def report_before_content(sentence: Sentence, at: int, found: Sequence[Report]) -> Report | None:
    """A subject, a cue and then the content."""
    passive = quoted_as(sentence, at)
    group = group_start(sentence, at if passive is None else passive)
    cue = CUES[sentence.words[at]]
    if passive is None and not is_active(sentence, at, group):
        return None
    speaker = subject_of(sentence, group, at, found) if passive is None else subject_before(sentence, group)
    if speaker is None:
        return None
    content, hearer = _content_start(sentence, at, speaker)
    if content is None or content >= len(sentence) or not _UNNAMED.isdisjoint(sentence.words[content : content + 5]):
        return None
    end = content + 1 if _is_whole(sentence, content) else content_end(sentence, content)
    if _is_subordinate(sentence, speaker):
        end = next((each for each in range(content + 1, end) if sentence.tags[each] & Tag.COMMA), end)
    contents: tuple[Range, ...] = ((content, end),)
    if cue.frame is Frame.OBJECT and speaker[0] >= 2 and sentence.words[speaker[0] - 1] in ("that", "which", "whom"):
        named = subject_before(sentence, speaker[0] - 1)
        contents = (named, *contents) if named is not None else contents
    return Report(cue.frame.name.lower(), (group, at + 1), speaker, contents, hearer, cue.belief)


def _is_whole(sentence: Sentence, at: int) -> bool:
    """Whether a quotation is all that is said: its own marks end it, and no other follows."""
    quoted = sentence.quoted.get(at)
    return quoted is not None and quoted.ended and all(other <= at for other in sentence.quoted)


def _is_subordinate(sentence: Sentence, speaker: Range) -> bool:
    """Whether the report stands in a clause such as "when he said", or "who said", that a comma ends."""
    start = speaker[0]
    relative = sentence.words[start] in ("who", "which", "that") and speaker[1] == start + 1
    return relative or (start > 0 and sentence.words[start - 1] in _SUBORDINATE)


def _content_start(sentence: Sentence, at: int, speaker: Range) -> tuple[int | None, Range | None]:
    """Where the content begins after a cue, by what its frame takes; the hearer."""
    cue, after = CUES[sentence.words[at]], at + 1
    if after >= len(sentence):
        return None, None
    if cue.frame in (Frame.SAY, Frame.TELL):
        return _after_saying(sentence, at, tail_of(sentence, at), speaker)
    if sentence.tags[after] & (Tag.COMMA | Tag.STOP):
        return None, None
    if sentence.words[after] == "that":
        return after + 1, None
    if cue.lemma in ("decline", "refuse") and sentence.words[after : after + 2] == ["to", "comment"]:
        return None, None
    return _FOLLOWING.get(cue.frame, _object)(sentence, after, speaker, cue), None


def _clause(sentence: Sentence, at: int, speaker: Range, _cue: Cue) -> int | None:
    """After a verb such as "show": a question or a pronoun; anything where a study shows it."""
    asked = sentence.words[at] in ("how", "what", "whether", "why")
    begins = asked or _is_study(sentence, speaker) or sentence.tags[at] & (Tag.SUBJECT | Tag.QUOTE)
    return at if begins else None


def _feeling(sentence: Sentence, at: int, _speaker: Range, _cue: Cue) -> int | None:
    """After "is worried": a clause or a preposition, "to" with the verb that it begins."""
    if sentence.tags[at] & Tag.PREPOSITION:
        return at if sentence.words[at] == "to" else at + 1
    return at if is_clause(sentence, at) else None


def _object(sentence: Sentence, at: int, _speaker: Range, cue: Cue) -> int | None:
    """After a verb such as "blames" or "calls": a noun phrase, perhaps behind a preposition."""
    if cue.lemma in ONLY_TO and sentence.words[at] != "to":
        return None
    if cue.lemma in FUSSY and not is_clause(sentence, at):
        return None
    if sentence.words[at] in _ITSELF and sentence.tags[at + 1 : at + 2] and sentence.tags[at + 1] & Tag.SHORT:
        return None
    behind = sentence.tags[at] & Tag.PREPOSITION and not sentence.tags[at] & Tag.CLAUSE
    return at + 1 if behind else at


_FOLLOWING: Mapping[Frame, Callable[[Sentence, int, Range, Cue], int | None]] = {
    Frame.CLAUSE: _clause,
    Frame.FEEL: _feeling,
}


def _is_study(sentence: Sentence, speaker: Range) -> bool:
    return any(word in _STUDIES for word in sentence.words[slice(*speaker)])


def _after_saying(sentence: Sentence, at: int, tail: Tail, speaker: Range) -> tuple[int | None, Range | None]:
    """The content after "said" or "told reporters on Friday", unless the verb means something else here."""
    cue, after = CUES[sentence.words[at]], sentence.words[at + 1]
    if cue.lemma in WITH_AN_OBJECT and after in ("of", "about", "against"):
        return at + 2, None
    other = (cue.lemma == "point" and after != "out") or (cue.lemma == "continue" and after == "to")
    if other or tail.content >= len(sentence):
        return None, None
    if (
        tail.closed
        and cue.lemma in _ANSWERS
        and tail.hearer is not None
        and not sentence.tags[tail.content] & Tag.QUOTE
    ):
        return None, None
    if tail.closed:
        goes_on = _is_after_a_comma(sentence, at, tail, speaker) or sentence.tags[tail.content] & Tag.QUOTE
        return (tail.content, tail.hearer) if goes_on else (None, None)
    plain = sentence.tags[tail.content] & Tag.QUOTE or sentence.words[tail.content - 1] in ("that", ":")
    if not plain and not _may_be_bare(sentence, cue, tail, speaker):
        return None, None
    return tail.content, tail.hearer


def _may_be_bare(sentence: Sentence, cue: Cue, tail: Tail, speaker: Range) -> bool:
    """Whether a content that neither "that" nor marks begin is one after this cue."""
    if cue.lemma in ONLY_THAT:
        return False
    doubtful = cue.lemma in FUSSY or tail.passed
    return not doubtful or _is_study(sentence, speaker) or is_clause(sentence, tail.content)


def _is_after_a_comma(sentence: Sentence, at: int, tail: Tail, speaker: Range) -> bool:
    """Whether a time or a place between commas parts the cue from its content: "said in June, ..."."""
    if sentence.tags[tail.content] & Tag.CUE or sentence.tags[speaker[0]] & Tag.RELATIVE:
        return False
    return tail.end > at + 1 and bool(sentence.tags[tail.end] & Tag.COMMA)
