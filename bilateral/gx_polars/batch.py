"""A batch of data: a lazy frame, and the reads that answer questions of it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cached_property
from typing import Any, TypeVar

import polars as pl
from great_expectations.core.batch import BatchData

from bilateral.gx_polars.question import Question

Key = TypeVar("Key", bound=Hashable)


class PolarsBatchData(BatchData):
    """The data of a batch; ``reads`` counts how often it was read.

    The schema and the first rows, which are not read through, do not count. Whoever wants to keep hold of it, to count
    or to have more answered by the same reads, hands over this in place of the frame.
    """

    def __init__(self, frame: pl.DataFrame | pl.LazyFrame) -> None:
        super().__init__(execution_engine=None)
        self.frame = frame.lazy()
        self.reads = 0
        self._passengers: list[Passenger] = []

    def belong_to(self, engine: Any) -> PolarsBatchData:
        """Let Great Expectations find the engine from the data, as it does to show the first rows."""
        self._execution_engine = engine
        return self

    @cached_property
    def schema(self) -> pl.Schema:
        """Names and types of the columns."""
        return self.frame.collect_schema()

    def add(self, expressions: Mapping[str, pl.Expr]) -> Passenger:
        """Have further expressions, of one value each, answered by the next read, whoever causes it."""
        passenger = Passenger(self, expressions)
        self._passengers.append(passenger)
        return passenger

    def read(self, questions: Mapping[Key, Question]) -> tuple[dict[Key, Any], dict[Key, Exception]]:
        """Answer all questions in one streaming read: the answers, and the failures of those that have none."""
        passengers, self._passengers = self._passengers, []
        boarded: dict[Any, Question] = {**questions}
        boarded |= {each: each.question for each in passengers}
        failures: dict[Any, Exception] = {}
        rows: dict[Any, tuple[Any, ...]] = {}
        try:
            rows = self._collect(boarded)
        except pl.exceptions.PolarsError:
            failures = {key: error for key, each in boarded.items() if (error := self._misfit(each))}
            rows = self._collect_each({key: each for key, each in boarded.items() if key not in failures}, failures)
        answers: dict[Any, Any] = {}
        for key, values in rows.items():
            try:
                answers[key] = boarded[key].finish(*values)
            except Exception as error:  # noqa: BLE001 - a check in Python may raise anything; it fails alone
                failures[key] = error
        for each in passengers:
            each.leave(answers.pop(each, None), failures.pop(each, None))
        return answers, failures

    def _collect(self, questions: Mapping[Any, Question]) -> dict[Any, tuple[Any, ...]]:
        expressions = [each for question in questions.values() for each in question.expressions]
        if not expressions:
            return dict.fromkeys(questions, ())
        self.reads += 1
        named = [each.alias(str(index)) for index, each in enumerate(expressions)]
        values = iter(self.frame.select(named).collect(engine="streaming").row(0))
        return {key: tuple(next(values) for _ in question.expressions) for key, question in questions.items()}

    def _misfit(self, question: Question) -> Exception | None:
        """Why a question cannot be put to these columns, found without reading."""
        try:
            named = [each.alias(str(index)) for index, each in enumerate(question.expressions)]
            self.frame.select(named).collect_schema()
        except pl.exceptions.PolarsError as error:
            return error
        return None

    def _collect_each(
        self, questions: Mapping[Any, Question], failures: dict[Any, Exception]
    ) -> dict[Any, tuple[Any, ...]]:
        """Those that fit, together; one by one where that fails as well."""
        try:
            return self._collect(questions)
        except pl.exceptions.PolarsError as error:
            if len(questions) == 1:
                failures[next(iter(questions))] = error
                return {}
        rows: dict[Any, tuple[Any, ...]] = {}
        for key, question in questions.items():
            rows |= self._collect_each({key: question}, failures)
        return rows


class Passenger:
    """Expressions that ride along with the next read of a batch."""

    def __init__(self, batch: PolarsBatchData, expressions: Mapping[str, pl.Expr]) -> None:
        self.question = Question(
            tuple(expressions.values()), lambda *values: dict(zip(expressions, values, strict=True))
        )
        self._batch = batch
        self._outcome: tuple[dict[str, Any] | None, Exception | None] = (None, None)

    def leave(self, values: dict[str, Any] | None, failure: Exception | None) -> None:
        """Take what the read found."""
        self._outcome = (values, failure)

    def values(self) -> dict[str, Any]:
        """The value of each expression, by name; reads the data where nothing has read it since.

        Raises what polars raised where an expression does not fit the columns.
        """
        if self._outcome == (None, None):
            self._batch.read({})
        values, failure = self._outcome
        if failure is not None:
            raise failure
        return values or {}
