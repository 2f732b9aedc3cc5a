"""A number as words write it: its place, its value and its form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from bilateral.text.source import Span


class Form(StrEnum):
    """What kind of number the words write."""

    CARDINAL = "cardinal"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    OPEN = "open"
    """"tens of thousands": above its value, and nobody says how far."""
    COUPLE = "couple"
    """"a couple of": two, or about so many."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number: where it stands and how much it is.

    ``digits``: it begins with digits. ``whole``: it is an integer in digits alone, without commas, so that it may be a
    year or part of a name. ``bare``: a scale alone, without "a" ("hundred"). ``scale``: what its first part was
    multiplied by, which "3 to 4 million" says once for both.
    """

    span: Span
    value: Fraction
    form: Form = Form.CARDINAL
    digits: bool = False
    whole: bool = False
    bare: bool = False
    scale: int = 1
