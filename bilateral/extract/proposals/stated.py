"""Proposed cells of what a source states: figures and quotes."""

from __future__ import annotations

from bilateral.extract.guesses import indicator_of, measure_of
from bilateral.extract.proposals.cells import Cells, codes, filled
from bilateral.extract.proposals.keys import Keys
from bilateral.extract.proposals.told import Told
from bilateral.shape import Shape

_WORDS_IN_KEY = 5
_LONGEST_SCOPE = 120
_STANDS_FOR = frozenset({"it", "them", "these", "those"})
"""Words that count what was named before, and name nothing themselves."""


def figure(shape: Shape, told: Told, keys: Keys, published: str) -> Cells:
    """The row of a figure: a claim of its own, until an editor merges it with another."""
    roles = told.by_role()
    unit = roles.get("unit", "")
    indicator = indicator_of(told.candidate.rule, unit, told.context, codes(shape, "indicator"))
    key = keys.stated(shape, f"{told.words('amount')} {told.first('counted') or unit}")
    guessed = {
        "group": key,
        "preferred": "true",
        "indicator": indicator,
        "measure": measure_of(indicator, told.context, codes(shape, "measure")),
        "amount": told.candidate.value,
        "qualifier": roles.get("qualifier", "exact"),
        "scope": _scope(told),
        "as_of": published,
        "subject": keys.actor(roles.get("subject", "")),
        "attributed_to": keys.actor(roles.get("attributed_to", "")),
    }
    return filled(shape, {**roles, **guessed}, **{shape.key[0]: key})


def _scope(told: Told) -> str:
    """What is counted and of which it is said, in the words of the text: a start for the editor's own."""
    counted = told.words("counted")
    said = [counted if counted.casefold() not in _STANDS_FOR else "", told.first("scope")]
    return " ".join(filter(None, said))[:_LONGEST_SCOPE]


def quote(shape: Shape, told: Told, keys: Keys) -> Cells:
    """The row of a quote, without its content: what is said is for the editor to say, in words of their own."""
    roles = told.by_role()
    words = told.candidate.value
    speaker = told.first("speaker").replace("-", " ").split()[-1:]
    key = keys.stated(
        shape, " ".join([*speaker, *(words or told.words("content") or told.context).split()[:_WORDS_IN_KEY]])
    )
    guessed = {
        "group": key,
        "words": words,
        "content": "",
        "fidelity": "presumed_verbatim" if words else "",
        "said_to": keys.actor(roles.get("said_to", "")),
    }
    return filled(shape, {**roles, **guessed}, **{shape.key[0]: key})
