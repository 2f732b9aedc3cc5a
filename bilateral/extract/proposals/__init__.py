"""The cells that a candidate would fill, as far as they can be guessed: an editor changes and completes them."""

from __future__ import annotations
