"""Which kinds of fault go into which run: each kind at least once, then as many faults as are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import tests.faults.kinds  # noqa: F401 (registers the kinds)
from tests.faults.campaign import Outcome, Tally, all_kinds, run_kinds
from tests.faults.registry import Kind

_MOST = (1, 4, 12, 25, 40)
"""Most faults of a run, of which one is drawn for each."""
_SHARE_ALONE = 0.15
"""Share of the kinds that need a run of their own, in each round after the first."""


@dataclass
class Campaign:
    """What many runs showed together."""

    runs: int = 0
    kinds: dict[str, Tally] = field(default_factory=dict)
    undeclared: int = 0
    complaints: list[str] = field(default_factory=list)
    stated: set[tuple[str, int]] = field(default_factory=set)

    def add(self, outcome: Outcome) -> None:
        """Add a run."""
        self.runs += 1
        self.undeclared += outcome.undeclared
        self.complaints += outcome.complaints
        self.stated |= outcome.stated
        for name, tally in outcome.kinds.items():
            self.kinds.setdefault(name, Tally()).add(tally)

    def total(self) -> Tally:
        """The counts of all kinds."""
        total = Tally()
        for tally in self.kinds.values():
            total.add(tally)
        return total


Watch = Callable[[Campaign], None]


def run_campaign(faults: int, seed: int, folder: Path, *, texts: bool, watch: Watch = lambda _: None) -> Campaign:
    """Inject so many faults, in rounds over all kinds, from one to forty in a run; every other round with texts."""
    random, campaign = Random(seed), Campaign()
    while campaign.total().injected < faults:
        with_texts = texts and campaign.runs % 2 == 0
        kinds = _round(random, campaign, texts=with_texts)
        for outcome in _runs(kinds, random, folder, texts=with_texts):
            campaign.add(outcome)
            watch(campaign)
            if campaign.total().injected >= faults:
                break
    return campaign


def cover(seed: int, folder: Path, *, texts: bool, kinds: list[Kind], most: int) -> Campaign:
    """Inject each kind once, as many in a run as there is room for."""
    random, campaign = Random(seed), Campaign()
    random.shuffle(kinds)
    for outcome in _runs(kinds, random, folder, texts=texts, most=most):
        campaign.add(outcome)
    return campaign


def _round(random: Random, campaign: Campaign, *, texts: bool) -> list[Kind]:
    seen = Counter({name: tally.injected for name, tally in campaign.kinds.items()})
    kinds = [
        kind
        for kind in all_kinds(texts=texts)
        if not kind.alone or not seen[kind.name] or random.random() < _SHARE_ALONE
    ]
    random.shuffle(kinds)
    return kinds


def _runs(
    kinds: list[Kind], random: Random, folder: Path, *, texts: bool, most: int | None = None
) -> Iterator[Outcome]:
    """Runs until each kind was injected; one that finds no room even as the first of a run is left out."""
    left = list(kinds)
    while left:
        outcome = run_kinds(left, random, folder, texts=texts, most=most or random.choice(_MOST))
        done = set(outcome.kinds) or {left[0].name}
        left = [kind for kind in left if kind.name not in done]
        left = left[1:] + left[:1] if left and left[0].name not in outcome.kinds else left
        if outcome.kinds:
            yield outcome
