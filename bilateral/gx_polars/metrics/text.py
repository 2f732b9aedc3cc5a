"""Conditions on the text of a column's values: patterns, lengths, and what can be read from it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jsonschema
import polars as pl
from dateutil.parser import parse

from bilateral.gx_polars.domain import Column
from bilateral.gx_polars.likes import translate_like
from bilateral.gx_polars.metrics.column_map import bounded, register_column_condition
from bilateral.gx_polars.regex import translate
from bilateral.gx_polars.values import is_text

Values = dict[str, Any]
_COMBINE: dict[str, Callable[..., pl.Expr]] = {"any": pl.any_horizontal, "all": pl.all_horizontal}
_rust = lru_cache(maxsize=512)(translate)


def _text(column: Column) -> pl.Expr | None:
    """The values as Python writes them, where polars writes them alike."""
    if is_text(column.dtype):
        return column.stored if column.dtype == pl.String else column.stored.cast(pl.String)
    if column.dtype.is_integer():
        return column.stored.cast(pl.String)
    return None


def _matches(column: Column, pattern: str) -> pl.Expr:
    text, translated = _text(column), _rust(pattern)
    if text is None or translated is None:
        search = re.compile(pattern).search
        return column.by_value(lambda value: search(str(value)) is not None)
    return text.str.contains(translated)


def _is_like(column: Column, pattern: str, escape: str | None) -> pl.Expr:
    text, translated = _text(column), translate_like(pattern, escape)
    return (column.stored.cast(pl.String) if text is None else text).str.contains(translated)


def _regex(column: Column, values: Values) -> pl.Expr:
    return _matches(column, values["regex"])


def _not_regex(column: Column, values: Values) -> pl.Expr:
    return ~_matches(column, values["regex"])


def _regex_list(column: Column, values: Values) -> pl.Expr:
    return _combined(values)([_matches(column, each) for each in values["regex_list"]])


def _not_regex_list(column: Column, values: Values) -> pl.Expr:
    return ~pl.any_horizontal([_matches(column, each) for each in values["regex_list"]])


def _like(column: Column, values: Values) -> pl.Expr:
    return _is_like(column, values["like_pattern"], values.get("escape"))


def _not_like(column: Column, values: Values) -> pl.Expr:
    return ~_is_like(column, values["like_pattern"], values.get("escape"))


def _like_list(column: Column, values: Values) -> pl.Expr:
    return _combined(values)(_likes(column, values))


def _not_like_list(column: Column, values: Values) -> pl.Expr:
    return ~pl.any_horizontal(_likes(column, values))


def _likes(column: Column, values: Values) -> list[pl.Expr]:
    patterns = values["like_pattern_list"]
    if not patterns:
        raise ValueError("At least one like_pattern must be supplied in the like_pattern_list.")
    return [_is_like(column, each, values.get("escape")) for each in patterns]


def _combined(values: Values) -> Callable[..., pl.Expr]:
    word = values.get("match_on") or "any"
    if word not in _COMBINE:
        raise ValueError("match_on must be either 'any' or 'all'")
    return _COMBINE[word]


def _length_between(column: Column, values: Values) -> pl.Expr:
    low, high = values.get("min_value"), values.get("max_value")
    if low is None and high is None:
        raise ValueError("min_value and max_value cannot both be None")
    return _by_length(column, lambda length: bounded(length, values, low, high))


def _length_equals(column: Column, values: Values) -> pl.Expr:
    return _by_length(column, lambda length: length == values["value"])


def _by_length(column: Column, holds: Callable[[Any], Any]) -> pl.Expr:
    text = _text(column)
    if text is None:
        return column.by_value(lambda value: bool(holds(len(str(value)))))
    return holds(text.str.len_chars())  # type: ignore[no-any-return]


def _json_parseable(column: Column, _values: Values) -> pl.Expr:
    return column.by_value(_is_json)


def _is_json(value: Any) -> bool:
    try:
        json.loads(value)
    except (TypeError, ValueError, RecursionError):
        return False
    return True


def _json_schema(column: Column, values: Values) -> pl.Expr:
    schema = values["json_schema"]
    validator_class = jsonschema.validators.validator_for(schema)
    validator_class.check_schema(schema)
    validator = validator_class(schema)
    return column.by_value(lambda value: _is_json(value) and validator.is_valid(json.loads(value)))


def _dateutil_parseable(column: Column, _values: Values) -> pl.Expr:
    _only_text(column)
    return column.by_value(_is_date)


def _is_date(value: Any) -> bool:
    try:
        parse(_string(value))
    except (ValueError, OverflowError):
        return False
    return True


def _strftime_format(column: Column, values: Values) -> pl.Expr:
    _only_text(column)
    form = values["strftime_format"]
    return column.by_value(lambda value: _has_format(value, form))


def _has_format(value: Any, form: str) -> bool:
    try:
        dt.datetime.strptime(_string(value), form)  # noqa: DTZ007 - read, not kept
    except ValueError:
        return False
    return True


def _only_text(column: Column) -> None:
    if not (is_text(column.dtype) or column.dtype in (pl.Object, pl.Null)):
        raise TypeError(f"Only text can be read as a date, and the column is {column.dtype}.")


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"Only text can be read as a date, and {value!r} is none.")
    return value


for _name, _meets in (
    ("column_values.match_regex", _regex),
    ("column_values.not_match_regex", _not_regex),
    ("column_values.match_regex_list", _regex_list),
    ("column_values.not_match_regex_list", _not_regex_list),
    ("column_values.match_like_pattern", _like),
    ("column_values.not_match_like_pattern", _not_like),
    ("column_values.match_like_pattern_list", _like_list),
    ("column_values.not_match_like_pattern_list", _not_like_list),
    ("column_values.value_length.between", _length_between),
    ("column_values.value_length.equals", _length_equals),
    ("column_values.json_parseable", _json_parseable),
    ("column_values.match_json_schema", _json_schema),
    ("column_values.dateutil_parseable", _dateutil_parseable),
    ("column_values.match_strftime_format", _strftime_format),
):
    register_column_condition(_name, _meets)
