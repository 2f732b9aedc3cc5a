"""The words with which texts qualify a number, and the qualifier that each stands for."""

from __future__ import annotations

from collections.abc import Mapping

_ABOUT = """
about, around, some, roughly, approximately, approx, approx., circa, ca., c., an estimated, estimated, estimated at,
in the region of, on the order of, in the neighborhood of, an average of, averaging, a reported, or so, odd, something
like, somewhere around, perhaps, in the vicinity of, ~, plus or minus, give or take, more or less, -ish, just about
"""
_MORE_THAN = """
more than, over, above, exceeding, exceed, exceeds, exceeded, upwards of, upward of, greater than, larger than, bigger
than, higher than, older than, longer than, better than, in excess of, well over, just over, a little over, slightly
over, far over, well above, just above, slightly above, well more than, far more than, slightly more than, a little
more than, just more than, surpass, surpassed, surpassing, surpasses, topped, topping, tops, north of, and counting,
>, plus, beyond, much more than, many more than
"""
_AT_LEAST = """
at least, no fewer than, no less than, greater than or equal to, more than or equal to, equal to at
least or equal to, bigger or equal than, higher or equal than, greater or equal than, greater or equal
to, higher or equal to, not less than, not fewer than, a
minimum of, minimum of, or more, or bigger, or older, or higher, or over, or above, or
greater, or longer, and more, and above, and older, and over, +, >=, ≥, as few as, as little as
"""
_LESS_THAN = """
less than, fewer than, under, below, lower than, smaller than, younger than, shorter than, well under, well below, far
less than, far fewer than, much less than, south of, <
"""
_AT_MOST = """
at most, less than or equal to, smaller or equal than, lower or equal than, less or equal than, less or equal to, lower
or equal to, not more than, equal to or less than,
no more than, up to, as many as, as much as, a maximum of, maximum of, no greater than, no larger than,
no higher than, no longer than, or less, or fewer, or smaller, or younger, or under, or below, or lower,
at the most, <=, ≤, as high as, upto
"""
_NEARLY = """
nearly, almost, close to, just under, just below, just short of, just shy of, shy of, slightly less than, slightly
fewer than, a little less than, just less than, slightly under, a little under, approaching, virtually, nearing, near
to
"""
_TO = "between, from, to, -"


def _words(listed: str) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in listed.split(","))


WORDS: Mapping[str, frozenset[str]] = {
    "about": _words(_ABOUT),
    "more_than": _words(_MORE_THAN),
    "at_least": _words(_AT_LEAST),
    "less_than": _words(_LESS_THAN),
    "at_most": _words(_AT_MOST),
    "nearly": _words(_NEARLY),
    "between": _words(_TO),
}
"""Words by qualifier; ``exact`` has none, for it is their absence."""

_ONLY_BEHIND = frozenset({"odd", "+", "plus", "give or take", "more or less", "-ish", "and counting", "at the most"})
BEHIND: Mapping[str, str] = {
    word: qualifier
    for qualifier, words in WORDS.items()
    for word in words
    if word.startswith(("or ", "and ")) or word in _ONLY_BEHIND
}
"""Qualifier by the words that stand behind the number."""
BEFORE: Mapping[str, str] = {
    word: qualifier
    for qualifier, words in WORDS.items()
    for word in words
    if qualifier != "between" and word not in BEHIND
}
"""Qualifier by the words that stand before the number. Those of a range are not among them: they need two numbers."""


def says(words: str, qualifier: str) -> bool:
    """Whether the words say the qualifier; any words go with ``exact``, unless they are those of another."""
    spoken = " ".join(words.lower().split())
    if qualifier == "exact":
        return all(spoken not in each for each in WORDS.values())
    return spoken in WORDS.get(qualifier, frozenset())
