"""Leave so as to arrive 5 to 10 minutes early; late is late [B5]."""

from datetime import datetime, timedelta


def leave_at(starts_at: datetime, travel: timedelta, early: timedelta = timedelta(minutes=10)) -> datetime:
    return starts_at - early - travel


def is_late(starts_at: datetime, now: datetime) -> bool:
    return now > starts_at


def is_on_time(starts_at: datetime, arrived_at: datetime) -> bool:
    return not is_late(starts_at, arrived_at)
