"""Proposed cells of an event: its row, and who takes part."""

from __future__ import annotations

from bilateral.extract.proposals.cells import Cells, filled
from bilateral.extract.proposals.keys import Keys
from bilateral.extract.proposals.told import Told
from bilateral.shape import Shape


def event(shape: Shape, told: Told, keys: Keys) -> Cells:
    """The row of an event. Its title names the type and who is in it: the editor says it in a sentence."""
    roles = told.by_role()
    what = roles.get("subtype") or told.candidate.value
    who = list(dict.fromkeys(map(keys.actor_name, told.every("participant"))))
    guessed = {
        "kind": told.candidate.value,
        "title": f"{what.capitalize()}: {', '.join(who)}" if who else what.capitalize(),
        "attributed_to": keys.actor(roles.get("attributed_to", "")),
    }
    return filled(shape, {**roles, **guessed}, **{shape.key[0]: keys.told(shape, " ".join([what, *who[:2]]))})
