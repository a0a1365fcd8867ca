"""Leave so as to arrive 5 to 10 minutes early; late is late [B5]."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from rules.wall_clock import instant


def leave_at(starts_at: datetime, travel: timedelta, early: timedelta = timedelta(minutes=10)) -> datetime:
    return starts_at - early - travel


def evening_before(starts_at: datetime, at: time, zone: ZoneInfo) -> datetime:
    return instant(starts_at.astimezone(zone).date() - timedelta(days=1), at, zone)


def is_late(starts_at: datetime, now: datetime) -> bool:
    return now > starts_at


def is_on_time(starts_at: datetime, arrived_at: datetime) -> bool:
    return not is_late(starts_at, arrived_at)
