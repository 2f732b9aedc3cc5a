"""EDTF as the record holds it: level 0, level 1 and one-of sets of ISO 8601-2."""

from __future__ import annotations

import datetime as dt

import pytest

from bilateral.read.edtf import PRECISION, Period, parse_period

_READ = """
1985-04-12                        1985-04-12  1985-04-12  day
1985-04                           1985-04-01  1985-04-30  month
1985                              1985-01-01  1985-12-31  year
0001-01-01                        0001-01-01  0001-01-01  day
9999                              9999-01-01  9999-12-31  year
2020-02                           2020-02-01  2020-02-29  month
2020-02-29                        2020-02-29  2020-02-29  day
1985-04-12T23:20:30               1985-04-12  1985-04-12  time
1985-04-12T23:20:30Z              1985-04-12  1985-04-12  time
1985-04-12T23:20:30+04:30         1985-04-12  1985-04-12  time
1964/2008                         1964-01-01  2008-12-31  year
2004-06/2006-08                   2004-06-01  2006-08-31  month
2004-02-01/2005-02-08             2004-02-01  2005-02-08  day
2004-02-01/2005-02                2004-02-01  2005-02-28  month
2005/2006-02                      2005-01-01  2006-02-28  year
2004-06-01/2004-06-01             2004-06-01  2004-06-01  day
2001-21                           2001-03-01  2001-05-31  season
2001-22                           2001-06-01  2001-08-31  season
2001-23                           2001-09-01  2001-11-30  season
2001-24                           2001-12-01  2002-02-28  season
2003-24                           2003-12-01  2004-02-29  season
2001-21/2003                      2001-03-01  2003-12-31  year
1984?                             1984-01-01  1984-12-31  year
2004-06~                          2004-06-01  2004-06-30  month
2004-06-11%                       2004-06-11  2004-06-11  day
1984~/2004-06                     1984-01-01  2004-06-30  year
1984-06-02?/2004-08-08~           1984-06-02  2004-08-08  day
201X                              2010-01-01  2019-12-31  decade
20XX                              2000-01-01  2099-12-31  century
2004-XX                           2004-01-01  2004-12-31  year
1985-04-XX                        1985-04-01  1985-04-30  month
1985-XX-XX                        1985-01-01  1985-12-31  year
1985-04-12/..                     1985-04-12  -           day
1985-04/..                        1985-04-01  -           month
1985/                             1985-01-01  -           year
../1985-04-12                     -           1985-04-12  day
/1985-04                          -           1985-04-30  month
[1667,1668,1670..1672]            1667-01-01  1672-12-31  year
[1672,1667]                       1667-01-01  1672-12-31  year
[2021-10-07,2021-10-08]           2021-10-07  2021-10-08  day
[..1760-12-03]                    -           1760-12-03  day
[1760-12..]                       1760-12-01  -           month
[1760-01,1760-02,1760-12..]       1760-01-01  -           month
[1667,1760-12]                    1667-01-01  1760-12-31  year
"""


def _day(text: str) -> dt.date | None:
    return None if text == "-" else dt.date.fromisoformat(text)


@pytest.mark.parametrize("line", _READ.strip().splitlines())
def test_an_expression_allows_these_days_at_this_precision(line: str) -> None:
    text, earliest, latest, precision = line.split()
    assert parse_period(text) == Period(_day(earliest), _day(latest), precision)


_NONE = "{} is no EDTF date of level 0 or 1"
_NO_DAY = "{} is a day or month that does not exist"
_UNKNOWN_FIRST = "{} is EDTF of level 2: a known part may not follow an unknown one"
_OUTSIDE = "{} lies outside the years 1 to 9999"
_REFUSED = [
    ("", "", _NONE),
    ("7 October 2021", "7 October 2021", _NONE),
    ("20211007", "20211007", _NONE),
    ("2021-2", "2021-2", _NONE),
    ("2021-?10-07", "2021-?10-07", _NONE),
    ("1960S3", "1960S3", _NONE),
    ("Y12020", "Y12020", _NONE),
    ("-0100", "-0100", _NONE),
    ("XXXX", "XXXX", _NONE),
    ("1XXX", "1XXX", _NONE),
    ("{2020,2021}", "{2020,2021}", _NONE),
    ("[]", "", _NONE),
    ("[2021-10-07, 2021-10-08]", " 2021-10-08", _NONE),
    (" 2021", " 2021", _NONE),
    ("2021\n", "2021\n", _NONE),
    ("\u0662021", "\u0662021", _NONE),
    ("2021-10-07T25:00:00", "2021-10-07T25:00:00", _NONE),
    ("2021-10-07T10:00:00+25:00", "2021-10-07T10:00:00+25:00", _NONE),
    ("unknown/2020", "unknown", _NONE),
    ("2020/open", "open", _NONE),
    ("2020/2021/2022", "2021/2022", _NONE),
    ("2021-02-30", "2021-02-30", _NO_DAY),
    ("2021-02-29", "2021-02-29", _NO_DAY),
    ("2021-13", "2021-13", _NO_DAY),
    ("2021-00", "2021-00", _NO_DAY),
    ("2021-25", "2021-25", _NO_DAY),
    ("2021-21-01", "2021-21-01", _NO_DAY),
    ("2021-10-32", "2021-10-32", _NO_DAY),
    ("2021/2021-02-30", "2021-02-30", _NO_DAY),
    ("[2021-02-30,2021-03-01]", "2021-02-30", _NO_DAY),
    ("2021-02-30T10:00:00Z", "2021-02-30", _NO_DAY),
    ("2021-XX-01", "2021-XX-01", _UNKNOWN_FIRST),
    ("15XX-12-25", "15XX-12-25", _UNKNOWN_FIRST),
    ("0000", "0000", _OUTSIDE),
    ("00XX", "00XX", _OUTSIDE),
    ("9999-24", "9999-24", _OUTSIDE),
    ("2021-10-XXT10:00:00Z", "2021-10-XXT10:00:00Z", "{} has a time and no day"),
    ("../..", "../..", "{} has no end, and so says nothing"),
    ("[..]", "..", "{} has no end, and so says nothing"),
    ("[2020..,..2021]", "[2020..,..2021]", "{} has no end, and so says nothing"),
    ("2022/2021", "2022/2021", "{} ends before it begins"),
    ("2021-10-08/2021-10-07", "2021-10-08/2021-10-07", "{} ends before it begins"),
    ("[2021..2020]", "2021..2020", "{} ends before it begins"),
    ("2004-06-XX/2004-07-03", "2004-06-XX/2004-07-03", "{} is EDTF of level 2: no digit of an interval may be unknown"),
]


@pytest.mark.parametrize(("text", "part", "reason"), _REFUSED)
def test_what_the_record_does_not_hold_is_refused_with_its_reason(text: str, part: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r"^.") as caught:
        parse_period(text)
    assert str(caught.value) == reason.format(repr(part))


def test_precisions_stand_from_the_finest_to_the_coarsest() -> None:
    assert list(PRECISION) == ["time", "day", "month", "season", "year", "decade", "century"]


@pytest.mark.parametrize(
    "text",
    ["Y17000000002", "99999-01-01", "-0001", "0000", "10000", "2020-13", "9" * 5_000, "[" + "2020," * 20_000 + "]"],
)
def test_a_date_beyond_any_calendar_is_refused_in_a_short_message(text: str) -> None:
    with pytest.raises(ValueError, match=r"^'") as caught:
        parse_period(text)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("text", "precision"),
    [("[197X,1985]", "decade"), ("[19XX,1985]", "century"), ("2021-21/2022-05-03", "season"), ("2021-05/2022", "year")],
)
def test_several_dates_are_as_precise_as_the_coarsest(text: str, precision: str) -> None:
    assert parse_period(text).precision == precision


def test_the_last_winter_ends_in_the_last_year() -> None:
    assert parse_period("9998-24").latest == dt.date(9999, 2, 28)
