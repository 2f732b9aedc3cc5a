from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from typing import Any, get_args

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral
from bilateral.errors import UsageError
from bilateral.loader.amounts import Amounts
from bilateral.loader.refusals import Reason, refusals

pytestmark = pytest.mark.usefixtures("carried_orders")


def refused(rows: Any, *, name: str = "parcels", allow: Sequence[Reason] = ()) -> str:
    with pytest.raises(UsageError) as caught:
        bilateral.total(name, rows, allow=allow)
    return str(caught.value)


def test_rows_that_are_alike_and_follow_one_another_are_added() -> None:
    assert bilateral.total("parcels", ["a", "b"]) == bilateral.Interval(6.5, 6.5, 6.5, "kg", "exact", ("a", "b"))


def test_lower_bounds_add_up_to_a_lower_bound() -> None:
    found = bilateral.total("parcels", ["heavy", "heavier"])
    assert found == bilateral.Interval(15.0, 15.0, None, "kg", "more_than", ("heavy", "heavier"))


def test_one_row_is_its_own_total() -> None:
    assert bilateral.total("parcels", "undated") == bilateral.interval("parcels", "undated")


TWICE = "A sum may count the same days twice: add rows whose periods follow one another."
CLASHES: list[tuple[Reason, str, str]] = [
    (
        "statement",
        "again",
        "a, again state the same quantity (order-a). A sum would count it twice: add one row of it, or rows of orders.",
    ),
    (
        "overlap",
        "from-then-on",
        "b (11/20) and from-then-on (15/..) have days in common. " + TWICE,
    ),
    (
        "qualifier",
        "heavy",
        "exact (a, b); more_than (heavy). Their sum is none of these: add rows of one qualifier.",
    ),
    ("unit", "pounds", "kg (a, b); lb (pounds). Their sum has no unit: add rows of one unit."),
    (
        "indicator",
        "coffee",
        "tea (a, b); coffee (coffee). These are quantities of different kinds: add rows of one.",
    ),
    (
        "measure",
        "planned",
        "sent (a, b); planned (planned). These are different stages or measures: add rows of one.",
    ),
    (
        "scope",
        "tins",
        "Leaves. (a, b); Leaves in tins. (tins). Different things were counted: add rows of one scope.",
    ),
]


def test_every_reason_has_a_case_here() -> None:
    assert [reason for reason, _, _ in CLASHES] == list(get_args(Reason))


@pytest.mark.parametrize(("reason", "third", "why"), CLASHES, ids=[reason for reason, _, _ in CLASHES])
def test_a_sum_that_would_hide_something_is_refused_by_name(reason: Reason, third: str, why: str) -> None:
    others: list[Reason] = [each for each in get_args(Reason) if each != reason]
    words = ", ".join(f'"{each}"' for each in (*others, reason))
    assert refused(["a", "b", third], allow=others) == (
        f"3 rows of parcels do not add up:\n  {reason}: {why}\n  To add them all the same: allow=[{words}]."
    )


@pytest.mark.parametrize(("reason", "third", "why"), CLASHES, ids=[reason for reason, _, _ in CLASHES])
def test_a_sum_that_is_refused_for_one_reason_is_given_when_that_is_allowed(
    reason: Reason, third: str, why: str
) -> None:
    extra: list[Reason] = ["overlap", "scope"] if reason == "statement" else []
    found = bilateral.total("parcels", ["a", "b", third], allow=[reason, *extra])
    assert found.value == 6.5 + bilateral.interval("parcels", third).value, why
    assert found.keys == ("a", "b", third)


def test_all_reasons_are_given_at_once() -> None:
    message = refused(bilateral.load("parcels").filter(pl.col("weight").is_not_null()))
    assert [line.split(":")[0].strip() for line in message.splitlines()[1:-1]] == list(get_args(Reason))


def test_rows_of_several_units_and_qualifiers_add_up_to_none_of_them() -> None:
    found = bilateral.total("parcels", ["b", "pounds", "light"], allow=["unit", "qualifier"])
    assert found == bilateral.Interval(16.0, None, 16.0, None, None, ("b", "pounds", "light"))


def test_a_row_without_a_period_may_be_of_any_time() -> None:
    assert "overlap: undated names no period." in refused(["a", "undated"])


def test_an_open_start_reaches_back_over_all_days() -> None:
    assert "until-then (../12) and a (1/10) have days in common" in refused(["a", "until-then"])


def test_a_shared_day_is_an_overlap() -> None:
    assert "b (11/20) and c (20/30) have days in common" in refused(["b", "c"])


def test_a_long_period_is_compared_with_all_that_begin_within_it() -> None:
    message = refused(["from-then-on", "heavy", "light"], allow=["qualifier"])
    assert "from-then-on (15/..) and heavy (21/22) have days in common; from-then-on (15/..) and light" in message


def test_a_cell_that_is_empty_in_some_rows_is_unlike_those_that_are_filled() -> None:
    assert "measure: sent (a); none (loose-stage)." in refused(["a", "loose-stage"])


def test_the_view_that_has_each_quantity_once_adds_up() -> None:
    assert bilateral.total("orders", ["order-a", "order-b"]).value == 6.5
    assert "statement" not in refused(bilateral.load("orders").filter(pl.col("weight").is_not_null()), name="orders")


@pytest.mark.parametrize(
    "chosen",
    [
        lambda: bilateral.load("parcels").filter(pl.col("parcel").is_in(["a", "b"])),
        lambda: bilateral.load("parcels", engine="lazy").filter(pl.col("parcel").is_in(["a", "b"])),
        lambda: bilateral.load("parcels", engine="pandas").query("parcel in ('a', 'b')"),
        lambda: bilateral.load("parcels", engine="pandas", dtype_backend="pyarrow").query("parcel in ('a', 'b')"),
        lambda: bilateral.load("parcels", engine="arrow").slice(0, 2),
        lambda: bilateral.load("parcels", engine="duckdb").filter("parcel in ('a', 'b')"),
        lambda: bilateral.load("parcels").head(2).select("parcel"),
        lambda: bilateral.load("parcels").head(2)["parcel"],
        lambda: bilateral.load("parcels", engine="pandas")["parcel"].head(2),
        lambda: (key for key in ("a", "b")),
    ],
    ids=["polars", "lazy", "pandas", "pandas-arrow", "arrow", "duckdb", "key", "series", "pandas-series", "keys"],
)
def test_rows_are_taken_in_the_form_of_every_engine(chosen: Callable[[], Any]) -> None:
    assert bilateral.total("parcels", chosen()).keys == ("a", "b")


@pytest.mark.parametrize(
    "chosen",
    [
        lambda: bilateral.load("parcels").slice(4, 2),
        lambda: bilateral.load("parcels", engine="lazy").slice(4, 2),
        lambda: bilateral.load("parcels", engine="pandas").iloc[4:6],
        lambda: bilateral.load("parcels", engine="pandas", dtype_backend="pyarrow").iloc[4:6],
        lambda: bilateral.load("parcels", engine="arrow").slice(4, 2),
        lambda: bilateral.load("parcels", engine="duckdb").limit(2, 4),
    ],
    ids=["polars", "lazy", "pandas", "pandas-arrow", "arrow", "duckdb"],
)
def test_an_end_that_is_not_stated_is_no_change_in_any_engine(chosen: Callable[[], Any]) -> None:
    assert bilateral.total("parcels", chosen()).keys == ("heavy", "heavier")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["a", "c", "a"], "a is among the rows twice\n  Give each row once."),
        (["a", "bb"], "no row of parcels has the key 'bb'; did you mean 'b'?"),
        (["unweighed"], "unweighed states no amount\n  Leave it out."),
        ([], "there are no rows of parcels to add"),
        (
            pl.DataFrame({"weight": [2.5]}),
            "these rows have no column parcel, which is the key of parcels\n  Keep it when you select columns.",
        ),
        (
            pl.DataFrame({"parcel": ["a"], "weight": [2500.0]}),
            "weight of a is 2500.0 in these rows, and 2.5 was released\n  Add what was released, and convert the sum.",
        ),
        (
            pl.DataFrame({"parcel": ["a"], "weighed_in": ["g"]}),
            "weighed_in of a is g in these rows, and kg was released\n  Add what was released, and convert the sum.",
        ),
        (
            pl.DataFrame({"parcel": ["a"], "weight": [None]}),
            "weight of a is None in these rows, and 2.5 was released\n  Add what was released, and convert the sum.",
        ),
    ],
    ids=["twice", "unknown", "no-amount", "none", "no-key", "changed", "converted", "emptied"],
)
def test_rows_that_are_not_those_released_are_refused(rows: Any, message: str) -> None:
    assert refused(rows) == message


def test_a_table_without_amounts_cannot_be_added() -> None:
    assert refused(["Post"], name="carriers") == "carriers states no amounts\n  Tables that do: parcels, orders."


def test_an_unknown_reason_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError) as caught:
        bilateral.total("parcels", ["a"], allow=["overlaps"])  # type: ignore[list-item]
    assert str(caught.value) == (
        "'overlaps' is no reason that a sum is refused for; did you mean 'overlap'?\n"
        "  Reasons: statement, overlap, qualifier, unit, indicator, measure, scope."
    )


def test_one_reason_needs_no_list() -> None:
    assert bilateral.total("parcels", ["b", "c"], allow="overlap").value == 5.0  # type: ignore[arg-type]


def test_many_rows_are_named_by_the_first_and_counted() -> None:
    keys = [f"k{number}" for number in range(9)]
    rows = {key: {"weight": 1.0, "days": None} for key in keys}
    columns = Amounts("t", "weight", None, None, None, "kg", None, "days", {}, (), None)
    assert list(refusals(rows, columns)) == [
        (
            "overlap",
            "k0, k1, k2, and 6 more name no period. " + TWICE,
        )
    ]


DAYS = st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2020, 3, 1))


@given(st.lists(st.tuples(DAYS, DAYS), min_size=2, max_size=6))
def test_a_sum_is_refused_for_overlap_just_when_two_periods_have_a_day_in_common(
    periods: list[tuple[dt.date | None, dt.date | None]],
) -> None:
    ordered = [(a, b) if a is None or b is None or a <= b else (b, a) for a, b in periods]
    rows = {
        f"k{number}": {"days": "1/2", "days_earliest": first, "days_latest": last}
        for number, (first, last) in enumerate(ordered)
    }
    shared = any(
        (one[0] or dt.date.min) <= (other[1] or dt.date.max) and (other[0] or dt.date.min) <= (one[1] or dt.date.max)
        for place, one in enumerate(ordered)
        for other in ordered[:place]
    )
    columns = Amounts("t", "weight", None, None, None, "kg", None, "days", {}, (), None)
    assert [reason for reason, _ in refusals(rows, columns)] == (["overlap"] if shared else [])


@given(st.lists(st.sampled_from(["a", "b", "heavy", "light", "vague", "pounds", "tins"]), min_size=1, unique=True))
def test_a_total_is_within_its_bounds_and_as_open_as_its_most_open_row(keys: list[str]) -> None:
    found = bilateral.total("parcels", keys, allow=get_args(Reason))
    parts = [bilateral.interval("parcels", key) for key in keys]
    assert found.value == math.fsum(part.value for part in parts)
    assert (found.low is None) == any(part.low is None for part in parts)
    assert (found.high is None) == any(part.high is None for part in parts)
    assert (found.low or -math.inf) <= found.value <= (found.high or math.inf)
