"""Values as Markdown: what comes from the data is shown as it is, whatever Markdown or HTML it resembles."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

_SPECIAL = re.compile(r"[\\`*\[\]<>&|~!#]|(?<!\w)_|_(?!\w)")
"""What CommonMark gives a meaning inside a line; an underscore within a word has none."""
_ADDRESS = re.compile(r"https?://[^\s<>\\]+")


def printed(value: object) -> object:
    """What a placeholder prints: a number with its thousands apart, and text without a meaning of its own.

    Raises :class:`ValueError` for an empty value. Text that is Markdown already is a :class:`markupsafe.Markup`.
    """
    if value is None:
        raise ValueError("a placeholder has no value")
    if isinstance(value, Markup):
        return value
    if isinstance(value, float) and value.is_integer():
        return f"{value:,.0f}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:,}"
    return escaped(str(value))


def escaped(text: str) -> Markup:
    """The text in one line, as Markdown shows it unchanged."""
    return Markup(_SPECIAL.sub(r"\\\g<0>", " ".join(text.split())))  # noqa: S704 (that is what it does)


def table(rows: Sequence[Mapping[str, Any]], heads: Mapping[str, str]) -> Markup:
    """A table of these cells of the rows; ``heads`` gives the head of each column by its name."""
    cells = [[str(printed(row[name])) for name in heads] for row in rows]
    lines = [list(heads.values()), ["---"] * len(heads), *cells]
    return Markup("\n".join(f"| {' | '.join(line)} |" for line in lines))  # noqa: S704 (of escaped cells)


def _share(part: int, whole: int) -> Markup:
    """``part | of(whole)``: how many of how many, and the share in per cent."""
    share = f" ({part / whole:.0%})" if whole else ""
    return Markup(f"{part:,} of {whole:,}{share}")  # noqa: S704 (of numbers)


def _code(text: object) -> Markup:
    """``text | code``: a code or a name of the data, in the type of one."""
    return Markup(f"`{text}`") if re.fullmatch(r"[\w.|-]+", str(text)) else escaped(str(text))  # noqa: S704 (it is a word)


def _link(address: str) -> Markup:
    """``address | link``: an address to follow."""
    return Markup(f"<{address}>") if _ADDRESS.fullmatch(address) else escaped(address)  # noqa: S704 (it is an address)


def _counts(rows: Sequence[Mapping[str, Any]]) -> Markup:
    """``rows | counts``: each ``code`` of the rows with its ``count``."""
    listed = [Markup("{} {}").format(_code(row["code"]), printed(row["count"])) for row in rows]
    return Markup(", ").join(listed) or Markup("none yet")


FILTERS: Mapping[str, Callable[..., Markup]] = {"of": _share, "code": _code, "counts": _counts, "link": _link}
"""What a template may do with a value before it is printed."""
