"""The ISO week in a region's time zone: what a weekly digest covers [L2]."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rules.wall_clock import instant


@dataclass(frozen=True, order=True)
class Week:
    year: int
    number: int

    def __post_init__(self) -> None:
        date.fromisocalendar(self.year, self.number, 1)

    @classmethod
    def parse(cls, text: str) -> "Week":
        written = re.fullmatch(r"([0-9]{4})-[Ww]([0-9]{2})", text.strip())
        if written is None:
            raise ValueError(f"not a week such as 2026-W47: {text!r}")
        return cls(int(written[1]), int(written[2]))

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"

    @property
    def monday(self) -> date:
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """From its first instant to the first of the next week, which is not in it any more."""
        return instant(self.monday, time(), zone), instant(self.next().monday, time(), zone)

    def previous(self) -> "Week":
        return week_on(self.monday - timedelta(weeks=1))

    def next(self) -> "Week":
        return week_on(self.monday + timedelta(weeks=1))


def week_of(at: datetime, zone: ZoneInfo) -> Week:
    return week_on(at.astimezone(zone).date())


def last_full_week(now: datetime, zone: ZoneInfo) -> Week:
    return week_of(now, zone).previous()


def week_on(day: date) -> Week:
    year, number, _ = day.isocalendar()
    return Week(year, number)
