"""How alike two pieces of text are by their words, of which rare ones count more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from bilateral.extract.wordlist import word_set
from bilateral.extract.words import fold, split_words

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
    words = split_words(text, text).words
    return frozenset(each[:_STEM] for each in map(fold, words) if each not in _COMMON and (len(each) > 1))


class Likeness:
    """Compares texts by their words, against a background of texts that says how rare each word is."""

    def __init__(self, background: Iterable[frozenset[str]]) -> None:
        texts = list(background)
        rows = len(texts) + 2
        counted = Counter(stem for each in texts for stem in each)
        self._weights = {stem: math.log(rows / (count + 1)) for stem, count in counted.items()}
        self._unseen = math.log(rows)

    def weight(self, words: Iterable[str]) -> float:
        """The weight of words together; the rarer a word the more it weighs."""
        return sum(self._weights.get(word, self._unseen) for word in words)

    def __call__(self, text: frozenset[str], row: frozenset[str]) -> float:
        """From 0, no word is shared, to 1, all are. What the row leaves unsaid costs more than what the text adds."""
        size = self.weight(text) ** (1 - _ROW) * self.weight(row) ** _ROW
        return self.weight(text & row) / size if size > 0 else 0.0
