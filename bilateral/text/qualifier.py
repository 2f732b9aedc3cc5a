"""The words with which texts qualify a number, and the qualifier that each stands for."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, frozenset[str]] = {
    "about": frozenset({"about", "around", "some", "roughly", "approximately", "circa", "an estimated", "estimated"}),
    "more_than": frozenset({"more than", "over", "above", "exceeding", "upwards of", "greater than"}),
    "at_least": frozenset({"at least", "no fewer than", "no less than", "a minimum of", "or more"}),
    "less_than": frozenset({"less than", "fewer than", "under", "below"}),
    "at_most": frozenset({"at most", "no more than", "up to", "as many as", "as much as", "a maximum of"}),
    "nearly": frozenset({"nearly", "almost", "close to", "just under"}),
    "between": frozenset({"between", "from", "to", "-"}),
}
"""Words by qualifier; ``exact`` has none, for it is their absence."""


def says(words: str, qualifier: str) -> bool:
    """Whether the words say the qualifier; any words go with ``exact``, unless they are those of another."""
    spoken = " ".join(words.lower().split())
    if qualifier == "exact":
        return all(spoken not in each for each in WORDS.values())
    return spoken in WORDS.get(qualifier, frozenset())
