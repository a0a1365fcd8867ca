"""Every due promise, each in its own transaction; one that crashes waits an hour, so that it cannot spin."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta
from typing import Protocol

from sqlmodel.ext.asyncio.session import AsyncSession

from desk import reminders
from desk.unit_of_work import UnitOfWork
from models.away import is_away
from models.reminder import Reminder, due_reminders
from rules.company import Company

log = logging.getLogger(__name__)

AFTER_A_CRASH = timedelta(hours=1)


class Database(Protocol):
    @property
    def clock(self) -> Callable[[], datetime]: ...

    @property
    def company(self) -> Company: ...

    def open_work(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

    def open_reading(self) -> AbstractAsyncContextManager[AsyncSession]: ...


async def keep_due(database: Database) -> None:
    async with database.open_reading() as session:
        due = await due_reminders(session, database.clock())
        waiting = [reminder.id for reminder in due if reminder.promise in reminders.KEPT]
    for reminder_id in waiting:
        await _keep(database, reminder_id)


async def _keep(database: Database, reminder_id: int) -> None:
    async with crashing_alone(database, reminder_id), database.open_work() as work:
        reminder = await still_due(work, reminder_id)
        if reminder:
            await reminders.keep(work, reminder)


@asynccontextmanager
async def crashing_alone(database: Database, reminder_id: int) -> AsyncIterator[None]:
    """Whatever is wrong with this reminder, the others are kept; a database that is away wrongs nobody."""
    try:
        yield
    except Exception as trouble:
        if is_away(trouble):
            raise
        log.exception("reminder %d crashed; it is tried again in an hour", reminder_id)
        await _put_off(database, reminder_id)


async def _put_off(database: Database, reminder_id: int) -> None:
    async with database.open_work() as work:
        reminder = await still_due(work, reminder_id)
        if reminder:
            reminder.attempts += 1
            reminder.due_at = work.now + AFTER_A_CRASH


async def still_due(work: UnitOfWork, reminder_id: int) -> Reminder | None:
    """Kept or dropped since we looked, perhaps by another process."""
    reminder = await work.session.get(Reminder, reminder_id, with_for_update=True)
    return reminder if reminder and reminder.done_at is None and reminder.due_at <= work.now else None
