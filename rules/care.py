"""When a machine wants maintenance, and when its owner hears of that and of the end of the warranty [T2]."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from rules.wall_clock import instant
from rules.warranty import months_after


def maintenance_due(since: date, months: int, after: date) -> date:
    """The first day due later than `after`, in whole intervals from the purchase or the last maintenance."""
    return months_after(since, months * (_intervals(since, months, after) + 1))


def first_due(since: date, months: int, today: date) -> date:
    """Of a machine that we come to know of: the interval that passed last, else the first one."""
    return months_after(since, months * max(_intervals(since, months, today), 1))


def notice_days(due: date, months: int, ahead: timedelta) -> Iterator[date]:
    """Ahead, on the day itself, and then ahead of every interval in which nobody was there: no oftener [M3]."""
    yield due - ahead
    yield due
    for intervals in count(1):
        yield months_after(due, months * intervals) - ahead


def notice_at(due: date, ahead: timedelta, at: time, zone: ZoneInfo) -> datetime:
    """So long before, at a time of day at which people read."""
    return instant(due - ahead, at, zone)


def _intervals(since: date, months: int, until: date) -> int:
    """How many have passed."""
    passed = max((until.year - since.year) * 12 + until.month - since.month, 0) // months
    return passed if passed == 0 or months_after(since, months * passed) <= until else passed - 1
