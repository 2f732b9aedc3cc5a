"""Units of measure: the name that the record would use, and how texts write it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bilateral.extract.wordlist import word_set


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its singular name in British spelling, what it measures, and its size among units of that kind.

    A ``size`` of nought says that units of the kind are not added up.
    """

    name: str
    kind: str
    size: Fraction = Fraction(0)


_TABLE = """
time 1 second secs sec
time 60 minute mins min
time 3600 hour hrs hr
time 86400 day
time 604800 week wk wks
time 1209600 fortnight
calendar 1 month mos
calendar 12 year yr yrs
calendar 120 decade
calendar 1200 century centuries
calendar 12000 millennium millennia
length 1 metre
length 0.3048 foot feet
length 0.0254 inch inches
length 0.9144 yard
length 1609.344 mile
length 1852 nautical_mile
mass 1 gram gramme
mass 453.59237 pound lb lbs
mass 28.349523125 ounce oz
mass 6350.29318 stone
mass 1000000 tonne metric_ton metric_tons metric_tonne metric_tonnes
mass 907184.74 ton
mass 1000 kilo
volume 1 litre
volume 3.785411784 gallon gal gals
volume 158.987 barrel bbl
volume 0.473176 pint
volume 0.946353 quart
volume 0.2365 cup
volume 0.0148 tablespoon tbsp
volume 0.0049 teaspoon tsp
area 10000 hectare
area 4046.8564224 acre
data 8 byte
data 1 bit
energy 1 joule
energy 4.184 calorie
power 1 watt
power 745.7 horsepower
frequency 1 hertz
pressure 1 pascal
voltage 1 volt
energy 3600 watt_hour
temperature 0 degree_Celsius celsius centigrade celcius
temperature 0 degree_Fahrenheit fahrenheit farenheit
temperature 0 kelvin kelvins
angle 0 degree deg degs
angle 0 radian
share 0 percent percents percentage per_cent pct
share 0 percentage_point pct_point
share 0 basis_point
number 0 point pts
number 0 time
number 0 decibel
number 0 mile_per_hour mph
number 0 kilometre_per_hour kph kmph kmh
number 0 knot
"""
_PREFIXES: Mapping[str, int | Fraction] = {
    "kilo": 1000,
    "mega": 10**6,
    "giga": 10**9,
    "tera": 10**12,
    "exa": 10**18,
    "peta": 10**15,
    "hecto": 100,
    "deci": Fraction(1, 10),
    "centi": Fraction(1, 100),
    "milli": Fraction(1, 1000),
    "micro": Fraction(1, 10**6),
    "nano": Fraction(1, 10**9),
    "pico": Fraction(1, 10**12),
}
_PREFIXED = frozenset(
    {"metre", "gram", "litre", "byte", "bit", "watt", "watt hour", "hertz", "joule", "volt", "pascal", "tonne"}
)
_AMERICAN = (("metre", "meter"), ("litre", "liter"))
_SYMBOLS = {
    "km": "kilometre",
    "kms": "kilometre",
    "m": "metre",
    "cm": "centimetre",
    "mm": "millimetre",
    "dm": "decimetre",
    "nm": "nanometre",
    "ft": "foot",
    "in": "inch",
    "oz": "ounce",
    "lb": "pound",
    "lbs": "pound",
    "gal": "gallon",
    "gals": "gallon",
    "min": "minute",
    "mins": "minute",
    "hr": "hour",
    "sec": "second",
    "secs": "second",
    "kmph": "kilometre per hour",
    "yd": "yard",
    "yds": "yard",
    "mi": "mile",
    "kg": "kilogram",
    "kgs": "kilogram",
    "g": "gram",
    "gs": "gram",
    "mg": "milligram",
    "mcg": "microgram",
    "μg": "microgram",
    "µg": "microgram",
    "t": "tonne",
    "l": "litre",
    "L": "litre",
    "ml": "millilitre",
    "mls": "millilitre",
    "mL": "millilitre",
    "cl": "centilitre",
    "dl": "decilitre",
    "ha": "hectare",
    "kb": "kilobit",
    "Kb": "kilobit",
    "mb": "megabit",
    "Mb": "megabit",
    "KB": "kilobyte",
    "kB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "Wh": "watt hour",
    "kWh": "kilowatt hour",
    "MWh": "megawatt hour",
    "GWh": "gigawatt hour",
    "V": "volt",
    "kV": "kilovolt",
    "h": "hour",
    "hrs": "hour",
    "ms": "millisecond",
    "dB": "decibel",
    "°C": "degree Celsius",
    "°F": "degree Fahrenheit",
    "° C": "degree Celsius",
    "° F": "degree Fahrenheit",
    "° Celsius": "degree Celsius",
    "° Fahrenheit": "degree Fahrenheit",
    "° celsius": "degree Celsius",
    "° fahrenheit": "degree Fahrenheit",
    "°": "degree",
    "C": "degree Celsius",
    "μm": "micrometre",
    "µm": "micrometre",
    "tpd": "tonne per day",
    "J": "joule",
    "kJ": "kilojoule",
    "MJ": "megajoule",
    "kPa": "kilopascal",
    "Pa": "pascal",
    "rad": "radian",
    "km/h": "kilometre per hour",
    "km/hr": "kilometre per hour",
    "kph": "kilometre per hour",
    "mph": "mile per hour",
    "m/s": "metre per second",
    "ppm": "part per million",
    "cc": "cubic centimetre",
}
_POWERS = {"2": "square", "²": "square", "^2": "square", "3": "cubic", "³": "cubic", "^3": "cubic"}
ATTACHED_ONLY = word_set("m g t l L h in W V rad ms gs C J Pa")
"""Symbols that are read right behind the digits, or where no word can stand: alone they may be a word or a name."""


def _plural(name: str) -> str:
    return name if name.endswith(("s", "tz")) else f"{name}es" if name.endswith("ch") else f"{name}s"


def _read() -> dict[str, Unit]:
    forms: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        kind, size, *written = line.split()
        name, *others = (word.replace("_", " ") for word in written)
        unit = Unit(name, kind, Fraction(size))
        _put(forms, unit, name, others)
        if name in _PREFIXED:
            for prefix, times in _PREFIXES.items():
                _put(
                    forms,
                    Unit(prefix + name, kind, unit.size * times),
                    prefix + name,
                    [prefix + other for other in others],
                )
    forms["kilo"] = forms["kilos"] = forms["kilogram"]
    shorts = {"km": "kilometre", "kms": "kilometre", "cm": "centimetre", "mm": "millimetre"}
    shorts |= {"kg": "kilogram", "kgs": "kilogram", "ml": "millilitre", "mls": "millilitre"}
    forms |= {short: forms[name] for short, name in shorts.items()}
    for scale in ("celsius", "centigrade", "celcius", "c", "fahrenheit", "farenheit", "f"):
        unit = forms["fahrenheit" if scale.startswith("f") else "celsius"]
        forms |= {f"{degree} {scale}": unit for degree in ("degree", "degrees", "deg")}
    return forms


def _put(forms: dict[str, Unit], unit: Unit, name: str, others: list[str]) -> None:
    for form in (name, *others):
        for ours, theirs in (("", ""), *_AMERICAN):
            spelt = form.replace(ours, theirs) if ours else form
            forms[spelt] = forms[_plural(spelt)] = unit


WORDS: Mapping[str, Unit] = _read()
"""Units by their names in lower case, singular and plural."""


def _symbols() -> dict[str, Unit]:
    by_name = {unit.name: unit for unit in WORDS.values()}
    symbols = {form: by_name.get(name, Unit(name, "speed")) for form, name in _SYMBOLS.items()}
    for form in ("km", "m", "cm", "mm", "ft", "mi"):
        for mark, power in _POWERS.items():
            symbols[form + mark] = raised(symbols[form], power)
    return symbols | {
        "sq mi": Unit("square mile", "area"),
        "sq ft": Unit("square foot", "area"),
        "sq km": Unit("square kilometre", "area"),
    }


def raised(unit: Unit, power: str) -> Unit:
    """The square or the cube of a unit of length."""
    return Unit(
        f"{power} {unit.name}", "area" if power == "square" else "volume", unit.size ** (2 if power == "square" else 3)
    )


SYMBOLS: Mapping[str, Unit] = _symbols()
"""Units by their symbols, as they are written."""
