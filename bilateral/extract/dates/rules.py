"""The grammar of dates: tables of rules, of which each reads what the one before made of the words."""

from __future__ import annotations

from bilateral.extract.dates import reading as read
from bilateral.extract.dates.sequence import Grammar, Rule

EXPRESSIONS = Grammar(
    (
        # Days.
        Rule("iso", "=day", "DATE", read.full_date),
        Rule("full-date", "=day", "MONTH the? DAY comma? of? YEAR", read.month_day),
        Rule("full-date", "=day", "the? DAY of? SURE-MONTH comma? of? YEAR", read.month_day),
        Rule("full-date", "=day", "NUMBER dash|slash SURE-MONTH dash|slash ANY-YEAR", read.month_day),
        Rule("month-day", "=month-day", "MONTH the? DAY !counted", read.month_day),
        Rule("month-day", "=month-day", "the? DAY of MONTH", read.month_day),
        Rule("month-day", "=month-day", "the? DAY SURE-MONTH", read.month_day),
        Rule("day-of-month", "=month-day", "<on|by|until|since|from the? NTH !other !counted !unit", read.day_number),
        Rule("day-range", "=span", "MONTH DAY LINK DAY2 comma? YEAR", read.day_range),
        Rule("day-range", "=span", "MONTH DAY LINK DAY2 !counted", read.day_range),
        Rule("day-range", "=span", "between MONTH DAY and DAY2 comma? YEAR", read.day_range),
        Rule("day-range", "=span", "between MONTH DAY and DAY2", read.day_range),
        Rule("day-range", "=span", "MONTH DAY LINK MONTH2 DAY2 comma? YEAR", read.day_range),
        Rule("day-range", "=span", "the? DAY LINK the? DAY2 of? SURE-MONTH comma? YEAR", read.day_range),
        Rule("day-range", "=span", "the? DAY LINK the? DAY2 of? SURE-MONTH", read.day_range),
        Rule("weekday", "=weekday", "FULL-WEEKDAY", read.weekday),
        Rule("weekday", "=short", "SHORT-WEEKDAY", read.weekday),
        Rule("weekday", "=weekday", "TOWARDS WEEKDAY", read.weekday),
        Rule("day-word", "=day", "DAYWORD", read.day_word(0)),
        Rule("day-word", "=day", "earlier|later|late|early DAYWORD", read.day_word(0)),
        Rule("day-word", "=day", "the? UNIT before DAYWORD", read.day_word(-1)),
        Rule("day-word", "=day", "the? UNIT after DAYWORD", read.day_word(1)),
        Rule("daytime", "=day", "TOWARDS DAYTIME", read.daytime),
        Rule("daytime", "=day", "early|late|later|earlier TOWARDS DAYTIME", read.daytime),
        Rule("holiday", "=month-day", "FEAST", read.feast),
        Rule("holiday", "=day", "FEAST comma? of|in? YEAR", read.feast),
        Rule("holiday", "=day", "TOWARDS FEAST", read.feast),
        # Months, parts of years and seasons.
        Rule("month-year", "=month", "MONTH comma? of? YEAR", read.month),
        Rule("month-year", "=month", "YEARMONTH", read.year_month),
        Rule("month-range", "=span", "MONTH LINK MONTH2 comma? of? YEAR", read.month_range),
        Rule("month-range", "=span", "between MONTH and MONTH2 comma? of? YEAR", read.month_range),
        Rule("month", "=month", "FULL-MONTH", read.month),
        Rule("month", "=month", "<PREPOSITION MONTH", read.month),
        Rule("month", "=month", "SURE-MONTH &possessive", read.month),
        Rule("month", "=month", "TOWARDS MONTH", read.month),
        Rule("quarter", "=part", "the? ORD UNIT", read.quarter),
        Rule("quarter", "=part", "Q", read.quarter),
        Rule("half", "=part", "the? ORD half", read.half),
        Rule("season", "=part", "the? FULL-SEASON", read.season),
        Rule("season", "=part", "<PREPOSITION the? SEASON", read.season),
        Rule("season", "=part", "the? SEASON of? YEAR", read.season),
        Rule("season", "=part", "TOWARDS SEASON", read.season),
        # Years.
        Rule("year", "=years", "~money|dash|slash YEAR !counted !unit", read.year),
        Rule("year", "=years", "EDGE dash YEAR", read.edged_year),
        Rule("years", "=span", "YEARS", read.years),
        Rule("fiscal-year", "=span", "fiscal unit? YEAR", read.fiscal),
        Rule("fiscal-year", "=span", "the? YEAR fiscal unit", read.fiscal),
        Rule("fiscal-year", "=span", "FISCALYEAR", read.fiscal),
        Rule("decade", "=years", "the? DECADE", read.decade),
        Rule("century", "=years", "the? ORD dash? UNIT", read.century),
        # Units counted from publication, or from the date told before.
        Rule("unit", "=unit", "TOWARDS UNIT", read.unit),
        Rule("unit", "=unit", "earlier|later|late|early TOWARDS UNIT", read.unit),
        Rule("weekend", "=unit", "the UNIT", read.weekend),
        Rule("reach", "=span", "the? last|past|previous COUNT working? UNIT", read.reach(-1)),
        Rule("reach", "=span", "the last|past UNIT", read.reach(-1)),
        Rule("reach", "=span", "the? next|coming|following COUNT working? UNIT", read.reach(1)),
        Rule("reach", "=span", "within COUNT UNIT", read.reach(1)),
        Rule("ago", "=day", "COUNT UNIT ago|back", read.away(-1)),
        Rule("ahead", "=day", "COUNT UNIT from now|day-word", read.away(1)),
        Rule("ahead", "=day", "COUNT UNIT hence", read.away(1)),
        Rule("ahead", "=day", "in COUNT UNIT possessive? time", read.away(1)),
        Rule("told", "=day", "COUNT UNIT earlier", read.away(-1, told=True)),
        Rule("told", "=day", "COUNT UNIT later", read.away(1, told=True)),
        Rule("told", "=unit", "that UNIT", read.told(0)),
        Rule("told", "=unit", "that|the same UNIT", read.told(0)),
        Rule("told", "=unit", "the following|next UNIT", read.told(1)),
        Rule("told", "=unit", "the previous UNIT", read.told(-1)),
        Rule("since-then", "=span", "<has|past-verb since &past-verb", read.since_told),
        Rule("since-then", "=span", "since then", read.since_told),
        # Times of day.
        Rule("clock", "=clock", "CLOCK HALF ZONE?", read.clock),
        Rule("clock", "=clock", "CLOCK ZONE", read.clock),
        Rule("clock", "=clock", "HOURS ZONE", read.clock),
        Rule("clock", "=clock", "HOUR12 HALF ZONE?", read.clock),
        Rule("clock", "=clock", "HOUR12 o'clock HALF?", read.clock),
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
        Rule("within", "=day", "U on W", read.within_week),
        Rule("nth", "=span", "the? ORD UNIT of|in X", read.nth(1)),
        Rule("nth", "=span", "the? last UNIT of|in X", read.nth(-1)),
        Rule("nth", "=day", "the? ORD W of|in X", read.nth(1)),
        Rule("nth", "=day", "the? last W of|in X", read.nth(-1)),
        Rule("edge", "=span", "the? EDGE dash? in|of? X", read.edged),
        Rule("edge", "=span", "the EDGE of the UNIT", read.edged_unit),
        Rule("about", "=span", "about X", read.about),
        Rule("week-of", "=span", "the? UNIT of D", read.week_of),
        Rule("away", "=day", "COUNT UNIT before D", read.away_from(-1)),
        Rule("away", "=day", "COUNT UNIT after|from D", read.away_from(1)),
        Rule("daytime", "=day", "D DAYTIME", read.inner("d")),
        Rule("daytime", "=day", "D in the DAYTIME", read.inner("d")),
        Rule("daytime", "=day", "D early|late DAYTIME", read.inner("d")),
        Rule("daytime", "=day", "the? DAYTIME of D", read.inner("d")),
        Rule("clock-range", "=clock", "from|between? T to|until|through|dash|and T2", read.clock_range),
        Rule("clock-range", "=clock", "from|between? HOUR12 to|until|through|dash|and T2", read.clock_range),
        Rule("clock", "=clock", "T in the DAYTIME", read.clock_in),
        Rule("day-time", "=day", "D comma? at|about|by|from? T", read.at),
        Rule("day-time", "=day", "T comma? on|of? D", read.at),
    )
)
"""What stands beside another expression and says more; read twice."""

INTERVALS = Grammar(
    (
        Rule("interval", "=span", "from X to|until|through|dash X2", read.between),
        Rule("interval", "=span", "between X and X2", read.between),
        Rule("interval", "=span", "X to|until|through|dash X2", read.between),
    )
)
"""From one expression to another."""
