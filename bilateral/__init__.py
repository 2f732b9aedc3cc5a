"""The record of US-Mexico security cooperation in figures, actors, events and quotes.

>>> import bilateral
>>> bilateral.tables()  # doctest: +SKIP
>>> bilateral.load("figures")  # doctest: +SKIP

Importing this loads no dataframe library.
"""

from __future__ import annotations

from bilateral.load import cite, describe, evidence, load, tables, version

__all__ = ["cite", "describe", "evidence", "load", "tables", "version"]
