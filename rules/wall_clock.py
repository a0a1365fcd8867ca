"""Local clock readings as instants, also on the days when the clocks are changed."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The first instant at which the clock reads `at`; a reading that is skipped counts as if it were not."""
    return readings(day, at, zone)[0]


def next_reading(after: datetime, at: time, zone: ZoneInfo) -> datetime:
    today = after.astimezone(zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(3))
    return min(moment for day in days for moment in readings(day, at, zone) if moment > after)


def bounds_of_day(at: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Where the day of this instant begins, and where the next one does."""
    today = at.astimezone(zone).date()
    return instant(today, time(), zone), instant(today + timedelta(days=1), time(), zone)


def readings(day: date, at: time, zone: ZoneInfo) -> list[datetime]:
    """One instant, or two when the clocks are set back over `at`."""
    first, second = (datetime.combine(day, at.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1))
    return [first, second] if first < second else [first]


def is_shown_once(at: datetime, zone: ZoneInfo) -> bool:
    """What the clock reads at this instant means no other."""
    there = at.astimezone(zone)
    return len(readings(there.date(), there.time(), zone)) == 1
