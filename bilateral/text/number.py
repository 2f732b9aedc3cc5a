"""Numbers as texts write them, in digits, in words or in both: "300,000", "3 billion", "twenty-five", "both"."""

# ruff: noqa: RUF001 (minus signs are what is read)

from __future__ import annotations

import re

from bilateral.text.number_grammar import find_numbers
from bilateral.text.number_value import Form
from bilateral.text.source import SourceText

_SIGN = re.compile(r"([-−]?)[$€£¥]?\s*([-−]?)")


def parse_number(words: str) -> float | None:
    """The number that the words write; ``None`` where they write none, or leave it open ("tens of thousands")."""
    plain = SourceText(words).shadow.strip()
    if plain.lower() in ("a", "an"):
        return 1.0
    sign = _SIGN.match(plain)
    start = 0 if sign is None else sign.end()
    number = next(find_numbers(plain), None)
    if number is None or (number.span.start, number.span.end) not in {(start, len(plain)), (0, len(plain))}:
        return None
    if number.form in (Form.ORDINAL, Form.OPEN):
        return None
    value = float(number.value)
    return -value if sign is not None and (sign[1] or sign[2]) else value
