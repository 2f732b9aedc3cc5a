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
        ('{"name": "boats"}', "1:1: the suite must be an object with the name 'towns'"),
        ('{"name": "towns"}', "1:1: the suite holds no expectations\n  An empty suite would check nothing."),
        (
            '{"name": "towns", "expectations": {}}',
            "1:1: the suite holds no expectations\n  An empty suite would check nothing.",
        ),
    ],
)
def test_a_file_that_is_no_suite_is_refused(tmp_path: Path, text: str | bytes, message: str) -> None:
    with pytest.raises(SuiteError) as caught:
        _read(tmp_path, text)
    assert str(caught.value) == f"expectations/towns.json:{message}"


_KIND = _GOOD["type"]


@pytest.mark.parametrize(
    ("each", "message"),
    [
        ("expect", "an expectation is an object with a type and kwargs"),
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


def test_long_arguments_are_cut() -> None:
    assert _label(value_set=["x" * 80]) == f'it(value_set=["{"x" * 55}…)'


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
    shown = number if len(number) <= 40 else f"{number[:39]}…"
    problem = f"no usable JSON: {shown} is no number that 64 bits hold"
    assert str(caught.value) == f"expectations/towns.json:1:1: {problem}"


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
