"""What a digest or an appraisal covers: an ISO week or a calendar month, in a region's time zone [L2 L5]."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar, Self
from zoneinfo import ZoneInfo

from rules.wall_clock import instant

DAY = timedelta(days=1)


class Period(ABC):
    longest: ClassVar[timedelta]

    @classmethod
    @abstractmethod
    def on(cls, day: date) -> Self:
        """The one that this day belongs to."""

    @property
    @abstractmethod
    def first_day(self) -> date: ...

    @property
    def last_day(self) -> date:
        return self.next().first_day - DAY

    @classmethod
    def of(cls, at: datetime, zone: ZoneInfo) -> Self:
        return cls.on(at.astimezone(zone).date())

    @classmethod
    def last_full(cls, now: datetime, zone: ZoneInfo) -> Self:
        return cls.of(now, zone).previous()

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """From its first instant to the first of the next one, which is not in it any more."""
        return instant(self.first_day, time(), zone), instant(self.next().first_day, time(), zone)

    def previous(self) -> Self:
        return self.on(self.first_day - DAY)

    def next(self) -> Self:
        return self.on(self.first_day + self.longest)


@dataclass(frozen=True, order=True)
class Week(Period):
    longest = timedelta(weeks=1)

    year: int
    number: int

    def __post_init__(self) -> None:
        date.fromisocalendar(self.year, self.number, 1)

    @classmethod
    def on(cls, day: date) -> Self:
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @property
    def first_day(self) -> date:
        return date.fromisocalendar(self.year, self.number, 1)

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"


@dataclass(frozen=True, order=True)
class Month(Period):
    longest = timedelta(days=31)

    year: int
    number: int

    def __post_init__(self) -> None:
        date(self.year, self.number, 1)

    @classmethod
    def on(cls, day: date) -> Self:
        return cls(day.year, day.month)

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


def read_period(text: str) -> Week | Month:
    """As it is written: 2026-W47, or 2026-11."""
    written = re.fullmatch(r"([0-9]{4})-([Ww]?)([0-9]{2})", text.strip())
    if written is None:
        raise ValueError(f"neither a week such as 2026-W47 nor a month such as 2026-11: {text!r}")
    return (Week if written[2] else Month)(int(written[1]), int(written[3]))
