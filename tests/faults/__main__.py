"""Inject faults by the thousand: ``python -m tests.faults --faults 3000 --seed 1``, or ``make faults``."""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import time
import warnings
from pathlib import Path

from tests.faults.campaign import Tally
from tests.faults.facts import TEXTS
from tests.faults.plan import Campaign, run_campaign
from tests.faults.registry import KINDS

_COLUMNS = ("injected", "found", "misplaced", "missed", "elsewhere", "lost")


def main() -> int:
    """Run a campaign and print what it showed; 1 where anything was not as declared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", type=int, default=3000, help="how many faults to inject at least")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    started = time.monotonic()
    texts = TEXTS.is_dir()
    if not texts:
        print("The source texts are not at hand: kinds that need them are left out.")
    with tempfile.TemporaryDirectory() as folder:
        campaign = run_campaign(options.faults, options.seed, Path(folder) / "project", texts=texts, watch=_Watch())
    _print(campaign, time.monotonic() - started)
    return bool(campaign.complaints)


class _Watch:
    """Tells on standard error how far a campaign is, and what was not as declared as soon as it is seen."""

    def __init__(self) -> None:
        self.told = 0

    def __call__(self, campaign: Campaign) -> None:
        for complaint in campaign.complaints[self.told :]:
            print(complaint, file=sys.stderr, flush=True)
        self.told = len(campaign.complaints)
        if campaign.runs % 20 == 0:
            print(f"{campaign.runs} runs, {campaign.total().injected} faults", file=sys.stderr, flush=True)


def _print(campaign: Campaign, seconds: float) -> None:
    print(f"{'kind':<34}" + "".join(f"{name:>11}" for name in _COLUMNS))
    for name in sorted(campaign.kinds, key=list(KINDS).index):
        print(_row(name, campaign.kinds[name]))
    print(_row("all", campaign.total()))
    never = sorted(set(KINDS) - set(campaign.kinds))
    print(f"{len(campaign.kinds)} of {len(KINDS)} kinds in {campaign.runs} runs, {seconds:.0f} s.")
    print(f"Undeclared findings: {campaign.undeclared}. Kinds never injected: {', '.join(never) or 'none'}.")


def _row(name: str, tally: Tally) -> str:
    counts = (tally.injected, tally.found, tally.misplaced, tally.missed, tally.elsewhere, tally.elsewhere_lost)
    return f"{name:<34}" + "".join(f"{count:>11}" for count in counts)


if __name__ == "__main__":
    sys.exit(main())
