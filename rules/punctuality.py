"""Leave so as to arrive 5 to 10 minutes early; late is late [B5]."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from rules.wall_clock import instant

A_QUARTER = timedelta(minutes=15)


def leave_at(starts_at: datetime, travel: timedelta, early: timedelta = timedelta(minutes=10)) -> datetime:
    return starts_at - early - travel


def a_little_later(starts_at: datetime, than: datetime, count: int = 4) -> list[datetime]:
    """A quarter of an hour later than agreed, or some, all of them after `than`."""
    passed = max((than - starts_at) // A_QUARTER, 0)
    return [starts_at + (passed + more) * A_QUARTER for more in range(1, count + 1)]


def evening_before(starts_at: datetime, at: time, zone: ZoneInfo) -> datetime:
    return instant(starts_at.astimezone(zone).date() - timedelta(days=1), at, zone)


def is_late(starts_at: datetime, now: datetime) -> bool:
    return now > starts_at


def is_on_time(starts_at: datetime, arrived_at: datetime) -> bool:
    return not is_late(starts_at, arrived_at)
