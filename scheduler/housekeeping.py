"""Forgets what need not be kept, and brings into the maintenance plan what the company file says anew."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol

from desk import care
from desk.forgetting import forget_some_customers, forget_some_feedback, forget_some_tickets
from desk.unit_of_work import UnitOfWork
from models.old_tickets import forget_seen
from models.old_words import forget_relayed, forget_words
from models.received_update import forget_updates
from scheduler import due_reminders

log = logging.getLogger(__name__)

UPDATES_KEPT = timedelta(days=7)
"""Telegram itself forgets an update after a day."""

AT_ONCE = 500
"""Words, or notes of who saw what, that are forgotten in one transaction: a conversation may wait for it."""


class Database(due_reminders.Database, Protocol):
    async def forget_for_good(self) -> None: ...


async def tidy(database: Database) -> None:
    async with database.open_work() as work:
        await forget_updates(work.session, work.now - UPDATES_KEPT)
    while await _forget_some_words(database):
        pass
    await _until_none(database, _forget_some_sights, "old notes of who saw whose data are gone: %d")
    await _until_none(database, forget_some_tickets, "what was told for old tickets is forgotten: of %d")
    await _until_none(database, forget_some_feedback, "old suggestions, complaints and praise are forgotten: %d")
    await _forget_some_customers(database)
    while await _plan_some_machines(database):
        pass
    await database.forget_for_good()


async def _plan_some_machines(database: Database) -> bool:
    async with database.open_work() as work:
        return await care.plan_what_is_out_of_line(work)


async def _until_none(database: Database, forget_some: Callable[[UnitOfWork], Awaitable[int]], told: str) -> None:
    """In transactions of their own; how many is told, and nothing else."""
    count = 0
    while forgotten := await _in_one(database, forget_some):
        count += forgotten
    if count:
        log.info(told, count)


async def _in_one(database: Database, forget_some: Callable[[UnitOfWork], Awaitable[int]]) -> int:
    async with database.open_work() as work:
        return await forget_some(work)


async def _forget_some_customers(database: Database) -> None:
    """The others in an hour: what is taken back in chats is not to hold up what is said there."""
    count = await _in_one(database, forget_some_customers)
    if count:
        log.info("old customers are forgotten: %d", count)


async def _forget_some_sights(work: UnitOfWork) -> int:
    return await forget_seen(work.session, work.now - work.company.kept.seen, AT_ONCE)


async def _forget_some_words(database: Database) -> bool:
    async with database.open_work() as work:
        before = work.now - work.company.timers.words_kept
        may_be_more = await forget_words(work.session, before, AT_ONCE)
        return await forget_relayed(work.session, before, AT_ONCE) or may_be_more
