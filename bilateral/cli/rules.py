"""``dataset rules`` and ``dataset explain``: what the validator checks."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from bilateral.errors import UsageError, did_you_mean
from bilateral.rules import RULES


def rules() -> None:
    """List all rules: a table on a terminal, JSON in a pipe."""
    if not sys.stdout.isatty():
        typer.echo(json.dumps([asdict(rule) for rule in RULES.values()], ensure_ascii=False, indent=2))
        return
    wide = max(map(len, RULES))
    for rule in RULES.values():
        typer.echo(f"{rule.id:<{wide}}  {rule.severity:<8}  {rule.title}")


def explain(rule: Annotated[str, typer.Argument(help="Id of a rule, as in severity[rule].")]) -> None:
    """Say what a rule means, with an example, and how to mend what it finds."""
    found = RULES.get(rule)
    if found is None:
        raise UsageError(f"no rule is called {rule!r}{did_you_mean(rule, RULES)}", hint="See `dataset rules`.")
    typer.echo(f"{found.id} ({found.severity}): {found.title}.")
    typer.echo(f"\nExample: {found.example}\nTo mend: {found.mend}")
    if found.needs_texts:
        typer.echo("It is checked only where the sources' texts are at hand: see --texts.")
