"""How alike two pieces of text are by their words, of which rare ones count more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from bilateral.extract.wordlist import word_set
from bilateral.extract.words import WORD, fold

_STEM = 5
"""Letters by which words are compared: "extradite" and "extraditions" are alike."""
_ROW = 0.65
"""How much of the measure is the row's: an editor's few words stand beside a whole sentence of a text."""
_COMMON = word_set("""
a about after all also an and any are as at be been before between both but by can could did do does for from had has
have he her his how if in into is it its more most no not of on one only or other our out over said she so some such
than that the their them there these they this those to under up was we were what when which while who will with would
year years two
""")


def stems(text: str) -> frozenset[str]:
    """The first letters of the words of a text that mean something."""
    words = {fold(word) for word in WORD.findall(text)}
    return frozenset([each[:_STEM] for each in words - _COMMON if len(each) > 1])


class Likeness:
    """Compares texts by their words, against a background of texts that says how rare each word is."""

    def __init__(self, background: Iterable[frozenset[str]]) -> None:
        texts = list(background)
        rows = len(texts) + 2
        counted = Counter(stem for each in texts for stem in each)
        self._weights = {stem: math.log(rows / (count + 1)) for stem, count in counted.items()}
        self._unseen = math.log(rows)
        self._rows = {each: self.weight(each) for each in texts}
        self._last: tuple[frozenset[str], float] = (frozenset(), 0.0)

    def weight(self, words: Iterable[str]) -> float:
        """The weight of words together; the rarer a word the more it weighs."""
        weights, unseen = self._weights, self._unseen
        return sum([weights.get(word, unseen) for word in words])

    def _of_text(self, words: frozenset[str]) -> float:
        """The weight of a text, which is compared with one row after the other."""
        if words is not self._last[0]:
            self._last = words, self.weight(words)
        return self._last[1]

    def _of_row(self, words: frozenset[str]) -> float:
        known = self._rows.get(words)
        return self.weight(words) if known is None else known

    def __call__(self, text: frozenset[str], row: frozenset[str]) -> float:
        """From 0, no word is shared, to 1, all are. What the row leaves unsaid costs more than what the text adds."""
        shared = text & row
        size = self._of_text(text) ** (1 - _ROW) * self._of_row(row) ** _ROW if shared else 0.0
        return self.weight(shared) / size if size > 0 else 0.0
