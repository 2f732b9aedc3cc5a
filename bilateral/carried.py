"""Where the program keeps what it carries: releases, schemas and suites.

In a wheel they lie inside the package; in a checkout (an editable install) at its top.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def carried() -> Path:
    """The folder that holds ``dist/``, ``schemas/`` and ``expectations/``."""
    inside = _PACKAGE / "_carried"
    return inside if inside.is_dir() else _PACKAGE.parent
