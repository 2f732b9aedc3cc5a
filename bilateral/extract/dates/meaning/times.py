"""Times of day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from bilateral.extract.dates import stretch
from bilateral.extract.dates.meaning.setting import PAST, Meaning, Setting
from bilateral.extract.dates.stretch import Stretch

_RECENT = dt.timedelta(days=3)
"""How old the day can be that a report tells the hours of."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day; ``half`` is a or p where it is told, ``zone`` hours from Greenwich."""

    hour: int
    minute: int = 0
    second: int = 0
    half: str = ""
    zone: int | None = None

    @property
    def text(self) -> str:
        """As EDTF has it, from the T on."""
        hour = self.hour if not self.half else self.hour % 12 + (12 if self.half == "p" else 0)
        zone = "" if self.zone is None else "Z" if self.zone == 0 else f"{self.zone:+03}:00"
        return f"T{hour % 24:02}:{self.minute:02}:{self.second:02}{zone}"

    def resolve(self, setting: Setting) -> Stretch | None:
        """That of the day told before in the sentence, or, in the past, shortly before; else of that of publication."""
        if setting.beside and setting.beside.unit == "day":
            return self.on(setting.beside)
        day, told = setting.published, setting.day
        recent = told and day and setting.tense == PAST and dt.timedelta() <= day - told.first <= _RECENT
        if told and recent:
            return self.on(told)
        return self.on(stretch.of_day(day)) if day else None

    def on(self, day: Stretch) -> Stretch | None:
        """That of a day."""
        return replace(day, unit="time", edtf=f"{day.first}{self.text}") if day.first == day.last else None


@dataclass(frozen=True, slots=True)
class TimeRange:
    """From one time of day to another."""

    first: Time
    last: Time

    def resolve(self, setting: Setting) -> Stretch | None:
        """That of the day told before, or of the day of publication."""
        day = self.first.resolve(setting)
        return day and self.on(day)

    def on(self, day: Stretch) -> Stretch | None:
        """That of a day."""
        if day.first != day.last:
            return None
        ends = (f"{day.first}{each.text}" for each in (self.first, self.last))
        return replace(day, unit="time", edtf="/".join(ends))


@dataclass(frozen=True, slots=True)
class At:
    """A time of day on a day."""

    day: Meaning
    time: Time | TimeRange

    def resolve(self, setting: Setting) -> Stretch | None:
        """The time."""
        day = self.day.resolve(setting)
        return day and self.time.on(day)
