"""The import of large libraries."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path

import pytest

from bilateral.imports import large_imports

_PART = "late_part_of_a_test"


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the module of the test has done so far."""
    ran: list[str] = []
    monkeypatch.setattr(sys, "ran_in_a_test", ran, raising=False)
    code = "import sys\nsys.ran_in_a_test.append(__name__)\ndef answer():\n    return 42\n"
    (tmp_path / f"{_PART}.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, _PART, raising=False)
    return ran


def test_a_late_module_runs_when_it_is_first_used_and_is_then_as_any_other(ran: list[str]) -> None:
    with large_imports([_PART]):
        part = import_module(_PART)
    assert ran == []
    assert part.answer() == 42
    assert ran == [_PART]
    assert import_module(_PART) is part
    assert str(part.__file__).endswith(f"{_PART}.py")


def test_a_module_that_is_not_late_runs_at_once(ran: list[str]) -> None:
    with large_imports(["another"]):
        import_module(_PART)
    assert ran == [_PART]


def test_a_late_module_that_is_not_there_is_missed_at_once() -> None:
    with large_imports(["no_such_module_anywhere"]), pytest.raises(ModuleNotFoundError):
        import_module("no_such_module_anywhere")


def test_what_was_imported_is_left_alone_by_the_collector_which_then_goes_on(ran: list[str]) -> None:
    gc.unfreeze()
    with large_imports():
        assert not gc.isenabled()
        import_module(_PART)
    assert ran == [_PART]
    assert (gc.isenabled(), gc.get_freeze_count() > 0) == (True, True)
    gc.unfreeze()


def test_where_nothing_is_imported_nothing_is_frozen() -> None:
    gc.unfreeze()
    with large_imports():
        pass
    assert gc.get_freeze_count() == 0


def test_after_an_error_imports_are_as_before() -> None:
    finders = list(sys.meta_path)
    with pytest.raises(ZeroDivisionError), large_imports(["json"]):
        raise ZeroDivisionError
    assert (sys.meta_path, gc.isenabled()) == (finders, True)
