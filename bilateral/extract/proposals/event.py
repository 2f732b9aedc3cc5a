"""Proposed cells of an event: its row, and who takes part."""

from __future__ import annotations

from bilateral.extract.proposals.cells import Cells, filled
from bilateral.extract.proposals.keys import Keys
from bilateral.extract.proposals.title import title_of
from bilateral.extract.proposals.told import Told
from bilateral.shape import Shape


def event(shape: Shape, told: Told, keys: Keys) -> Cells:
    """The row of an event, with a title that an editor may keep."""
    roles = told.by_role()
    what = roles.get("subtype") or told.candidate.value
    who = list(dict.fromkeys(map(keys.actor_name, told.every("participant"))))
    guessed = {
        "kind": told.candidate.value,
        "title": title_of(told, keys),
        "attributed_to": keys.actor(roles.get("attributed_to", "")),
    }
    return filled(shape, {**roles, **guessed}, **{shape.key[0]: keys.told(shape, " ".join([what, *who[:2]]))})
