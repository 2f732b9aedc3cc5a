"""The grammar of dates: tables of rules, of which each reads what the one before made of the words."""

from __future__ import annotations

from bilateral.extract.dates.expressions import EXPRESSIONS
from bilateral.extract.dates.kinds import EXPRESSIONS as KINDS_READ
from bilateral.extract.dates.reading import combined, times, units
from bilateral.extract.dates.sequence import Grammar, Rule, Sequence

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
        Rule("within", "=span", "OUTER possessive P", combined.within("p")),
        Rule("within", "=day", "W of|from? U", combined.within_week),
        Rule("within", "=day", "U possessive W", combined.within_week),
        Rule("within", "=day", "U comma? on? W !(comma? MD)", combined.within_week),
        Rule("within", "=day", "DAYX of? U", combined.daytime_within_week),
        Rule("run", "=span", "the? ORD COUNT MANY-UNIT of|in X", combined.run),
        Rule("run", "=span", "the? last COUNT MANY-UNIT of|in X", combined.run),
        Rule("ending", "=span", "the? COUNT? UNIT ending on|in? X", combined.ending),
        Rule("ending", "=span", "the? COUNT UNIT through|until|to X", combined.ending),
        Rule("ending", "=span", "the UNIT through|to X", combined.ending),
        Rule("within", "=span", "X of|in? OUTER", combined.range_within),
        Rule("nth", "=span", "the? ORD ONE-UNIT of|in X", combined.nth(1)),
        Rule("nth", "=day", "the? ORD W of|in X", combined.nth(1)),
        Rule("nth", "=span", "the? ORD U of|in X", combined.nth_last),
        Rule("nth", "=span", "the? U of|in X", combined.last_of),
        Rule("nth", "=day", "the? W of|in X", combined.last_of),
        Rule("nth", "=day", "the? ORD W of|in the UNIT2", combined.nth_of_unit),
        Rule("within", "=day", "the? ORD UNIT? of U", combined.day_of),
        Rule("edge", "=span", "the? EDGE dash? in|of? X", combined.edged),
        Rule("edge", "=span", "the? END-EDGE of X", combined.edged),
        Rule("half", "=span", "the? ORD half of? X", combined.half_of),
        Rule("half", "=span", "X possessive ORD half", combined.half_of),
        Rule("week-of", "=span", "the? UNIT of the NTH", units.week_of_number),
        Rule("week-of", "=span", "the? UNIT of|start on? D", units.week_of),
        Rule("week-of", "=span", "U of D", combined.weekend_of),
        Rule("away", "=day", "COUNT UNIT before D", units.away_from(-1)),
        Rule("away", "=day", "COUNT UNIT after|from D", units.away_from(1)),
        Rule("daytime", "=day", "D DAYTIME", combined.in_daytime),
        Rule("daytime", "=day", "early|late|earlier|later D DAYTIME", combined.in_daytime),
        Rule("edge", "=day", "earlier|later D", combined.inner("d")),
        Rule("daytime", "=day", "D comma? in the DAYTIME", combined.in_daytime),
        Rule("daytime", "=day", "the? DAYTIME dash? MANY-UNIT of|on D", combined.in_daytime),
        Rule("daytime", "=day", "the? early|late dash? DAYTIME MANY-UNIT? of|on D", combined.in_daytime),
        Rule("daytime", "=day", "the? WHEN MANY-UNIT of|on D", combined.in_hours),
        Rule("daytime", "=day", "D early|late DAYTIME", combined.in_daytime),
        Rule("daytime", "=day", "the? DAYTIME of D", combined.in_daytime),
    ),
    around=KINDS_READ,
)
"""What stands beside another expression and says more; read twice."""

TIMES = Grammar(
    (
        Rule("clock-range", "=clock", "from|between? T to|until|through|dash|spaced-dash|and T2", times.clock_range),
        Rule("clock-range", "=clock", "from|between? HOUR to|until|through|dash|spaced-dash|and T2", times.clock_range),
        Rule(
            "clock-range",
            "=clock",
            "from|between HOUR to|until|through|dash|spaced-dash|and HOUR2 &(on? D)",
            times.clock_range,
        ),
        Rule("clock", "=clock", "T in the DAYTIME", times.clock_in),
        Rule("clock", "=clock", "a? MINUTES UNIT past|after T", times.clock_after),
    ),
    around=KINDS_READ,
)
"""Times of day that take several words."""

DAY_TIMES = Grammar(
    (
        Rule("day-time", "=day", "D comma? at|about|around|by|from|before|after? T", times.at),
        Rule("day-time", "=day", "D at|around HOUR ZONE?", times.at_hour),
        Rule("day-time", "=day", "T open T2 close comma? on? D", times.clock_twice),
        Rule("day-time", "=day", "T comma? on|of? D", times.at),
        Rule("day-time", "=day", "HOUR comma? D", times.at_hour_of_daytime),
    ),
    around=KINDS_READ,
)
"""Times of day on a day."""

INTERVALS = Grammar(
    (
        Rule("about", "=span", "around X", combined.about),
        Rule("about", "=clock", "around|about T", combined.inner("t")),
        Rule("interval", "=span", "between now and X2", combined.until_date),
        Rule("interval", "=span", "from now to|until|through X2", combined.until_date),
        Rule("interval", "=span", "between X and now", combined.until_now),
        Rule("interval", "=span", "from? X to|until|through|dash|spaced-dash the? now", combined.until_now),
        Rule("interval", "=span", "from X to|until|through|dash|spaced-dash X2", combined.between),
        Rule("interval", "=span", "between X and X2", combined.between),
        Rule("interval", "=span", "X to|until|through|dash|spaced-dash X2", combined.between),
    ),
    around=KINDS_READ,
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
