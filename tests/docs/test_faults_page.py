"""The page of faults lists the kinds that there are."""

from __future__ import annotations

from bilateral.rules import RULES
from tests.faults.page import PATH, page
from tests.faults.registry import KINDS


def test_the_page_of_faults_is_up_to_date() -> None:
    assert PATH.read_text(encoding="utf-8") == page(), "run `python -m tests.faults.page`"


def test_every_rule_has_a_kind_of_fault() -> None:
    only_follows = {"not-checked"}  # from a table that cannot be read
    assert {kind.rule for kind in KINDS.values()} == set(RULES) - only_follows
