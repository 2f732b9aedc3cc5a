"""``dataset rules`` and ``dataset explain``, and that the catalogue holds all rules there are."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import bilateral
from bilateral.rules import RULES
from tests.acceptance.cases import CHECKOUT, read_cases
from tests.unit.cli.conftest import Run

_SOURCE = Path(bilateral.__file__).parent
_EMITTERS = {"Finding", "cell_finding", "add", "at"}
"""What makes a finding from the id of its rule."""
_ELSEWHERE = {
    "project": "unit/cli/test_validate.py",
    "waiver": "unit/validate/test_waivers.py",
    "circle": "unit/validate/test_references.py",
    "reference-count": "unit/validate/test_references.py",
    "too-large": "unit/read/test_cells.py",
}
"""Rules that no acceptance case can break, or that have a unit test instead, and where it stands."""


def test_a_pipe_gets_all_rules_as_json(run: Run) -> None:
    done = run("rules")
    told = json.loads(done.out)
    assert (done.status, done.err, [rule["id"] for rule in told]) == (0, "", list(RULES))
    assert set(told[0]) == {"id", "title", "example", "mend", "severity", "needs_texts"}
    assert {rule["severity"] for rule in told} <= {"critical", "warning", "info"}


def test_a_terminal_gets_a_line_a_rule(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    done = run("rules")
    lines = done.out.splitlines()
    assert (done.status, [line.split()[0] for line in lines]) == (0, list(RULES))
    assert f"{'code':<{max(map(len, RULES))}}  critical  A cell is not in its column's code list" in lines


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_explained_with_its_meaning_example_and_mending(run: Run, rule: str) -> None:
    found = RULES[rule]
    done = run("explain", rule)
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[:4] == [
        f"{rule} ({found.severity}): {found.title}.",
        "",
        f"Example: {found.example}",
        f"To mend: {found.mend}",
    ]
    assert ("--texts" in "".join(done.out.splitlines()[4:])) == found.needs_texts
    assert all((found.title, found.example, found.mend))


@pytest.mark.parametrize(
    ("rule", "near"), [("refrence", "; did you mean 'reference'?"), ("xyzzy", ""), ("", ""), ("CODE", "")]
)
def test_a_rule_that_is_none_is_an_error_with_the_nearest(run: Run, rule: str, near: str) -> None:
    done = run("explain", rule)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"error: no rule is called {rule!r}{near}\n  See `dataset rules`.\n"


def _emitted() -> Iterator[tuple[str, str]]:
    """Rule and place of everything in the source that makes a finding."""
    for path in _SOURCE.rglob("*.py"):
        if path.is_relative_to(_SOURCE / "extract"):
            continue  # what it finds are candidates
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            # `x if y else z` names two rules
            first = node.args[0]
            for each in (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,):
                if name in _EMITTERS and isinstance(each, ast.Constant) and isinstance(each.value, str):
                    yield each.value, f"{path.name}:{node.lineno}"


def test_every_rule_that_the_source_emits_is_in_the_catalogue() -> None:
    emitted = list(_emitted())
    assert len({rule for rule, _ in emitted}) > 15
    assert [(rule, where) for rule, where in emitted if rule not in RULES] == []


def test_every_rule_of_the_catalogue_stands_somewhere_in_the_source() -> None:
    texts = [path.read_text(encoding="utf-8") for path in _SOURCE.rglob("*.py") if path.name != "rules.py"]
    assert [rule for rule in RULES if not any(f'"{rule}"' in text for text in texts)] == []


def test_every_rule_is_broken_by_an_acceptance_case_or_a_named_test() -> None:
    broken = {line.partition("[")[2].partition("]")[0] for case in read_cases("reject") for line in case.expected}
    assert broken <= RULES.keys()
    assert sorted(RULES.keys() - broken - _ELSEWHERE.keys()) == []
    for rule, file in _ELSEWHERE.items():
        if rule in RULES and rule not in broken:
            assert f'"{rule}"' in (CHECKOUT / "tests" / file).read_text(encoding="utf-8"), rule
