"""SQL's LIKE patterns as regular expressions of polars' engine."""

from __future__ import annotations

import re


def translate_like(pattern: str, escape: str | None = None) -> str:
    """A pattern of ``%`` (any text), ``_`` (one character) and text, to match a whole value; case counts.

    Raises ValueError where ``escape`` is no single character, or stands before nothing.
    """
    if escape and len(escape) != 1:
        raise ValueError(f"The escape of a LIKE pattern is one character, not {escape!r}.")
    parts, signs = [], iter(pattern)
    for sign in signs:
        if sign == escape:
            following = next(signs, None)
            if following is None:
                raise ValueError(f"The LIKE pattern {pattern!r} ends with its escape character.")
            parts.append(re.escape(following))
        else:
            parts.append({"%": ".*", "_": "."}.get(sign) or re.escape(sign))
    return rf"(?s)\A{''.join(parts)}\z"
