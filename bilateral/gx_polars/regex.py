"""Python's regular expressions in the syntax of polars' engine, as far as both say the same.

An expectation states a pattern for :func:`re.search`. polars' engine is far faster, but knows neither look-around nor
references back, and some signs mean something else in it. So only patterns of known signs are translated; others run
in Python.
"""

from __future__ import annotations

import re

import polars as pl

_CLASSES = {r"\d": r"\p{Nd}", r"\w": r"\p{L}\p{N}_", r"\s": r"\s\x1c-\x1f"}
"""What the classes hold in Python, as parts of a set."""
_ESCAPED = r"\\[\\\[\](){}*+?|^$.\-/ \"'#%&,:;=@_`~!tnrfv]"
_IN_SET = rf"[^\\\[\]&~\-]|\\[dws]|{_ESCAPED}|(?<![-\\])-(?!-)|&(?!&)|~(?!~)"
_TOKEN = re.compile(
    rf"(?P<set>\[\^?(?:{_IN_SET})+\])"
    r"|(?P<class>\\[dwsDWS])"
    r"|(?P<end>\$(?=\)*$))"
    r"|(?P<repeat>(?:[*+?]|\{\d+(?:,\d*)?\})\??(?![*+?{]))"
    rf"|(?P<same>\((?!\?)|\(\?:|\)|\^|\.|\||{_ESCAPED}|[^\\\[\](){{}}*+?|^$.])",
)


def translate(pattern: str) -> str | None:
    """The pattern for polars' engine; None where Python has to look itself.

    Raises :class:`re.error` where it is no pattern in Python either.
    """
    re.compile(pattern)
    translated = []
    at = 0
    while at < len(pattern):
        token = _TOKEN.match(pattern, at)
        if token is None:
            return None
        translated.append(_translated(token))
        at = token.end()
    return _if_it_compiles("".join(translated))


def _translated(token: re.Match[str]) -> str:
    text = token.group()
    match token.lastgroup:
        case "set":
            return re.sub(r"\\[dws]", lambda each: _CLASSES[each.group()], text)
        case "class":
            return f"[{'^' if text.isupper() else ''}{_CLASSES[text.lower()]}]"
        case "end":
            return r"\n?\z"  # Python's $ also stands before a last line break
        case _:
            return text


def _if_it_compiles(pattern: str) -> str | None:
    """Polars' engine refuses what would grow too large, such as long counted repeats."""
    try:
        pl.select(pl.lit("").str.contains(pattern))
    except pl.exceptions.ComputeError:
        return None
    return pattern
