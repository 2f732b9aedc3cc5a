"""Whether the constraints of a field were tightened or loosened, from what its two descriptors say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

_Words = Mapping[str, Any]
Change = tuple[str, str, Any, Any]
"""``tightened`` or ``loosened``, a message, and what was said before and after."""

_BOUNDS = (
    ("lower bound", "minimum", "exclusiveMinimum", 1),
    ("upper bound", "maximum", "exclusiveMaximum", -1),
    ("least length", "minLength", None, 1),
    ("greatest length", "maxLength", None, -1),
)
"""Name of a bound, how it is said with and without the bound itself, and whether more of it is tighter."""
_FLAGS = {"required": "may not be empty", "unique": "may not repeat"}
_COMPARED = {"enum", *_FLAGS}


def compare_constraints(old: _Words, new: _Words) -> Iterator[Change]:
    """The changes between the constraints of two descriptors of a field.

    Of a pattern, and of any check that is not known here, nobody can say which of two is tighter: a change counts as
    tightened.
    """
    before, after = old.get("constraints", {}), new.get("constraints", {})
    if old.get("type") == new.get("type"):  # else the bounds are of different things, and the type says enough
        for bound in _BOUNDS:
            yield from _compare_bound(bound, before, after)
    for word, message in _FLAGS.items():
        yield from _compare_flag(word, message, bool(before.get(word)), after=bool(after.get(word)))
    yield from _compare_codes(before.get("enum"), after.get("enum"))
    yield from _compare_others(
        _others(before) | old.get("otherChecks", {}),
        _others(after) | new.get("otherChecks", {}),
    )


def _others(words: _Words) -> dict[str, Any]:
    """What has no order of its own, such as a pattern, or a bound that is a day."""
    bounds = {word for _, *said, _ in _BOUNDS for word in said}
    known = {word for word, value in words.items() if word in _COMPARED or (word in bounds and _numeric(value))}
    return {word: value for word, value in words.items() if word not in known}


def _compare_bound(bound: tuple[str, str, str | None, int], before: _Words, after: _Words) -> Iterator[Change]:
    name, inclusive, exclusive, direction = bound
    was, now = (_bound(words, inclusive, exclusive, direction) for words in (before, after))
    if was == now:
        return
    tighter = was is None or (now is not None and now > was)
    old, new = (None if each is None else _shown(each, direction) for each in (was, now))
    yield "tightened" if tighter else "loosened", f"{name} was {old or 'none'} and is {new or 'none'}", old, new


def _bound(words: _Words, inclusive: str, exclusive: str | None, direction: int) -> tuple[float, int] | None:
    """A bound such that the greater one is tighter: its value in that direction, and whether it excludes itself."""
    said = [(words.get(word), rank) for rank, word in enumerate((inclusive, exclusive)) if word]
    return max(((value * direction, rank) for value, rank in said if _numeric(value)), default=None)


def _numeric(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float)


def _shown(bound: tuple[float, int], direction: int) -> str:
    return f"{bound[0] * direction}{' (excluded)' if bound[1] else ''}"


def _compare_flag(word: str, message: str, before: bool, *, after: bool) -> Iterator[Change]:  # noqa: FBT001 (symmetric)
    if before != after:
        yield ("tightened", f"{message} now", word, word) if after else ("loosened", f"{message} no longer", word, None)


def _compare_codes(before: list[Any] | None, after: list[Any] | None) -> Iterator[Change]:
    if before is None or after is None:
        if after is not None:
            yield "tightened", f"only {len(after)} values are allowed now", None, after
        elif before is not None:
            yield "loosened", f"other values than {len(before)} are allowed now", before, None
        return
    gone = [code for code in before if code not in after]
    new = [code for code in after if code not in before]
    if gone:
        yield "tightened", f"no longer allowed: {', '.join(map(str, gone))}", before, after
    if new:
        yield "loosened", f"allowed now: {', '.join(map(str, new))}", before, after
    if not gone and not new and before != after:
        yield "documentation", "codes in another order", before, after


def _compare_others(before: _Words, after: _Words) -> Iterator[Change]:
    for word in sorted(before.keys() | after.keys()):
        was, now = before.get(word), after.get(word)
        if was == now:
            continue
        if now is None:
            yield "loosened", f"{word} is no longer asked for", was, now
        else:
            yield "tightened", f"{word} is {'asked for' if was is None else 'another one'} now", was, now
