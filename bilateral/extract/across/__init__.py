"""Candidates that tell what the record has from another source: the same figure, utterance, actor or event."""

from __future__ import annotations
