"""Values as Table Schema has them: which of JSON's are of a type, as they stand or as text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?inf|nan", re.IGNORECASE)
_DURATION = re.compile(r"-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")
_DAYTIME = re.compile(r"\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?")


def _is_integer(value: Any) -> bool:
    if isinstance(value, str):
        return re.fullmatch(r"[+-]?\d+", value) is not None
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    if isinstance(value, str):
        return _NUMBER.fullmatch(value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_date(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is not None and _parses(value)


def _is_datetime(value: Any) -> bool:
    return isinstance(value, str) and _DAYTIME.fullmatch(value) is not None and _parses(value)


def _is_time(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d", value) is not None


def _is_year(value: Any) -> bool:
    return _is_integer(value)


def _is_month(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"-?\d{4,}-(0[1-9]|1[0-2])", value) is not None


def _is_duration(value: Any) -> bool:
    return isinstance(value, str) and _DURATION.fullmatch(value) is not None


def _is_truth(value: Any) -> bool:
    return isinstance(value, bool | str)


def _parses(text: str) -> bool:
    try:
        dt.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


_TESTS: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "number": _is_number,
    "integer": _is_integer,
    "boolean": _is_truth,
    "object": lambda value: isinstance(value, str | dict),
    "array": lambda value: isinstance(value, str | list),
    "list": lambda value: isinstance(value, str | list),
    "datetime": _is_datetime,
    "date": _is_date,
    "time": _is_time,
    "year": _is_year,
    "yearmonth": _is_month,
    "duration": _is_duration,
    "geopoint": lambda value: isinstance(value, str | list | dict),
    "geojson": lambda value: isinstance(value, str | dict),
    "any": lambda _value: True,
}

TYPES = tuple(_TESTS)
"""The types of Table Schema."""


def fits_type(value: Any, kind: str, form: str = "default") -> bool:
    """Whether a value can be one of a type. One that is written after a pattern of its own is any text."""
    if form != "default" and isinstance(value, str):
        return True
    return _TESTS[kind](value)


def ordered(value: Any, kind: str) -> Any:
    """What to compare a value by with others of its type; ``None`` for a type without a plain order."""
    try:
        if kind in ("integer", "number", "year"):
            number = Decimal(str(value))
            return None if number.is_nan() else number
        if kind in ("date", "time", "yearmonth"):
            return str(value)
    except InvalidOperation:  # it is no number, and another rule says so
        return None
    return None
