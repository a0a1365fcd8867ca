"""Times that a technician of the region can really serve [P3 B3 T2]."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from rules.business_hours import NONE, openings
from rules.company.house import Hours
from rules.company.products import Span
from rules.wall_clock import instant, is_shown_once


@dataclass(frozen=True)
class Interval:
    start: datetime
    end: datetime

    def overlaps(self, other: "Interval") -> bool:
        return max(self.start, other.start) < min(self.end, other.end)


Calendar = Sequence[Interval]


def free_slots(
    *,
    after: datetime,
    zone: ZoneInfo,
    hours: Hours,
    days: int,
    step: timedelta,
    length: timedelta,
    busy: Sequence[Calendar],
    travel: timedelta,
    production: Sequence[Span] = (),
    holidays: Container[date] = NONE,
) -> list[datetime]:
    """Starts on the next `days` business days, done before closing; `busy` holds one calendar per technician."""
    return [
        visit.start
        for opens, closes in islice(openings(after, zone, hours, holidays), days)
        for visit in visits_between(opens, closes, step, length)
        if visit.start >= after + travel
        and not any(disturbs(visit, shift, zone) for shift in production)
        and free_technicians(visit, busy, travel)
        and is_shown_once(visit.start, zone)
    ]


def free_technicians(visit: Interval, busy: Sequence[Calendar], travel: timedelta) -> list[int]:
    """Positions in `busy` of those who can be there in time, and in time at their next visit."""
    away = Interval(visit.start - travel, visit.end + travel)
    return [place for place, calendar in enumerate(busy) if not any(away.overlaps(taken) for taken in calendar)]


def pick_spread(slots: Sequence[datetime], count: int) -> list[datetime]:
    """The first, and others evenly over the rest, so that days and times of day differ."""
    count = min(count, len(slots))
    return [slots[place * len(slots) // count] for place in range(count)]


def visits_between(opens: datetime, closes: datetime, step: timedelta, length: timedelta) -> Iterator[Interval]:
    start = opens
    while start + length <= closes:
        yield Interval(start, start + length)
        start += step


def disturbs(visit: Interval, shift: Span, zone: ZoneInfo) -> bool:
    """Yesterday's shift counts too: it may end this morning."""
    today = visit.start.astimezone(zone).date()
    overnight = timedelta(days=shift.starts > shift.ends)
    return any(
        visit.overlaps(Interval(instant(day, shift.starts, zone), instant(day + overnight, shift.ends, zone)))
        for day in (today - timedelta(days=1), today, today + timedelta(days=1))
    )
