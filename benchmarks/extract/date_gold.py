"""The dates of the gold sets: texts with spans and values."""

from __future__ import annotations

import datetime as dt
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.extract.moments import Moment, of_timex

_DATES = re.compile(r"(datetimeV2\.)?(date|time)(range|alt)?(time(range|alt)?)?$")
_GRAINS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_FINE = ("hour", "minute", "second")


@dataclass(frozen=True)
class Expected:
    """A span and the moments that are right for it; none where only the span is gold, or only to be passed over."""

    start: int
    end: int
    moments: tuple[Moment, ...] = ()
    counts: bool = True


@dataclass(frozen=True)
class Case:
    """A text, the time at which it is read, and what is to be found."""

    text: str
    reference: dt.datetime
    expected: tuple[Expected, ...]


def recognizers(gold: Path, name: str) -> Iterator[Case]:
    """The cases of a file of the Recognizers-Text suite; durations, sets and time zones are passed over."""
    file = gold / "recognizers_text/Specs/DateTime/English" / f"{name}.json"
    for case in json.loads(file.read_text(encoding="utf-8-sig")):
        written = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07T00:00:00")
        reference = dt.datetime.fromisoformat(written[:19])
        results = [result for result in case["Results"] if "Start" in result]
        yield Case(case["Input"], reference, tuple(_expected(result, reference) for result in results))


def _expected(result: dict[str, Any], reference: dt.datetime) -> Expected:
    end = result["End"] + 1 if "End" in result else result["Start"] + result["Length"]
    kind = result.get("TypeName") or result.get("Type") or ""
    moments = tuple(_moments(result, reference))
    return Expected(result["Start"], end, moments, _DATES.match(kind) is not None)


def _moments(result: dict[str, Any], reference: dt.datetime) -> Iterator[Moment]:
    value = result.get("Value") or result.get("Resolution") or {}
    for reading in value.get("values") or [value.get("PastResolution"), value.get("FutureResolution")]:
        reading = reading or {}
        start = next((reading[key] for key in ("value", "start", "date", "time", "startDate") if key in reading), None)
        start = start or next(
            (reading[key] for key in ("dateTime", "startDateTime", "startTime") if key in reading), ""
        )
        end = next((reading[key] for key in ("end", "endDate", "endDateTime", "endTime") if key in reading), None)
        moment = _moment(start or "", end, reference)
        if moment:
            yield moment


def _moment(start: str, end: str | None, reference: dt.datetime) -> Moment | None:
    if not start and end and re.match(r"(?!0001)\d{4}-\d\d-\d\d", end):
        return Moment(None, dt.datetime.fromisoformat(end))
    if re.fullmatch(r"\d\d:\d\d:\d\d", start):
        start = f"{reference.date()} {start}"
    if not re.fullmatch(r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d:\d\d)?", start) or start.startswith("0001"):
        return None
    until = dt.datetime.fromisoformat(end) if end and re.match(r"(?!0001)\d{4}-\d\d-\d\d", end) else None
    return Moment(dt.datetime.fromisoformat(start), until)


def duckling(gold: Path, *, coarse: bool = False, holidays: bool = False) -> Iterator[Case]:
    """The examples of Duckling's corpus of times; ``coarse`` leaves out those told by the hour or finer, and holidays
    are those with a name.
    """
    corpus = json.loads((gold / "duckling_en/Time.json").read_text(encoding="utf-8"))
    told = dt.datetime.fromisoformat(corpus["reference_time"])
    reference, zone = told.replace(tzinfo=None), dt.timezone(told.utcoffset() or dt.timedelta())
    for example in corpus["examples"]:
        if example.get("kind") not in ("datetime", "interval") or (coarse and example["grain"] in _FINE):
            continue
        if ("Holiday" in example["expr"]) != holidays:
            continue
        text = example["text"]
        moment = _of_duckling(example, zone)
        if moment:
            yield Case(text, reference, (Expected(0, len(text), (moment,)),))


def _of_duckling(example: dict[str, Any], zone: dt.timezone) -> Moment | None:
    start = example.get("value") or example.get("start")
    if not start or start.startswith("-"):
        return None
    first = dt.datetime.fromisoformat(start)
    if example.get("end"):
        return Moment(first, dt.datetime.fromisoformat(example["end"]), zone)
    if example["grain"] in _FINE:
        return Moment(first, None, zone)
    if example["grain"] in _GRAINS:
        return Moment(first, first + dt.timedelta(_GRAINS[example["grain"]]))
    months = first.month - 1 + _MONTHS[example["grain"]]
    return Moment(first, first.replace(year=first.year + months // 12, month=months % 12 + 1))


def negatives(gold: Path) -> list[str]:
    """Phrases in which Duckling finds no time."""
    corpus = json.loads((gold / "duckling_en/Time.json").read_text(encoding="utf-8"))
    return list(corpus["negative"])


def meantime(gold: Path) -> Iterator[Case]:
    """The articles of MEANTIME, their tokens joined as one would print them."""
    for file in sorted((gold / "meantime_en/intra-doc_annotation").glob("*/*.xml")):
        root = ET.parse(file).getroot()
        text, spans = _printed(root)
        expected, reference = [], None
        for timex in root.iter("TIMEX3"):
            anchors = [spans[anchor.get("t_id", "")] for anchor in timex.iter("token_anchor")]
            moment = of_timex(timex.get("value", "")) if timex.get("type") in ("DATE", "TIME") else None
            if timex.get("functionInDocument") == "CREATION_TIME" and moment:
                reference = moment.start
            if anchors:
                moments = (moment,) if moment else ()
                expected.append(Expected(min(anchors)[0], max(anchors)[1], moments, moment is not None))
        if reference:
            yield Case(text, reference, tuple(sorted(expected, key=lambda each: each.start)))


def _printed(root: ET.Element) -> tuple[str, dict[str, tuple[int, int]]]:
    """The text up to the last sentence of which anything is annotated: the corpus leaves the others alone."""
    text, spans, sentence = "", {}, "0"
    anchored = {anchor.get("t_id") for anchor in root.iter("token_anchor")}
    last = max(int(token.get("sentence", "0")) for token in root.iter("token") if token.get("t_id") in anchored)
    for token in root.iter("token"):
        if int(token.get("sentence", "0")) > last:
            break
        word = {"``": '"', "''": '"'}.get(token.text or "", token.text or "")
        if token.get("sentence") != sentence:
            text, sentence = text + "\n", token.get("sentence", "")
        elif text and not re.match(r"[,.;:!?)%]|'s$|n't$", word) and not text.endswith(("(", "$")):
            text += " "
        spans[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text += word
    return text, spans
