"""Figures: money, counts, percentages, rates, ages, durations and other quantities of a text."""

from __future__ import annotations

from bilateral.extract.figures.find import find_figures

__all__ = ["find_figures"]
