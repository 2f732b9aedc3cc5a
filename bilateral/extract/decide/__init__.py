"""Decisions on candidates, and what becomes of them in the record."""

from __future__ import annotations
