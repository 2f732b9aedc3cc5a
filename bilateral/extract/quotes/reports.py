"""The reports of a sentence: who is said to have said what, by which word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.clauses import Tail, content_end, is_clause, reports_at, tail_of
from bilateral.extract.quotes.cues import CUES, FUSSY, Form, Frame
from bilateral.extract.quotes.phrases import Range, is_quotation, noun_phrase_end, speaker_after, subject_before
from bilateral.extract.quotes.tokens import Sentence
from bilateral.extract.quotes.verbs import group_start, is_active

_AFTER_CONTENT = (Frame.SAY, Frame.TELL, Frame.BELIEVE)
_ENDS_A_PHRASE = Tag.COMMA | Tag.DASH | Tag.STOP | Tag.CLOSE | Tag.CLAUSE
_INVERTED = frozenset(["say", "add", "write", "report", "announce", "explain", "warn", "argue"])
_FEWEST_OF_A_CLAUSE = 4
_MOST_OF_AN_EPITHET = 4
_VIEWS = frozenset({"belief", "view", "concern", "fear", "hope", "expectation", "opinion"})
_FEWEST_BEFORE = 4
_MOST_OF_A_DATELINE = 8
_GOES_ON = frozenset({"while", "as", "when", "who", "which", "after", "before"})
_SUBORDINATE = frozenset(
    {"when", "as", "while", "after", "though", "although", "because", "since", "if", "before", "until"}
)
_STUDIES = frozenset(
    ["poll", "polls", "survey", "surveys", "study", "studies", "report", "reports", "data", "analysis", "figures", "numbers", "results", "research", "paper", "records", "documents", "emails", "video", "statistics", "census"]
)


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its speaker and its content as ranges of a sentence's tokens."""

    rule: str
    cue: Range
    speaker: Range
    contents: tuple[Range, ...]
    hearer: Range | None = None
    belief: bool = False


def find_reports(sentence: Sentence) -> list[Report]:
    """The reports in order; none lies inside the content of another."""
    outer = _outer(sentence)
    found = [] if outer is None else [outer]
    at = 0
    while at < len(sentence):
        report = _at(sentence, at, found)
        if report is not None and not _overlaps(report, found):
            found.append(report)
            at = max(end for _, end in report.contents) if report.contents[0][0] > at else at + 1
        else:
            at += 1
    return sorted(found, key=lambda report: report.cue)


def _at(sentence: Sentence, at: int, found: Sequence[Report]) -> Report | None:
    if sentence.words[at] == "according" and sentence.words[at + 1 : at + 2] == ["to"]:
        return _according(sentence, at)
    if sentence.words[at] == "by" and at >= 2 and sentence.words[at - 2] == "as" and sentence.tags[at - 1] & Tag.CUE:
        return _according(sentence, at - 1)
    report = _before_content(sentence, at, found) if sentence.tags[at] & Tag.CUE else None
    return report or (_noun(sentence, at) if sentence.tags[at] & Tag.NOUN else None)


def _noun(sentence: Sentence, at: int) -> Report | None:
    """ "Price's claim that ...", "its longstanding concerns about ..."."""
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
    stop = next((each for each in range(after + 1, stop) if sentence.tags[each] & (_ENDS_A_PHRASE)), stop)
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


def _overlaps(report: Report, found: Sequence[Report]) -> bool:
    ranges = [*report.contents, report.cue]
    return any(
        start < other_end and other_start < end
        for each in found
        for other_start, other_end in (*each.contents, each.cue)
        for start, end in ranges
    )


def _outer(sentence: Sentence) -> Report | None:
    """The first report that stands after its content, or within it: "..., he said", "..., said Price, ..."."""
    for at in range(1, len(sentence)):
        if sentence.tags[at] & Tag.CUE and CUES[sentence.words[at]].frame in _AFTER_CONTENT:
            report = _inverted(sentence, at) or _after_content(sentence, at)
            if report is not None:
                return report
    return None


def _quotation_before(sentence: Sentence, at: int) -> bool:
    """Whether a quotation ends right before a token, or before a comma before it."""
    tags = sentence.tags
    if at and is_quotation(tags[at - 1]):
        return True
    return at >= 2 and bool(tags[at - 1] & Tag.COMMA and tags[at - 2] & Tag.QUOTE)


def _clause_before(sentence: Sentence, at: int) -> bool:
    return any(tag & (Tag.AUXILIARY | Tag.CUE | Tag.QUOTE) for tag in sentence.tags[:at])


def _inverted(sentence: Sentence, at: int) -> Report | None:
    """ "..., said Price": the speaker follows the cue."""
    cue, size = CUES[sentence.words[at]], len(sentence)
    if cue.frame is not Frame.SAY or cue.form not in (Form.PAST, Form.PRESENT) or at + 1 >= size:
        return None
    quoted = _quotation_before(sentence, at)
    if not quoted and not (sentence.tags[at - 1] & Tag.COMMA and _clause_before(sentence, at - 1)):
        return None
    end = speaker_after(sentence, at + 1)
    if (
        end == at + 1
        or sentence.tags[at + 1] & (Tag.PREPOSITION | Tag.TIME)
        or sentence.words[at + 1] in ("that", "it")
    ):
        return None
    if not quoted and cue.lemma not in _INVERTED:
        return None
    after = sentence.tags[end] if end < size else Tag.STOP
    if not quoted and not after & (Tag.COMMA | Tag.STOP | Tag.PREPOSITION | Tag.TIME):
        return None
    return Report("inverted", (at, at + 1), (at + 1, end), _around(sentence, at, end))


def _after_content(sentence: Sentence, at: int) -> Report | None:
    """ "..., he said" and "..., he said, ..."."""
    group = group_start(sentence, at)
    if CUES[sentence.words[at]].form is Form.ING or not is_active(sentence, at, group):
        return None
    subject = _set_off(sentence, subject_before(sentence, group)) or _set_off(
        sentence, subject_before(sentence, group, aside=False)
    )
    if subject is None or sentence.tags[subject[0]] & Tag.RELATIVE:
        return None
    start = subject[0]
    tail = tail_of(sentence, at)
    if not _quotation_before(sentence, start):
        if CUES[sentence.words[at]].lemma in FUSSY:
            return None
        medial = tail.end < len(sentence) and sentence.tags[tail.end] & Tag.COMMA
        last = tail.end >= len(sentence) and start > _FEWEST_BEFORE
        if not tail.closed or not (medial or last or _clause_before(sentence, start - 1)):
            return None
    return Report("after", (group, at + 1), subject, _around(sentence, start, tail.end), tail.hearer)


def _set_off(sentence: Sentence, subject: Range | None) -> Range | None:
    """A subject that a comma, a dash or a quotation sets off from what stands before."""
    if subject is None or subject[0] == 0:
        return None
    before = sentence.tags[subject[0] - 1]
    return subject if before & (Tag.COMMA | Tag.DASH) or is_quotation(before) else None


def _around(sentence: Sentence, start: int, end: int) -> tuple[Range, ...]:
    """What stands before a report between commas, and what goes on after it."""
    size, tags = len(sentence), sentence.tags
    left_end = start - 1 if tags[start - 1] & (Tag.COMMA | Tag.DASH) else start
    left = (_left_start(sentence, left_end), left_end)
    while end < size and tags[end] & (Tag.PREPOSITION | Tag.TIME | Tag.ADVERB):
        end = next((at for at in range(end + 1, size) if tags[at] & (Tag.COMMA | Tag.QUOTE | Tag.STOP)), size)
    right = end + 1 if end < size and tags[end] & (Tag.COMMA | Tag.STOP) else end
    if right >= size:
        return (left,)
    if tags[right] & Tag.QUOTE:
        if is_quotation(tags[left_end - 1]):
            return left, (right, right + 1)
    else:
        word = sentence.words[right]
        if word in CUES or word in _GOES_ON or word.endswith("ing"):
            return (left,)
        if word in ("and", "but") and reports_at(sentence, right + 1):
            return (left,)
        if is_quotation(tags[left_end - 1]) and not (tags[right] & Tag.AUXILIARY or word == "that"):
            return (left,)
    rest = (right, content_end(sentence, right))
    lead = left_end - left[0] < _FEWEST_OF_A_CLAUSE and tags[left[0]] & (Tag.PREPOSITION | Tag.ADVERB | Tag.TIME)
    return (rest,) if lead else (left, rest)


def _left_start(sentence: Sentence, end: int) -> int:
    """Where the content before a report begins: a quotation after a colon stands alone."""
    if is_quotation(sentence.tags[end - 1]) and end >= 2 and sentence.tags[end - 2] & (Tag.STOP | Tag.OPEN):
        return end - 1
    return 0


def _before_content(sentence: Sentence, at: int, found: Sequence[Report]) -> Report | None:
    """A subject, a cue and then the content."""
    group = group_start(sentence, at)
    cue = CUES[sentence.words[at]]
    if not is_active(sentence, at, group):
        return None
    speaker = _subject(sentence, group, at, found)
    if speaker is None:
        return None
    content, hearer = _content_start(sentence, at, speaker)
    if content is None or content >= len(sentence):
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


def _subject(sentence: Sentence, group: int, at: int, found: Sequence[Report]) -> Range | None:
    """The noun phrase before the verb; that of the clause where the verb shares it."""
    before = sentence.tags[group - 1] if group else 0
    participle = CUES[sentence.words[at]].form is Form.ING and not any(
        tag & (Tag.AUXILIARY | Tag.POSSESSIVE) for tag in sentence.tags[group:at]
    )
    if participle or before & Tag.AND or sentence.words[group - 1] == "but":
        earlier = [report for report in found if report.cue[0] < group]
        return earlier[-1].speaker if earlier else first_subject(sentence, group)
    return subject_before(sentence, group)


def first_subject(sentence: Sentence, before: int) -> Range | None:
    """The first noun phrase of the sentence: the subject that a later verb shares."""
    tags = sentence.tags
    dash = next((at for at in range(min(before, _MOST_OF_A_DATELINE)) if tags[at] & Tag.DASH), -1)
    start = dash + 1
    while start < before and tags[start] & (Tag.ADVERB | Tag.CLAUSE | Tag.AND) and not tags[start] & Tag.SUBJECT:
        start += 1
    if start < before and tags[start] & Tag.PREPOSITION:
        comma = next((at for at in range(start, before) if tags[at] & Tag.COMMA), before)
        start = comma + 1
    if start >= before or tags[start] & (Tag.PREPOSITION | Tag.CUE):
        return None
    end = noun_phrase_end(sentence, start)
    verb = next((at for at in range(start + 1, end) if _may_be_a_verb(sentence, at)), end)
    if verb == end:
        end = speaker_after(sentence, start)
    return (start, min(verb, end)) if start < min(verb, end) < before else None


def _may_be_a_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word of unknown class stands where a verb may: in the past tense, or after a name."""
    tag, before = sentence.tags[at], sentence.tags[at - 1]
    if tag & (Tag.CAPITAL | Tag.PREPOSITION | Tag.AND | Tag.QUOTE | Tag.POSSESSIVE):
        return False
    if sentence.tags[0] & Tag.DETERMINER:
        before &= ~Tag.CAPITAL
    return sentence.words[at].endswith("ed") or bool(before & Tag.CAPITAL and not before & Tag.DETERMINER)


def _content_start(sentence: Sentence, at: int, speaker: Range) -> tuple[int | None, Range | None]:
    """Where the content begins after a cue, by what its frame takes; the hearer."""
    cue = CUES[sentence.words[at]]
    tags, words, after = sentence.tags, sentence.words, at + 1
    if after >= len(sentence):
        return None, None
    if cue.frame in (Frame.SAY, Frame.TELL):
        return _after_saying(sentence, at, tail_of(sentence, at), speaker)
    if tags[after] & (Tag.COMMA | Tag.STOP):
        return None, None
    if words[after] == "that":
        return after + 1, None
    if cue.frame is Frame.CLAUSE:
        study = any(words[each] in _STUDIES for each in range(*speaker))
        asked = words[after] in ("how", "what", "whether", "why")
        return (after if asked or study or tags[after] & (Tag.SUBJECT | Tag.QUOTE) else None), None
    if cue.frame is Frame.FEEL:
        follows = tags[after] & (Tag.PREPOSITION | Tag.SUBJECT) or is_clause(sentence, after)
        return (
            after + 1 if tags[after] & Tag.PREPOSITION and words[after] != "to" else after
        ) if follows else None, None
    if cue.lemma in FUSSY and not is_clause(sentence, after):
        return None, None
    if tags[after] & Tag.PREPOSITION and not tags[after] & Tag.CLAUSE:
        after += 1
    return after, None


def _after_saying(sentence: Sentence, at: int, tail: Tail, speaker: Range) -> tuple[int | None, Range | None]:
    cue, after = CUES[sentence.words[at]], sentence.words[at + 1]
    if (cue.lemma == "point" and after != "out") or (cue.lemma == "continue" and after == "to"):
        return None, None
    if not tail.closed:
        plain = tail.content < len(sentence) and (
            sentence.tags[tail.content] & Tag.QUOTE or sentence.words[tail.content - 1] in ("that", ":")
        )
        study = any(sentence.words[each] in _STUDIES for each in range(*speaker))
        if not plain and not study and (cue.lemma in FUSSY or tail.passed) and not is_clause(sentence, tail.content):
            return None, None
        return tail.content, tail.hearer
    if tail.content < len(sentence):
        verb = sentence.tags[tail.content] & Tag.CUE or sentence.tags[speaker[0]] & Tag.RELATIVE
        comma = tail.end > at + 1 and sentence.tags[tail.end] & Tag.COMMA and not verb
        if comma or sentence.tags[tail.content] & Tag.QUOTE:
            return tail.content, tail.hearer
    return None, None


def _according(sentence: Sentence, at: int) -> Report | None:
    end = speaker_after(sentence, at + 2)
    if end == at + 2:
        return None
    size = len(sentence)
    contents: list[Range] = []
    left = at - 1 if at and sentence.tags[at - 1] & Tag.COMMA else at
    if left > 0:
        contents.append((0, left))
    if end + 1 < size and (sentence.tags[end] & Tag.COMMA or sentence.words[end] == ":"):
        contents.append((end + 1, content_end(sentence, end + 1)))
    return Report("according", (at, at + 2), (at + 2, end), tuple(contents)) if contents else None


def speaker_before_colon(sentence: Sentence, colon: int) -> tuple[Range | None, Range | None]:
    """Who speaks after a colon, and the cue: a name that stands alone before it, or the subject of the clause."""
    label = subject_before(sentence, colon)
    if label is not None and (label[0] == 0 or sentence.tags[label[0] - 1] & Tag.DASH):
        return (label, None) if sentence.tags[label[0]] & Tag.CAPITAL else (None, None)
    for at in range(colon - 1, -1, -1):
        if sentence.tags[at] & Tag.CUE:
            group = group_start(sentence, at)
            subject = _subject(sentence, group, at, ()) if is_active(sentence, at, group) else None
            if subject is not None:
                return subject, (group, at + 1)
    return first_subject(sentence, colon), None
