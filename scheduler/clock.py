"""APScheduler: how often we look, and when Monday comes. What is due stands in the database, not here."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]
from apscheduler.triggers.cron import CronTrigger  # type: ignore[import-untyped]

from models.away import is_away

log = logging.getLogger(__name__)

Tick = Callable[[], Awaitable[object]]


def every_second(tick: Tick) -> AbstractAsyncContextManager[None]:
    return _ticking(tick, timedelta(seconds=1))


def every_hour(tick: Tick, *, is_at_once: bool = False) -> AbstractAsyncContextManager[None]:
    """The first time an hour from now, or at once."""
    return _ticking(tick, timedelta(hours=1), is_at_once=is_at_once)


def next_monday(zone: ZoneInfo, at: time, after: datetime) -> datetime:
    """The first Monday at this hour that is later than `after`."""
    monday = CronTrigger(day_of_week="mon", hour=at.hour, minute=at.minute, timezone=zone)
    moment: datetime = monday.get_next_fire_time(after, after)
    return moment.astimezone(UTC)


@asynccontextmanager
async def _ticking(tick: Tick, pause: timedelta, *, is_at_once: bool = False) -> AsyncIterator[None]:
    """A tick that takes longer than the pause is not begun twice; those that were slept through count as one."""
    running = asyncio.Lock()
    clock = AsyncIOScheduler(timezone=UTC)
    clock.add_job(
        partial(_patiently, tick, running),
        "interval",
        seconds=pause.total_seconds(),
        coalesce=True,
        max_instances=1,
        misfire_grace_time=None,
    )
    if is_at_once:
        clock.add_job(partial(_patiently, tick, running), misfire_grace_time=None)
    clock.start()
    try:
        yield
    finally:
        clock.pause()
        async with running:
            clock.shutdown(wait=False)


async def _patiently(tick: Tick, running: asyncio.Lock) -> None:
    """While the database is away nothing is lost: the next look is soon. A tick that runs is never cut off."""
    async with running:
        try:
            await tick()
        except Exception as trouble:
            if not is_away(trouble):
                raise
            log.warning("the database is away (%s)", type(trouble).__name__)
