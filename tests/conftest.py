"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# As on a CI server: what a test sees is what the program does now, and not what a cache holds.
os.environ["CI"] = "true"

# How fast a shared machine draws an example, or runs one, says nothing about the program.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")
