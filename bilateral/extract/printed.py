"""The verbatim alarm: one utterance that two sources print in different words inside quotation marks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from bilateral.extract.candidate import Candidate
from bilateral.text.source import SourceText, Span

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_FEWEST_WORDS = 4
_MOST_WORDS = 600
_MOST_PLACES = 50
_FEWEST_PAIRS = 2
_SHARE = 0.6
_SHARE_OF_OTHERS = 0.8


@dataclass(frozen=True, slots=True)
class Rewording:
    """Two printings of what seems one utterance.

    ``here`` and ``there`` are the quotes, ``here_words`` and ``there_words`` the quoted stretches that were compared.
    ``differences`` pairs the stretches in which the wording differs; one that has no words on a side is empty there.
    ``share`` is the part of the shorter stretch's words that both have in the same order.
    """

    here: Candidate
    there: Candidate
    here_words: Span
    there_words: Span
    differences: tuple[tuple[Span, Span], ...]
    share: float


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A quoted stretch with its words in lower case and where each stands."""

    quote: Candidate
    span: Span
    words: tuple[str, ...]
    places: tuple[Span, ...]


def reworded(
    here: Sequence[Candidate], here_text: SourceText, there: Sequence[Candidate], there_text: SourceText
) -> list[Rewording]:
    """The quotes of one text whose quoted words another text prints otherwise, in the order of the first.

    Words are compared without case and without marks. Where one stretch holds the other word for word nothing is
    reported, for a source may quote less than another. Quotes of different speakers must have more in common.
    """
    others = list(_stretches(there, there_text))
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, other in enumerate(others):
        for pair in set(pairwise(other.words)):
            index[pair].append(number)
    return [
        found
        for stretch in _stretches(here, here_text)
        for number in _alike(stretch, index)
        if (found := _compare(stretch, others[number])) is not None
    ]


def _stretches(quotes: Sequence[Candidate], text: SourceText) -> Iterator[_Stretch]:
    for quote in quotes:
        for part in quote.parts:
            if part.role == "words":
                matches = list(_WORD.finditer(text.shadow, part.span.start, part.span.end))[:_MOST_WORDS]
                if len(matches) >= _FEWEST_WORDS:
                    words = tuple(match.group().lower() for match in matches)
                    yield _Stretch(quote, part.span, words, tuple(Span(*match.span()) for match in matches))


def _alike(stretch: _Stretch, index: dict[tuple[str, str], list[int]]) -> list[int]:
    """The stretches that share two pairs of neighbouring words; pairs that stand everywhere tell nothing."""
    shared: Counter[int] = Counter()
    for pair in set(pairwise(stretch.words)):
        places = index.get(pair, ())
        if len(places) <= _MOST_PLACES:
            shared.update(places)
    return sorted(number for number, pairs in shared.items() if pairs >= _FEWEST_PAIRS)


def _compare(here: _Stretch, there: _Stretch) -> Rewording | None:
    blocks = SequenceMatcher(None, here.words, there.words, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks)
    shorter = min(len(here.words), len(there.words))
    share = common / shorter
    if share < (_SHARE if _may_be_one(here.quote, there.quote) else _SHARE_OF_OTHERS):
        return None
    if max(block.size for block in blocks) == shorter:
        return None
    first, last = blocks[0], blocks[-2]
    inside = pairwise(blocks[:-1])
    gaps = [((a.a + a.size, b.a), (a.b + a.size, b.b)) for a, b in inside]
    if first.a and first.b:
        gaps.insert(0, ((0, first.a), (0, first.b)))
    if last.a + last.size < len(here.words) and last.b + last.size < len(there.words):
        gaps.append(((last.a + last.size, len(here.words)), (last.b + last.size, len(there.words))))
    differences = tuple((_span(here, *ours), _span(there, *theirs)) for ours, theirs in gaps)
    return Rewording(here.quote, there.quote, here.span, there.span, differences, share)


def _may_be_one(here: Candidate, there: Candidate) -> bool:
    """Whether the quotes name a speaker in common, or one of them names none."""
    ours, theirs = (
        {part.value.casefold().rpartition(" ")[2] for part in quote.parts if part.role == "speaker"}
        for quote in (here, there)
    )
    return not ours or not theirs or bool(ours & theirs)


def _span(stretch: _Stretch, start: int, end: int) -> Span:
    """Where words of a stretch stand; an empty span after the word before where there are none."""
    if start == end:
        place = stretch.places[start - 1].end if start else stretch.span.start
        return Span(place, place)
    return Span(stretch.places[start].start, stretch.places[end - 1].end)
