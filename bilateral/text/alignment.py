"""Aligning two versions of a text: which stretches of the old one stand in the new one, in the same order.

Tokens that stand once in both are laid side by side first, as many of them as keep the order; between two of them the
same is done again, and what is left is compared in full where it is short. So the time grows with the length of the
texts and not with its square. What cannot be told is left unaligned: a stretch that only looks alike is never taken
for the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bilateral.text.source import Span

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_FULL = 10_000
"""Pairs of tokens up to which two stretches are compared in full."""
_DEEPEST = 24
"""How often a stretch is parted by tokens that stand in it once."""
_CHANCE = 20
"""Code points up to which what two edits leave between them may be alike by chance."""

_AROUND = 20
"""Code points on either side of a span that tell it from another with the same words."""
_PROBE = 200
"""Code points by which words are looked for before all of them are compared."""

_Range = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch that both texts have, by its offsets in each."""

    old: int
    new: int
    size: int


def align(old: str, new: str) -> list[Block]:
    """The stretches that two texts share, in the order of both, as long as they can be."""
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    old_at, new_at = _offsets(ours), _offsets(theirs)
    pairs = sorted(_matches(ours, theirs))
    blocks = [Block(old_at[i], new_at[j], old_at[i + size] - old_at[i]) for i, j, size in pairs]
    return _without_chance(_joined(blocks), len(old), len(new))


def _offsets(tokens: Sequence[str]) -> list[int]:
    """Where each token starts; after the last, where the text ends."""
    offsets = [0]
    for token in tokens:
        offsets.append(offsets[-1] + len(token))
    return offsets


def _matches(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Runs of tokens that both have: first token in each, and number of tokens."""
    open_ranges: list[tuple[_Range, int]] = [((0, len(ours), 0, len(theirs)), 0)]
    while open_ranges:
        (low, high, other_low, other_high), depth = open_ranges.pop()
        head = _head(ours, theirs, (low, high, other_low, other_high))
        if head:
            yield low, other_low, head
        low, other_low = low + head, other_low + head
        tail = _tail(ours, theirs, (low, high, other_low, other_high))
        if tail:
            yield high - tail, other_high - tail, tail
        rest = (low, high - tail, other_low, other_high - tail)
        anchors = _anchors(ours, theirs, rest) if depth < _DEEPEST else []
        if anchors:
            open_ranges += [(part, depth + 1) for part in _between(rest, anchors)]
        else:
            yield from _in_full(ours, theirs, rest)


def _head(ours: Sequence[str], theirs: Sequence[str], part: _Range) -> int:
    low, high, other_low, other_high = part
    size = 0
    while low + size < high and other_low + size < other_high and ours[low + size] == theirs[other_low + size]:
        size += 1
    return size


def _tail(ours: Sequence[str], theirs: Sequence[str], part: _Range) -> int:
    low, high, other_low, other_high = part
    size = 0
    while (
        low < high - size and other_low < other_high - size and ours[high - size - 1] == theirs[other_high - size - 1]
    ):
        size += 1
    return size


def _anchors(ours: Sequence[str], theirs: Sequence[str], part: _Range) -> list[tuple[int, int]]:
    """The places of tokens that stand once in either stretch: the most of them that are in the same order in both."""
    low, high, other_low, other_high = part
    once = {token for token, count in Counter(ours[low:high]).items() if count == 1}
    once &= {token for token, count in Counter(theirs[other_low:other_high]).items() if count == 1}
    if not once:
        return []
    place = {theirs[index]: index for index in range(other_low, other_high) if theirs[index] in once}
    return _in_order([(index, place[ours[index]]) for index in range(low, high) if ours[index] in once])


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest series of pairs that rise in both (by patience sorting)."""
    tops: list[int] = []
    top_pairs: list[int] = []
    before = [-1] * len(pairs)
    for number, (_, other) in enumerate(pairs):
        pile = bisect_left(tops, other)
        before[number] = top_pairs[pile - 1] if pile else -1
        tops[pile : pile + 1] = [other]
        top_pairs[pile : pile + 1] = [number]
    series = []
    number = top_pairs[-1]
    while number >= 0:
        series.append(pairs[number])
        number = before[number]
    return series[::-1]


def _between(part: _Range, anchors: Sequence[tuple[int, int]]) -> Iterator[_Range]:
    """The stretches that anchors part: each begins with one, but for the first."""
    low, high, other_low, other_high = part
    for index, other in anchors:
        yield low, index, other_low, other
        low, other_low = index, other
    yield low, high, other_low, other_high


def _in_full(ours: Sequence[str], theirs: Sequence[str], part: _Range) -> Iterator[tuple[int, int, int]]:
    low, high, other_low, other_high = part
    if 0 < (high - low) * (other_high - other_low) <= _FULL:
        matcher = SequenceMatcher(None, ours[low:high], theirs[other_low:other_high], autojunk=False)
        for block in matcher.get_matching_blocks():
            if block.size:
                yield low + block.a, other_low + block.b, block.size


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those that touch in both texts as one."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else Block(-1, -1, 0)
        if (last.old + last.size, last.new + last.size) == (block.old, block.new):
            joined[-1] = Block(last.old, last.new, last.size + block.size)
        else:
            joined.append(block)
    return joined


def _without_chance(blocks: Sequence[Block], old_end: int, new_end: int) -> list[Block]:
    """The blocks, less short ones between longer edits: a word of a sentence that was written anew."""
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        last = kept[-1] if kept else Block(0, 0, 0)
        following = blocks[number + 1] if number + 1 < len(blocks) else Block(old_end, new_end, 0)
        before = max(block.old - last.old - last.size, block.new - last.new - last.size)
        after = max(following.old - block.old - block.size, following.new - block.new - block.size)
        if block.size > min(_CHANCE, before, after):
            kept.append(block)
    return kept


class Alignment:
    """Two texts side by side."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.blocks: Sequence[Block] = align(old, new)
        self._starts = [block.old for block in self.blocks]

    def place(self, span: Span) -> Span | None:
        """Where a span of the old text stands in the new one, with the same words; ``None`` where that is not sure.

        It is not where a word of the span was changed, nor where what was cut out or put in beside it has the same
        words, so that nobody can tell which of them are the span's.
        """
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or span.end > self.blocks[at].old + self.blocks[at].size or self._repeated(at, span):
            return None
        start = self.blocks[at].new + span.start - self.blocks[at].old
        return Span(start, start + span.end - span.start)

    def around(self, span: Span) -> Span:
        """The stretch of the new text between what stands before a span and what stands after it; it may be empty."""
        at = bisect_right(self._starts, span.start) - 1
        start = 0
        if at >= 0:
            block = self.blocks[at]
            start = block.new + min(span.start - block.old, block.size)
        at = bisect_left(self._starts, span.end)
        end = self.blocks[at].new if at < len(self.blocks) else len(self.new)
        if at and span.end <= self.blocks[at - 1].old + self.blocks[at - 1].size:
            end = self.blocks[at - 1].new + span.end - self.blocks[at - 1].old
        return Span(start, max(start, end))

    def _repeated(self, at: int, span: Span) -> bool:
        """Whether an edit beside a block has the span's words once more, with what stands around them in the block."""
        block = self.blocks[at]
        left = self.blocks[at - 1] if at else Block(0, 0, 0)
        right = self.blocks[at + 1] if at + 1 < len(self.blocks) else Block(len(self.old), len(self.new), 0)
        sides = (
            (self.old, Span(block.old, block.old + block.size), left.old + left.size, right.old, span),
            (
                self.new,
                Span(block.new, block.new + block.size),
                left.new + left.size,
                right.new,
                _shifted(span, block.new - block.old),
            ),
        )
        return any(
            _earlier(text, Span(own.start, words.end), start)
            or _later(text, Span(words.start, own.end), end)
            or _near(text, own, words, start, end)
            for text, own, start, end, words in sides
        )


def _near(text: str, block: Span, words: Span, start: int, end: int) -> bool:
    """Whether words with a little of what stands around them begin before a block, or end after it."""
    around = text[max(block.start, words.start - _AROUND) : min(block.end, words.end + _AROUND)]
    before = start < block.start and text.find(around, start, block.start + len(around) - 1) >= 0
    return before or (block.end < end and text.find(around, block.end - len(around) + 1, end) >= 0)


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _earlier(text: str, words: Span, start: int) -> bool:
    """Whether the words of a span begin before it too, at ``start`` or later."""
    size = words.end - words.start
    probe = text[words.start : words.start + min(size, _PROBE)]
    found = text.find(probe, start, words.start + len(probe) - 1) if start < words.start else -1
    while found >= 0:
        if size <= _PROBE or text.startswith(text[words.start : words.end], found):
            return True
        found = text.find(probe, found + 1, words.start + len(probe) - 1)
    return False


def _later(text: str, words: Span, end: int) -> bool:
    """Whether the words of a span end after it too, at ``end`` or before."""
    size = words.end - words.start
    probe = text[words.end - min(size, _PROBE) : words.end]
    found = text.find(probe, words.end - len(probe) + 1, end) if end > words.end else -1
    while found >= 0:
        if size <= _PROBE or text.endswith(text[words.start : words.end], 0, found + len(probe)):
            return True
        found = text.find(probe, found + 1, end)
    return False
