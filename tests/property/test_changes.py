"""Whatever is planted between two versions: exactly that is found, it asks for the right number, and it leads back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.compare.apply import applied_digests
from bilateral.compare.as_json import changes_json, read_changes
from bilateral.compare.bump import BUMP_RULES, Bump, is_enough, judge, least_version, parse_version
from bilateral.compare.diff import compare
from bilateral.compare.package import Package
from tests.property.planted import Planted, planted_pairs

Pair = tuple[Package, Package, dict[str, Planted]]
KINDS = st.sets(st.sampled_from(sorted(BUMP_RULES)))
VERSIONS = st.tuples(*[st.integers(0, 12)] * 3).map(lambda parts: ".".join(map(str, parts)))


@settings(max_examples=100)
@given(planted_pairs())
def test_exactly_what_was_planted_is_found(pair: Pair) -> None:
    before, after, planted = pair
    changes = compare(before, after)
    told = {table.name: table for table in changes.tables}
    for name, each in planted.items():
        table = told.get(name)
        assert ({row.key for row in table.added} if table else set()) == each.added
        assert ({row.key for row in table.removed} if table else set()) == each.removed
        cells = {(cell.key, cell.column) for cell in table.changed} if table else set()
        assert cells == each.changed
        kinds = {change.kind for change in changes.schema if change.table == name}
        rows = {"rows-added", "rows-removed", "value-corrected"}
        assert kinds == each.kinds - rows
    kinds = {kind for each in planted.values() for kind in each.kinds}
    assert set(changes.kinds()) == kinds
    assert judge(changes.kinds()).required == max((BUMP_RULES[kind].required for kind in kinds), default=Bump.PATCH)


@settings(max_examples=100)
@given(planted_pairs())
def test_applying_the_changes_as_json_gives_the_later_version(pair: Pair) -> None:
    before, after, _ = pair
    changes = read_changes(changes_json(compare(before, after)))
    assert applied_digests(before, changes) == {name: table.digest for name, table in after.tables.items()}


@settings(max_examples=30)
@given(planted_pairs())
def test_a_version_does_not_differ_from_itself(pair: Pair) -> None:
    before, _, _ = pair
    changes = compare(before, before)
    assert (changes.schema, changes.tables, changes.unretired) == ((), (), ())


@given(KINDS, KINDS)
def test_more_changes_never_ask_for_less(some: set[str], more: set[str]) -> None:
    assert judge(some | more).required >= judge(some).required


@given(VERSIONS, st.sampled_from(Bump))
def test_the_least_version_is_enough_and_higher_and_no_lower_one_is(before: str, bump: Bump) -> None:
    least = least_version(before, bump)
    assert parse_version(least) > parse_version(before)
    assert is_enough(before, least, bump)
    assert not is_enough(before, before, bump)


@given(KINDS)
def test_the_rule_is_at_least_as_strict_as_each_standard(kinds: set[str]) -> None:
    verdict = judge(kinds)
    assert verdict.required >= max(verdict.data_package or 0, verdict.croissant or 0)
