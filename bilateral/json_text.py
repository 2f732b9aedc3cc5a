"""JSON read strictly, with the place of every value: nothing is dropped, and no bracket is nested without end."""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, NoReturn

from bilateral.findings import quoted

Pointer = tuple[str | int, ...]
"""Where a value is: the words and numbers that lead to it from the top."""

DEEPEST = 50
_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)
"""A bracket, or a text, in which a bracket is none; an open text runs to the end, so that no part is searched again."""
_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*+"?|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|-?Infinity|NaN', re.DOTALL
)
"""A text, or what the reader takes for a number, whatever stands right behind it."""
_MOST_DIGITS = 20
_SPACE = re.compile(r"[ \t\n\r]*")


class JsonError(ValueError):
    """A text that is no JSON, or none that every reader understands alike; line and column count from 1."""

    def __init__(self, message: str, *, line: int = 1, column: int = 1, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column
        self.hint = hint


def read_json(text: str) -> Any:
    """The value of a text.

    Raises :class:`JsonError` for what is no JSON, for an object that says a word twice, for NaN and infinities, and
    for brackets deeper than :data:`DEEPEST`; so it does for numbers that 64 bits do not hold, which readers round.
    """
    _refuse_depth(text)
    try:
        return json.loads(
            text, object_pairs_hook=_without_repeats, parse_constant=_no_number, parse_float=_finite, parse_int=_small
        )
    except json.JSONDecodeError as error:
        raise JsonError(f"no JSON: {error.msg}", line=error.lineno, column=error.colno) from error
    except _RepeatedWordError as error:
        word, (line, column) = _repeated(text)
        hint = "One of them would be dropped in silence."
        raise JsonError(f"an object says {word} twice", line=line, column=column, hint=hint) from error
    except _NumberError as error:
        start = next(match.start() for match in _TOKEN.finditer(text) if match[0] == error.word)
        line, column = _place(text, start)
        raise JsonError(f"no usable JSON: {error}", line=line, column=column) from error


def json_places(text: str) -> Mapping[Pointer, tuple[int, int]]:
    """Line and column at which each value of a text starts, for a text that :func:`read_json` reads."""
    starts: dict[Pointer, int] = {}
    _walk(text, _next(text, 0), (), starts)
    lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(start: int) -> tuple[int, int]:
        line = bisect_right(lines, start)
        return line, start - lines[line - 1] + 1

    return {pointer: place(start) for pointer, start in starts.items()}


def _walk(text: str, start: int, pointer: Pointer, starts: dict[Pointer, int]) -> int:
    """Note where a value and all within it start; return where it ends."""
    starts[pointer] = start
    if text[start] not in "{[":
        return _DECODER.raw_decode(text, start)[1]
    at, count = _next(text, start + 1), 0
    while text[at] not in "}]":
        word: str | int = count
        if text[start] == "{":
            word, at = _DECODER.raw_decode(text, at)
            at = _next(text, _next(text, at) + 1)  # beyond the colon
        at = _next(text, _walk(text, at, (*pointer, word), starts))
        at, count = _next(text, at + 1) if text[at] == "," else at, count + 1
    return at + 1


_DECODER = json.JSONDecoder()


def _next(text: str, offset: int) -> int:
    space = _SPACE.match(text, offset)
    return space.end() if space else offset


class _NumberError(ValueError):
    """A number, or a word for none, that no column could hold."""

    def __init__(self, word: str) -> None:
        super().__init__(f"{quoted(word)} is no number that 64 bits hold")
        self.word = word


class _RepeatedWordError(ValueError):
    """An object says a word twice; where, its reader cannot tell."""


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    words = dict(pairs)
    if len(words) < len(pairs):
        raise _RepeatedWordError
    return words


def _repeated(text: str) -> tuple[str, tuple[int, int]]:
    """The first word that an object says once more, and where."""
    said: list[set[str]] = []
    for match in _BRACKET.finditer(text):
        if match[0] in "{[":
            said.append(set())
        elif match[0] in "}]":
            said.pop()
        elif text.startswith(":", _next(text, match.end())):
            word = json.loads(match[0])
            if word in said[-1]:
                return word, _place(text, match.start())
            said[-1].add(word)
    raise AssertionError("the caller has seen one")


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _no_number(word: str) -> NoReturn:
    raise _NumberError(word)


def _finite(digits: str) -> float:
    number = float(digits)
    return number if math.isfinite(number) else _no_number(digits)


def _small(digits: str) -> int:
    number = int(digits) if len(digits) <= _MOST_DIGITS else _no_number(digits)
    return number if -(2**63) <= number < 2**64 else _no_number(digits)


def _refuse_depth(text: str) -> None:
    """Refuse brackets nested deeper than any reader is sure to follow."""
    depth = 0
    for match in _BRACKET.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
        if depth > DEEPEST:
            line, column = _place(text, match.start())
            raise JsonError(f"brackets are nested deeper than {DEEPEST}", line=line, column=column)
