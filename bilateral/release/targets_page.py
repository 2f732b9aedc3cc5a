"""The page that lists what a target has no way to say: which statement of which column, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from bilateral.project import Project
from bilateral.release.fields import released_fields
from bilateral.release.statements import Kind, Statement, statements
from bilateral.release.targets import Target, why_unsaid
from bilateral.shape import Shape

_INTRODUCTION = """\
# What each target says

Written by `dataset dictionary` from `schemas/`: mend it there.

A schema in `schemas/` is the one source of what a column is. Four targets are generated from it, and agree in all that
they say. What a target has no way to say is listed here, statement by statement, with the reason.

For what Table Schema has no word, `datapackage.json` has names of its own: `role` (what a column is to programs),
`unit`, `notation`, `derivedFrom`, `references` (to a joined key), `otherChecks`, `codesInUse`, `rows` and `rowOf`.
What a schema says to this program alone, `covers`, states nothing of the data and stands in no target.
"""


def targets_page(project: Project) -> str:
    """The page of a project's tables and published views, as Markdown."""
    names = [*project.tables, *project.settings.published_views]
    keys = {name: project.shapes[name].key for name in project.tables}
    return page_of([project.shapes[name] for name in names if name in project.shapes], keys)


def page_of(shapes: Sequence[Shape], keys: Mapping[str, tuple[str, ...]]) -> str:
    """A summary, then for each target what it does not say of the shapes; ``keys`` are those of the tables, by name."""
    stated = [each for shape in shapes for each in statements(shape, keys)]
    columns = sum(len(released_fields(shape)) for shape in shapes)
    counted = f"{len(stated):,} statements of {columns:,} columns in {len(shapes):,} tables and views."
    return "\n".join([_INTRODUCTION, *_summary(stated), "", counted, "", *_lists(stated)])


def _summary(stated: Sequence[Statement]) -> Iterator[str]:
    """How many statements of each kind each target makes."""
    yield f"| statement | {' | '.join(Target)} |"
    yield f"| --- |{' --- |' * len(Target)}"
    for kind in Kind:
        own = [each for each in stated if each.kind is kind]
        if own:
            yield f"| {kind} | {' | '.join(_share(own, target) for target in Target)} |"


def _share(own: Sequence[Statement], target: Target) -> str:
    said = sum(why_unsaid(target, each) is None for each in own)
    return "all" if said == len(own) else f"{said:,} of {len(own):,}" if said else "none"


def _lists(stated: Sequence[Statement]) -> Iterator[str]:
    for target in Target:
        reasons: dict[tuple[Kind, str], list[Statement]] = defaultdict(list)
        for each in stated:
            reason = why_unsaid(target, each)
            if reason is not None:
                reasons[each.kind, reason].append(each)
        yield from (f"## {target} does not say", "")
        yield from _reasons(reasons)


def _reasons(reasons: Mapping[tuple[Kind, str], Sequence[Statement]]) -> Iterator[str]:
    for (kind, reason), unsaid in reasons.items():
        yield from (f"**{kind[0].upper()}{kind[1:]}.** {reason}", "")
        for table, own in groupby(unsaid, key=lambda each: each.table):
            said = ", ".join(filter(None, map(_shown, own)))
            yield f"- {table}: {said}" if said else f"- {table}"
        yield ""


def _shown(each: Statement) -> str:
    """The column, and what is stated of it."""
    column = f"`{each.column}`" if each.column else ""
    value = _value(each)
    return f"{column} ({value})" if column and value else column or value


def _value(each: Statement) -> str:
    if each.kind in _WITHOUT_VALUE:
        return ""
    match each.kind, each.value:
        case Kind.EMPTY, may:
            shown = "allowed" if may else "not allowed"
        case Kind.LONG_CODES, codes:
            shown = f"{len(codes):,}, `{codes[0][0]}` to `{codes[-1][0]}`"
        case Kind.COMPOSITE_REFERENCE, (columns, table):
            shown = f"{_names(columns)} to `{table}`"
        case Kind.EVERY_ROW_REFERENCED, (columns, table, times):
            shown = f"each row of `{table}` by {times} {_names(columns)}"
        case Kind.OTHER_CHECK, (name, arguments):
            shown = f"`{name}({', '.join(f'{word}={value!r}' for word, value in arguments)})`"
        case _, (tuple() as values):
            shown = _names(values)
        case _, value:
            shown = f"`{value}`"
    return shown


_WITHOUT_VALUE = frozenset({Kind.MEANING, Kind.UNIQUE, Kind.MENTIONED, Kind.SOURCED, Kind.EXACT, Kind.CODE_MEANINGS})
"""Kinds that say all by being there, or too much for a list."""


def _names(values: Sequence[object]) -> str:
    return ", ".join(f"`{value}`" for value in values)
