"""The grammar of dates: tables of rules, of which each reads what the one before made of the words."""

from __future__ import annotations

from bilateral.extract.dates.reading import combined, days, times, units, years
from bilateral.extract.dates.sequence import Grammar, Rule, Sequence

EXPRESSIONS = Grammar(
    (
        # Days.
        Rule("iso", "=day", "DATE", days.full_date),
        Rule("iso", "=day", "MOMENT ZONE?", days.moment),
        Rule("full-date", "=day", "MONTH the? DAY comma? of? YEAR", days.month_day),
        Rule("full-date", "=day", "MONTH comma DAY comma YEAR", days.month_day),
        Rule("full-date", "=day", "the? DAY of? SURE-MONTH comma? of? YEAR", days.month_day),
        Rule("full-date", "=day", "NUMBER-DAY dash|slash SURE-MONTH dash|slash ANY-YEAR", days.month_day),
        Rule("attacks", "=day", "MONTH DAY &attack", days.attacks),
        Rule("month-day", "=month-day", "MONTH the? DAY !counted", days.month_day),
        Rule("month-day", "=month-day", "<on|by|until|since|from|before|after|weekday SLASHED !other", days.slashed),
        Rule("month-day", "=month-day", "the? DAY of MONTH", days.month_day),
        Rule("month-day", "=month-day", "the? DAY SURE-MONTH", days.month_day),
        Rule(
            "day-of-month",
            "=month-day",
            "<on|by|until|since|from the? NTH !other !counted !unit|units",
            days.day_number,
        ),
        Rule("day-range", "=span", "from? MONTH DAY LINK DAY2 comma? YEAR", days.day_range),
        Rule("day-range", "=span", "from? MONTH DAY LINK DAY2 !counted", days.day_range),
        Rule("day-range", "=span", "between MONTH DAY and DAY2 comma? YEAR", days.day_range),
        Rule("day-range", "=span", "between MONTH DAY and DAY2", days.day_range),
        Rule("day-range", "=span", "from? MONTH DAY LINK MONTH2 DAY2 comma? YEAR", days.day_range),
        Rule("day-range", "=span", "from? the? DAY LINK the? DAY2 of? SURE-MONTH comma? YEAR", days.day_range),
        Rule("day-range", "=span", "from? the? DAY LINK the? DAY2 of? SURE-MONTH", days.day_range),
        Rule("weekday", "=weekday", "~namer FULL-WEEKDAY", days.weekday),
        Rule("weekday", "=short", "SHORT-WEEKDAY", days.weekday),
        Rule("weekday", "=weekday", "TOWARDS WEEKDAY", days.weekday),
        Rule("weekday", "=weekday", "this TOWARDS WEEKDAY", days.weekday),
        Rule("weekday-day", "=day", "WEEKDAY comma? the? ORD !other !counted !unit !dash", days.weekday_number),
        Rule("day-word", "=day", "DAYWORD", days.day_word(0)),
        Rule("day-word", "=day", "~other|namer NAMED-DAYWORD", days.day_word(0)),
        Rule("day-word", "=day", "earlier|later|late|early DAYWORD", days.day_word(0)),
        Rule("day-word", "=day", "the? UNIT before DAYWORD", days.day_word(-1)),
        Rule("day-word", "=day", "the? UNIT after DAYWORD", days.day_word(1)),
        Rule("daytime", "=day", "the? TOWARDS DAYTIME", days.daytime),
        Rule("daytime", "=day", "early|late|later|earlier TOWARDS DAYTIME", days.daytime),
        Rule("holiday", "=month-day", "FEAST", days.feast),
        Rule("holiday", "=day", "FEAST comma? of|in? YEAR", days.feast),
        Rule("holiday", "=day", "TOWARDS FEAST", days.feast),
        # Months, parts of years and seasons.
        Rule("month-year", "=month", "MONTH comma? of? YEAR", years.month),
        Rule("month-year", "=month", "MONTH dash YEAR", years.month),
        Rule("month-range", "=span", "from? SURE-MONTH LINK SURE-MONTH2", years.month_range),
        Rule("month-year", "=month", "YEARMONTH", years.year_month),
        Rule("month-range", "=span", "from? MONTH LINK MONTH2 comma? of? YEAR", years.month_range),
        Rule("month-range", "=span", "between MONTH and MONTH2 comma? of? YEAR", years.month_range),
        Rule("month-range", "=span", "between SURE-MONTH and SURE-MONTH2", years.month_range),
        Rule("month", "=month", "FULL-MONTH", years.month),
        Rule("month", "=month", "<PREPOSITION SURE-MONTH !dash", years.month),
        Rule("month", "=month", "<in|since|of|during SOFT-MONTH !other", years.month),
        Rule("month", "=month", "<the|a SURE-MONTH &other|attack", years.month),
        Rule("told", "=month", "that SURE-MONTH", units.told_month),
        Rule("month", "=month", "SURE-MONTH &possessive", years.month),
        Rule("month", "=month", "TOWARDS SURE-MONTH", years.month),
        Rule("quarter", "=part", "the? ORD dash? ONE-UNIT", years.quarter),
        Rule("quarter", "=part", "Q", years.quarter),
        Rule("quarter", "=span", "Q dash? YEAR", years.quarter),
        Rule("quarter", "=span", "YEAR Q", years.quarter),
        Rule("season", "=part", "the? FULL-SEASON", years.season),
        Rule("season", "=part", "<PREPOSITION the? SOFT-SEASON", years.season),
        Rule("season", "=part", "the? SEASON of? YEAR", years.season),
        Rule("season", "=part", "TOWARDS SEASON", years.season),
        # Years.
        Rule("year", "=years", "~money|dash|slash FULL-YEAR !counted !unit|units", years.year),
        Rule("year", "=years", "<PREPOSITION SHORT-YEAR", years.year),
        Rule("years", "=span", "from? YEAR LINK YEAR2 !counted !unit|units", years.year_range),
        Rule("year", "=years", "EDGE dash YEAR", years.edged_year),
        Rule("year", "=years", "the? ONE-UNIT FULL-YEAR", years.the_year),
        Rule("years", "=span", "YEARS", years.years),
        Rule("fiscal-year", "=span", "fiscal unit? YEAR", years.fiscal),
        Rule("fiscal-year", "=span", "the? YEAR fiscal unit", years.fiscal),
        Rule("fiscal-year", "=span", "FISCALYEAR", years.fiscal),
        Rule("decade", "=years", "the? DECADE", years.decade),
        Rule("decade", "=years", "the BARE-DECADE", years.decade),
        Rule("decade", "=years", "EDGE dash? BARE-DECADE", years.decade),
        Rule("century", "=years", "the? ORD dash? ONE-UNIT", years.century),
        # Units counted from publication, or from the date told before.
        Rule("unit", "=unit", "TOWARDS ONE-UNIT", units.unit),
        Rule("unit", "=unit", "this TOWARDS ONE-UNIT", units.unit),
        Rule("unit", "=unit", "WHEN TOWARDS ONE-UNIT", units.unit),
        Rule("edge", "=span", "the? END-EDGE of the? UNIT", combined.edged_unit),
        Rule("weekend", "=unit", "the ONE-UNIT", units.weekend),
        Rule("reach", "=span", "the? last|past|previous a? COUNT of? working? UNIT", units.reach(-1)),
        Rule("reach", "=span", "the past ONE-UNIT", units.reach(-1)),
        Rule("reach", "=span", "<in|during|within the last ONE-UNIT !of|in", units.reach(-1)),
        Rule("unit", "=unit", "the TOWARDS ONE-UNIT !of|in", units.the_unit),
        Rule("reach", "=span", "the? next|coming|following a? COUNT of? working? UNIT", units.reach(1)),
        Rule("reach", "=span", "the? COUNT last|past|previous MANY-UNIT", units.reach(-1)),
        Rule("reach", "=span", "the? COUNT next|coming|following MANY-UNIT", units.reach(1)),
        Rule("reach", "=span", "within COUNT UNIT", units.reach(1)),
        Rule("vague", "=span", "the? TOWARDS MANY-UNIT", units.vague),
        Rule("ago", "=day", "a? COUNT of? UNIT ago|back", units.away(-1)),
        Rule("ago", "=day", "COUNT UNIT and COUNT2 UNIT2 ago", units.away_twice),
        Rule("ahead", "=day", "COUNT UNIT from now", units.away(1)),
        Rule("ahead", "=in", "in a? COUNT of? UNIT", units.away(1)),
        Rule("away", "=day", "COUNT UNIT before DAYWORD", units.away_from_word(-1)),
        Rule("away", "=day", "COUNT UNIT after|from DAYWORD", units.away_from_word(1)),
        Rule("ahead", "=day", "COUNT UNIT hence", units.away(1)),
        Rule("ahead", "=day", "in COUNT UNIT possessive? time", units.away(1)),
        Rule("told", "=day", "a? COUNT of? UNIT earlier", units.away(-1, told=True)),
        Rule("told", "=day", "a? COUNT of? UNIT later", units.away(1, told=True)),
        Rule("told", "=unit", "that ONE-UNIT", units.told(0)),
        Rule("told", "=unit", "that|the same ONE-UNIT", units.told(0)),
        Rule("since-then", "=span", "<has|was since &past-verb", units.since_told),
        Rule("since-then", "=span", "since then", units.since_told),
        # Times of day.
        Rule("clock", "=clock", "CLOCK HALF ZONE?", times.clock),
        Rule("clock", "=clock", "CLOCK ZONE", times.clock),
        Rule("clock", "=clock", "HOURS ZONE", times.clock),
        Rule("clock", "=clock", "HOUR HALF ZONE?", times.clock),
        Rule("clock", "=clock", "HOUR o'clock HALF?", times.clock),
        Rule("clock", "=clock", "HHMM HALF ZONE?", times.clock_digits),
        Rule("clock", "=clock", "n12 NOON", times.clock),
        Rule("clock", "=clock", "MINUTES UNIT? past|after HOUR HALF?", times.clock_past),
        Rule("clock", "=clock", "half past HOUR HALF?", times.clock_past),
        Rule("clock", "=clock", "HOUR in the DAYTIME", times.clock_in),
        Rule("clock", "=bare", "CLOCK", times.clock),
        Rule("clock", "=clock", "NOON ZONE?", times.clock),
    )
)
"""What can stand by itself."""

COMBINATIONS = Grammar(
    (
        Rule("weekday-date", "=day", "W comma? the? MD", combined.with_weekday),
        Rule("weekday-date", "=day", "W open MD close", combined.with_weekday),
        Rule("weekday-date", "=day", "W comma? the? DAYX", combined.inner("dayx")),
        Rule("weekday-date", "=day", "W open DAYX close", combined.inner("dayx")),
        Rule("weekday-date", "=day", "MD comma W", combined.with_weekday),
        Rule("weekday-date", "=day", "DAYX comma W", combined.inner("dayx")),
        Rule("within", "=day", "MD of|in? OUTER", combined.within("md")),
        Rule("within", "=day", "MD comma Y", combined.within("md")),
        Rule("within", "=month", "M of|in|comma? OUTER", combined.within("m")),
        Rule("within", "=span", "P of|in|comma? OUTER", combined.within("p")),
        Rule("within", "=day", "W of|from? U", combined.within_week),
        Rule("within", "=day", "U possessive W", combined.within_week),
        Rule("within", "=day", "U comma? on? W", combined.within_week),
        Rule("nth", "=span", "the? ORD UNIT of|in X", combined.nth(1)),
        Rule("nth", "=day", "the? ORD W of|in X", combined.nth(1)),
        Rule("nth", "=span", "the? U of|in X", combined.last_of),
        Rule("nth", "=day", "the? W of|in X", combined.last_of),
        Rule("nth", "=span", "the? ORD UNIT of|in the UNIT2", combined.nth_of_unit),
        Rule("nth", "=day", "the? ORD W of|in the UNIT2", combined.nth_of_unit),
        Rule("within", "=day", "the? ORD UNIT? of U", combined.day_of),
        Rule("edge", "=span", "the? EDGE dash? in|of? X", combined.edged),
        Rule("edge", "=span", "the? END-EDGE of X", combined.edged),
        Rule("half", "=span", "the? ORD half of? X", combined.half_of),
        Rule("week-of", "=span", "the? UNIT of the NTH", units.week_of_number),
        Rule("week-of", "=span", "the? UNIT of|start on? D", units.week_of),
        Rule("away", "=day", "COUNT UNIT before D", units.away_from(-1)),
        Rule("away", "=day", "COUNT UNIT after|from D", units.away_from(1)),
        Rule("daytime", "=day", "D DAYTIME", combined.in_daytime),
        Rule("daytime", "=day", "D in the DAYTIME", combined.in_daytime),
        Rule("daytime", "=day", "D early|late DAYTIME", combined.in_daytime),
        Rule("daytime", "=day", "the? DAYTIME of D", combined.in_daytime),
    )
)
"""What stands beside another expression and says more; read twice."""

TIMES = Grammar(
    (
        Rule("clock-range", "=clock", "from|between? T to|until|through|dash|and T2", times.clock_range),
        Rule("clock-range", "=clock", "from|between? HOUR to|until|through|dash|and T2", times.clock_range),
        Rule("clock-range", "=clock", "from|between HOUR to|until|through|dash|and HOUR2 &D", times.clock_range),
        Rule("clock", "=clock", "T in the DAYTIME", times.clock_in),
        Rule("clock", "=clock", "a? MINUTES UNIT past|after T", times.clock_after),
    )
)
"""Times of day that take several words."""

DAY_TIMES = Grammar(
    (
        Rule("day-time", "=day", "D comma? at|about|around|by|from|before|after? T", times.at),
        Rule("day-time", "=day", "D at|around HOUR", times.at_hour),
        Rule("day-time", "=day", "T comma? on|of? D", times.at),
        Rule("day-time", "=day", "HOUR comma? D", times.at_hour_of_daytime),
    )
)
"""Times of day on a day."""

INTERVALS = Grammar(
    (
        Rule("about", "=span", "around X", combined.about),
        Rule("about", "=clock", "around|about T", combined.inner("t")),
        Rule("interval", "=span", "between now and X2", combined.until_date),
        Rule("interval", "=span", "from now to|until|through X2", combined.until_date),
        Rule("interval", "=span", "from X to|until|through|dash X2", combined.between),
        Rule("interval", "=span", "between X and X2", combined.between),
        Rule("interval", "=span", "X to|until|through|dash X2", combined.between),
    )
)
"""From one expression to another."""


def find_expressions(words: Sequence) -> Sequence:
    """The words with each expression of time as one item."""
    read = EXPRESSIONS.rewrite(words)
    if read is words:
        return words
    for grammar in (COMBINATIONS, COMBINATIONS, TIMES, DAY_TIMES, INTERVALS):
        read = grammar.rewrite(read)
    return read
