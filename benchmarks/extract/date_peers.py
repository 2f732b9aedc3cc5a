"""Other libraries that find dates, as far as they are installed.

dateparser and parsedatetime give a day or a time and no precision: their values are days, compared as such.
Recognizers-Text gives readings, of which the first is taken.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import re
import sys
from typing import Any

from benchmarks.extract.found import Finder, Found


def find_peers() -> dict[str, Finder]:
    """By name, those that are installed; the others are named on the terminal."""
    peers = {"dateparser": _dateparser, "parsedatetime": _parsedatetime, "recognizers_date_time": _recognizers}
    found = {name: make for name, make in peers.items() if importlib.util.find_spec(name)}
    for name in peers.keys() - found.keys():
        print(f"{name} is not installed, and so not measured", file=sys.stderr)
    return {name: make() for name, make in found.items()}


def _dateparser() -> Finder:
    from dateparser.search import search_dates

    def find(text: str, reference: dt.datetime) -> list[Found]:
        settings = {"RELATIVE_BASE": reference, "PREFER_DATES_FROM": "past"}
        found, at = [], 0
        for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
            at = max(text.find(words, at), 0)
            found.append(Found(at, at + len(words), moment.date().isoformat()))
        return found

    return find


def _parsedatetime() -> Finder:
    import parsedatetime

    calendar = parsedatetime.Calendar(version=parsedatetime.VERSION_CONTEXT_STYLE)

    def find(text: str, reference: dt.datetime) -> list[Found]:
        return [
            Found(start, end, moment.date().isoformat())
            for moment, _, start, end, _ in calendar.nlp(text, sourceTime=reference.timetuple()) or []
        ]

    return find


def _recognizers() -> Finder:
    from recognizers_date_time import recognize_datetime

    def find(text: str, reference: dt.datetime) -> list[Found]:
        return [
            Found(each.start, each.end + 1, _edtf((each.resolution or {}).get("values") or [{}]))
            for each in recognize_datetime(text, "en-us", reference=reference)
            if not re.search(r"duration|set|timezone", each.type_name)
        ]

    return find


def _edtf(readings: list[dict[str, Any]]) -> str:
    """The first reading as EDTF; its ranges end before their last day."""
    first = readings[0]
    start = first.get("value") or first.get("start")
    if not re.match(r"\d{4}-\d\d-\d\d", start or ""):
        return ""
    if len(start) > 10:
        return start.replace(" ", "T")
    if "end" in first and re.match(r"\d{4}-\d\d-\d\d$", first["end"]):
        last = dt.date.fromisoformat(first["end"]) - dt.timedelta(1)
        return f"{start}/{last}" if start <= str(last) else start
    return start
