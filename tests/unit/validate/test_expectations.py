"""Suites run by Great Expectations: nothing that it drops, changes or fails at is taken for a success."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from great_expectations.core.expectation_suite import ExpectationSuite
from great_expectations.datasource.fluent.interfaces import Batch
from great_expectations.exceptions.exceptions import GreatExpectationsError

from bilateral.errors import SuiteError
from bilateral.findings import Finding
from bilateral.project import Project
from bilateral.read.record import Record
from bilateral.validate import expectations
from bilateral.validate.expectations import check_expectations, load_suite
from bilateral.validate.suite import StatedSuite, read_suite

Check = Callable[..., list[Finding]]
_NOTE = "It must."


def _stated(kind: str, **kwargs: Any) -> dict[str, Any]:
    return {"type": f"expect_{kind}", "kwargs": kwargs, "severity": "warning", "notes": _NOTE}


def _suite(folder: Path, *stated: dict[str, Any], name: str = "readings") -> StatedSuite:
    path = folder / f"{name}.json"
    path.write_text(json.dumps({"name": name, "expectations": list(stated)}), encoding="utf-8")
    return read_suite(path, f"expectations/{name}.json")


@pytest.fixture
def check(tmp_path: Path, small_project: Project, small_record: Record, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Run a suite of these expectations on the small record."""

    def run(*stated: dict[str, Any], name: str = "readings", most: int | None = None) -> list[Finding]:
        suite = _suite(tmp_path, *stated, name=name)
        monkeypatch.setattr(expectations, "read_suites", lambda _: (suite,))
        findings, count, ran = check_expectations(small_project, small_record, most=most)
        assert (count, ran) == (len(stated), len(stated))
        return findings

    return run


def _told(findings: list[Finding]) -> list[tuple[str, str]]:
    """Place and message, without the note and the label that every message ends with."""
    return [(str(finding.location), finding.message.partition(f". {_NOTE} (")[0]) for finding in findings]


def test_what_holds_is_no_finding(check: Check) -> None:
    assert check(_stated("column_values_to_be_between", column="depth", min_value=0)) == []


def test_each_failing_row_is_a_finding_at_its_cell(check: Check) -> None:
    (finding,) = check(_stated("column_values_to_be_between", column="depth", max_value=15))
    assert finding.message == 'depth is 20. It must. (column_values_to_be_between(column="depth", max_value=15))'
    assert (finding.rule, finding.severity, str(finding.location)) == (
        "expectation",
        "warning",
        "dataset/readings.csv:4:6",
    )
    found = (finding.table, finding.key, finding.row, finding.column, finding.value)
    assert found == ("readings", "west", 2, "depth", "20")
    assert [(str(each.location), each.message) for each in finding.related] == [
        ("expectations/readings.json:1:39", "the expectation")
    ]


@pytest.mark.parametrize("most", [1, 2])
def test_beyond_a_bound_failing_rows_are_counted_and_not_gathered(check: Check, most: int) -> None:
    stated = _stated("column_values_to_be_between", column="depth", max_value=-1)
    every = check(stated)
    *first, rest = check(stated, most=most)
    assert (first, rest.left_out, len(every)) == (every[:most], 3 - most, 3)
    assert (str(rest.location), rest.rule, rest.table) == ("dataset/readings.csv:1:12", "expectation", "readings")


def test_a_pair_of_columns_is_told_with_both_values(check: Check) -> None:
    pair = _stated("column_pair_values_a_to_be_greater_than_b", column_A="depth", column_B="depth_to")
    assert _told(check({**pair, "kwargs": {**pair["kwargs"], "ignore_row_if": "either_value_is_missing"}})) == [
        ("dataset/readings.csv:3:7", "depth is 8, depth_to is 10")
    ]


def test_a_list_of_columns_is_told_with_all_values(check: Check) -> None:
    same = _stated("select_column_values_to_be_unique_within_record", column_list=["qualifier", "note"])
    same["kwargs"]["ignore_row_if"] = "all_values_are_missing"
    assert check(same) == []


def test_an_empty_cell_and_words_are_told_as_a_person_writes_them(check: Check) -> None:
    assert _told(check(_stated("column_values_to_not_be_null", column="count"))) == [
        ("dataset/readings.csv:3:22", "count is empty")
    ]
    assert _told(check(_stated("column_values_to_be_in_set", column="qualifier", value_set=["exact", "about"]))) == [
        ("dataset/readings.csv:3:12", "qualifier is 'between'")
    ]


def test_long_words_are_cut() -> None:
    assert expectations._value("x" * 61) == f"{'x' * 60!r}…, 61 characters long"


def test_where_most_rows_must_fit_one_finding_counts_those_that_do_not(check: Check) -> None:
    (finding,) = check(_stated("column_values_to_not_be_null", column="count", mostly=0.9))
    assert _told([finding]) == [("dataset/readings.csv:1:49", "1 of 3 rows do not fit")]
    assert (finding.rule, finding.table, finding.column) == ("expectation", "readings", "count")
    assert [(str(each.location), each.message) for each in finding.related[1:]] == [
        ("dataset/readings.csv:3:22", "one of them")
    ]


def test_an_expectation_of_the_whole_table_is_placed_at_its_start(check: Check) -> None:
    assert _told(check(_stated("table_row_count_to_be_between", min_value=10))) == [
        ("dataset/readings.csv:1:1", "observed 3")
    ]


def test_an_expectation_of_a_column_is_placed_at_its_header(check: Check) -> None:
    assert _told(check(_stated("column_max_to_be_between", column="depth", max_value=15))) == [
        ("dataset/readings.csv:1:12", "observed 20.0")
    ]


@pytest.mark.parametrize(
    ("result", "told"),
    [
        ({"unexpected_count": 1_200, "element_count": 3_400, "observed_value": 5}, "1,200 of 3,400 rows do not fit"),
        ({"unexpected_count": 2, "observed_value": 5}, "observed 5"),
        ({"element_count": 2, "unexpected_count": 0, "observed_value": 0}, "observed 0"),
        ({"partial_missing_list": [], "partial_unexpected_list": [3, 1, 4, 2]}, "unexpected 1, 2, 3"),
        ({"partial_unexpected_list": None}, "it does not hold"),
    ],
)
def test_what_was_seen_is_told_as_far_as_a_result_says_it(result: dict[str, Any], told: str) -> None:
    assert expectations._observed(result) == told


def test_every_suite_is_run_but_those_of_what_could_not_be_read(
    tmp_path: Path, small_project: Project, small_record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = _stated("column_values_to_be_between", column="depth", max_value=9)
    filled = _stated("column_values_to_not_be_null", column="reading_id")
    suites = (
        _suite(tmp_path, filled, filled, name="remarks"),
        _suite(tmp_path, filled, deep),
        _suite(tmp_path, filled, filled, filled, name="totals"),
    )
    monkeypatch.setattr(expectations, "read_suites", lambda _: suites)
    tables = {name: table for name, table in small_record.tables.items() if name != "remarks"}
    findings, stated, run = check_expectations(small_project, replace(small_record, tables=tables))
    assert ([finding.key for finding in findings], stated, run) == (["east", "west"], 7, 5)


def test_what_a_set_lacks_is_named(check: Check) -> None:
    lacking = _stated("column_distinct_values_to_contain_set", column="reading_id", value_set=["west", "zoo", "ark"])
    assert _told(check(lacking)) == [("dataset/readings.csv:1:1", "missing ark, zoo")]


def test_a_table_of_another_width_is_told(check: Check) -> None:
    (place, message), *more = _told(check(_stated("table_column_count_to_equal", value=3)))
    assert (place, message.startswith("observed "), more) == ("dataset/readings.csv:1:1", True, [])


def test_a_suite_of_a_view_leads_to_the_row_that_its_row_comes_from(check: Check) -> None:
    suite = _stated("column_values_to_be_between", column="remarks", max_value=1)
    assert _told(check(suite, name="totals")) == [("dataset/readings.csv:2:1", "remarks is 2")]


def test_derived_columns_may_be_named(check: Check) -> None:
    assert check(_stated("column_values_to_be_between", column="depth_low", min_value=0)) == []


def test_conditions_keep_an_expectation_to_some_rows(check: Check) -> None:
    condition = {"type": "comparison", "column": {"name": "qualifier"}, "operator": "==", "parameter": "between"}
    kwargs = {"column": "depth_to", "row_condition": condition}
    assert check(_stated("column_values_to_not_be_null", **kwargs)) == []


def test_an_expectation_that_raises_inside_great_expectations_is_an_error_and_no_pass(check: Check) -> None:
    with pytest.raises(SuiteError) as caught:
        check(_stated("column_values_to_be_between", column="note", min_value=1))
    start = "expectations/readings.json:1:39: expect_column_values_to_be_between could not be run: "
    assert str(caught.value).startswith(start)
    assert "could not be run: None" not in str(caught.value)
    assert len(str(caught.value)) > len(start)


def test_running_fewer_expectations_than_stated_is_an_error(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Batch.validate

    def forgetful(batch: Batch, *args: Any, **kwargs: Any) -> Any:
        result = real(batch, *args, **kwargs)
        result.results.pop()
        return result

    monkeypatch.setattr(Batch, "validate", forgetful)
    with pytest.raises(SuiteError) as caught:
        check(
            _stated("column_values_to_not_be_null", column="depth"),
            _stated("column_values_to_not_be_null", column="qualifier"),
        )
    assert str(caught.value) == "expectations/readings.json:1:1: 1 of 2 expectations were run"


def test_one_expectation_stated_twice_is_run_twice(check: Check) -> None:
    twice = _stated("column_values_to_not_be_null", column="count")
    assert len(check(twice, twice)) == 2


_COLUMNS = ["depth", "note"]


def test_an_expectation_keeps_what_its_meta_says_and_is_marked_with_its_number(tmp_path: Path) -> None:
    plain = _stated("column_values_to_not_be_null", column="depth")
    suite = _suite(tmp_path, plain, {**plain, "meta": {"source": "the handbook"}})
    first, second = load_suite(suite, _COLUMNS).expectations
    assert (first.meta, second.meta) == ({"stated_index": 0}, {"source": "the handbook", "stated_index": 1})
    assert suite.raw["expectations"][1]["meta"] == {"source": "the handbook"}


def test_an_error_leads_to_the_line_of_its_expectation(tmp_path: Path) -> None:
    stated = [_stated("column_values_to_not_be_null", column=name) for name in ("depth", "zebra")]
    path = tmp_path / "readings.json"
    path.write_text(json.dumps({"name": "readings", "expectations": stated}, indent=1), encoding="utf-8")
    with pytest.raises(
        SuiteError, match=r"^a\.json:12:3: expect_column_values_to_not_be_null names the column 'zebra'"
    ):
        load_suite(read_suite(path, "a.json"), _COLUMNS)


@pytest.mark.parametrize(
    ("stated", "message"),
    [
        (
            _stated("column_values_to_not_be_null", column="dept"),
            (
                "expect_column_values_to_not_be_null names the column 'dept', which readings does not have; "
                "did you mean 'depth'?"
            ),
        ),
        (
            _stated("column_pair_values_to_be_equal", column_A="depth", column_B="zebra"),
            "expect_column_pair_values_to_be_equal names the column 'zebra', which readings does not have",
        ),
        (
            _stated("compound_columns_to_be_unique", column_list=["depth", "zebra"]),
            "expect_compound_columns_to_be_unique names the column 'zebra', which readings does not have",
        ),
        (
            _stated("column_values_to_be_wise", column="depth"),
            "Great Expectations does not know expect_column_values_to_be_wise, or not these arguments of it",
        ),
    ],
)
def test_what_would_not_be_run_as_stated_is_an_error(tmp_path: Path, stated: dict[str, Any], message: str) -> None:
    with pytest.raises(SuiteError) as caught:
        load_suite(_suite(tmp_path, stated), _COLUMNS)
    assert str(caught.value) == f"expectations/readings.json:1:39: {message}"


@pytest.mark.parametrize("kwargs", [{}, {"column": "depth", "min_value": "low"}, {"column": "depth", "bogus": 1}])
def test_arguments_that_great_expectations_does_not_take_are_an_error(tmp_path: Path, kwargs: dict[str, Any]) -> None:
    with pytest.raises(SuiteError, match=r"^expectations/readings\.json:1:39: "):
        load_suite(_suite(tmp_path, _stated("column_values_to_be_between", **kwargs)), _COLUMNS)


@pytest.mark.parametrize(
    "change", [{"type": "expect_column_values_to_be_null"}, {"severity": "critical"}, {"severity": "info"}]
)
def test_an_expectation_that_comes_back_as_another_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: dict[str, str]
) -> None:
    stated = _stated("column_values_to_not_be_null", column="depth")
    suite = _suite(tmp_path, stated)
    other = ExpectationSuite(name="readings", expectations=[{**stated, **change}])
    monkeypatch.setattr(expectations, "ExpectationSuite", lambda **_: other)
    with pytest.raises(SuiteError, match="loaded expect_column_values_to_not_be_null as something else"):
        load_suite(suite, _COLUMNS)


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("depth", [True]),
        ("reading_id", [1]),
        ("depth", ["8"]),
        ("qualifier", ["wild"]),
        ("checked", [1]),
        ("taken_earliest", ["2019-05-01"]),
        ("taken_earliest", [20190501]),
    ],
)
def test_a_value_that_the_column_can_never_hold_is_an_error(check: Check, column: str, values: list[Any]) -> None:
    problem = f"expect_column_values_to_be_in_set compares {column}, of type |'wild' is no code of qualifier"
    with pytest.raises(SuiteError, match=rf"^expectations/readings\.json:1:39: ({problem})"):
        check(_stated("column_values_to_be_in_set", column=column, value_set=values))


@pytest.mark.parametrize(
    ("column", "values"),
    [("checked", [True, False]), ("qualifier", ["about", "between", "exact"]), ("count", [3, 1200])],
)
def test_values_that_the_column_may_hold_are_compared(check: Check, column: str, values: list[Any]) -> None:
    assert check(_stated("column_values_to_be_in_set", column=column, value_set=values)) == []


def test_what_great_expectations_refuses_while_it_runs_is_an_error(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise GreatExpectationsError("no parameter of that name")

    monkeypatch.setattr(Batch, "validate", refuse)
    with pytest.raises(SuiteError, match="could not run it: no parameter of that name"):
        check(_stated("column_values_to_be_between", column="depth", min_value=0))


def test_a_code_that_is_none_names_the_likely_one(check: Check) -> None:
    with pytest.raises(SuiteError) as caught:
        check(_stated("column_values_to_be_in_set", column="qualifier", value_set=["about", "exakt"]))
    assert str(caught.value).endswith(": 'exakt' is no code of qualifier; did you mean 'exact'?")
