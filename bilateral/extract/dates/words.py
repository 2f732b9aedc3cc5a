"""The words that dates are written with: of what kind each is, and its value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_MONTHS = "january february march april may june july august september october november december"
_SPANISH_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_SHORT_WEEKDAYS = "mon tue wed thu fri sat sun"
_NUMBERS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
"""
_TENS = "thirty forty fifty sixty seventy eighty ninety hundred"
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth
"""
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
_UNITS: Mapping[str, str] = {
    "second": "seconds secs sec",
    "minute": "minute minutes mins min",
    "hour": "hour hours hrs hr",
    "day": "day days",
    "week": "week weeks",
    "fortnight": "fortnight fortnights",
    "month": "month months",
    "quarter": "quarter quarters qtr",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "centuries",
    "weekend": "weekend weekends",
}
_SEASONS: Mapping[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ZONES: Mapping[str, int] = {
    "utc": 0,
    "gmt": 0,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
}
"""Hours before (-) or after Greenwich; those of Eastern Time and the like change with the season."""
_KINDS: Mapping[str, str] = {
    "last": "last latest",
    "past": "past preceding",
    "previous": "previous",
    "this": "this current",
    "next": "next",
    "coming": "coming upcoming",
    "following": "following",
    "that": "that",
    "then": "then",
    "same": "same",
    "early": "early",
    "late": "late",
    "mid": "mid middle",
    "earlier": "earlier",
    "later": "later afterwards afterward",
    "start": "start beginning starting commencing",
    "end": "end close",
    "rest": "rest remainder",
    "period": "period",
    "calendar": "calendar",
    "numbered": """
section sections chapter title article paragraph resolution page pages room flight flights route highway box
""",
    "half": "half",
    "has": "has have",
    "in": "in",
    "on": "on",
    "at": "at",
    "by": "by",
    "since": "since",
    "from": "from",
    "until": "until till til",
    "through": "through thru",
    "to": "to",
    "of": "of",
    "for": "for",
    "than": "than",
    "before": "before",
    "after": "after",
    "during": "during over throughout",
    "within": "within",
    "between": "between",
    "and": "and",
    "the": "the",
    "a": "a an",
    "around": "around approximately circa roughly",
    "about": "about",
    "nearly": "nearly almost",
    "more": "more less",
    "few": "few several many dozen",
    "working": "business working trading consecutive straight",
    "fiscal": "fiscal financial budget fy",
    "ago": "ago",
    "back": "back",
    "now": "now present",
    "hence": "hence",
    "prior": "prior ahead",
    "noon": "noon midday",
    "time": "time",
    "local": "local",
    "zone-name": "eastern central mountain pacific",
    "daylight": "daylight standard",
    "put-off": "postponed delayed extended rescheduled adjourned deferred postpone delay extend reschedule adjourn",
    "ending": "ending ended",
    "counted": "percent people million billion trillion thousand dollars pesos kilometers kilometres miles km degrees",
    "midnight": "midnight",
    "daytime": "morning afternoon evening night",
    "day-word": "today tonight yesterday tomorrow",
    "will": "will shall 'll would",
    "modal": "should could might must can",
    "superlative": """
best worst most least only never not no highest lowest biggest largest smallest greatest deadliest bloodiest longest
fastest steepest strongest weakest sharpest heaviest worst-ever
""",
    "attack": "attack attacks terrorist terror",
    "planned": "planned scheduled slated due expected set poised expects expect plans plan aims hopes intends deadline",
    "scheduled": """
holds meets begins starts opens expires arrives travels heads returns hosts convenes resumes departs takes leaves
visits concludes goes comes closes ends lasts runs
""",
    "namer": "super black bloody fat cyber red",
    "be": "be been being",
    "is": "is are going likely",
    "intend": "agreed vowed promised pledged decided offered threatened wants want",
    "every": "every each",
    "holiday": "holiday holidays",
    "was": "was were had",
    "said": "said told",
    "past-verb": """
did met went took came began made gave got left held found lost won sent sold bought brought fell
rose grew ran saw hit led fought caught shot wrote spoke broke became thought felt kept paid stood struck taken given
shown seen done gone born known drew flew chose drove fled hid rode shook sank swore threw withdrew
""",
}
"""Words by their kind, where the words of a kind all do the same."""
SHIFTS: Mapping[str, int] = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
"""Days that a word is from the day of publication."""


def _words() -> Iterator[tuple[str, str, object]]:
    """Word, kind and value of each."""
    yield from ((word, kind, word) for kind, several in _KINDS.items() for word in several.split())
    for kind, several, first in (
        ("month", _MONTHS, 1),
        ("month", _SHORT_MONTHS, 1),
        ("ordinal", _ORDINALS, 1),
        ("weekday", _WEEKDAYS, 0),
        ("short-weekday", _SHORT_WEEKDAYS, 0),
        ("count", _NUMBERS, 0),
    ):
        yield from ((word, kind, number) for number, word in enumerate(several.split(), first))
    yield from ((word, "count", number * 10) for number, word in enumerate(_TENS.split(), 3))
    yield from ((word, "tens", 1900 + number * 10) for number, word in enumerate(_DECADES.split(), 2))
    for unit, several in _UNITS.items():
        yield from ((word, "units" if word.endswith("s") else "unit", unit) for word in several.split())
        yield from ((unit, "unit", unit) for _ in range(unit != "second"))
    yield from ((word, "season", code) for word, code in _SEASONS.items())
    yield from ((word, "zone", hours) for word, hours in _ZONES.items())
    yield from ((f"q{number}", "q", number) for number in (1, 2, 3, 4))
    yield from ((f"h{number}", "h", number) for number in (1, 2))
    yield from ((f"{number}q", "q", number) for number in (1, 2, 3, 4))
    yield from (("couple", "count", 2), ("final", "ordinal", -1), ("oclock", "o'clock", 0), ("o'clock", "o'clock", 0))
    yield from (("am", "half-day", "a"), ("pm", "half-day", "p"))
    yield from ((word, "zone", None) for word in ("et", "ct", "mt", "pt"))
    yield from ((word, "spanish-month", number) for number, word in enumerate(_SPANISH_MONTHS.split(), 1))
    yield from (("de", "de", 0), ("del", "de", 0), ("noughties", "tens", 2000))
    yield from (("sept", "month", 9), ("tues", "short-weekday", 1), ("thur", "short-weekday", 3))
    yield from (("thurs", "short-weekday", 3), ("thirtieth", "ordinal", 30))


WORDS: Mapping[str, tuple[str, object]] = {word: (kind, value) for word, kind, value in _words()}
"""Kind and value of each word in lower case."""
DOUBTFUL: Mapping[str, str] = {
    **dict.fromkeys(["et", "ct", "mt", "pt", "Et", "Ct", "Mt", "Pt"], "other"),
    **dict.fromkeys(["Spring", "Summer", "Autumn", "Fall", "Winter"], "named-season"),
    **dict.fromkeys(["TODAY", "Today", "Tonight", "Tomorrow", "Yesterday"], "named-day-word"),
    **dict.fromkeys(["Day", "Week", "Weekend", "Month", "Year", "Decade", "Century", "Night", "Morning"], "other"),
    **dict.fromkeys(["may", "march", "mar", "jan", "dec"], "soft-month"),
    **dict.fromkeys(["May", "March", "Mar", "Jan"], "named-month"),
    **dict.fromkeys(["fall", "spring"], "soft-season"),
    **dict.fromkeys([word.upper() for word in ("de", "del")], "other"),
    **dict.fromkeys(["mon", "wed", "sat", "sun", "fri", "est", "edt", "cet", "mst"], "other"),
}
"""Another kind for words that mostly mean something else when they are written so."""
