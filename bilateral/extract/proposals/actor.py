"""Proposed cells of an actor: its row, a further name of it, and an office that it holds."""

from __future__ import annotations

from bilateral.extract.known import Known
from bilateral.extract.proposals.cells import Cells, filled
from bilateral.extract.proposals.keys import Keys
from bilateral.extract.proposals.told import Told, one_line
from bilateral.extract.slug import slug
from bilateral.extract.targets import Beside, cell
from bilateral.shape import Shape

_LONGEST = 120


def actor(shape: Shape, told: Told, keys: Keys, known: Known) -> Cells:
    """The row of an actor: as the record has it, or a new one, which has a key made of its name."""
    value = told.candidate.value
    row = known.of(shape.name).get(value)
    if row is not None:
        cells = {cell(shape, column): row[column.name] for column in shape.columns if row[column.name]}
    else:
        guessed = {"name": value, "description": told.first("office")[:_LONGEST]}
        cells = filled(shape, {**told.by_role(), **guessed}, **{shape.key[0]: slug(value)})
    for other in known.targets.beside(told.candidate.kind):
        cells |= _alias(other, told, known) if other.role == "alias" else _office(other, told, keys)
    return cells


def _alias(other: Beside, told: Told, known: Known) -> Cells:
    """The name that the text gives, where it is another than the record has."""
    column = other.shape.with_role("alias")
    part = told.candidate.part("alias")
    if column is None or part is None:
        return {}
    words = one_line(told.text, part.span)
    listed = {
        row[column.name] for row in known.rows[other.shape.name] if row[other.parent.name] == told.candidate.value
    }
    return {} if words in listed else filled(other.shape, {"alias": words, "language": "en"})


def _office(other: Beside, told: Told, keys: Keys) -> Cells:
    """The office that a person is said to hold; an office that is the actor itself has no holder."""
    office = told.first("office")
    if not office or told.first("kind") not in ("", "person"):
        return {}
    guessed = {"office": office[:_LONGEST], "organisation": keys.actor(told.first("organisation"))}
    key = keys.told(other.shape, f"{told.candidate.value} {office}")
    return filled(other.shape, guessed, **{other.shape.key[0]: key})
