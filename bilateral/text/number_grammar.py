"""Numbers in a running text: how the pieces make one, with its span and value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from bilateral.text.number_atoms import find_atoms, folded
from bilateral.text.number_pieces import JOIN
from bilateral.text.number_shares import Shares
from bilateral.text.number_value import Form, Number
from bilateral.text.number_words import Role
from bilateral.text.source import Span

_AND = frozenset({" and ", " & ", "-and-"})
_AND_A = frozenset({" and a ", " and an ", "-and-a-", " & a "})
_ALONE = frozenset({Role.SCALE, Role.DOZEN})
_SMALL = frozenset({Role.ONE_TO_NINE, Role.TEEN, Role.TENS})
_MINUS = re.compile(r"(?<![\w-])(?<!or )(?:minus|negative) $")
_MOST = Fraction(10) ** 40
"""A greater number is a slip of the keyboard or an attack."""


def find_numbers(plain: str, lower: str | None = None) -> Iterator[Number]:
    """All numbers of a text in order, apart from each other; ``lower`` is the text folded, where it is at hand.

    The text has plain hyphens and spaces, as a shadow has. Time grows with the length of the text.
    """
    lower = folded(plain) if lower is None else lower
    reader = _Reader(find_atoms(plain, lower), lower)
    at = 0
    while at < len(reader.atoms):
        found = reader.number(at)
        if found is None:
            at += 1
            continue
        number, at = found
        if number.whole or abs(number.value) < _MOST:
            yield number


class _Reader(Shares):
    """Reads from a piece onwards: each method gives what it read and the piece after it."""

    def number(self, at: int) -> tuple[Number, int] | None:
        first = self.atoms[at]
        if first.role is Role.ORDINAL:
            return self._ordinal(at)
        if first.role is Role.PARTS:
            return None
        if first.role is Role.MANY:
            return self._open(at, at, with_article=False)
        if first.role is Role.FEW:
            return self._open(at + 1, at, with_article=True) if self.joins(at) else None
        if first.role is Role.PART:
            return self.share(Fraction(1), at, at)
        return self._couple(at) if first.role is Role.COUPLE else self._cardinal(at)

    # --- Kinds of numbers

    def _ordinal(self, at: int) -> tuple[Number, int] | None:
        """An ordinal, or the part that its name has in "a third of"."""
        atom = self.atoms[at]
        part = self.names_part(atom) and not self.lower[atom.start].isdigit()
        if part and atom.value > 2 and self.has_article(at):
            return Number(self.span(at, at, article=True), 1 / atom.value, Form.FRACTION), at + 1
        return Number(self.span(at, at), atom.value, Form.ORDINAL, digits=self.lower[atom.start].isdigit()), at + 1

    def _couple(self, at: int) -> tuple[Number, int] | None:
        """As in "a couple of", "a couple of hundred"."""
        if not self.has_article(at):
            return None
        of = self.lower.startswith(" of ", self.atoms[at].end)
        scaled = self.role(at + 1) in (Role.HUNDRED, Role.SCALE, Role.DOZEN) and self.gap(at + 1) in (" ", " of ")
        value, last = (2 * self.atoms[at + 1].value, at + 1) if scaled else (Fraction(2), at)
        return (Number(self.span(at, last, article=True), value, Form.COUPLE), last + 1) if of or scaled else None

    def _open(self, at: int, first: int, *, with_article: bool) -> tuple[Number, int] | None:
        """As in "dozens", "tens of thousands", "several hundred thousand"."""
        if self.role(at) not in (Role.MANY, Role.HUNDRED, Role.SCALE, Role.DOZEN):
            return None
        value = self.atoms[at].value
        last = at
        while self.role(last + 1) in (Role.MANY, Role.SCALE, Role.HUNDRED):
            if self.gap(last + 1) not in {" of ", " ", "-"} or self.atoms[last + 1].value <= self.atoms[last].value:
                break
            last += 1
            value *= self.atoms[last].value
        word = self.lower[self.atoms[last].start : self.atoms[last].end]
        if word == "tens" or (word == "scores" and not self.lower.startswith(" of", self.atoms[last].end)):
            return None
        return Number(self.span(first, last, article=with_article), value, Form.OPEN), last + 1

    def _cardinal(self, at: int) -> tuple[Number, int] | None:
        """A cardinal with all that may follow it: smaller groups, a fraction, a denominator."""
        first = self.atoms[at]
        group = self._group(at)
        if group is None:
            return None
        value, behind = group
        value, behind, scale = self._scaled(value, behind, at)
        ordinal = self._ending_ordinal(value, at, behind)
        if ordinal is not None:
            return ordinal
        value, behind = self._and_part(value, behind, scale)
        parts = self._parts(value, at, behind) if first.role is not Role.DIGITS or first.whole else None
        if parts is not None:
            return self._signed(parts[0]), parts[1]
        bare = first.role in (Role.HUNDRED, Role.SCALE, Role.DOZEN)
        article = bare and self.has_article(at)
        whole = first.whole and behind == at + 1
        span = self.span(at, behind - 1, article=article)
        digits = first.role is Role.DIGITS
        kind = Number(span, value, digits=digits, whole=whole, bare=bare and not article, scale=scale)
        return self._signed(kind), behind

    def _signed(self, number: Number) -> Number:
        start = number.span.start
        minus = _MINUS.search(self.lower, max(0, start - 10), start)
        if minus is None:
            return number
        return replace(number, span=Span(minus.start(), number.span.end), value=-number.value)

    # --- Parts of a cardinal

    def _group(self, at: int) -> tuple[Fraction, int] | None:
        """What stands before a scale: up to the hundreds, with a decimal fraction."""
        atom = self.atoms[at]
        if atom.role in (Role.SCALE, Role.DOZEN):
            return Fraction(1), at
        if atom.role is Role.BOTH:
            return atom.value, at + 1
        if atom.role is Role.HUNDRED:
            value, behind = Fraction(1), at
        else:
            small = self._below_hundred(at, digits=True)
            if small is None:
                return None
            value, behind = small
        if self.next_is(behind, Role.HUNDRED) or behind == at:
            value, behind = value * 100, behind + 1
            value, behind = self._after_hundred(value, behind, digits=atom.role is Role.DIGITS)
        return self._decimals(value, behind)

    def _below_hundred(self, at: int, *, digits: bool) -> tuple[Fraction, int] | None:
        atom = self.atoms[at]
        if atom.role is Role.TENS and self.next_is(at + 1, Role.ONE_TO_NINE) and self.atoms[at + 1].value:
            return atom.value + self.atoms[at + 1].value, at + 2
        if atom.role in _SMALL or (digits and atom.role is Role.DIGITS):
            return atom.value, at + 1
        return None

    def _after_hundred(self, value: Fraction, behind: int, *, digits: bool) -> tuple[Fraction, int]:
        if behind >= len(self.atoms):
            return value, behind
        joined = self.gap(behind) in _AND or (not digits and self.gap(behind) in JOIN)
        small = self._below_hundred(behind, digits=digits) if joined else None
        if small is None or small[0] >= 100 or self.next_is(small[1], Role.HUNDRED):
            return value, behind
        if self.gap(behind) in _AND and self._ends_in_parts(small):
            return value, behind
        return value + small[0], small[1]

    def _decimals(self, value: Fraction, behind: int) -> tuple[Fraction, int]:
        """As in "point zero three", "point seventy-one"."""
        if behind >= len(self.atoms) or self.gap(behind) != " point ":
            return value, behind
        written = ""
        at = behind
        while (small := self._below_hundred(at, digits=True)) is not None and small[0].denominator == 1:
            written += str(small[0])
            at = small[1]
            if not self.next_is(at, *_SMALL) or len(written) > 12:
                break
        return (value + Fraction(f"0.{written}"), at) if written else (value, behind)

    def _scaled(self, value: Fraction, behind: int, first: int) -> tuple[Fraction, int, int]:
        """The group times its scales, and the smaller groups behind ("three million two hundred thousand")."""
        times, behind = self._times(behind, first=behind == first)
        scale, last = self.atoms[first].scale * times, times
        if times == 1:
            return value, behind, scale
        total = value * times
        while last > 1 and behind < len(self.atoms) and (self.gap(behind) in _AND or self.gap(behind) in JOIN):
            at = behind
            if self.atoms[at].role not in _SMALL and not (
                self.atoms[at].role in (Role.DIGITS, Role.HUNDRED)
                and (self.next_is(at + 1, Role.HUNDRED, Role.SCALE) or self.atoms[at].role is Role.HUNDRED)
            ):
                break
            group = self._group(at)
            if group is None or (self.gap(behind) in _AND and self._ends_in_parts(group)):
                break
            times, end = self._times(group[1])
            if group[0] * times >= last or times >= last:
                break
            total, last, behind = total + group[0] * times, times, end
        return total, behind, scale

    def _ends_in_parts(self, group: tuple[Fraction, int]) -> bool:
        """Whether a group and its parts are less than one ("and three quarters", not "thirty fifths")."""
        value, behind = group
        joined = behind < len(self.atoms) and self.gap(behind) in JOIN
        share = self.denominator(value, behind) if joined else None
        return share is not None and value * share < 1

    def _times(self, at: int, *, first: bool = False) -> tuple[int, int]:
        """The scales from a piece onwards, multiplied; ``first``: nothing of the number stands before them."""
        times = 1
        while self.next_is(at, Role.SCALE, Role.DOZEN, Role.MANY) or (first and self.role(at) in _ALONE):
            times *= int(self.atoms[at].value)
            at, first = at + 1, False
            if times > _MOST:
                break
        return times, at

    def _and_part(self, value: Fraction, behind: int, scale: int) -> tuple[Fraction, int]:
        """As in "and a half", "and three quarters", with a scale behind it ("two and a half million")."""
        if behind >= len(self.atoms):
            return value, behind
        gap = self.gap(behind)
        part = self._part(behind) if gap in _AND or gap in _AND_A else None
        if part is None or (gap in _AND_A and self.atoms[behind].role not in (Role.PART, Role.ORDINAL)):
            return value, behind
        share, end = part
        times, last = self._times(end)
        if times > 1:
            return (value + share * times, last) if scale > 1 else ((value + share) * times, last)
        return value + share * scale, end

    def _part(self, at: int) -> tuple[Fraction, int] | None:
        """As in "half", "quarter", "fifth" after "and a"; "three quarters", "one fourth" after "and"."""
        atom = self.atoms[at]
        if atom.role is Role.PART or (atom.role is Role.ORDINAL and self.gap(at) in _AND_A and atom.value > 2):
            return atom.value if atom.role is Role.PART else 1 / atom.value, at + 1
        small = self._below_hundred(at, digits=False)
        if small is None or small[1] >= len(self.atoms) or self.gap(small[1]) not in JOIN:
            return None
        share = self.denominator(small[0], small[1])
        return None if share is None else (small[0] * share, small[1] + 1)

    def _parts(self, value: Fraction, first: int, behind: int) -> tuple[Number, int] | None:
        """As in "two thirds", "three quarters of a million"; digits only before "quarters" and the like."""
        if behind >= len(self.atoms) or self.gap(behind) not in JOIN:
            return None
        digits = self.atoms[first].role is Role.DIGITS
        compound = None if digits else self.compound(value, behind)
        if compound is not None:
            return Number(self.span(first, behind + 1), value / compound, Form.FRACTION), behind + 2
        if digits and (self.atoms[behind].role is not Role.PARTS or value >= 100):
            return None
        share = self.denominator(value, behind)
        return None if share is None else self.share(value, first, behind)

    def _ending_ordinal(self, value: Fraction, first: int, behind: int) -> tuple[Number, int] | None:
        """As in "twenty-first", "one hundred and fifth"."""
        if behind >= len(self.atoms) or self.atoms[behind].role is not Role.ORDINAL:
            return None
        atom, before = self.atoms[behind], self.atoms[behind - 1]
        fits = (before.role is Role.TENS and atom.value < 10 and self.gap(behind) in JOIN) or (
            before.role is Role.HUNDRED and atom.value < 100 and (self.gap(behind) in JOIN or self.gap(behind) in _AND)
        )
        joined = self.gap(behind) in JOIN
        if joined and before.role in _SMALL and atom.value in (100, 1000, 10**6, 10**9, 10**12):
            return Number(self.span(first, behind), value * atom.value, Form.ORDINAL), behind + 1
        if not fits or self.atoms[first].role is Role.DIGITS:
            return None
        return Number(self.span(first, behind), value + atom.value, Form.ORDINAL), behind + 1
