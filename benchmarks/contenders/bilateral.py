"""This project: its schema and its suite together, in the same reads."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from benchmarks.contenders.by_hand import SHOWN
from benchmarks.contenders.with_gx import gx_answers, gx_suite, quiet_context
from benchmarks.contenders.with_pandera import named, pandera_schema
from benchmarks.rows import Answers, Checks, Run
from bilateral.gx_polars import PolarsBatchData
from bilateral.validate.schema_plan import plan_schema


def prepare(path: Path, checks: Checks) -> Run:
    """All checks."""
    asset = quiet_context().data_sources.add_polars("table", most=SHOWN).add_frame_asset("rows")
    whole = asset.add_batch_definition_whole_dataframe("whole")
    suite, schema = gx_suite(checks), pandera_schema(checks)
    by_name = {(check.column, named(check)): check.id for check in checks.schema}

    def run() -> Answers:
        data = PolarsBatchData(pl.scan_parquet(path))
        plan = plan_schema(schema, data.schema)
        asked = data.add({f"schema {number}": question for number, question in enumerate(plan.questions())})
        answers = gx_answers(whole.get_batch({"dataframe": data}).validate(suite, result_format="COMPLETE"))
        given = pl.DataFrame({name: [value] for name, value in asked.values().items()})
        answers |= dict.fromkeys((check.id for check in checks.schema), 0)
        for failure in plan.failures(data.frame, given, limit=SHOWN):
            answers[by_name[failure.columns[0], failure.check]] = failure.count
        return answers

    return run
