"""Numbers as texts write them, in digits, in words or in both: "300,000", "3 billion", "twenty-five", "both"."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WRITTEN = re.compile(r"^[$€£¥]?\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?\s*(.*)$", re.DOTALL)
_ONES = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
_SMALL: Mapping[str, int] = {
    **{word: value for value, word in enumerate(_ONES.split())},
    "a": 1,
    "both": 2,
    "dozen": 12,
}
_TENS: Mapping[str, int] = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_SCALES: Mapping[str, int] = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def parse_number(words: str) -> float | None:
    """The number that the words write; ``None`` where they write none, or leave it open ("tens of thousands")."""
    written = _WRITTEN.match(words.strip())
    if written is None:
        return _in_words(words)
    number = float(written[1].replace(",", "") + (written[2] or ""))
    scale = written[3].strip().lower()
    return number if not scale else number * _SCALES[scale] if scale in _SCALES else None


def _in_words(words: str) -> float | None:
    parts = re.split(r"[\s-]+", words.strip().lower())
    total = part_total = 0
    for word in (part for part in parts if part != "and"):
        if word in _SMALL:
            part_total += _SMALL[word]
        elif word in _TENS:
            part_total += _TENS[word]
        elif word == "hundred":
            part_total = (part_total or 1) * 100
        elif word in _SCALES:
            total += (part_total or 1) * _SCALES[word]
            part_total = 0
        else:
            return None
    return float(total + part_total) if parts != [""] else None
