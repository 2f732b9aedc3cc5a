"""Events: what a text tells as done, planned, expected or alleged, when, and by whom."""

from __future__ import annotations

from bilateral.extract.events.find import find_events

__all__ = ["find_events"]
