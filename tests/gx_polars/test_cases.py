"""Great Expectations' own cases, where they lie beside the clone: this engine agrees with them as pandas does."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest
from great_expectations.compatibility.pydantic import ValidationError
from great_expectations.core.expectation_validation_result import ExpectationValidationResult
from great_expectations.exceptions.exceptions import ExpectationNotFoundError
from great_expectations.expectations.registry import get_expectation_impl

from tests.gx_polars.parts import validate

CASES = Path(__file__).parents[3] / "shared" / "gx_cases"
_PANDAS = {"pandas", "pandas_v3_api", "pandas>=024"}
_AS_PAIRS = ("observed_partition", "expected_partition")

pytestmark = [
    pytest.mark.skipif(not CASES.is_dir(), reason=f"Great Expectations' cases do not lie at {CASES}"),
    pytest.mark.filterwarnings("ignore:.*(condition_parser|row_condition) parameter:DeprecationWarning"),
]


@dataclass(frozen=True)
class Case:
    """A test of an expectation: the data, the arguments, and what is to come out."""

    name: str
    kind: str
    dataset: Mapping[str, Any]
    stated: Mapping[str, Any]

    @property
    def expected(self) -> dict[str, Any]:
        return dict(self.stated["out"])

    def skipped(self) -> str:
        """Why the case is not for this test; empty if it is."""
        suppressed = {*(self.stated.get("suppress_test_for") or ()), *(self.dataset.get("suppress_test_for") or ())}
        only = self.stated.get("only_for") or self.dataset.get("only_for")
        if "pandas" in suppressed:
            return "suppressed for pandas"
        if only and not _PANDAS & set(only):
            return "for another engine"
        if not {"success", "traceback_substring"} & set(self.expected):
            return "without a verdict"
        try:
            get_expectation_impl(self.kind)(**self.arguments)
        except ExpectationNotFoundError:
            return "of an expectation that is no more"
        except (ValidationError, TypeError, ValueError):
            return "with arguments that are no longer taken"
        return ""

    @property
    def arguments(self) -> dict[str, Any]:
        return {
            key: each for key, each in self.stated["in"].items() if key not in ("result_format", "catch_exceptions")
        }

    @property
    def result_format(self) -> dict[str, Any]:
        asked = self.stated["in"].get("result_format", "COMPLETE")
        asked = {"result_format": asked} if isinstance(asked, str) else dict(asked)
        return asked | ({"unexpected_index_column_names": ["pk_index"]} if self._has_key else {})

    @property
    def _has_key(self) -> bool:
        return "pk_index" in json.dumps(self.expected)

    def frame(self) -> pd.DataFrame:
        """The data in the types that the case states for pandas."""
        frame = pd.DataFrame({name: _series(values) for name, values in self.dataset["data"].items()})
        for name, kind in ((self.dataset.get("schemas") or {}).get("pandas") or {}).items():
            frame[name] = _typed(frame[name], kind)
        return frame.assign(pk_index=range(len(frame))) if self._has_key else frame


def _series(values: list[Any]) -> pd.Series:
    texts = [isinstance(each, str) for each in values if each is not None]
    return pd.Series(values, dtype=object if any(texts) and not all(texts) else None)


def _typed(series: pd.Series, kind: str) -> pd.Series:
    match kind.lower():
        case "timestamp" | "datetime64[ns, tz]":
            return pd.to_datetime(series, utc=True)
        case "datetime" | "datetime64" | "datetime64[ns]":
            return pd.to_datetime(series)
        case "date":
            return pd.to_datetime(series).dt.date.astype(object)
    try:
        return series.astype(np.dtype(kind))
    except TypeError:
        return series.astype(getattr(pd, kind)())


def _to_polars(frame: pd.DataFrame) -> pl.DataFrame:
    """The same values; a column of several kinds is one of Python objects."""
    columns = {}
    for name in frame.columns:
        if frame[name].dtype != object:
            columns[name] = pl.from_pandas(frame[name])
            continue
        values = [None if pd.isna(each) else each for each in frame[name]]
        kinds = {type(each) for each in values if each is not None}
        alike = len(kinds) <= 1 or kinds <= {int, float}
        columns[name] = pl.Series(values, strict=False) if alike else pl.Series(values, dtype=pl.Object)
    return pl.DataFrame(columns)


def _cases() -> Iterator[Case]:
    for path in sorted(CASES.glob("*/*.json")):
        stated = json.loads(path.read_text(encoding="utf-8"))
        for dataset in stated["datasets"]:
            for test in dataset["tests"]:
                yield Case(f"{path.stem}: {test['title']}", stated["expectation_type"], dataset, test)


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, np.ndarray | np.generic):
        return _plain(value.tolist())
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(each) for each in value]
    if pd.isna(value):
        return None
    if isinstance(value, str):
        return value.replace("T", " ") if value[10:11] == "T" and value[:4].isdigit() else value
    return value.isoformat(" ") if hasattr(value, "hour") else value


def _close(found: Any, expected: Any) -> bool:
    match found, expected:
        case (bool(), _) | (_, bool()):
            return found is expected
        case (int() | float(), int() | float()):
            return math.isclose(found, expected, rel_tol=1e-6, abs_tol=1e-9)
        case dict(), dict():
            return found.keys() == expected.keys() and all(_close(found[key], expected[key]) for key in found)
        case list(), list():
            return len(found) == len(expected) and all(map(_close, found, expected))
    return bool(found == expected)


def _agrees(result: ExpectationValidationResult, expected: dict[str, Any]) -> bool:
    """Whether a result has all that a case states."""
    found = _plain(result.result)
    told = json.dumps(result.exception_info)
    for key, value in expected.items():
        match key:
            case "success":
                agrees = bool(result.success) == value
            case "traceback_substring":
                agrees = value in told
            case "observed_value_list":
                agrees = found.get("observed_value") in value
            case "result":
                agrees = all(_close(found.get(part), _plain(each)) for part, each in value.items())
            case _ if key in _AS_PAIRS:
                agrees = _close(found.get("details", {}).get(key), _plain(value))
            case _:
                agrees = _close(found.get(key), _plain(value))
        if not agrees:
            return False
    return True


@dataclass
class Score:
    """How an engine does on the cases."""

    agree: int = 0
    disagree: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, case: Case, frame: pd.DataFrame | pl.DataFrame) -> None:
        expectation = get_expectation_impl(case.kind)(**case.arguments)
        try:
            (result,) = validate(frame, expectation, result_format=case.result_format)
        except ValueError as error:  # some arguments are refused before there is a result
            result = ExpectationValidationResult(success=False, exception_info={"exception_message": str(error)})
        if _agrees(result, case.expected):
            self.agree += 1
        else:
            self.disagree.append(case.name)
        if bool(result.success) != case.expected.get("success", result.success):
            self.wrong.append(case.name)


@pytest.mark.slow  # some four hundred validations
def test_as_many_cases_agree_as_on_pandas_and_no_verdict_is_wrong() -> None:
    pandas, polars, skipped = Score(), Score(), Counter[str]()
    for case in _cases():
        if reason := case.skipped():
            skipped[reason] += 1
            continue
        frame = case.frame()
        pandas.add(case, frame)
        polars.add(case, _to_polars(frame))
    for name, score in (("pandas", pandas), ("polars", polars)):
        print(f"\n{name}: {score.agree} agree, {len(score.disagree)} disagree, {len(score.wrong)} wrong verdicts")  # noqa: T201
    print(f"skipped: {dict(skipped)}; only this engine disagrees: {set(polars.disagree) - set(pandas.disagree)}")  # noqa: T201
    assert polars.agree + len(polars.disagree) > 200
    assert (polars.agree >= pandas.agree, polars.wrong) == (True, [])
