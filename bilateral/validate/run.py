"""The run that joins all checks into one report."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bilateral.errors import SchemaError
from bilateral.findings import Finding, Report, Summary
from bilateral.ledger import COLUMNS
from bilateral.project import Project
from bilateral.read.record import Record, read_record
from bilateral.validate.bounds import bounded
from bilateral.validate.characters import check_characters
from bilateral.validate.completeness import check_completeness
from bilateral.validate.evidence import check_presence, check_spans, check_targets, check_words, count_spans
from bilateral.validate.expectations import check_expectations
from bilateral.validate.references import check_circles, check_references, check_retired
from bilateral.validate.schema import check_schema
from bilateral.validate.texts import read_texts
from bilateral.validate.waivers import apply_waivers


def validate(
    project: Project, *, today: dt.date, texts: Path | None = None, limit: int | None = None
) -> tuple[Report, Record]:
    """Read a project's record and check all of it; with a folder of texts, against the texts too.

    Of one rule in one table, at most ``limit`` findings are listed, and one more says how many are left out.
    Findings that ``dataset.toml`` waives are kept apart, as long as ``today`` is not after the waiver's day.

    The report says what was checked: spans whose text is not at hand are counted as not re-read.
    Raises :class:`~bilateral.errors.ProjectError` where the project itself is broken.
    """
    waivers = project.settings.waivers  # a description that cannot be read is told before anything else
    _require_ledger(project)
    record = read_record(project)
    findings = list(record.findings)
    for table in record.tables.values():
        findings += check_schema(table, limit)
    told = {each for finding in findings for each in _tellings(finding)}  # a view may repeat a table's bad cell
    for view in record.views.values():
        findings += [finding for finding in check_schema(view, limit) if told.isdisjoint(_tellings(finding))]
    findings += check_characters(record)
    findings += check_references(record)
    findings += check_circles(record)
    findings += check_retired(record)
    findings += check_targets(record)
    findings += check_words(record)
    findings += check_presence(record)
    shelf = None
    if texts is not None:
        shelf, found = read_texts(record, texts)
        findings += found
        findings += check_completeness(record, shelf)
    findings += check_spans(record, shelf)
    found, stated, run = check_expectations(project, record, most=limit)
    findings += found
    tables = record.tables.values()
    spans, reread = count_spans(record, shelf)
    summary = Summary(
        tables=len(tables),
        rows=sum(table.frame.height for table in tables),
        cells=sum(table.frame.height * len(table.shape.columns) for table in tables),
        expectations=stated,
        expectations_run=run,
        spans=spans,
        spans_reread=reread,
        texts=len(shelf.texts) if shelf else 0,
    )
    findings, waived = apply_waivers(waivers, findings, today, project.shown(project.dataset / "dataset.toml"))
    return Report(tuple(bounded(findings, limit)), summary, tuple(waived)), record


def _require_ledger(project: Project) -> None:
    """Refuse a schema that lacks a column of a table that the program itself works on."""
    for name, columns in COLUMNS.items():
        shape = project.shapes.get(name)
        lacking = [column for column in columns if shape is not None and shape.column(column) is None]
        if shape is not None and lacking:
            message = f"the schema of {name} lacks {', '.join(lacking)}, which the program works on"
            hint = f"Declare them all: {', '.join(columns)}."
            line, column = shape.place
            raise SchemaError(message, path=shape.path, line=line, column=column, hint=hint)


def _tellings(finding: Finding) -> list[tuple[object, ...]]:
    """What makes two findings one: rule and place; of a value that stands twice, its column and itself.

    Where a key stands twice, the rows of a view that have it all lead back to the first row, which is right.
    """
    place = (finding.rule, finding.location)
    return [place, (finding.rule, finding.column, finding.value)] if finding.rule == "unique" else [place]
