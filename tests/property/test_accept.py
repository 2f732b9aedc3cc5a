"""Whatever is decided: what is accepted validates, and accepting it again adds nothing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.extract.decide.commit import Accepted
from tests.acceptance.cases import make_project
from tests.unit.extract.deciding import COUNT, MONEY, REST, SOURCE, WORDS, Desk, decided

CHOICES = [*COUNT.items(), *WORDS.items(), *REST.items()]
"""What may be decided beside one figure: the record refuses a source that supports nothing."""


@pytest.mark.slow
@settings(max_examples=4)
@given(st.lists(st.sampled_from(range(len(CHOICES))), min_size=1, unique=True))
def test_what_is_accepted_validates(chosen: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder, "project"))
        desk = Desk(project, Path(shutil.move(project / "texts", Path(folder, "texts"))))
        rows = decided(desk.extract(), {**SOURCE, **MONEY, **dict(CHOICES[number] for number in chosen)})
        accepted = desk.accept(rows)
        assert (accepted.findings, desk.findings()) == ((), [])
        assert sum(accepted.added.values()) > len(chosen)
        assert desk.accept(rows) == Accepted({})
