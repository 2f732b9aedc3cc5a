"""The grammar of dates: tables of rules, of which each reads what the one before made of the words."""

from __future__ import annotations

from bilateral.extract.dates import reading as read
from bilateral.extract.dates.sequence import Grammar, Rule, Sequence

EXPRESSIONS = Grammar(
    (
        # Days.
        Rule("iso", "=day", "DATE", read.full_date),
        Rule("iso", "=day", "MOMENT ZONE?", read.moment),
        Rule("full-date", "=day", "MONTH the? DAY comma? of? YEAR", read.month_day),
        Rule("full-date", "=day", "MONTH comma DAY comma YEAR", read.month_day),
        Rule("full-date", "=day", "the? DAY of? SURE-MONTH comma? of? YEAR", read.month_day),
        Rule("full-date", "=day", "NUMBER-DAY dash|slash SURE-MONTH dash|slash ANY-YEAR", read.month_day),
        Rule("attacks", "=day", "MONTH DAY &attack", read.attacks),
        Rule("month-day", "=month-day", "MONTH the? DAY !counted", read.month_day),
        Rule("month-day", "=month-day", "<on|by|until|since|from|before|after|weekday SLASHED !other", read.slashed),
        Rule("month-day", "=month-day", "the? DAY of MONTH", read.month_day),
        Rule("month-day", "=month-day", "the? DAY SURE-MONTH", read.month_day),
        Rule(
            "day-of-month",
            "=month-day",
            "<on|by|until|since|from the? NTH !other !counted !unit|units",
            read.day_number,
        ),
        Rule("day-range", "=span", "from? MONTH DAY LINK DAY2 comma? YEAR", read.day_range),
        Rule("day-range", "=span", "from? MONTH DAY LINK DAY2 !counted", read.day_range),
        Rule("day-range", "=span", "between MONTH DAY and DAY2 comma? YEAR", read.day_range),
        Rule("day-range", "=span", "between MONTH DAY and DAY2", read.day_range),
        Rule("day-range", "=span", "from? MONTH DAY LINK MONTH2 DAY2 comma? YEAR", read.day_range),
        Rule("day-range", "=span", "from? the? DAY LINK the? DAY2 of? SURE-MONTH comma? YEAR", read.day_range),
        Rule("day-range", "=span", "from? the? DAY LINK the? DAY2 of? SURE-MONTH", read.day_range),
        Rule("weekday", "=weekday", "~namer FULL-WEEKDAY", read.weekday),
        Rule("weekday", "=short", "SHORT-WEEKDAY", read.weekday),
        Rule("weekday", "=weekday", "TOWARDS WEEKDAY", read.weekday),
        Rule("weekday", "=weekday", "this TOWARDS WEEKDAY", read.weekday),
        Rule("weekday-day", "=day", "WEEKDAY comma? the? ORD !other !counted !unit !dash", read.weekday_number),
        Rule("day-word", "=day", "DAYWORD", read.day_word(0)),
        Rule("day-word", "=day", "~other|namer NAMED-DAYWORD", read.day_word(0)),
        Rule("day-word", "=day", "earlier|later|late|early DAYWORD", read.day_word(0)),
        Rule("day-word", "=day", "the? UNIT before DAYWORD", read.day_word(-1)),
        Rule("day-word", "=day", "the? UNIT after DAYWORD", read.day_word(1)),
        Rule("daytime", "=day", "the? TOWARDS DAYTIME", read.daytime),
        Rule("daytime", "=day", "early|late|later|earlier TOWARDS DAYTIME", read.daytime),
        Rule("holiday", "=month-day", "FEAST", read.feast),
        Rule("holiday", "=day", "FEAST comma? of|in? YEAR", read.feast),
        Rule("holiday", "=day", "TOWARDS FEAST", read.feast),
        # Months, parts of years and seasons.
        Rule("month-year", "=month", "MONTH comma? of? YEAR", read.month),
        Rule("month-year", "=month", "MONTH dash YEAR", read.month),
        Rule("month-range", "=span", "from? SURE-MONTH LINK SURE-MONTH2", read.month_range),
        Rule("month-year", "=month", "YEARMONTH", read.year_month),
        Rule("month-range", "=span", "from? MONTH LINK MONTH2 comma? of? YEAR", read.month_range),
        Rule("month-range", "=span", "between MONTH and MONTH2 comma? of? YEAR", read.month_range),
        Rule("month-range", "=span", "between SURE-MONTH and SURE-MONTH2", read.month_range),
        Rule("month", "=month", "FULL-MONTH", read.month),
        Rule("month", "=month", "<PREPOSITION SURE-MONTH !dash", read.month),
        Rule("month", "=month", "<in|since|of|during SOFT-MONTH !other", read.month),
        Rule("month", "=month", "<the|a SURE-MONTH &other|attack", read.month),
        Rule("told", "=month", "that SURE-MONTH", read.told_month),
        Rule("month", "=month", "SURE-MONTH &possessive", read.month),
        Rule("month", "=month", "TOWARDS SURE-MONTH", read.month),
        Rule("quarter", "=part", "the? ORD dash? ONE-UNIT", read.quarter),
        Rule("quarter", "=part", "Q", read.quarter),
        Rule("quarter", "=span", "Q dash? YEAR", read.quarter),
        Rule("quarter", "=span", "YEAR Q", read.quarter),
        Rule("season", "=part", "the? FULL-SEASON", read.season),
        Rule("season", "=part", "<PREPOSITION the? SOFT-SEASON", read.season),
        Rule("season", "=part", "the? SEASON of? YEAR", read.season),
        Rule("season", "=part", "TOWARDS SEASON", read.season),
        # Years.
        Rule("year", "=years", "~money|dash|slash FULL-YEAR !counted !unit|units", read.year),
        Rule("year", "=years", "<PREPOSITION SHORT-YEAR", read.year),
        Rule("years", "=span", "from? YEAR LINK YEAR2 !counted !unit|units", read.year_range),
        Rule("year", "=years", "EDGE dash YEAR", read.edged_year),
        Rule("year", "=years", "the? ONE-UNIT FULL-YEAR", read.the_year),
        Rule("years", "=span", "YEARS", read.years),
        Rule("fiscal-year", "=span", "fiscal unit? YEAR", read.fiscal),
        Rule("fiscal-year", "=span", "the? YEAR fiscal unit", read.fiscal),
        Rule("fiscal-year", "=span", "FISCALYEAR", read.fiscal),
        Rule("decade", "=years", "the? DECADE", read.decade),
        Rule("decade", "=years", "the BARE-DECADE", read.decade),
        Rule("decade", "=years", "EDGE dash? BARE-DECADE", read.decade),
        Rule("century", "=years", "the? ORD dash? ONE-UNIT", read.century),
        # Units counted from publication, or from the date told before.
        Rule("unit", "=unit", "TOWARDS ONE-UNIT", read.unit),
        Rule("unit", "=unit", "this TOWARDS ONE-UNIT", read.unit),
        Rule("unit", "=unit", "WHEN TOWARDS ONE-UNIT", read.unit),
        Rule("edge", "=span", "the? END-EDGE of the? UNIT", read.edged_unit),
        Rule("weekend", "=unit", "the ONE-UNIT", read.weekend),
        Rule("reach", "=span", "the? last|past|previous a? COUNT of? working? UNIT", read.reach(-1)),
        Rule("reach", "=span", "the past ONE-UNIT", read.reach(-1)),
        Rule("reach", "=span", "<in|during|within the last ONE-UNIT !of|in", read.reach(-1)),
        Rule("unit", "=unit", "the TOWARDS ONE-UNIT !of|in", read.the_unit),
        Rule("reach", "=span", "the? next|coming|following a? COUNT of? working? UNIT", read.reach(1)),
        Rule("reach", "=span", "the? COUNT last|past|previous MANY-UNIT", read.reach(-1)),
        Rule("reach", "=span", "the? COUNT next|coming|following MANY-UNIT", read.reach(1)),
        Rule("reach", "=span", "within COUNT UNIT", read.reach(1)),
        Rule("vague", "=span", "the? TOWARDS MANY-UNIT", read.vague),
        Rule("ago", "=day", "a? COUNT of? UNIT ago|back", read.away(-1)),
        Rule("ago", "=day", "COUNT UNIT and COUNT2 UNIT2 ago", read.away_twice),
        Rule("ahead", "=day", "COUNT UNIT from now", read.away(1)),
        Rule("ahead", "=in", "in a? COUNT of? UNIT", read.away(1)),
        Rule("away", "=day", "COUNT UNIT before DAYWORD", read.away_from_word(-1)),
        Rule("away", "=day", "COUNT UNIT after|from DAYWORD", read.away_from_word(1)),
        Rule("ahead", "=day", "COUNT UNIT hence", read.away(1)),
        Rule("ahead", "=day", "in COUNT UNIT possessive? time", read.away(1)),
        Rule("told", "=day", "a? COUNT of? UNIT earlier", read.away(-1, told=True)),
        Rule("told", "=day", "a? COUNT of? UNIT later", read.away(1, told=True)),
        Rule("told", "=unit", "that ONE-UNIT", read.told(0)),
        Rule("told", "=unit", "that|the same ONE-UNIT", read.told(0)),
        Rule("since-then", "=span", "<has|was since &past-verb", read.since_told),
        Rule("since-then", "=span", "since then", read.since_told),
        # Times of day.
        Rule("clock", "=clock", "CLOCK HALF ZONE?", read.clock),
        Rule("clock", "=clock", "CLOCK ZONE", read.clock),
        Rule("clock", "=clock", "HOURS ZONE", read.clock),
        Rule("clock", "=clock", "HOUR HALF ZONE?", read.clock),
        Rule("clock", "=clock", "HOUR o'clock HALF?", read.clock),
        Rule("clock", "=clock", "HHMM HALF ZONE?", read.clock_digits),
        Rule("clock", "=clock", "n12 NOON", read.clock),
        Rule("clock", "=clock", "MINUTES UNIT? past|after HOUR HALF?", read.clock_past),
        Rule("clock", "=clock", "half past HOUR HALF?", read.clock_past),
        Rule("clock", "=clock", "HOUR in the DAYTIME", read.clock_in),
        Rule("clock", "=bare", "CLOCK", read.clock),
        Rule("clock", "=clock", "NOON ZONE?", read.clock),
    )
)
"""What can stand by itself."""

COMBINATIONS = Grammar(
    (
        Rule("weekday-date", "=day", "W comma? the? MD", read.with_weekday),
        Rule("weekday-date", "=day", "W open MD close", read.with_weekday),
        Rule("weekday-date", "=day", "W comma? the? DAYX", read.inner("dayx")),
        Rule("weekday-date", "=day", "W open DAYX close", read.inner("dayx")),
        Rule("weekday-date", "=day", "MD comma W", read.with_weekday),
        Rule("weekday-date", "=day", "DAYX comma W", read.inner("dayx")),
        Rule("within", "=day", "MD of|in? OUTER", read.within("md")),
        Rule("within", "=day", "MD comma Y", read.within("md")),
        Rule("within", "=month", "M of|in|comma? OUTER", read.within("m")),
        Rule("within", "=span", "P of|in|comma? OUTER", read.within("p")),
        Rule("within", "=day", "W of|from? U", read.within_week),
        Rule("within", "=day", "U possessive W", read.within_week),
        Rule("within", "=day", "U comma? on? W", read.within_week),
        Rule("nth", "=span", "the? ORD UNIT of|in X", read.nth(1)),
        Rule("nth", "=day", "the? ORD W of|in X", read.nth(1)),
        Rule("nth", "=span", "the? U of|in X", read.last_of),
        Rule("nth", "=day", "the? W of|in X", read.last_of),
        Rule("nth", "=span", "the? ORD UNIT of|in the UNIT2", read.nth_of_unit),
        Rule("nth", "=day", "the? ORD W of|in the UNIT2", read.nth_of_unit),
        Rule("within", "=day", "the? ORD UNIT? of U", read.day_of),
        Rule("edge", "=span", "the? EDGE dash? in|of? X", read.edged),
        Rule("edge", "=span", "the? END-EDGE of X", read.edged),
        Rule("half", "=span", "the? ORD half of? X", read.half_of),
        Rule("week-of", "=span", "the? UNIT of the NTH", read.week_of_number),
        Rule("week-of", "=span", "the? UNIT of|start on? D", read.week_of),
        Rule("away", "=day", "COUNT UNIT before D", read.away_from(-1)),
        Rule("away", "=day", "COUNT UNIT after|from D", read.away_from(1)),
        Rule("daytime", "=day", "D DAYTIME", read.in_daytime),
        Rule("daytime", "=day", "D in the DAYTIME", read.in_daytime),
        Rule("daytime", "=day", "D early|late DAYTIME", read.in_daytime),
        Rule("daytime", "=day", "the? DAYTIME of D", read.in_daytime),
    )
)
"""What stands beside another expression and says more; read twice."""

TIMES = Grammar(
    (
        Rule("clock-range", "=clock", "from|between? T to|until|through|dash|and T2", read.clock_range),
        Rule("clock-range", "=clock", "from|between? HOUR to|until|through|dash|and T2", read.clock_range),
        Rule("clock-range", "=clock", "from|between HOUR to|until|through|dash|and HOUR2 &D", read.clock_range),
        Rule("clock", "=clock", "T in the DAYTIME", read.clock_in),
        Rule("clock", "=clock", "a? MINUTES UNIT past|after T", read.clock_after),
    )
)
"""Times of day that take several words."""

DAY_TIMES = Grammar(
    (
        Rule("day-time", "=day", "D comma? at|about|around|by|from|before|after? T", read.at),
        Rule("day-time", "=day", "D at|around HOUR", read.at_hour),
        Rule("day-time", "=day", "T comma? on|of? D", read.at),
        Rule("day-time", "=day", "HOUR comma? D", read.at_hour_of_daytime),
    )
)
"""Times of day on a day."""

INTERVALS = Grammar(
    (
        Rule("about", "=span", "around X", read.about),
        Rule("about", "=clock", "around|about T", read.inner("t")),
        Rule("interval", "=span", "between now and X2", read.until_date),
        Rule("interval", "=span", "from now to|until|through X2", read.until_date),
        Rule("interval", "=span", "from X to|until|through|dash X2", read.between),
        Rule("interval", "=span", "between X and X2", read.between),
        Rule("interval", "=span", "X to|until|through|dash X2", read.between),
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
