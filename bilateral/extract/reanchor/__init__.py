"""When a source's text changes: its spans in the new text."""

from __future__ import annotations
