"""The units of the gold sets and of the contenders, brought to one name and size."""

from __future__ import annotations

from functools import cache

from bilateral.extract.figures import currencies
from bilateral.extract.figures.units import WORDS, Unit

_MONEY = {
    "dollar": ("USD", 1.0),
    "cent": ("USD", 0.01),
    "penny": ("USD", 0.01),
    "count": ("time", 1.0),
    "dime": ("USD", 0.1),
    "nickel": ("USD", 0.05),
    "pound": ("GBP", 1.0),
    "pound sterling": ("GBP", 1.0),
    "pence": ("GBP", 0.01),
    "franc": ("CHF", 1.0),
    "rupee": ("INR", 1.0),
    "dinar": ("KWD", 1.0),
    "riyal": ("SAR", 1.0),
    "rial": ("IRR", 1.0),
    "peseta": ("peseta", 1.0),
    "finnish markka": ("markka", 1.0),
}
_NAMES = {
    "c": "degree Celsius",
    "f": "degree Fahrenheit",
    "celsius": "degree Celsius",
    "fahrenheit": "degree Fahrenheit",
    "percentage": "percent",
    "m": "metre",
    "metric ton": "tonne",
    "age": "year",
    "count": "time",
}
_EXACTLY = {"pound-mass": "pound", "cubic centimetre": "millilitre"}
_KINDS = {
    "length": "dimension",
    "mass": "dimension",
    "volume": "dimension",
    "area": "dimension",
    "data": "dimension",
    "speed": "dimension",
    "angle": "dimension",
    "temperature": "temperature",
    "share": "percent",
    "money": "money",
}


@cache
def in_base(written: str) -> tuple[str, float, str]:
    """The base unit's name, how many of it a unit is, and its kind."""
    name = _EXACTLY.get(written, " ".join(written.split()))
    lower = _NAMES.get(name.lower(), name.lower())
    if name in ("pound", "Pound"):
        return "pound", 1.0, "money or dimension"
    if " per " in lower:
        one, _, per = lower.partition(" per ")
        return f"{in_base(one)[0]} per {in_base(per)[0]}", in_base(one)[1] / in_base(per)[1], "dimension"
    for power, times in (("square ", 2), ("cubic ", 3)):
        if lower.startswith(power):
            base = in_base(lower.removeprefix(power))
            return power + base[0], base[1] ** times, "dimension"
    return _measure(WORDS[lower]) if lower in WORDS else _money(name, lower)


def _money(name: str, lower: str) -> tuple[str, float, str]:
    """A currency, or nothing."""
    if name.upper() in currencies.codes():
        return name.upper(), 1.0, "money"
    if lower in _MONEY:
        return *_MONEY[lower], "money"
    resolved = currencies.names().get(lower)
    if resolved is None:
        return lower if lower in _PLAIN else "", 1.0, ""
    code, part = currencies.resolve(resolved, "")
    return code, float(part), "money"


_PLAIN = frozenset({"unnamed"})


def _measure(unit: Unit) -> tuple[str, float, str]:
    kind = "temperature or dimension" if unit.name == "degree" else _KINDS.get(unit.kind, "")
    return (unit.kind, float(unit.size), kind) if unit.size else (unit.name, 1.0, kind)
