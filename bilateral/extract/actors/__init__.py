"""Actors: who acts, is acted on or is spoken of, known to the record or proposed."""

from __future__ import annotations

from bilateral.extract.actors.find import find_actors
from bilateral.extract.actors.gazetteer import Gazetteer

__all__ = ["Gazetteer", "find_actors"]
