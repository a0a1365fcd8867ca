"""When somebody is away, and why: a span of whole days, or of hours."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rules.roles import Role
from rules.slots import Interval
from rules.wall_clock import instant

DAY, LONGEST = timedelta(days=1), timedelta(days=366)
STOOD_IN_FOR = frozenset({Role.LEADER, Role.DISPATCHER})
"""Others wait for these offices: somebody holds them while their holder is away."""


class AbsenceKind(StrEnum):
    LEAVE = "leave"
    SICK = "sick"
    TRAINING = "training"
    OTHER = "other"


def whole_days(first: date, last: date, zone: ZoneInfo) -> Interval:
    """From the first instant of the first day to the last of the last."""
    return Interval(instant(first, time(), zone), instant(last + DAY, time(), zone))


def rest_of_week(today: date) -> tuple[date, date]:
    return today, today + timedelta(days=6 - today.weekday())


def days_of(away: Interval, zone: ZoneInfo) -> tuple[date, date] | None:
    """The first and the last day; None unless it is whole days."""
    first, after = away.start.astimezone(zone).date(), away.end.astimezone(zone).date()
    return (first, after - DAY) if whole_days(first, after - DAY, zone) == away else None


def can_be(away: Interval, now: datetime) -> bool:
    """Neither over, nor turned around, nor longer than a year."""
    return now < away.end and away.start < away.end <= away.start + LONGEST
