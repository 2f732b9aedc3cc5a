"""Proposed cells of an actor: its row, a further name of it, and an office that it holds."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.extract.known import Known, Row
from bilateral.extract.proposals.cells import Cells, filled
from bilateral.extract.proposals.keys import Keys
from bilateral.extract.proposals.told import Told
from bilateral.extract.slug import slug
from bilateral.extract.targets import Beside, cell
from bilateral.shape import Shape

_LONGEST = 120


def actor(shape: Shape, told: Told, keys: Keys, known: Known) -> Cells:
    """The row of an actor: as the record has it, or a new one, which has a key made of its name."""
    value = told.candidate.value
    key = keys.actor(value)
    row = known.of(shape.name).get(key)
    if row is not None:
        cells = {cell(shape, column): row[column.name] for column in shape.columns if row[column.name]}
    else:
        guessed = {"name": value, "description": told.words("office")[:_LONGEST]}
        cells = filled(shape, {**told.by_role(), **guessed}, **{shape.key[0]: key})
    own = next((cells.get(cell(shape, column), "") for column in shape.columns if column.role == "name"), "")
    for other in known.targets.beside(told.candidate.kind):
        beside = known.belonging(other.shape.name, key)
        cells |= _alias(other, told, beside, own) if other.role == "alias" else _office(other, told, beside, keys)
    return cells


def _alias(other: Beside, told: Told, recorded: Sequence[Row], own: str) -> Cells:
    """The name that the text gives, where it is another than those that the record has."""
    column = other.shape.with_role("alias")
    words = told.words("kind")
    if column is None or not any(word[0].isupper() for word in words.split()):
        return {}
    listed = {row[column.name] for row in recorded}
    heard = {_bare(name) for name in (told.candidate.value, own, *listed)}
    return {} if _bare(words) in heard else filled(other.shape, {"alias": words, "language": "en"})


def _bare(name: str) -> str:
    """A name without what makes no other name of it."""
    return name.casefold().removeprefix("the ").removesuffix("s")


def _office(other: Beside, told: Told, recorded: Sequence[Row], keys: Keys) -> Cells:
    """The office that a person is said to hold; as the record has it, where it does."""
    column = other.shape.with_role("office")
    office = told.words("office")[:_LONGEST]
    if column is None or not office or told.first("kind") != "person":
        return {}
    for row in recorded:
        if row[column.name].casefold() in office.casefold():
            return {cell(other.shape, each): row[each.name] for each in other.shape.columns if each != other.parent}
    guessed = {"office": office, "organisation": keys.actor(told.first("organisation"))}
    return filled(other.shape, guessed, **{other.shape.key[0]: slug(f"{told.candidate.value} {office}")})
