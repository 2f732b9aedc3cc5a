"""Runs: faults are injected into a copy of the project, it is validated, and both sides are compared."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from bilateral.errors import BilateralError, ProjectError
from bilateral.findings import Report
from bilateral.project import Project
from bilateral.validate.run import validate
from tests.faults.dressing import dress
from tests.faults.expected import Broken, Expected, Fault, Seen
from tests.faults.registry import KINDS, Kind
from tests.faults.sheet import Written
from tests.faults.world import OccupiedError, World, new_world

TODAY = dt.date(2026, 12, 1)


@dataclass
class Tally:
    """Counts of one kind, or of all."""

    injected: int = 0
    found: int = 0
    misplaced: int = 0
    missed: int = 0
    elsewhere: int = 0
    elsewhere_lost: int = 0

    def add(self, other: Tally) -> None:
        """Add the counts of another."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


@dataclass
class Outcome:
    """What a run showed: counts by kind, and in words what was not as declared."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    undeclared: int = 0
    complaints: list[str] = field(default_factory=list)
    stated: set[tuple[str, int]] = field(default_factory=set)
    """Place of each expectation that was found broken."""


def run_kinds(kinds: Iterable[Kind], random: Random, folder: Path, *, texts: bool, most: int = 1) -> Outcome:
    """Inject one fault of each kind, up to ``most`` and as far as there is room, into one copy; validate; compare."""
    world = new_world(random, texts=texts)
    world.folder = folder.as_posix()
    dress(world)
    faults: list[Fault] = []
    listed = list(kinds)
    sharing = [] if not listed or listed[0].alone else [each for each in listed[1:] if _share(listed[0], each)]
    for each in [*listed[:1], *sharing]:
        if len(faults) == most:
            break
        try:
            fault = each.inject(world)
        except OccupiedError:
            continue
        assert _rules(fault) == {each.rule}, f"{each.name} does not declare its rule alone"
        world.faults += 1
        faults.append(replace(fault, kind=each.name))
    if world.unread:
        faults[-1] = replace(faults[-1], elsewhere=(*faults[-1].elsewhere, *world.after_unread()))
    if not faults:
        return Outcome()
    return _compare(faults, *_validate(world, folder))


def _rules(fault: Fault) -> set[str]:
    return {"project"} if fault.error else {each.rule for each in (*fault.here, *fault.waived)}


def _share(one: Kind, other: Kind) -> bool:
    """Whether faults of two kinds may be in one run."""
    return not other.alone and one.unread == other.unread


def _validate(world: World, folder: Path) -> tuple[dict[str, Written], Report | BilateralError]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    written = world.write(folder)
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # the schemas change, and their times do not
    try:
        texts = folder / "texts" if world.texts is not None else None
        report, _ = validate(Project.open(folder, folder), today=TODAY, texts=texts)
    except BilateralError as error:
        return written, error
    finally:
        sys.dont_write_bytecode = before
    return written, report


def _compare(faults: list[Fault], written: dict[str, Written], report: Report | BilateralError) -> Outcome:
    outcome = Outcome()
    broken = next((fault for fault in faults if fault.error), None)
    if broken is not None or isinstance(report, BilateralError):
        return _compare_error(faults, broken, report)
    left = Counter(map(Seen.of, report.findings))
    waived = Counter(Seen.of(each.finding) for each in report.waived)
    lost = [_take(left, fault.here, written) + _take(waived, fault.waived, written) for fault in faults]
    after = [_take(left, fault.elsewhere, written) for fault in faults]
    for fault, here, there in zip(faults, lost, after, strict=True):
        outcome.kinds.setdefault(fault.kind, Tally()).add(_count(fault, here, there, left))
        outcome.stated |= {(each.stated.path, each.stated.line) for each in fault.here if each.stated}
        outcome.complaints += [f"{fault.kind}: not found: {seen}" for seen in here]
        outcome.complaints += [f"{fault.kind}: not found elsewhere: {seen}" for seen in there]
    outcome.undeclared = left.total() + waived.total()
    names = ", ".join(fault.kind for fault in faults)
    outcome.complaints += [f"undeclared, with {names}: {seen}" for seen in (left + waived).elements()]
    return outcome


def _count(fault: Fault, here: list[Seen], there: list[Seen], left: Counter[Seen]) -> Tally:
    """A fault is misplaced where a finding of its rule and table that nothing explains stands elsewhere."""
    misplaced = any((seen.rule, seen.table) == (one.rule, one.table) for seen in here for one in left)
    return Tally(1, not here, misplaced, bool(here) and not misplaced, len(fault.elsewhere), len(there))


def _take(left: Counter[Seen], expected: Iterable[Expected], written: dict[str, Written]) -> list[Seen]:
    """Take what is expected out of what was seen; what is not there is given back."""
    return [seen for seen in (each.on(written) for each in expected) if not _remove(left, seen)]


def _remove(left: Counter[Seen], seen: Seen) -> bool:
    if not left[seen]:
        return False
    left[seen] -= 1
    left += Counter()  # drops what has come to nothing
    return True


def _compare_error(faults: list[Fault], broken: Fault | None, report: Report | BilateralError) -> Outcome:
    outcome = Outcome()
    got = _error(report) if isinstance(report, BilateralError) else None
    for fault in faults:
        wrong = broken is None or (fault is broken and got != fault.error)
        told = got is not None and fault.error is not None and got.kind == fault.error.kind
        tally = Tally(injected=1, found=not wrong, misplaced=wrong and told, missed=wrong and not told)
        outcome.kinds.setdefault(fault.kind, Tally()).add(tally)
        if wrong:
            outcome.complaints.append(f"{fault.kind}: not found: {fault.error}; instead {got}: {report!s}")
    if broken is None:
        outcome.undeclared = 1
        outcome.complaints.append(f"undeclared, with {', '.join(each.kind for each in faults)}: {got}: {report}")
    return outcome


def _error(error: BilateralError) -> Broken:
    if isinstance(error, ProjectError):
        return Broken(type(error).__name__, error.path, error.line, error.column)
    return Broken(type(error).__name__)


def all_kinds(*, texts: bool) -> list[Kind]:
    """The kinds that can be injected, with or without the sources' texts."""
    return [kind for kind in KINDS.values() if texts or not kind.texts]
