"""A text as sentences of tagged tokens, in which words between quotation marks are one token."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import TAGS, Tag
from bilateral.extract.quotes.cues import CUE_NOUNS, CUES
from bilateral.extract.quotes.marks import Quoted
from bilateral.text.source import Span

_TOKEN = re.compile(
    r"""'(?:s|ve|d|ll|re|m)\b|\d+(?:[.,]\d+)+|[^\W_]+(?:['./&-](?!(?:s|ve|d|ll|re|m)\b)[^\W_]+)*|--?|[,;:()\[\]']""",
)
_WORDS = re.compile(r"[a-z]+")
_SPACED = re.compile(r"[^\W_][^ ]*")
_PHRASES = frozenset({"according", "put"})
"""The words of "according to" and of "put it"."""
TAGGED: Mapping[str, int] = {
    word: TAGS.get(word, 0)
    | (Tag.CUE if word in CUES else 0)
    | (Tag.NOUN if word in CUE_NOUNS else 0)
    | (Tag.PHRASE if word in _PHRASES else 0)
    for word in {*TAGS, *CUES, *CUE_NOUNS, *_PHRASES}
}
"""All tags that a word can have by itself."""
_TRIGGERS = frozenset({*CUES, *CUE_NOUNS, "according"})
_MOST_WORDS_OF_A_TERM = 4
_MOST_OF_A_TERM = 80
_MOST_WORDS_OF_A_SUBJECT = 8
_MOST_WORDS = 20
_MOST_TOKENS = 400
_SMALL_IN_TITLES_WORDS = """
a an the of and or in on for to with by at from
"""
_SMALL_IN_TITLES = frozenset(_SMALL_IN_TITLES_WORDS.split())


Range = tuple[int, int]
"""Numbers of tokens: from the first to before the second."""


@dataclass(slots=True)
class Sentence:
    """The tokens of a sentence in lists of one length: the word in lower case, where it stands and its tags.

    ``quoted`` has the words between marks by the number of their token.
    """

    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)
    quoted: dict[int, Quoted] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.words)

    def over(self, start: int, end: int) -> Span:
        """The span from one token to before another."""
        return Span(self.starts[start], self.ends[end - 1])

    def pieces(self) -> Iterator[Sentence]:
        """The sentence in pieces that no rule takes long to read: no prose has sentences of so many tokens."""
        if len(self) <= _MOST_TOKENS:
            yield self
            return
        for start in range(0, len(self), _MOST_TOKENS):
            part = slice(start, start + _MOST_TOKENS)
            quoted = {at - start: self.quoted[at] for at in range(*part.indices(len(self))) if at in self.quoted}
            yield Sentence(self.words[part], self.starts[part], self.ends[part], self.tags[part], quoted)

    def join(self, other: Sentence) -> None:
        """Appends the tokens of the sentence that follows."""
        self.quoted.update({at + len(self): quoted for at, quoted in other.quoted.items()})
        self.words += other.words
        self.starts += other.starts
        self.ends += other.ends
        self.tags += other.tags

    def add(self, word: str, start: int, end: int, tags: int) -> None:
        """Appends a token."""
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.tags.append(tags)


def sentences(document: Document, quoted: Sequence[Quoted], paragraph: Span) -> Iterator[Sentence]:
    """The sentences of a paragraph; none ends inside quotation marks."""
    within = quoted[bisect_left(quoted, paragraph.start, key=_start) : bisect_left(quoted, paragraph.end, key=_start)]
    before: Sentence | None = None
    at, rest = paragraph.start, 0
    for end in _ends(document, within, paragraph):
        upto = bisect_left(within, end, lo=rest, key=_start)
        if rest == upto and _says_nothing(document.shadow, at, end):
            at = end
            if before is not None:
                yield from before.pieces()
            before = None
            continue
        sentence = tokens_of(document.shadow, Span(at, end), within[rest:upto])
        at, rest = end, upto
        if before is not None and is_attribution(before, sentence):
            before.join(sentence)
            continue
        if before is not None:
            yield from before.pieces()
        before = sentence if len(sentence) else None
    if before is not None:
        yield from before.pieces()


def is_attribution(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence only says who asked, or said, what stands between marks at the end of the one before."""
    if not len(sentence) or len(before) > 1 or before.tags[-1] & (Tag.QUOTE | Tag.SHORT) != Tag.QUOTE:
        return False
    for at in range(1, min(_MOST_WORDS_OF_A_SUBJECT, len(sentence))):
        if sentence.tags[at] & Tag.CUE:
            after = sentence.tags[at + 1] if at + 1 < len(sentence) else Tag.STOP
            quotes = at + 2 < len(sentence) and sentence.tags[at + 2] & Tag.QUOTE
            ends = after & (Tag.STOP | Tag.TIME | Tag.COMMA | Tag.PREPOSITION)
            return bool(ends and not quotes) and len(sentence) <= _MOST_WORDS
        if sentence.tags[at] & (Tag.COMMA | Tag.STOP | Tag.AUXILIARY | Tag.QUOTE):
            break
    return False


def _start(quoted: Quoted) -> int:
    return quoted.outer.start


def _ends(document: Document, quoted: Sequence[Quoted], paragraph: Span) -> Iterator[int]:
    """Where the paragraph's sentences end, but for those that end inside marks."""
    known = document.sentences
    first = bisect_left(known, paragraph.start, key=lambda sentence: sentence.start)
    for number in range(first, len(known)):
        end = known[number].end
        if known[number].start >= paragraph.end:
            return
        if not quoted:
            yield end
            continue
        before = bisect_right(quoted, end - 1, key=_start) - 1
        if end == paragraph.end or before < 0 or quoted[before].outer.end <= end:
            yield end


def tokens_of(shadow: str, span: Span, quoted: Sequence[Quoted] = ()) -> Sentence:
    """The tokens of a span, in which each of the quotations is one."""
    sentence = Sentence()
    at = span.start
    for each in quoted:
        _words(sentence, shadow, at, each.outer.start)
        sentence.quoted[len(sentence)] = each
        sentence.add('"', each.outer.start, each.outer.end, _tag_of(shadow[each.inner.start : each.inner.end]))
        at = each.outer.end
    _words(sentence, shadow, at, span.end)
    return sentence


def _tag_of(words: str) -> int:
    """The tags of words between marks: few that no mark ends are a term; names and small words alone are a title."""
    if len(words) > _MOST_OF_A_TERM:
        return Tag.QUOTE
    if words[-1] not in ".?!" and " " in words and all(map(_is_of_a_title, _SPACED.findall(words))):
        return Tag.QUOTE | Tag.SHORT | Tag.TITLE
    few = words.count(" ") < _MOST_WORDS_OF_A_TERM and words[-1] not in ",.?!"
    return Tag.QUOTE | Tag.SHORT if few else Tag.QUOTE


def _is_of_a_title(word: str) -> bool:
    return word[0].isupper() or word.lower() in _SMALL_IN_TITLES


def _words(sentence: Sentence, shadow: str, start: int, end: int) -> None:
    """Appends the tokens between two places; the ends of sentences are none."""
    spans = [match.span() for match in _TOKEN.finditer(shadow, start, end)]
    if not spans:
        return
    read = [_read(shadow[at:upto]) for at, upto in spans]
    tags = [inside for _, _, inside in read]
    if not sentence.words:
        tags[0] = read[0][1]
    sentence.words += [word for word, _, _ in read]
    sentence.starts += [at for at, _ in spans]
    sentence.ends += [upto for _, upto in spans]
    sentence.tags += tags


@lru_cache(maxsize=16_384)
def _read(written: str) -> tuple[str, int, int]:
    """A token in lower case, and its tags at the start of a sentence and inside, where "A" is somebody's initial."""
    word = written.lower()
    tag = TAGGED.get(word, 0)
    if written[0].isupper():
        tag |= Tag.CAPITAL
        return word, tag, Tag.CAPITAL if written == "A" else tag & ~(Tag.CUE | Tag.AUXILIARY)
    if not tag and word[0].isdigit():
        tag = Tag.NUMBER
    return word, tag, tag


def _says_nothing(shadow: str, start: int, end: int) -> bool:
    """Whether no word that reports, and no colon at the end, stands between two places."""
    return shadow[end - 1] != ":" and _TRIGGERS.isdisjoint(_WORDS.findall(shadow[start:end].lower()))
