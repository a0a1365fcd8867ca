"""APScheduler: how often we look, and when Monday comes. What is due stands in the database, not here."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]
from apscheduler.triggers.cron import CronTrigger  # type: ignore[import-untyped]

Tick = Callable[[], Awaitable[object]]


def every_second(tick: Tick) -> AbstractAsyncContextManager[None]:
    return _ticking(tick, timedelta(seconds=1))


def every_hour(tick: Tick) -> AbstractAsyncContextManager[None]:
    return _ticking(tick, timedelta(hours=1))


def next_monday(zone: ZoneInfo, at: time, after: datetime) -> datetime:
    """The first Monday at this hour that is later than `after`."""
    monday = CronTrigger(day_of_week="mon", hour=at.hour, minute=at.minute, timezone=zone)
    moment: datetime = monday.get_next_fire_time(after, after)
    return moment.astimezone(UTC)


@asynccontextmanager
async def _ticking(tick: Tick, pause: timedelta) -> AsyncIterator[None]:
    """A tick that takes longer than the pause is not begun twice; those that were slept through count as one."""
    clock = AsyncIOScheduler(timezone=UTC)
    clock.add_job(
        tick, "interval", seconds=pause.total_seconds(), coalesce=True, max_instances=1, misfire_grace_time=None
    )
    clock.start()
    try:
        yield
    finally:
        clock.shutdown(wait=False)
