"""The words that write numbers, by the part that they play in one."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from fractions import Fraction

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "quadrillion": 15,
    "mn": 6,
    "mln": 6,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "tln": 12,
    "trn": 12,
    "lakh": 5,
    "lac": 5,
    "lkh": 5,
    "crore": 7,
    "krore": 7,
    "koti": 7,
}
_ORDINAL_ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_ORDINAL_TEENS = [
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_ORDINAL_TENS = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]
_ORDINAL_SCALES = {"hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
_NEVER_PARTS = ("first", "second")
"""Ordinals that name no part of a whole: a half is no second."""


class Role(Enum):
    """What a word, or a run of digits, does in a number."""

    DIGITS = auto()
    ONE_TO_NINE = auto()
    TEEN = auto()
    TENS = auto()
    HUNDRED = auto()
    SCALE = auto()
    DOZEN = auto()
    MANY = auto()
    """"hundreds", "tens": of no number in particular."""
    FEW = auto()
    """"several": makes the scale after it one of no number in particular."""
    COUPLE = auto()
    """Two or so, behind "a"."""
    BOTH = auto()
    PART = auto()
    """A half or a quarter: a part of a whole, and no ordinal."""
    PARTS = auto()
    """"thirds": a part of a whole and no ordinal, after how many there are."""
    ORDINAL = auto()


def _table() -> dict[str, tuple[Role, Fraction]]:
    table: dict[str, tuple[Role, Fraction]] = {}

    def put(role: Role, words: Mapping[str, int | Fraction]) -> None:
        table.update({word: (role, Fraction(value)) for word, value in words.items()})

    put(Role.ONE_TO_NINE, {word: value for value, word in enumerate(_ONES)} | {"nought": 0, "naught": 0})
    put(Role.TEEN, {word: value for value, word in enumerate(_TEENS, 10)})
    put(Role.TENS, {word: 10 * value for value, word in enumerate(_TENS, 2)} | {"fourty": 40})
    put(Role.HUNDRED, {"hundred": 100})
    put(Role.SCALE, {word: 10**power for word, power in _SCALES.items()})
    put(Role.DOZEN, dict.fromkeys(("dozen", "doz", "dz", "dozs", "dzs"), 12))
    put(Role.MANY, {f"{word}s": 10**power for word, power in _SCALES.items() if len(word) > 3 or word == "lac"})
    put(Role.MANY, {"tens": 10, "hundreds": 100, "dozens": 12, "scores": 20})
    put(Role.FEW, {"several": 1, "few": 1})
    put(Role.COUPLE, {"couple": 2})
    put(Role.BOTH, {"both": 2})
    ordinals = {word: value for value, word in enumerate(_ORDINAL_ONES + _ORDINAL_TEENS, 1)}
    ordinals |= {word: 10 * value for value, word in enumerate(_ORDINAL_TENS, 2)} | _ORDINAL_SCALES
    for tens, word in enumerate(_TENS, 2):
        put(Role.ORDINAL, {f"{word}{one}": 10 * tens + value for value, one in enumerate(_ORDINAL_ONES, 1)})
    put(Role.ORDINAL, ordinals)
    put(Role.PARTS, {f"{word}s": Fraction(1, n) for word, n in ordinals.items() if word not in _NEVER_PARTS})
    put(Role.PART, {"half": Fraction(1, 2), "quarter": Fraction(1, 4)})
    put(Role.PARTS, {"halves": Fraction(1, 2), "quarters": Fraction(1, 4)})
    return table


WORDS: Mapping[str, tuple[Role, Fraction]] = _table()
"""Role and value of each word. A part of a whole has the value of one of them; ``MANY`` has that of its singular."""

LETTERS: Mapping[str, int] = {
    "k": 10**3,
    "K": 10**3,
    "M": 10**6,
    "MM": 10**6,
    "mil": 10**6,
    "mn": 10**6,
    "Mn": 10**6,
    "mln": 10**6,
    "B": 10**9,
    "bn": 10**9,
    "Bn": 10**9,
    "BN": 10**9,
    "bln": 10**9,
    "T": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "tln": 10**12,
}
"""Scales written right behind the digits."""

MONEY_LETTERS: Mapping[str, int] = {"m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
"""Scales only of a sum of money, for elsewhere they are metres, millimetres, bits and tonnes."""

GLYPHS: Mapping[str, Fraction] = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}
