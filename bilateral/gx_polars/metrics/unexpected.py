"""What Great Expectations asks of a condition on rows: how many rows do not meet it, and which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl
from great_expectations.constants import MAX_RESULT_RECORDS

from bilateral.gx_polars.by_value import ByValue, Gathered
from bilateral.gx_polars.domain import Domain
from bilateral.gx_polars.metrics.register import Request, Values, keys_of, register
from bilateral.gx_polars.question import Question, ask

Columns = list[list[Any]]


@dataclass(frozen=True)
class Failing:
    """The rows that do not meet a condition.

    ``rows`` is true for them, and false or null for all others, also for those outside of the domain.
    """

    rows: pl.Expr
    checks: Sequence[ByValue] = ()

    def raise_failures(self) -> None:
        """Raise what a check in Python raised."""
        for check in self.checks:
            if check.failure is not None:
                raise check.failure


@dataclass(frozen=True)
class Condition:
    """A condition on rows under Great Expectations' name for it.

    ``show`` makes the list of unexpected values from the columns of the domain. ``surely_met`` is a cheap expression
    that, where it is true, spares looking for failing rows.
    """

    name: str
    failing: Callable[[Domain, Values], Failing]
    show: Callable[[Sequence[str], Columns], list[Any]]
    surely_met: Callable[[Domain], pl.Expr] | None = None


def alone(_names: Sequence[str], columns: Columns) -> list[Any]:
    """The values of one column."""
    return columns[0]


def in_pairs(_names: Sequence[str], columns: Columns) -> list[Any]:
    """A pair of values for each row."""
    return list(zip(*columns, strict=True))


def as_records(names: Sequence[str], columns: Columns) -> list[Any]:
    """The values of each row by column."""
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def register_condition(condition: Condition) -> None:
    """Register all metrics of a condition.

    The first read counts; samples depend on the count, so that they are taken in the second, and only of conditions
    that some row does not meet.
    """
    keys = keys_of(f"{condition.name}.condition")
    with_format = (keys[0], (*keys[1], "result_format"))
    count = f"{condition.name}.unexpected_count"
    evidence = count
    if condition.surely_met is not None:
        evidence = f"{condition.name}.surely_met"
        register(evidence, _surely_met(condition.surely_met), keys=keys)
    register(count, _count(condition, evidence), keys=keys, needs=() if evidence == count else (evidence,))
    register(f"{condition.name}.condition", _condition(condition), keys=keys)
    register(f"{condition.name}.filtered_row_count", _filtered, keys=with_format)
    register(f"{condition.name}.unexpected_index_query", _query(condition), keys=with_format, needs=(evidence,))
    for suffix, sample in (("values", _values(condition)), ("index_list", _index_list), ("rows", _rows)):
        answer = _sampled(condition, sample, evidence)
        register(f"{condition.name}.unexpected_{suffix}", answer, keys=with_format, needs=(evidence,))


def _surely_met(expression: Callable[[Domain], pl.Expr]) -> Callable[[Request], Question]:
    return lambda request: ask(expression(request.domain))


def _is_met(request: Request, evidence: str) -> bool:
    """Whether it is known that every row meets the condition."""
    known = request.metrics[evidence]
    return known is True if isinstance(known, bool) else known == 0


def _count(condition: Condition, evidence: str) -> Callable[[Request], Question | int]:
    def count(request: Request) -> Question | int:
        if evidence in request.metrics and _is_met(request, evidence):
            return 0
        failing = condition.failing(request.domain, request.arguments)

        def finish(number: int | None) -> int:
            failing.raise_failures()
            return number or 0

        return ask(failing.rows.sum(), finish)

    return count


def _condition(condition: Condition) -> Callable[[Request], tuple[pl.Expr, dict[str, Any], dict[str, Any]]]:
    """The condition itself, as other engines hand it over; for metrics of others."""
    return lambda request: (condition.failing(request.domain, request.arguments).rows, {}, {})


def _filtered(request: Request) -> Question:
    return ask(request.domain.rows, int)


def _query(condition: Condition) -> Callable[[Request], str | None]:
    def query(request: Request) -> str | None:
        if request.arguments["result_format"].get("return_unexpected_index_query") is False:
            return None
        return f"df.filter({condition.failing(request.domain, request.arguments).rows})"

    return query


def _sampled(
    condition: Condition, sample: Callable[[Request, pl.Expr], Question], evidence: str
) -> Callable[[Request], Question | list[Any]]:
    def answer(request: Request) -> Question | list[Any]:
        if _is_met(request, evidence):
            return []
        return sample(request, condition.failing(request.domain, request.arguments).rows)

    return answer


def _values(condition: Condition) -> Callable[[Request, pl.Expr], Question]:
    """The values of failing rows."""
    return lambda request, failing: _gather(
        request.domain, request.domain.names, failing, _limit(request), condition.show
    )


def _rows(request: Request, failing: pl.Expr) -> Question:
    """Failing rows with all their columns."""
    return _gather(request.domain, tuple(request.domain.schema), failing, _limit(request), as_records)


def _index_list(request: Request, failing: pl.Expr) -> Question:
    """Where failing rows stand: their positions in the batch, or their values in the columns that the caller names."""
    asked = request.arguments["result_format"]
    limit = request.most if asked["result_format"] == "COMPLETE" else asked["partial_unexpected_count"]
    named = asked.get("unexpected_index_column_names") or ()
    named = (named,) if isinstance(named, str) else tuple(named)
    if not named:
        positions = failing.arg_true()
        return ask((positions if limit is None else positions.head(limit)).implode())
    for name in named:
        if name not in request.domain.schema:
            raise ValueError(
                f'Error: The unexpected_index_column "{name}" does not exist in the batch. '
                "Please check your configuration and try again."
            )
    if asked.get("exclude_unexpected_values"):
        return _gather(request.domain, named, failing, limit, _in_one_record)
    names = tuple(dict.fromkeys((*request.domain.names, *named)))
    return _gather(request.domain, names, failing, limit, as_records)


def _limit(request: Request) -> int:
    asked = request.arguments["result_format"]
    complete = asked["result_format"] == "COMPLETE"
    return MAX_RESULT_RECORDS if complete else min(asked["partial_unexpected_count"], MAX_RESULT_RECORDS)


def _in_one_record(names: Sequence[str], columns: Columns) -> list[Any]:
    return [dict(zip(names, columns, strict=True))]


def _gather(
    domain: Domain,
    names: Sequence[str],
    failing: pl.Expr,
    limit: int | None,
    show: Callable[[Sequence[str], Columns], list[Any]],
) -> Question:
    """Columns of the first failing rows, in the order of the batch."""
    boxes: list[Gathered | None] = [Gathered() if domain.schema[name] == pl.Object else None for name in names]
    expressions = []
    for name, box in zip(names, boxes, strict=True):
        values = pl.col(name).filter(failing)
        values = values if limit is None else values.head(limit)
        expressions.append(values.implode() if box is None else box.expression(values))

    def collect(*found: Any) -> list[Any]:
        return show(names, [box.values if box else list(values) for values, box in zip(found, boxes, strict=True)])

    return Question(tuple(expressions), collect)
