"""Gold quantities of public sets, in one form."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Amount:
    """A quantity that a gold set or a contender sees: where, how much, up to how much, of what.

    ``start`` and ``end`` are ``None`` where the set does not say. A half-open range has one end.
    """

    start: int | None
    end: int | None
    low: float | None
    high: float | None = None
    unit: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Case:
    """A text and its quantities."""

    text: str
    amounts: tuple[Amount, ...]


@dataclass(frozen=True)
class GoldSet:
    """Cases of one set; ``kinds`` are the kinds of figures it marks, ``None`` where it marks every number."""

    name: str
    cases: list[Case]
    kinds: frozenset[str] | None = None
    units: bool = True


_RECOGNIZERS = {
    "Number/English/NumberModel": (None, False),
    "Number/English/OrdinalModel": (frozenset({"ordinal"}), False),
    "Number/English/NumberRangeModel": (frozenset({"range"}), False),
    "Number/English/PercentModel": (frozenset({"percent"}), True),
    "NumberWithUnit/English/CurrencyModel": (frozenset({"money"}), True),
    "NumberWithUnit/English/AgeModel": (frozenset({"age"}), True),
    "NumberWithUnit/English/DimensionModel": (frozenset({"dimension"}), True),
    "NumberWithUnit/English/TemperatureModel": (frozenset({"temperature"}), True),
}
_DUCKLING = ("AmountOfMoney", "Distance", "Duration", "Numeral", "Quantity", "Temperature", "Volume", "Ordinal")


def read_sets(gold: Path) -> Iterator[GoldSet]:
    """All sets of quantities in the folder."""
    for name, (kinds, units) in _RECOGNIZERS.items():
        path = gold / "recognizers_text" / "Specs" / f"{name}.json"
        cases = [_recognizers(each) for each in _json(path)]
        yield GoldSet(f"recognizers {path.stem.removesuffix('Model')}", cases, kinds, units)
    for name in _DUCKLING:
        examples = _json(gold / "duckling_en" / f"{name}.json")["examples"]
        kinds = frozenset({"ordinal"}) if name == "Ordinal" else None
        units = name not in ("Numeral", "Ordinal")
        yield GoldSet(f"duckling {name}", [_duckling(each) for each in examples], kinds, units)
    for name in ("quantities", "quantities.ambiguity"):
        yield GoldSet(f"quantulum {name}", [_quantulum(each) for each in _json(gold / "quantulum3" / f"{name}.json")])
    yield GoldSet("meantime VALUE", list(_meantime(gold / "meantime_en")), units=False)


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8-sig"))


def _number(written: str) -> float | None:
    try:
        return float(written.rstrip("%"))
    except ValueError:
        return None


def _recognizers(case: dict[str, Any]) -> Case:
    """A case; results without a number ("fahrenheit" alone) are left out."""
    amounts = []
    for result in case["Results"]:
        resolution = result.get("Resolution") or {}
        start = result.get("Start")
        value = str(resolution.get("value"))
        low, high, unit = _number(value), None, str(resolution.get("isoCurrency") or resolution.get("unit") or "")
        interval = re.fullmatch(r"[\[(](.*),(.*)[\])]", value)
        if interval is not None:
            low, high = _number(interval[1]), _number(interval[2])
        if low is None and high is None:
            continue
        end = None if start is None else start + len(result["Text"])
        amounts.append(Amount(start, end, low, high, "percent" if value.endswith("%") else unit))
    return Case(case["Input"], tuple(amounts))


def _duckling(case: dict[str, Any]) -> Case:
    """A phrase that is one quantity as a whole."""
    written = case["expr"]
    text = case["text"]
    pair = re.match(r"between (\S+) \(\s*([-\d.e]+),\s*([-\d.e]+)\)", written)
    if pair is not None:
        return Case(text, (Amount(0, len(text), float(pair[2]), float(pair[3]), pair[1]),))
    single = re.match(r"(?:simple|under|above) (\S+) \(?([-\d.e]+)\)?", written)
    if single is not None:
        return Case(text, (Amount(0, len(text), float(single[2]), None, "" if single[1] == "Unnamed" else single[1]),))
    duration = re.match(r"DurationData ([\d.]+) (\S+)", written)
    if duration is not None:
        return Case(text, (Amount(0, len(text), float(duration[1]), None, duration[2]),))
    plain = re.match(r"(?:NumeralValue|OrdinalData) \(?([-\d.e]+)\)?", written)
    if plain is None:
        raise ValueError(f"{written!r}: not a form that this reader knows")
    return Case(text, (Amount(0, len(text), float(plain[1])),))


def _quantulum(case: dict[str, Any]) -> Case:
    """A sentence; a range is told by its middle and half its length."""
    amounts, at = [], 0
    for result in case["res"]:
        start = case["req"].find(result["surface"], at)
        start = case["req"].find(result["surface"]) if start < 0 else start
        end = None if start < 0 else start + len(result["surface"])
        at = end or at
        value, half = float(result["value"]), result.get("uncertainty")
        unit = "" if result["unit"] == "dimensionless" else result["unit"]
        if half and "±" not in result["surface"] and "+/-" not in result["surface"]:
            amounts.append(Amount(start, end, value - half, value + half, unit))
        else:
            amounts.append(Amount(start if start >= 0 else None, end, value, None, unit))
    return Case(case["req"], tuple(amounts))


def _meantime(folder: Path) -> Iterator[Case]:
    """Articles as far as they are marked, written out from their words.

    A mark has no value but its words, and is hit by whatever is found there.
    """
    for path in sorted(folder.glob("intra-doc_annotation/*/*.xml")):
        root = ET.parse(path).getroot()  # noqa: S314 (the gold is ours to trust)
        text, places = _written_out(root)
        amounts = []
        for mark in root.iter("VALUE"):
            tokens = [places[anchor.get("t_id") or ""] for anchor in mark]
            start, end = min(each[0] for each in tokens), max(each[1] for each in tokens)
            kind = (mark.get("type") or "").lower()
            amounts.append(Amount(start, end, None, None, "", kind))
        marked = [places[anchor.get("t_id") or ""][1] for anchor in root.iter("token_anchor")]
        yield Case(text[: max(marked, default=0)], _single(amounts, text))


def _single(amounts: list[Amount], text: str) -> tuple[Amount, ...]:
    """The marks without those in others: of a range ("20 to 25 percent") the whole, of "$4 or $5 million" the parts."""

    def is_list(each: Amount) -> bool:
        return " or " in text[each.start : each.end] or "(" in text[each.start : each.end]

    def holds(outer: Amount, inner: Amount) -> bool:
        return outer is not inner and _bounds(outer)[0] <= _bounds(inner)[0] and _bounds(inner)[1] <= _bounds(outer)[1]

    lists = [each for each in amounts if is_list(each) and any(holds(each, other) for other in amounts)]
    kept = [each for each in amounts if each not in lists]
    return tuple(each for each in kept if not any(holds(other, each) for other in kept))


def _bounds(amount: Amount) -> tuple[int, int]:
    return amount.start or 0, amount.end or 0


def _written_out(root: ET.Element) -> tuple[str, dict[str, tuple[int, int]]]:
    text, places, sentence = "", {}, ""
    for token in root.iter("token"):
        word = token.text or ""
        if text:
            text += "\n" if token.get("sentence") != sentence else _space(text, word)
        sentence = token.get("sentence") or ""
        places[token.get("t_id") or ""] = (len(text), len(text) + len(word))
        text += word
    return text, places


def _space(text: str, word: str) -> str:
    """The space between two tokens: none where English has none."""
    glued = word in {",", ".", "%", ")", ";", ":", "?", "!", "'s", "''", "n't"} or text[-1] in "($€£#"
    return "" if glued else " "


Contender = Callable[[str], list[Amount]]
