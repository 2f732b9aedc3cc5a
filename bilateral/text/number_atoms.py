"""The smallest pieces of numbers in a text: a run of digits, a fraction, a number word."""

# ruff: noqa: RUF001 (signs of multiplication are what is read)

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bilateral.text.number_words import GLYPHS, LETTERS, MONEY_LETTERS, WORDS, Role

_MOST_DIGITS = 17
"""A longer run of digits, without commas, is a key or an account, and no number."""
_SIGNS = "$€£¥₹₽₩₱₪₺₴₦฿₫₡₲₵"


_DIGITS = re.compile(
    rf"""
    (?P<digits>
        (?:
            [0-9]{{1,3}}(?:,[0-9]{{3}}){{1,7}}(?![0-9]|,[0-9])
          | [0-9]{{1,2}}(?:,[0-9]{{2}}){{1,6}},[0-9]{{3}}(?![0-9])
          | (?<![0-9.,])[0-9]{{1,3}}(?:\ [0-9]{{3}}){{1,6}}(?![0-9a-z]|[ ,/-][0-9]{{1,2}}(?![0-9]))
          | [0-9]{{1,3}}(?:\.[0-9]{{3}}){{2,6}}(?![0-9.])
          | [0-9]{{1,3}}(?:\.[0-9]{{3}}){{1,6}},[0-9]{{1,2}}(?![0-9])
          | [0-9]+
        )
        (?:\.[0-9]+)?
      | (?<![\w.,])\.[0-9]+
    )
    (?P<power>
        (?:e[0-9]{{2}} | e[+-][0-9]{{1,2}} | (?<=\.[0-9])e[0-9] | (?<=\.[0-9][0-9])e[0-9])(?![\w])
      | \ ?[x×]\ ?10\ ?\^?[-+−]?[0-9]{{1,2}}(?![0-9])
      | \^[-+]{{0,2}}[0-9]{{1,2}}(?![0-9])
    )?
    (?:
        (?P<ordinal>st|nd|rd|th)(?![a-zA-Z0-9])
      | (?P<glyph>\ ?[{"".join(GLYPHS)}])
      | (?P<mixed>\ +[0-9]{{1,2}})?/(?P<under>[0-9]{{1,4}})(?![0-9/])
    )?
    """,
    re.VERBOSE,
)
_GLYPH = re.compile(f"[{''.join(GLYPHS)}]")
_DIGIT = re.compile("[0-9]+")
_EXPONENT = re.compile(r"^ ?[x×] ?10 ?\^?|e|\^")
_RUN = re.compile("[a-z]+")
_LETTERS = re.compile(rf"(?:{'|'.join(sorted([*LETTERS, *MONEY_LETTERS], key=len, reverse=True))})(?![a-zA-Z0-9])")
_SPACED = re.compile(r" (?:[kK]|MM|[mb]l?n|tln|tr?n)(?![a-zA-Z0-9])")
_MONEY_BEHIND = re.compile(r"[ -](?:[A-Z][A-Za-z.]{1,12} )?(?:dollar|euro|peso|pound|franc|rupee|real|[A-Z]{3}\b)")


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece: from ``start`` to ``end``, with what it does and how much it is.

    ``whole`` says of digits that they are an integer without commas, of which a text may make a year or a name.
    ``scale`` is what the digits were multiplied by.
    """

    start: int
    end: int
    role: Role
    value: Fraction
    whole: bool = False
    scale: int = 1


def folded(plain: str) -> str:
    """The text in lower case, character by character, so that an offset in it is an offset in the text."""
    return plain.replace("\u0130", "I").lower()


def find_atoms(plain: str, lower: str) -> list[Atom]:
    """All pieces in order; ``lower`` is the text :func:`folded`."""
    atoms = [*_words(lower), *(atom for match in _runs(lower) for atom in _digits(plain, match))]
    taken = {atom.end for atom in atoms}
    glyphs = (match for match in _GLYPH.finditer(lower) if match.end() not in taken)
    atoms.extend(Atom(match.start(), match.end(), Role.DIGITS, GLYPHS[match.group()]) for match in glyphs)
    return sorted(atoms, key=lambda atom: atom.start)


def _words(lower: str) -> Iterator[Atom]:
    """The number words: which of them the text has is quickly known, and then where, for they are few."""
    for word in WORDS.keys() & set(_RUN.findall(lower)):
        role, value = WORDS[word]
        start = lower.find(word)
        while start >= 0:
            end = start + len(word)
            if not (lower[start - 1 : start].isalnum() or lower[end : end + 1].isalnum()):
                yield Atom(start, end, role, value)
            start = lower.find(word, end)


def _runs(lower: str) -> Iterator[re.Match[str]]:
    """Digits with what belongs to them; a cheap search for the first digit goes before the costly pattern."""
    done = 0
    for first in _DIGIT.finditer(lower):
        start = first.start()
        if start < done:
            continue
        point = lower[start - 1 : start] == "." and not lower[max(0, start - 2) : start - 1].isalnum()
        match = _DIGITS.match(lower, start - point) or _DIGITS.match(lower, start)
        if match is not None:
            done = match.end()
            yield match


def _digits(plain: str, match: re.Match[str]) -> Iterator[Atom]:
    """The piece that digits make; none where they go on as no number does ("1.2.3", "1/0")."""
    written = match["digits"]
    start, end = match.span()
    too_long = len(written) > (_MOST_DIGITS if written.isdecimal() else 3 * _MOST_DIGITS)
    if too_long or plain[end : end + 1].isdecimal() or _goes_on(plain, start, end):
        return
    value = _value(match)
    if value is None:
        return
    if match["ordinal"] is not None:
        yield Atom(start, end, Role.ORDINAL, value)
        return
    letters = _scale_letters(plain, start, end)
    scale = 1 if letters is None else LETTERS.get(letters.strip(), 0) or MONEY_LETTERS[letters.strip()]
    whole = letters is None and match.end() == match.start() + len(written) and written.isdecimal()
    yield Atom(start, end + len(letters or ""), Role.DIGITS, value * scale if scale > 1 else value, whole, scale)


def _goes_on(plain: str, start: int, end: int) -> bool:
    before, behind = plain[max(0, start - 2) : start], plain[end : end + 2]
    return (
        (len(behind) == 2 and behind[0] in ".," and behind[1].isdecimal() and plain[end - 1] != ",")
        or (len(before) == 2 and before[1] in ".," and before[0].isdecimal())
        or (behind[:1] == "/" and behind[1:].isdecimal())
    )


def _value(match: re.Match[str]) -> Fraction | None:
    written = _plain_digits(match["digits"])
    value = Fraction(int(written)) if written.isdecimal() else Fraction(written)
    if match["power"] is not None:
        raised = _raised(value, match["power"])
        if raised is None:
            return None
        value = raised
    if match["glyph"] is not None:
        value += GLYPHS[match["glyph"].strip()]
    if match["under"] is None:
        return value
    if int(match["under"]) == 0:
        return None
    over = match["mixed"]
    return value / int(match["under"]) if over is None else value + Fraction(int(over), int(match["under"]))


def _plain_digits(written: str) -> str:
    """Digits with a point alone: without what groups them, and with a point for a comma that is one."""
    if written.isdecimal():
        return written
    written = written.replace(" ", "")
    if "." in written and "," in written and written.rindex(",") > written.rindex("."):
        written = written.replace(".", "").replace(",", ".")
    written = written.replace(",", "")
    return written.replace(".", "") if written.count(".") > 1 else written


def _raised(value: Fraction, power: str) -> Fraction | None:
    """The value with its power of ten ("x10^3", "e3"), or to a power ("^2"); ``None`` where that is too great."""
    exponent = int(_EXPONENT.sub("", power).replace("−", "-").replace("--", "-"))
    if not power.startswith("^"):
        return value * Fraction(10) ** exponent
    return value**exponent if 0 < value < 10**6 else None


def _scale_letters(plain: str, start: int, end: int) -> str | None:
    spaced = _SPACED.match(plain, end)
    if spaced is not None:
        return spaced.group()
    match = _LETTERS.match(plain, end)
    if match is None:
        return None
    if match.group() in LETTERS:
        return match.group()
    paid = plain[max(0, start - 2) : start].strip()[-1:]
    if match.group() == "b" and end - start < 6:
        return "b"
    return match.group() if (paid and paid in _SIGNS) or _MONEY_BEHIND.match(plain, match.end()) else None
