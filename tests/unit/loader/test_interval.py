from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import bilateral
from bilateral import Interval
from bilateral.errors import UsageError
from bilateral.loader.amounts import amounts
from bilateral.loader.release import Release


def test_an_interval_has_the_bounds_that_the_qualifier_allows(carried_orders: object) -> None:
    assert carried_orders
    assert bilateral.interval("parcels", "heavy") == Interval(7.0, 7.0, None, "kg", "more_than", ("heavy",))
    assert bilateral.interval("parcels", "light") == Interval(3.0, None, 3.0, "kg", "at_most", ("light",))
    assert bilateral.interval("parcels", "vague") == Interval(5.0, None, None, "kg", "about", ("vague",))


@pytest.mark.usefixtures("carried_release")
def test_a_released_field_says_its_role() -> None:
    assert bilateral.interval("readings", "north") == Interval(8.0, 8.0, 10.0, "metre", "between", ("north",))
    assert bilateral.interval("readings", "east") == Interval(12.5, None, None, "metre", "about", ("east",))


def test_a_release_without_roles_is_read_by_the_names_and_the_bounds_of_its_columns(changeable: Path) -> None:
    expected = amounts(Release(changeable), "readings")
    assert (expected.amount, expected.qualifier, expected.fixed_unit) == ("depth", "qualifier", "metre")
    rewrite_fields(changeable, lambda field: {word: said for word, said in field.items() if word != "role"})
    assert amounts(Release(changeable), "readings") == expected


def test_a_column_that_a_release_with_roles_gives_none_plays_none_whatever_its_name(changeable: Path) -> None:
    rewrite_fields(changeable, lambda field: {**field, "role": "words"} if field["name"] == "qualifier" else field)
    assert amounts(Release(changeable), "readings").qualifier is None
    rewrite_fields(changeable, lambda field: {**field, "role": "words"})
    with pytest.raises(UsageError, match=r"^readings states no amounts\n  Tables that do: none"):
        amounts(Release(changeable), "readings")


def rewrite_fields(folder: Path, change: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> None:
    """Change every field of a release's descriptor, and list the descriptor's new digest."""
    path, sums = folder / "datapackage.json", folder / "SHA256SUMS"
    before = path.read_bytes()
    descriptor = json.loads(before)
    for resource in descriptor["resources"]:
        resource["schema"]["fields"] = [change(field) for field in resource["schema"]["fields"]]
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    old, new = (hashlib.sha256(raw).hexdigest() for raw in (before, path.read_bytes()))
    sums.write_text(sums.read_text("utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.usefixtures("carried_release")
def test_an_unknown_key_of_an_interval_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError, match=r"^no row of readings has the key 'eas'; did you mean 'east'\?$"):
        bilateral.interval("readings", "eas")


@pytest.mark.usefixtures("carried_release")
def test_a_table_without_amounts_has_no_intervals() -> None:
    with pytest.raises(UsageError, match=r"^remarks states no amounts\n  Tables that do: readings\.$"):
        bilateral.interval("remarks", "east|deep")


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Interval(13, 13, 13, "year", "exact", ("a",)), "13 year"),
        (
            Interval(300000, 300000, None, "person", "more_than", ("a",)),
            "more than 300,000 person (lower bound 300,000, no upper bound)",
        ),
        (Interval(3e9, None, None, "USD", "about", ("a",)), "about 3,000,000,000 USD (no lower bound, no upper bound)"),
        (
            Interval(8, 8, 10.5, "metre", "between", ("a",)),
            "between 8 and 10.5 metre (lower bound 8, upper bound 10.5)",
        ),
        (Interval(5, None, 5, None, None, ("a", "b")), "5 (no lower bound, upper bound 5)"),
    ],
    ids=["exact", "bound", "about", "between", "mixed"],
)
def test_an_interval_prints_as_it_is_read(amount: Interval, shown: str) -> None:
    assert str(amount) == shown
