"""Words that mean months, parts of years, and years."""

from __future__ import annotations

from bilateral.extract.dates import stretch
from bilateral.extract.dates.meaning.intervals import Between
from bilateral.extract.dates.meaning.parts import Edged, Fixed, Within
from bilateral.extract.dates.meaning.recurring import Yearly
from bilateral.extract.dates.meaning.relative import FiscalYear
from bilateral.extract.dates.meaning.setting import Meaning
from bilateral.extract.dates.reading.caught import month_of, spans, towards_of, value_of, year_of
from bilateral.extract.dates.sequence import Caught


def month(caught: Caught) -> Meaning:
    number, year = month_of(caught), year_of(caught)
    if year is not None:
        return Fixed(stretch.of_month(year, number))
    return Yearly(lambda year: stretch.of_month(year, number), towards_of(caught))


def year_month(caught: Caught) -> Meaning | None:
    year, number = caught["yearmonth"].value
    return Fixed(stretch.of_month(year, number)) if 1 <= number <= 12 else None


def month_range(caught: Caught) -> Meaning:
    last = month({**caught, "month": caught["month2"]})
    return Between(month({"month": caught["month"]}), last, spans(caught, "month", "month2"))


def quarter(caught: Caught) -> Meaning | None:
    if value_of(caught, "unit") not in (None, "quarter"):
        return None
    number = caught["q" if "q" in caught else "ord"].value
    part, year = part_of_year("quarter", 4 if number == -1 else number, 3), year_of(caught)
    return part if part is None or year is None else Within(part, Fixed(stretch.of_year(year)))


def half(caught: Caught) -> Meaning | None:
    part, number = part_of_year("half", caught["h"].value, 6), year_of(caught)
    return part and Within(part, Fixed(stretch.of_year(number))) if number else None


def part_of_year(unit: str, number: int, months: int) -> Yearly | None:
    if not 1 <= number <= 12 // months:
        return None
    return Yearly(lambda year: stretch.of_months(year, (number - 1) * months + 1, months, unit))


def season(caught: Caught) -> Meaning:
    code, year = caught["season"].value, year_of(caught)
    if year is not None:
        return Fixed(stretch.of_season(year, code))
    return Yearly(lambda year: stretch.of_season(year, code), towards_of(caught))


def year(caught: Caught) -> Meaning | None:
    number = caught["year"].value
    return Fixed(stretch.of_year(number)) if 1700 <= number < 2200 else None


def year_in_words(caught: Caught) -> Meaning | None:
    """Nineteen ninety-six, two thousand and six."""
    first, last = caught["count"].value, caught["count2"].value
    if not isinstance(first, int) or not isinstance(last, int) or not 0 < last < 100:
        return None
    if "counted" in caught:
        known = first == 2 and caught["counted"].value == "thousand"
    else:
        known = first in (18, 19, 20) and last > 9
    return Fixed(stretch.of_year(first * (1000 if "counted" in caught else 100) + last)) if known else None


def the_years(caught: Caught) -> Meaning | None:
    apart = _are_apart(caught, caught["year"].value, caught["year2"].value)
    return year_range(caught) if caught["unit"].value == "year" and not apart else None


def the_year(caught: Caught) -> Meaning | None:
    return year(caught) if caught["unit"].value == "year" else None


def edged_year(caught: Caught) -> Meaning | None:
    whole, edge = year(caught), caught["edge"]
    return whole and Edged(whole, edge.value, edge.span)


def years(caught: Caught) -> Meaning:
    first, last = caught["years"].value
    return Between(Fixed(stretch.of_year(first)), Fixed(stretch.of_year(last)))


def year_range(caught: Caught) -> Meaning | None:
    first, last = caught["year"].value, caught["year2"].value
    known = 1700 <= first < last < 2200
    return (
        Between(Fixed(stretch.of_year(first)), Fixed(stretch.of_year(last)), spans(caught, "year", "year2"))
        if known
        else None
    )


def fiscal(caught: Caught) -> Meaning | None:
    return _fiscal(caught["fiscalyear" if "fiscalyear" in caught else "year"].value)


def _fiscal(year: int) -> Fixed | None:
    return Fixed(stretch.of_fiscal_year(year)) if 1700 <= year < 2200 else None


def fiscal_short(caught: Caught) -> Meaning | None:
    """FY 12; but a budget of 12 is none."""
    return _fiscal(2000 + caught["digits"].value) if caught["fiscal"].value == "fy" else None


def fiscal_of_pair(caught: Caught) -> Meaning | None:
    """The 2018-19 fiscal year, of which one knows the year that it ends in."""
    first, last = caught["pair"].value
    return _fiscal(last) if last == first + 1 else None


def fiscal_years(caught: Caught) -> Meaning | None:
    """FY2010-12: the years from one to the other; ``2010-12`` alone would be a month."""
    first, last = caught["pair" if "pair" in caught else "fiscalyears"].value
    last = last if last > 99 else first - first % 100 + last
    return _fiscal_range(first, last)


def fiscal_range(caught: Caught) -> Meaning | None:
    name = "fiscalyear" if "fiscalyear" in caught else "year"
    first, last = caught[name].value, caught[name + "2"].value
    return None if _are_apart(caught, first, last) else _fiscal_range(first, last)


def _are_apart(caught: Caught, first: int, last: int) -> bool:
    """Whether two years are joined by "and" and do not follow on each other."""
    return caught["join"].value == "and" and last != first + 1


def _fiscal_range(first: int, last: int) -> Meaning | None:
    start, end = _fiscal(first), _fiscal(last)
    return Between(start, end) if start and end and first < last else None


def fiscal_towards(caught: Caught) -> Meaning:
    return FiscalYear(towards_of(caught) or 0)


def edge_of_fiscal(caught: Caught) -> Meaning:
    edge = caught["edge"]
    return Edged(FiscalYear(0), edge.value, edge.span)


def decade(caught: Caught) -> Meaning:
    """Ten years; but the 1800s are a hundred."""
    year = caught["decade"].value
    return Fixed(stretch.of_decade(year) if year % 100 or year >= 2000 else stretch.of_century(year))


def century(caught: Caught) -> Meaning | None:
    number = caught["ord"].value
    if caught["unit"].value != "century" or not 10 < number < 23:
        return None
    return Fixed(stretch.of_century((number - 1) * 100))
