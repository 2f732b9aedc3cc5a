"""Holidays and other days with a name, and the day of each in a year."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from bilateral.extract.dates import stretch
from bilateral.extract.dates.stretch import Stretch

Day = Callable[[int], Stretch]
"""The day, or the days, in a year."""


def _fixed(month: int, day: int) -> Day:
    return lambda year: stretch.of_day(dt.date(year, month, day))


def weekday_of_month(year: int, month: int, weekday: int, number: int) -> dt.date | None:
    """The first, second ... such weekday of a month, or the last, last but one ... for -1, -2 ...; Monday is 0."""
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    index = number - 1 if number > 0 else number
    return dt.date(year, month, days[index]) if -len(days) <= index < len(days) else None


def _weekday(month: int, weekday: int, number: int) -> Day:
    return _after(month, weekday, number, 0)


def _after(month: int, weekday: int, number: int, days: int) -> Day:
    """So many days after a weekday of a month, or before."""

    def find(year: int) -> Stretch:
        day = weekday_of_month(year, month, weekday, number) or dt.date(year, month, 1)
        return stretch.of_day(day + dt.timedelta(days))

    return find


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Nature printed in 1876."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def _easter(first: int, last: int | None = None) -> Day:
    """So many days from Easter Sunday, or from the first to the last of them."""

    def find(year: int) -> Stretch:
        start, end = (easter(year) + dt.timedelta(days) for days in (first, first if last is None else last))
        return stretch.between(stretch.of_day(start), stretch.of_day(end))

    return find


_NAMES: Mapping[str, Day] = {
    # The United States and Mexico.
    "new year's day|new years day|new year's": _fixed(1, 1),
    "three kings day|three kings' day|epiphany": _fixed(1, 6),
    "martin luther king day|martin luther king jr day|martin luther king jr. day|mlk day": _weekday(1, 0, 3),
    "inauguration day": _fixed(1, 20),
    "groundhog day": _fixed(2, 2),
    "mexican constitution day|mexico's constitution day": _fixed(2, 5),
    "lincoln's birthday": _fixed(2, 12),
    "valentine's day|valentines day|valentine day|st. valentine's day|saint valentine's day": _fixed(2, 14),
    "presidents' day|presidents day|president's day|washington's birthday": _weekday(2, 0, 3),
    "mexican flag day|mexico's flag day": _fixed(2, 24),
    "international women's day|women's day": _fixed(3, 8),
    "st. patrick's day|st patrick's day|saint patrick's day|st. patrick day": _fixed(3, 17),
    "april fools' day|april fool's day|april fools day|april fools": _fixed(4, 1),
    "tax day": _fixed(4, 15),
    "patriots' day": _weekday(4, 0, 3),
    "earth day": _fixed(4, 22),
    "law day": _fixed(5, 1),
    "may day|international workers' day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "mexican mother's day|mexico's mother's day": _fixed(5, 10),
    "mother's day|mothers day|mothers' day": _weekday(5, 6, 2),
    "armed forces day": _weekday(5, 5, 3),
    "memorial day|decoration day": _weekday(5, 0, -1),
    "flag day": _fixed(6, 14),
    "father's day|fathers day|fathers' day": _weekday(6, 6, 3),
    "juneteenth": _fixed(6, 19),
    "independence day|fourth of july|july fourth": _fixed(7, 4),
    "labor day|labour day": _weekday(9, 0, 1),
    "grandparents day|grandparents' day": _after(9, 0, 1, 6),
    "patriot day": _fixed(9, 11),
    "grito de dolores|mexican independence day|mexico's independence day": _fixed(9, 16),
    "columbus day|indigenous peoples' day|indigenous peoples day": _weekday(10, 0, 2),
    "halloween|all hallows' eve|hallowe'en": _fixed(10, 31),
    "all saints' day|all saints day": _fixed(11, 1),
    "day of the dead|dia de los muertos|día de muertos|all souls' day|all souls day": _fixed(11, 2),
    "election day": _after(11, 0, 1, 1),
    "veterans day|veterans' day|veteran's day|armistice day": _fixed(11, 11),
    "revolution day": _fixed(11, 20),
    "thanksgiving|thanksgiving day": _weekday(11, 3, 4),
    "black friday": _after(11, 3, 4, 1),
    "cyber monday": _after(11, 3, 4, 4),
    "pearl harbor day": _fixed(12, 7),
    "human rights day": _fixed(12, 10),
    "day of the virgin of guadalupe": _fixed(12, 12),
    "christmas eve|xmas eve": _fixed(12, 24),
    "christmas|christmas day|xmas|xmas day": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve|new years eve": _fixed(12, 31),
    # Days that Easter moves.
    "lent": _easter(-46, -1),
    "shrove tuesday|mardi gras": _easter(-47),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "holy week|semana santa": _easter(-7, -1),
    "maundy thursday|holy thursday": _easter(-3),
    "good friday": _easter(-2),
    "holy saturday": _easter(-1),
    "easter|easter sunday|easter day": _easter(0),
    "easter monday": _easter(1),
    "ascension day": _easter(39),
    "pentecost|whit sunday": _easter(49),
    "whit monday": _easter(50),
    "trinity sunday": _easter(56),
    # Elsewhere.
    "australia day": _fixed(1, 26),
    "anzac day": _fixed(4, 25),
    "canada day": _fixed(7, 1),
    "bastille day": _fixed(7, 14),
    "guy fawkes night|guy fawkes day": _fixed(11, 5),
    "remembrance day": _fixed(11, 11),
}
"""Names in lower case. Days that follow the moon in other calendars are left out: no rule of ours gives them."""


def _by_first_word(names: Mapping[str, Day]) -> Mapping[str, tuple[tuple[str, Day], ...]]:
    """The names that start with a word, the longest first."""
    every: Iterable[tuple[str, Day]] = ((name, day) for several, day in names.items() for name in several.split("|"))
    found: dict[str, list[tuple[str, Day]]] = {}
    for name, day in sorted(every, key=lambda pair: -len(pair[0])):
        found.setdefault(name.replace("'", " ").replace("-", " ").replace(".", " ").split()[0], []).append((name, day))
    return {word: tuple(several) for word, several in found.items()}


BY_FIRST_WORD = _by_first_word(_NAMES)
"""Names of holidays in lower case with their day, by the first word."""
NAMES = tuple(name for several in _NAMES for name in several.split("|"))
"""All of them."""
