"""When a machine wants maintenance, and when its owner hears of that and of the end of the warranty [T2]."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rules.wall_clock import instant
from rules.warranty import months_after


def maintenance_due(since: date, months: int, after: date) -> date:
    """The first day due later than `after`, in whole intervals from the purchase or the last visit."""
    return months_after(since, months * (_intervals(since, months, after) + 1))


def notice_at(due: date, ahead: timedelta, at: time, zone: ZoneInfo) -> datetime:
    """So long before, at a time of day at which people read."""
    return instant(due - ahead, at, zone)


def _intervals(since: date, months: int, until: date) -> int:
    """How many have passed."""
    count = max((until.year - since.year) * 12 + until.month - since.month, 0) // months
    return count if count == 0 or months_after(since, months * count) <= until else count - 1
