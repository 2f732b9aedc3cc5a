"""Charts of the datasheet, drawn by Vega-Lite.

Nothing in a drawing depends on the machine: its size is fixed, labels are cut by their characters and not by the width
that some font gives them, days are those of UTC, and colours are names that the page's style sheet gives a value.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["bars", "spans"]
Size = Literal["wide", "narrow"]
SIZES: tuple[Size, ...] = ("wide", "narrow")
"""For a desktop's column, and for a phone."""

_WIDTH: Mapping[Size, int] = {"wide": 680, "narrow": 340}
_LABELS: Mapping[Size, int] = {"wide": 330, "narrow": 150}
"""Room for the labels of the lines; widths are in CSS pixels."""
_TICKS: Mapping[Size, int] = {"wide": 6, "narrow": 3}
_CHARACTER = 7.2
"""Width of a character that is reckoned with: a little more than most have."""
_LINE = 24
_COLOURS = 6
"""Colours that the style sheet has; more series than that share them."""
_INK = "currentColor"


@dataclass(frozen=True)
class Chart:
    """A chart of rows, each with a ``label`` (its line) and a ``series`` (its colour).

    ``bars`` add up ``count``; ``spans`` reach from ``first_day`` to ``last_day``.
    """

    kind: Kind
    title: str
    rows: Sequence[Mapping[str, Any]]

    @property
    def labels(self) -> list[str]:
        """The labels in the order of the rows, each once."""
        return list(dict.fromkeys(str(row["label"]) for row in self.rows))

    @property
    def series(self) -> list[str]:
        """The series in the order of the rows, each once."""
        return list(dict.fromkeys(str(row["series"]) for row in self.rows))


def colour(index: int) -> str:
    """The colour of a series, as the style sheet names it."""
    return f"var(--colour-{index % _COLOURS})"


def draw(chart: Chart, size: Size) -> str:
    """The chart as SVG to stand inside a page, the same text for the same chart."""
    import vl_convert  # noqa: PLC0415 (33 MB, for this alone)

    drawn: str = vl_convert.vegalite_to_svg(specification(chart, size))
    return drawn.strip()


def specification(chart: Chart, size: Size) -> dict[str, Any]:
    """The chart in the words of Vega-Lite 5."""
    room = _LABELS[size]
    line = {label: index for index, label in enumerate(chart.labels)}
    mark, across = _BY_KIND[chart.kind]
    axis = {"tickCount": _TICKS[size], "labelOverlap": False, "labelFlush": False, "grid": True}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": chart.title,
        "width": _WIDTH[size] - room - 16,
        "height": _LINE * len(line),
        "autosize": "none",
        "padding": {"left": room, "right": 16, "top": 4, "bottom": 28},
        "data": {"values": [_values(row) | {"line": line[str(row["label"])]} for row in chart.rows]},
        "mark": mark,
        "encoding": {
            "y": {"field": "line", "type": "ordinal", "title": None, "axis": _lines(chart.labels, room)},
            "color": {"field": "series", "type": "nominal", "legend": None, "scale": _palette(chart.series)},
            **across,
            "x": {**across["x"], "title": None, "axis": {**axis, **across["x"]["axis"]}},
        },
        "config": _CONFIG,
    }


def _values(row: Mapping[str, Any]) -> dict[str, Any]:
    return {word: value if isinstance(value, int | float) else str(value) for word, value in row.items()}


def _lines(labels: Sequence[str], room: int) -> dict[str, Any]:
    most = int(room / _CHARACTER)
    shown = [label if len(label) <= most else f"{label[: most - 1].rstrip()}…" for label in labels]
    expression = f"{json.dumps(shown)}[datum.value]"  # Vega reads a list as JSON writes it
    return {"labelExpr": expression, "labelLimit": 0, "labelOverlap": False, "ticks": False, "domain": False}


def _palette(series: Sequence[str]) -> dict[str, Any]:
    return {"domain": list(series), "range": [colour(index) for index in range(len(series))]}


_DAYS = {"field": "first_day", "type": "temporal", "scale": {"type": "utc"}, "axis": {"format": "%Y"}}
_COUNTS = {"field": "count", "type": "quantitative", "aggregate": "sum", "axis": {"tickMinStep": 1, "format": "d"}}
_BY_KIND: Mapping[Kind, tuple[dict[str, Any], dict[str, dict[str, Any]]]] = {
    "bars": ({"type": "bar", "height": 14}, {"x": _COUNTS}),
    # a single day is a dot
    "spans": ({"type": "rule", "strokeWidth": 9, "strokeCap": "round"}, {"x": _DAYS, "x2": {"field": "last_day"}}),
}
"""The mark of a chart, and what goes across."""
_CONFIG: Mapping[str, Any] = {
    "background": "transparent",
    "font": "sans-serif",
    "view": {"stroke": None},
    "axis": {"labelColor": _INK, "labelFontSize": 12, "gridColor": "var(--line)", "domainColor": "var(--line)"},
}
