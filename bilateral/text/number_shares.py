"""Parts of a whole in a running text: "a third of", "two thirds", "one twenty-fifth"."""

from __future__ import annotations

import re
from fractions import Fraction

from bilateral.text.number_atoms import Atom
from bilateral.text.number_pieces import JOIN, Pieces
from bilateral.text.number_value import Form, Number
from bilateral.text.number_words import Role

_OF_A = frozenset({" a ", " of a ", " an "})
_PART_BEHIND = re.compile(r" of\b|[.;]?$")
_BY_PART = re.compile(r"\b(?:by|nearly|about|almost|than|over|roughly|least|around|only|just|approximately) an? $")
_PART_ENDS = re.compile(
    r"[,.;:)]|$"
    r"| (?:in|from|since|between|to|over|last|this|compared|during|at|and|on|after|within|as|when|before|by|but)\b"
)
"""Before and behind "a third" where it is a part: "by a third in March", but not "by a third man"."""


class Shares(Pieces):
    """Pieces, of which some name parts of a whole."""

    def names_part(self, atom: Atom) -> bool:
        if _PART_BEHIND.match(self.lower, atom.end) is not None:
            return True
        before = _BY_PART.search(self.lower, max(0, atom.start - 20), atom.start)
        return before is not None and _PART_ENDS.match(self.lower, atom.end) is not None

    def denominator(self, value: Fraction, at: int) -> Fraction | None:
        """One of the parts that a piece names, after how many there are."""
        atom = self.atoms[at]
        if atom.role in (Role.PARTS, Role.PART):
            return atom.value if atom.value < 1 else None
        return 1 / atom.value if atom.role is Role.ORDINAL and value == 1 and atom.value > 2 else None

    def compound(self, value: Fraction, at: int) -> Fraction | None:
        """Of how many parts: "one twenty-fifth" has 25."""
        if self.role(at) is not Role.TENS or not self.joins(at):
            return None
        last = self.atoms[at + 1]
        if last.role is Role.PARTS and last.value >= Fraction(1, 9):
            return self.atoms[at].value + 1 / last.value
        single = value == 1 and last.role is Role.ORDINAL and last.value < 10
        ends = _PART_BEHIND.match(self.lower, last.end) or _PART_ENDS.match(self.lower, last.end)
        return self.atoms[at].value + last.value if single and ends else None

    def share(self, count: Fraction, first: int, at: int) -> tuple[Number, int]:
        """Some parts of a whole, perhaps of a scale ("half a million", "quarter million")."""
        atom = self.atoms[at]
        one = atom.value if atom.value < 1 else 1 / atom.value
        article = first == at
        value, end = count * one, at + 1
        form = Form.FRACTION
        if self.role(end) in (Role.SCALE, Role.DOZEN, Role.HUNDRED) and (
            self.gap(end) in JOIN or self.gap(end) in _OF_A
        ):
            value, end, form = value * self.atoms[end].value, end + 1, Form.CARDINAL
        return Number(self.span(first, end - 1, article=article), value, form), end
