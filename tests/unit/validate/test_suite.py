"""Suites as their files hold them."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from bilateral.errors import SuiteError
from bilateral.findings import Severity
from bilateral.project import Project
from bilateral.validate.suite import StatedExpectation, StatedSuite, read_suite, read_suites

_GOOD = {
    "type": "expect_column_values_to_not_be_null",
    "kwargs": {"column": "name"},
    "severity": "info",
    "notes": " Why. ",
}


def _read(folder: Path, text: str | bytes) -> StatedSuite:
    path = folder / "towns.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return read_suite(path, "expectations/towns.json")


def _label(**kwargs: Any) -> str:
    return StatedExpectation("expect_it", kwargs, Severity.INFO, "Why.", "a.json", 1, 1).label


def test_an_expectation_is_read_with_its_place(tmp_path: Path) -> None:
    text = json.dumps({"name": "towns", "expectations": [_GOOD, _GOOD]}, indent=2)
    first, second = _read(tmp_path, text).expectations
    kind, kwargs = "expect_column_values_to_not_be_null", {"column": "name"}
    assert first == StatedExpectation(kind, kwargs, Severity.INFO, "Why.", "expectations/towns.json", 4, 5)
    assert (second.line, second.column) == (12, 5)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "1:2: no JSON: Expecting property name enclosed in double quotes"),
        (b'{"name": "caf\xe9"}', "1:1: not UTF-8: invalid continuation byte"),
        ("[]", "1:1: the suite must be an object with the name 'towns'"),
        ('{"name": "boats"}', "1:10: the suite must be an object with the name 'towns'"),
        (
            '{"name": "towns",\n "name": 1}',
            "2:2: an object says name twice\n  One of them would be dropped in silence.",
        ),
        ('{"name": "NaN",\n "id": -Infinity}', "2:8: no usable JSON: '-Infinity' is no number that 64 bits hold"),
        (
            '{"name": "towns",\n "owner": "x", "by": "y", "expectations": [1]}',
            "2:11: the suite says owner, by, which Great Expectations does not read",
        ),
        ('{"name": "towns"}', "1:1: the suite holds no expectations\n  An empty suite would check nothing."),
        (
            '{"name": "towns", "expectations": {"a": 1}}',
            "1:35: the suite holds no expectations\n  An empty suite would check nothing.",
        ),
    ],
)
def test_a_file_that_is_no_suite_is_refused(tmp_path: Path, text: str | bytes, message: str) -> None:
    with pytest.raises(SuiteError) as caught:
        _read(tmp_path, text)
    assert str(caught.value) == f"expectations/towns.json:{message}"


_KIND = _GOOD["type"]
_PATTERNS = "Look-around and back references are not taken: such a pattern may never end."


@pytest.mark.parametrize(
    ("each", "message"),
    [
        ("expect", "an expectation is an object with a type and kwargs"),
        ({**_GOOD, "by": 1, "also": 2}, f"{_KIND} says also, by, which Great Expectations does not read"),
        ({**_GOOD, "meta": [1]}, f"{_KIND} has a meta that is no object"),
        ({**_GOOD, "type": 1}, "an expectation is an object with a type and kwargs"),
        ({**_GOOD, "kwargs": []}, "an expectation is an object with a type and kwargs"),
        ({**_GOOD, "sevrity": "info"}, f"{_KIND} says sevrity, which Great Expectations does not read"),
        ({**_GOOD, "severity": "grave"}, f"{_KIND} has the severity 'grave'\n  Severities: critical, warning, info."),
        ({**_GOOD, "severity": ["info"]}, f"{_KIND} has the severity ['info']\n  Severities: critical, warning, info."),
        ({**_GOOD, "notes": " "}, f'{_KIND} has no note\n  Say in "notes" why it must hold.'),
        ({**_GOOD, "notes": ["Why."]}, f'{_KIND} has no note\n  Say in "notes" why it must hold.'),
    ],
)
def test_an_expectation_that_is_not_whole_is_refused_at_its_place(tmp_path: Path, each: Any, message: str) -> None:
    with pytest.raises(SuiteError) as caught:
        _read(tmp_path, json.dumps({"name": "towns", "expectations": [_GOOD, each]}, indent=1))
    assert str(caught.value) == f"expectations/towns.json:12:3: {message}"


@pytest.mark.parametrize(
    ("kind", "kwargs", "problem"),
    [
        ("values_to_be_between", {}, "no bound, and could not fail\n  Give min_value, max_value or both."),
        ("values_to_be_in_set", {"value_set": []}, "an empty set of values\n  List the values."),
        ("values_to_match_regex", {"regex": "("}, f"the pattern '(': unclosed group\n  {_PATTERNS}"),
        ("values_to_match_regex", {"regex": 5}, f"the pattern 5: it is no text\n  {_PATTERNS}"),
        ("values_to_match_regex_list", {"regex_list": ["a", "("]}, f"the pattern '(': unclosed group\n  {_PATTERNS}"),
        ("values_to_match_regex_list", {"regex_list": 5}, f"the pattern 5: it is no text\n  {_PATTERNS}"),
    ],
)
def test_an_expectation_that_could_not_fail_or_not_end_is_refused(
    tmp_path: Path, kind: str, kwargs: dict[str, Any], problem: str
) -> None:
    each = {**_GOOD, "type": f"expect_column_{kind}", "kwargs": {"column": "name", **kwargs}}
    with pytest.raises(SuiteError) as caught:
        _read(tmp_path, json.dumps({"name": "towns", "expectations": [each]}))
    assert str(caught.value) == f"expectations/towns.json:1:36: expect_column_{kind} has {problem}"


@pytest.mark.parametrize(
    ("kind", "kwargs"),
    [
        ("values_to_be_between", {"min_value": 0}),
        ("values_to_be_between", {"max_value": 0}),
        ("values_to_match_regex", {"regex": "^a+$"}),
        ("values_to_match_regex_list", {"regex_list": ["a", "b"]}),
        ("values_to_be_in_set", {"value_set": [""]}),
    ],
)
def test_an_expectation_that_can_fail_is_read(tmp_path: Path, kind: str, kwargs: dict[str, Any]) -> None:
    each = {**_GOOD, "type": f"expect_column_{kind}", "kwargs": kwargs}
    (only,) = _read(tmp_path, json.dumps({"name": "towns", "expectations": [each]})).expectations
    assert only.kwargs == kwargs


def test_an_expectation_is_placed_in_the_list_and_not_in_a_word_of_the_same_name(tmp_path: Path) -> None:
    meta = {"note": 'the "expectations": [ of towns', "expectations": [1]}
    text = json.dumps({"meta": meta, "name": "towns", "expectations": [_GOOD]}, indent=1)
    (only,) = _read(tmp_path, text).expectations
    assert (only.line, only.column) == (10, 3)


def test_a_label_is_one_line_of_arguments() -> None:
    assert _label(column="é", min_value=1, or_equal=True) == 'it(column="é", min_value=1, or_equal=true)'


def test_a_label_leaves_out_how_rows_are_chosen_and_says_which() -> None:
    condition = {"type": "comparison", "column": {"name": "kind"}, "operator": "!=", "parameter": "lake"}
    assert _label(column="a", row_condition=condition, ignore_row_if="never") == 'it(column="a") where kind != "lake"'


@pytest.mark.parametrize(("is_null", "words"), [(True, "kind is null"), (False, "kind is not null")])
def test_a_condition_on_what_is_empty_is_said_in_words(is_null: bool, words: str) -> None:  # noqa: FBT001 (a parameter)
    condition = {"type": "nullity", "column": {"name": "kind"}, "is_null": is_null}
    assert _label(row_condition=condition) == f"it() where {words}"


def test_a_condition_of_another_form_stands_as_it_is() -> None:
    assert _label(row_condition="kind == 1") == 'it() where "kind == 1"'


@pytest.mark.parametrize(("length", "shown"), [(80, f'["{"x" * 55}…'), (57, f'["{"x" * 55}…'), (56, f'["{"x" * 56}"]')])
def test_long_arguments_are_cut(length: int, shown: str) -> None:
    assert _label(value_set=["x" * length]) == f"it(value_set={shown})"


def test_every_column_that_the_arguments_name_is_known() -> None:
    kwargs = {"column": "a", "column_A": "b", "column_B": "c", "column_list": ["d", 1], "value": "e"}
    stated = StatedExpectation("expect_it", kwargs, Severity.INFO, "Why.", "a.json", 1, 1)
    assert stated.columns == ("a", "b", "c", "d")


def test_a_table_without_a_suite_is_an_error(small: Project) -> None:
    with pytest.raises(SuiteError) as caught:
        read_suites(small)
    message = "expectations/evidence.json:1:1: the suite is not there\n  Every table has a suite."
    assert str(caught.value) == message


def test_a_suite_of_no_table_names_the_likely_one(small: Project) -> None:
    (small.expectations / "reading.json").write_text("{}", encoding="utf-8")
    with pytest.raises(SuiteError) as caught:
        read_suites(small)
    message = "expectations/reading.json:1:1: no table or view is called 'reading'; did you mean 'readings'?"
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "number", ["1e400", "-1e999", "NaN", "Infinity", "9" * 5_000, "18446744073709551616", "1" * 21]
)
def test_a_number_that_64_bits_do_not_hold_is_refused(tmp_path: Path, number: str) -> None:
    with pytest.raises(SuiteError) as caught:
        _read(tmp_path, f'{{"name": "towns", "expectations": [{number}]}}')
    shown = number if len(number) < 60 else f"{number[:60]}'…, 5000 characters long"
    assert str(caught.value).startswith(f"expectations/towns.json:1:36: no usable JSON: '{shown}")
    assert str(caught.value).endswith(" is no number that 64 bits hold")


@pytest.mark.parametrize("junk", ["'4", ".", "x", "-1", "e"])
def test_a_number_that_64_bits_do_not_hold_is_placed_whatever_stands_behind_it(tmp_path: Path, junk: str) -> None:
    number = "4" * 30
    with pytest.raises(SuiteError) as caught:
        _read(tmp_path, f'{{"name": "{number}", "id": {number}.5, "expectations": [{number}{junk}]}}')
    message = f"no usable JSON: '{number}' is no number that 64 bits hold"
    assert str(caught.value) == f"expectations/towns.json:1:101: {message}"


@pytest.mark.parametrize("number", ["-9223372036854775808", "18446744073709551615", "1.5e300", "-0"])
def test_a_large_number_that_64_bits_hold_is_read(tmp_path: Path, number: str) -> None:
    each = json.dumps({**_GOOD, "kwargs": {"column": "name", "value": 7}}).replace("7", number)
    (only,) = _read(tmp_path, f'{{"name": "towns", "expectations": [{each}]}}').expectations
    assert only.kwargs["value"] == pytest.approx(float(number))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('"' + '\\"' * 500_000, "no JSON: Unterminated string starting at"),
        ("{" + ",".join(f'"w{number}": 1' for number in range(60_000)) + "}", "the suite must be an object with"),
        (" " * (2**20 + 1), "1:1: the file has more than 1,048,576 bytes"),
        ("[" * 51, "brackets are nested deeper than 50"),
        ('{"a": {"b": 1, "c": 2, "b": 3}}', "an object says b twice"),
    ],
)
def test_a_suite_that_was_made_to_take_long_is_refused_soon(tmp_path: Path, text: str, problem: str) -> None:
    start = time.process_time()
    with pytest.raises(SuiteError) as caught:
        _read(tmp_path, text)
    assert problem in str(caught.value)
    assert time.process_time() - start < 5


def test_a_lone_surrogate_is_kept_as_json_may_write_it(tmp_path: Path) -> None:
    each = {**_GOOD, "kwargs": {"column": "\ud800"}}
    (only,) = _read(tmp_path, json.dumps({"name": "towns", "expectations": [each]})).expectations
    assert only.columns == ("\ud800",)


def _mostly(folder: Path, share: Any) -> Any:
    each = {**_GOOD, "kwargs": {"column": "name", "mostly": share}}
    return _read(folder, json.dumps({"name": "towns", "expectations": [each]})).expectations[0].kwargs["mostly"]


@pytest.mark.parametrize("share", [1, 1.0, 0.5, 1e-9])
def test_most_of_the_rows_are_a_share_of_them(tmp_path: Path, share: float) -> None:
    assert _mostly(tmp_path, share) == share


@pytest.mark.parametrize("share", [0, 0.0, -0.1, 1.0001, 2, True, "0.5", None, [0.5]])
def test_most_of_the_rows_cannot_be_none_nor_more_than_all(tmp_path: Path, share: Any) -> None:
    with pytest.raises(SuiteError, match=r"has mostly .*\n  A share above 0, at most 1\.$"):
        _mostly(tmp_path, share)


def _values(**kwargs: Any) -> list[tuple[str, Any]]:
    return list(StatedExpectation("expect_it", kwargs, Severity.INFO, "Why.", "a.json", 1, 1).values())


def test_the_values_that_a_column_is_compared_with_are_those_of_its_set_and_of_the_condition() -> None:
    condition = {"type": "comparison", "column": {"name": "kind"}, "operator": "==", "parameter": "lake"}
    assert _values(column="a", value_set=[1, 2], row_condition=condition) == [("a", 1), ("a", 2), ("kind", "lake")]
    assert _values(column="a", row_condition={**condition, "parameter": ["lake", "sea"]}) == [
        ("kind", "lake"),
        ("kind", "sea"),
    ]


@pytest.mark.parametrize(
    "kwargs",
    [
        {},
        {"column": "a", "value_set": None},
        {"value_set": [1]},
        {"column": 1, "value_set": [1]},
        {"row_condition": {"type": "nullity", "column": {"name": "kind"}, "is_null": True}},
        {"row_condition": {"type": "other", "column": {"name": "kind"}, "parameter": 1}},
        {"row_condition": {"type": "comparison", "column": {"name": 1}, "parameter": 1}},
        {"row_condition": {"type": "comparison", "column": "kind", "parameter": 1}},
        {"row_condition": "kind == 1"},
    ],
)
def test_where_no_column_is_compared_with_a_value_there_is_none(kwargs: dict[str, Any]) -> None:
    assert _values(**kwargs) == []
