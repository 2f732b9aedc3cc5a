"""A sequence of things, the kind of each one character long, so that a rule of grammar is a regular expression."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from bilateral.extract.dates.kinds import CLASSES, SYMBOL
from bilateral.text.source import Span

_ELEMENT = re.compile(r"(?P<guard>[!&<~]?)(?P<name>[A-Za-z0-9=][\w'=-]*(?:\|[A-Za-z0-9=][\w'=-]*)*)")
_AHEAD, _NOT_AHEAD = "\0", "\1"
"""Where a pattern asks for several items that follow, or do not, until names that can start with = are read."""
_LONGEST = 12
"""Elements that a pattern has at most before what it is looked for around."""
_GUARDS = {"!": "(?!{})", "&": "(?={})", "<": "(?<={})", "~": "(?<!{})"}


class Item(NamedTuple):
    """A token, or what a rule made of several: its first and last character, and its value."""

    start: int
    end: int
    value: Any

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


NOTHING = Item(0, 0, None)
"""What no date is made of."""


class Reading(NamedTuple):
    """What a rule made of several items, which is the value of one item."""

    rule: str
    meaning: Any


class Sequence(NamedTuple):
    """Kinds as symbols, and an item for each."""

    kinds: str
    items: list[Item]


Caught = Mapping[str, Item]
"""The items that the pattern of a rule names."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern means.

    A pattern is a line of kinds. A name in capitals is a class of kinds, whose item ``build`` receives by that name in
    lower case (``DAY2`` is a second DAY); ``a|b`` is either; ``?`` and brackets are those of regular expressions.
    ``!x`` and ``&x`` ask that x does not follow or does, ``~x`` and ``<x`` that it does not stand before or does;
    ``&(x y)`` asks for several that follow, of which ``build`` receives those in capitals too, and ``!(x y)`` that
    they do not.
    Nothing repeats, and so no match is longer than the pattern. ``build`` may refuse with ``None``.
    """

    name: str
    gives: str
    pattern: str
    build: Callable[[Caught], Any]


class Grammar:
    """Rules, of which the one that matches most wins, the first of several; spans never overlap.

    Each rule has something of the kinds ``around``, where they are told: nowhere else it is looked for.
    """

    def __init__(self, rules: tuple[Rule, ...], *, around: tuple[str, ...] = ()) -> None:
        self._rules: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
        patterns: dict[str, list[str]] = {}
        for rule in rules:
            pattern = re.compile(_regex(rule.pattern))
            for first in _first(rule.pattern):
                self._rules.setdefault(first, []).append((rule, pattern))
                patterns.setdefault(first, []).append(_regex(rule.pattern, names=False))
        self._any = {first: re.compile("|".join(several)) for first, several in patterns.items()}
        near = "".join(SYMBOL[kind] for kind in around)
        beside = f"(?:(?<=[{near}])|(?=[^{near}]{{0,{_LONGEST}}}[{near}]))" if near else ""
        self._starts = re.compile(f"[{''.join(self._rules)}]{beside}")

    def rewrite(self, sequence: Sequence) -> Sequence:
        """The sequence with one item for all those that a rule matched; itself where none did."""
        kinds: list[str] = []
        items: list[Item] = []
        done = 0
        for start, end, kind, item in self._found(sequence):
            kinds += [sequence.kinds[done:start], kind]
            items += [*sequence.items[done:start], item]
            done = end
        if not done:
            return sequence
        return Sequence("".join([*kinds, sequence.kinds[done:]]), [*items, *sequence.items[done:]])

    def _found(self, sequence: Sequence) -> Iterator[tuple[int, int, str, Item]]:
        done = 0
        for match in self._starts.finditer(sequence.kinds):
            start = match.start()
            if start < done or not self._any[match.group()].match(sequence.kinds, start):
                continue
            best = self._longest(sequence, start, match.group())
            if best:
                done = best[0]
                yield start, *best

    def _longest(self, sequence: Sequence, start: int, first: str) -> tuple[int, str, Item] | None:
        matches = [
            (match, rule)
            for rule, pattern in self._rules[first]
            if (match := pattern.match(sequence.kinds, start)) is not None
        ]
        for match, rule in sorted(matches, key=lambda pair: -pair[0].end()):
            caught = {name: sequence.items[match.start(name)] for name, kind in match.groupdict().items() if kind}
            value = rule.build(caught)
            if value is not None:
                end = match.end()
                item = Item(sequence.items[start].start, sequence.items[end - 1].end, Reading(rule.name, value))
                return end, SYMBOL[rule.gives], item
        return None


def _first(pattern: str) -> str:
    """The symbols that a match can start with: those of the elements up to the first that may not be missing."""
    starts = ""
    for element in _ELEMENT.finditer(pattern):
        if not element["guard"]:
            starts += _symbols(element["name"])
            if pattern[element.end() : element.end() + 1] != "?":
                break
    return "".join(dict.fromkeys(starts))


def _symbols(names: str) -> str:
    """The symbols of kinds and classes with ``|`` between them."""
    each = [CLASSES[name.rstrip("0123456789")] if name.isupper() else [name] for name in _split(names)]
    return "".join(SYMBOL[kind] for kinds in each for kind in kinds)


def _split(names: str) -> list[str]:
    return names.split("|")


def _regex(pattern: str, *, names: bool = True) -> str:
    """The pattern as a regular expression, which names what it catches if asked to."""

    def element(match: re.Match[str]) -> str:
        symbols = f"[{_symbols(match['name'])}]"
        if match["guard"]:
            return _GUARDS[match["guard"]].format(symbols)
        name = match["name"]
        return f"(?P<{name.rpartition('-')[2].lower()}>{symbols})" if names and name.isupper() else symbols

    brackets = pattern.replace("&(", _AHEAD).replace("!(", _NOT_AHEAD).replace("(", "(?:")
    return _ELEMENT.sub(element, brackets).replace(" ", "").replace(_AHEAD, "(?=").replace(_NOT_AHEAD, "(?!")
