"""APScheduler: how often we look, and when Monday comes. What is due stands in the database, not here."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]
from apscheduler.triggers.cron import CronTrigger  # type: ignore[import-untyped]

Tick = Callable[[], Awaitable[object]]


def start(every_second: Sequence[Tick], every_hour: Sequence[Tick] = ()) -> AsyncIOScheduler:
    """A tick that takes longer than its pause is not begun twice; ticks that were slept through count as one."""
    clock = AsyncIOScheduler(
        timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    for tick in every_second:
        clock.add_job(tick, "interval", seconds=1)
    for tick in every_hour:
        clock.add_job(tick, "interval", hours=1)
    clock.start()
    return clock


def next_monday(zone: ZoneInfo, at: time, after: datetime) -> datetime:
    """The first Monday at this hour that is later than `after`."""
    monday = CronTrigger(day_of_week="mon", hour=at.hour, minute=at.minute, timezone=zone)
    moment: datetime = monday.get_next_fire_time(after, after)
    return moment.astimezone(UTC)
