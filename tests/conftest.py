"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

# As on a CI server: what a test sees is what the program does now, and not what a cache holds.
os.environ["CI"] = "true"

# How fast a shared machine draws an example, or runs one, says nothing about the program.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# A mutant is run often, and all that is asked is whether a test fails: always the same examples, and none made smaller.
settings.register_profile(
    "mutants",
    parent=settings.get_profile("shared"),
    derandomize=True,
    database=None,
    max_examples=50,
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile("shared")
