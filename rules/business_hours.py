"""When the house is open, and how business time passes."""

from collections.abc import Container, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from rules.company.house import Hours
from rules.wall_clock import instant

NONE: Container[date] = frozenset()


def is_open(at: datetime, zone: ZoneInfo, hours: Hours, holidays: Container[date] = NONE) -> bool:
    local = at.astimezone(zone)
    return is_business_day(local.date(), hours, holidays) and hours.opens <= local.time() < hours.closes


def is_business_day(day: date, hours: Hours, holidays: Container[date] = NONE) -> bool:
    return day.isoweekday() in hours.weekdays and day not in holidays


def business_days(first: date, hours: Hours, holidays: Container[date] = NONE) -> Iterator[date]:
    """From the first day on, without end."""
    days = (first + timedelta(days=ahead) for ahead in count())
    return (day for day in days if is_business_day(day, hours, holidays))


def first_business_day(day: date, hours: Hours, holidays: Container[date] = NONE) -> date:
    """The day itself, or the next on which the house is open."""
    return next(business_days(day, hours, holidays))


def next_opening(at: datetime, zone: ZoneInfo, hours: Hours, holidays: Container[date] = NONE) -> datetime:
    """The instant itself when the house is open."""
    opens, _ = next(openings(at, zone, hours, holidays))
    return max(opens, at.astimezone(UTC))


def last_opening_of_week(at: datetime, zone: ZoneInfo, hours: Hours, holidays: Container[date] = NONE) -> datetime:
    """On the last business day of that week; of the next one that has any, when all of it is holidays."""
    today = at.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    weeks = ([monday + timedelta(weeks=ahead, days=day) for day in range(7)] for ahead in count())
    open_days = ([day for day in week if is_business_day(day, hours, holidays)] for week in weeks)
    return instant(next(filter(None, open_days))[-1], hours.opens, zone)


def after_business(
    start: datetime, wait: timedelta, zone: ZoneInfo, hours: Hours, holidays: Container[date] = NONE
) -> datetime:
    """The instant by which the house has been open for `wait` since `start`."""
    spans = openings(start, zone, hours, holidays)
    while True:
        opens, closes = next(spans)
        begins = max(opens, start.astimezone(UTC))
        if begins + wait <= closes:
            return begins + wait
        wait -= closes - begins


def openings(
    after: datetime, zone: ZoneInfo, hours: Hours, holidays: Container[date] = NONE
) -> Iterator[tuple[datetime, datetime]]:
    """Opening and closing of every business day that is not over yet, without end."""
    today = after.astimezone(zone).date()
    for day in (today + timedelta(days=ahead) for ahead in count()):
        closes = instant(day, hours.closes, zone)
        if closes > after and is_business_day(day, hours, holidays):
            yield instant(day, hours.opens, zone), closes
