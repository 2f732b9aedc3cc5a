"""The command ``dataset``. Each command has its module, which imports what is heavy only when it runs."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Sequence
from typing import NoReturn

WRONG_USE = 2
"""Exit status for wrong use, or a project that is itself broken."""


CRASHED = 70
"""Exit status for a fault of the program itself."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit status."""
    try:
        from bilateral.cli.app import run

        _leave(run(arguments))
    except ModuleNotFoundError as error:
        # bilateral is on no index: a bare `pip install bilateral` might get what somebody else put there
        hint = "The command needs bilateral[tools]: from a clone, pip install '.[tools]'"
        sys.stderr.write(f"error: {error.name} is not installed\n  {hint}\n")
        sys.exit(WRONG_USE)


def _leave(status: int) -> NoReturn:
    """Leave at once where work that was given up goes on: Arrow would wait for it, and fill the memory meanwhile."""
    if threading.active_count() > 1:
        from bilateral.read.bounded import runs_on

        if runs_on():
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    sys.exit(status)
