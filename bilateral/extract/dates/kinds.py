"""The kinds of tokens and of expressions, a symbol for each, and the classes that rules speak of."""

from __future__ import annotations

from collections.abc import Mapping

from bilateral.extract.dates.words import DOUBTFUL, WORDS

OTHER = "other"
"""What no date is made of."""
_NUMBERS = ("n0", "n12", "n24", "n31", "n59", "n99", "n999", "year", "big", "hours")
_WRITTEN = (
    "slashed",
    "date-time",
    "date",
    "numeric-date",
    "years",
    "year-month",
    "fiscal-year",
    "fiscal-years",
    "nth",
    "decade",
    "bare-decade",
    "short-year",
    "clock",
    "half-day",
    "o'clock",
)
_MARKS = (
    "comma",
    "dash",
    "spaced-dash",
    "slash",
    "open",
    "close",
    "stop",
    "possessive",
    "q",
    "feast",
    "quote",
    "colon",
    "money",
    "counted",
)
EXPRESSIONS = (
    "=day",
    "=weekday",
    "=month-day",
    "=month",
    "=years",
    "=part",
    "=unit",
    "=clock",
    "=bare",
    "=in",
    "=span",
    "=short",
)
"""What rules make: a day, a weekday, a day of some year's month, a month, one or more years, a part of a year, a unit
of time told from publication, a time of day, a time that needs a day to be one, and anything else."""

KINDS = tuple(
    dict.fromkeys(
        [OTHER, *(kind for kind, _ in WORDS.values()), *DOUBTFUL.values(), *_NUMBERS, *_WRITTEN, *_MARKS, *EXPRESSIONS]
    )
)
SYMBOL: Mapping[str, str] = {kind: chr(0x4E00 + number) for number, kind in enumerate(KINDS)}
"""One character for each kind; letters without case or meaning in a pattern."""

CLASSES: Mapping[str, tuple[str, ...]] = {
    "MONTH": ("month", "named-month", "soft-month"),
    "SURE-MONTH": ("month", "named-month"),
    "FULL-MONTH": ("month",),
    "SOFT-MONTH": ("soft-month",),
    "DAY": ("n12", "n24", "n31", "nth", "ordinal"),
    "NUMBER-DAY": ("n12", "n24", "n31"),
    "ORD": ("nth", "ordinal"),
    "NTH": ("nth",),
    "NTH-DAY": ("nth",),
    "YEAR": ("year", "short-year"),
    "FULL-YEAR": ("year",),
    "SHORT-YEAR": ("short-year",),
    "COUNT": ("n12", "n24", "n31", "n59", "n99", "n999", "count", "a", "few"),
    "UNIT": ("unit", "units"),
    "ONE-UNIT": ("unit",),
    "MANY-UNIT": ("units",),
    "SEASON": ("season", "soft-season", "named-season"),
    "SOFT-SEASON": ("season", "soft-season"),
    "FULL-SEASON": ("season",),
    "SPANISH-MONTH": ("spanish-month",),
    "WEEKDAY": ("weekday", "short-weekday"),
    "FULL-WEEKDAY": ("weekday",),
    "SHORT-WEEKDAY": ("short-weekday",),
    "DIGITS": ("n12", "n24", "n31", "n59", "n99", "n999", "year", "big", "hours"),
    "COUNTED": ("counted",),
    "HOUR": ("n12", "count"),
    "MINUTES": ("n12", "n24", "n31", "n59", "count", "a"),
    "CLOCK": ("clock",),
    "HALF": ("half-day",),
    "ZONE": ("zone",),
    "TOWARDS": ("last", "past", "previous", "this", "next", "coming", "following"),
    "WHEN": ("earlier", "later", "late", "early"),
    "NEARLY": ("nearly", "around", "about", "during"),
    "EDGE": ("early", "late", "mid"),
    "END-EDGE": ("start", "end", "mid", "rest"),
    "PERIOD": ("period", "unit"),
    "SLASHED": ("slashed",),
    "HHMM": ("n999", "year"),
    "DAYTIME": ("daytime",),
    "DATE": ("date",),
    "NUMERIC-DATE": ("numeric-date",),
    "MOMENT": ("date-time",),
    "YEARS": ("years",),
    "YEARMONTH": ("year-month",),
    "FISCALYEAR": ("fiscal-year",),
    "FISCALYEARS": ("fiscal-years",),
    "DECADE": ("decade",),
    "BARE-DECADE": ("bare-decade", "tens"),
    "FEAST": ("feast",),
    "Q": ("q",),
    "H": ("h",),
    "HOURS": ("hours",),
    "DAYWORD": ("day-word",),
    "NAMED-DAYWORD": ("named-day-word",),
    "NOON": ("noon", "midnight"),
    "ANY-YEAR": ("year", "short-year", "n99"),
    "LINK": ("dash", "spaced-dash", "to", "through", "until"),
    "AND": ("and",),
    "JOIN": ("dash", "spaced-dash", "to", "through", "until", "and"),
    "TWO-DIGITS": ("n12", "n24", "n31", "n59", "n99"),
    "FISCAL": ("fiscal",),
    "YEAR-PAIR": ("years", "year-month"),
    "PREPOSITION": (
        *("in", "on", "by", "since", "until", "from", "to", "of", "before", "after", "during", "between", "through"),
        *("early", "late", "mid", "about", "around"),
    ),
    "DAYX": ("=day",),
    "OUTER": ("=years", "=unit"),
    "D": ("=day", "=weekday", "=month-day", "=short"),
    "W": ("=weekday", "=short"),
    "MD": ("=month-day",),
    "M": ("=month",),
    "Y": ("=years",),
    "P": ("=part",),
    "U": ("=unit",),
    "T": ("=clock", "=bare"),
    "X": ("=day", "=weekday", "=month-day", "=month", "=years", "=part", "=unit", "=span"),
}
"""Kinds that a rule treats alike, by the name that its pattern uses."""
