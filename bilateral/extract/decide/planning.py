"""From decisions to a plan: what each accepted, merged or declined row adds to the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bilateral.extract.candidate import Kind, Part
from bilateral.extract.decide.decided import Decided, ProblemError
from bilateral.extract.decide.plan import Plan
from bilateral.extract.decide.support import Support
from bilateral.extract.known import Known
from bilateral.extract.recorded import SURFACES
from bilateral.extract.table import Decision, several
from bilateral.extract.targets import SOURCE, Beside, cell, source_column
from bilateral.ledger import DECLINED
from bilateral.shape import Column, Shape


class Planner:
    """Adds decided rows to a plan, one after the other."""

    def __init__(self, known: Known) -> None:
        self.plan = Plan(known)
        self._targets = known.targets
        self._known = known
        self._support = Support(self.plan)

    def apply(self, decided: Decided) -> None:
        """Add what one row comes to. Raises :class:`ProblemError` where the row cannot be applied."""
        decision = decided.row["decision"].strip().lower()
        if decision == Decision.ACCEPT:
            self._accept(decided)
        elif decision == Decision.MERGE:
            self._merge(decided)
        elif decision == Decision.DECLINE:
            self._decline(decided)
        elif decision not in (Decision.SKIP, Decision.OPEN):
            known = ", ".join(each for each in Decision if each)
            raise ProblemError(f"the decision {decision!r} is none of {known}")

    def _accept(self, decided: Decided) -> None:
        shape = self._shape(decided)
        key = self._add(shape, decided, decided.cells(shape))
        if decided.kind == SOURCE and key != decided.source_id:
            raise ProblemError(
                f"{cell(shape, shape.columns[0])} is {key!r}, and the rows of the document name {decided.source_id!r}: "
                "extract it again with the other --source"
            )
        if decided.kind != SOURCE:
            self._with_evidence(shape, key, decided)

    def _shape(self, decided: Decided) -> Shape:
        shape = self._targets.table(decided.kind)
        if shape is not None:
            return shape
        if decided.kind == Kind.DATE:
            raise ProblemError("a date is no record: merge it, with the cell that it dates in match, TABLE/KEY.COLUMN")
        raise ProblemError(f"no table holds what is called {decided.kind!r}")

    def _add(self, shape: Shape, decided: Decided, cells: Mapping[str, str]) -> str:
        source = source_column(shape)
        stated = {source.name: decided.source_id} if source is not None else {}
        return self.plan.add(shape, {**cells, **stated}, decided)

    def _with_evidence(self, shape: Shape, key: str, decided: Decided) -> None:
        span = decided.sentences if decided.kind == Kind.QUOTE else decided.span
        self._support.mention(shape, key, decided, span)
        self._support.cells(shape, key, decided)
        for other in self._targets.beside(decided.kind):
            self._beside(other, key, decided)

    def _beside(self, other: Beside, key: str, decided: Decided) -> None:
        """The rows of a table beside: one, or one for each of those who spoke or took part."""
        column = other.shape.with_role(other.role)
        if column is None or not decided.row.get(cell(other.shape, column), "").strip():
            return
        cells = {**decided.cells(other.shape), other.parent.name: key}
        if column.references is None:
            own = self._add(other.shape, decided, cells)
            self._support.mention(other.shape, own, decided, decided.span)
            self._support.cells(other.shape, own, decided)
            return
        for row, part in _each(other.shape, column, decided):
            own = self._add(other.shape, decided, {**cells, **row})
            span = part.span if part is not None else decided.sentences
            basis = self._named(part, row[column.name], decided) if part is not None else "resolved"
            self._support.mention(other.shape, own, decided, span, basis)

    def _named(self, part: Part, actor: str, decided: Decided) -> str:
        """``printed`` where the words are a name of the actor, ``resolved`` where they only stand for it."""
        words = decided.document.source.slice(part.span)
        names = [name.text for name in self._known.gazetteer.names if name.actor == actor]
        return "printed" if any(name in words for name in names) or words == part.value else "resolved"

    def _merge(self, decided: Decided) -> None:
        named = decided.record()
        shape = self._known.shapes.get(named.table)
        row = self.plan.row(named.table, named.key)
        if shape is None or row is None:
            raise ProblemError(f"the record has no {named.table}/{named.key}")
        if named.column:
            self._merge_cell(shape, named.key, named.column, decided)
            return
        own = self._targets.table(decided.kind)
        if own is None or own.name != named.table:
            raise ProblemError(f"a {decided.kind} is no row of {named.table}: name a cell of it, TABLE/KEY.COLUMN")
        source, group = source_column(shape), shape.with_role("group")
        if source is None or row[source.name] == decided.source_id:
            self._support.mention(shape, named.key, decided, decided.span)
            self._support.cells(shape, named.key, decided)
            return
        if group is None:
            raise ProblemError(
                f"{named.table}/{named.key} is stated by {row[source.name]}, and {named.table} has no groups"
            )
        joined = {**decided.cells(shape), group.name: row[group.name]}
        preferred = shape.with_role("preferred")
        joined |= {preferred.name: "false"} if preferred is not None else {}
        self._with_evidence(shape, self._add(shape, decided, joined), decided)

    def _merge_cell(self, shape: Shape, key: str, name: str, decided: Decided) -> None:
        column = shape.column(name)
        row = self.plan.row(shape.name, key) or {}
        if column is None or not row.get(name):
            raise ProblemError(f"{shape.name}/{key} has nothing in {name!r} that the span could support")
        self._support.cell(shape, key, column, decided)

    def _decline(self, decided: Decided) -> None:
        shape = self._known.shapes.get(DECLINED)
        if decided.kind == SOURCE:
            raise ProblemError("a source is not declined: leave all of its rows undecided")
        surface = SURFACES.get(decided.kind, "")
        kinds = shape.column("kind") if shape is not None else None
        if shape is None or (kinds is not None and kinds.codes is not None and surface not in kinds.codes):
            self.plan.unrecorded += 1
            return
        reason = " ".join(decided.row.get("reason", "").split())
        if not reason:
            raise ProblemError("declined without a reason: say why in reason")
        words = list(decided.of_role("words"))
        for span in [part.span for part in words] or [decided.span]:
            cells = {
                "source_id": decided.source_id,
                "start": str(span.start),
                "end": str(span.end),
                "sha256": decided.document.source.digest(span),
                "kind": surface,
                "reason": reason,
            }
            self.plan.add(shape, cells, decided)


def _each(shape: Shape, column: Column, decided: Decided) -> Iterable[tuple[dict[str, str], Part | None]]:
    """The rows of a table beside, one for each actor named, with the part of the candidate that names it."""
    values = {each.name: several(decided.row.get(cell(shape, each), "")) for each in shape.columns}
    actors = values[column.name]
    named = {name: found for name, found in values.items() if found}
    uneven = [name for name, found in named.items() if len(found) not in (1, len(actors))]
    if uneven:
        raise ProblemError(
            f"{shape.name}.{uneven[0]} has {len(named[uneven[0]])} values, and {column.name} {len(actors)}"
        )
    parts = list(decided.of_role(column.role))
    for number, actor in enumerate(actors):
        row = {name: found[number if len(found) > 1 else 0] for name, found in named.items()}
        own = [part for part in parts if part.value == actor]
        yield row, own[0] if own else parts[number] if number < len(parts) else None
