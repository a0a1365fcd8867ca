"""Forgets what need not be kept, and brings into the maintenance plan what the company file says anew."""

import logging
from datetime import timedelta
from typing import Protocol

from desk import care
from desk.forgetting import forget_some_tickets
from models.old_tickets import forget_seen
from models.old_words import forget_relayed, forget_words
from models.received_update import forget_updates
from scheduler import due_reminders

log = logging.getLogger(__name__)

UPDATES_KEPT = timedelta(days=7)
"""Telegram itself forgets an update after a day."""

AT_ONCE = 500
"""Words that are forgotten in one transaction: a conversation may wait for it."""


class Database(due_reminders.Database, Protocol):
    async def forget_for_good(self) -> None: ...


async def tidy(database: Database) -> None:
    async with database.open_work() as work:
        await forget_updates(work.session, work.now - UPDATES_KEPT)
    while await _forget_some_words(database):
        pass
    while await _forget_some_sights(database):
        pass
    await _forget_old_tickets(database)
    while await _plan_some_machines(database):
        pass
    await database.forget_for_good()


async def _plan_some_machines(database: Database) -> bool:
    async with database.open_work() as work:
        return await care.plan_what_is_out_of_line(work)


async def _forget_old_tickets(database: Database) -> None:
    count = 0
    while forgotten := await _forget_some_tickets(database):
        count += forgotten
    if count:
        log.info("what was told for %d old tickets is forgotten", count)


async def _forget_some_tickets(database: Database) -> int:
    async with database.open_work() as work:
        return await forget_some_tickets(work)


async def _forget_some_sights(database: Database) -> bool:
    async with database.open_work() as work:
        return await forget_seen(work.session, work.now - work.company.kept.seen, AT_ONCE)


async def _forget_some_words(database: Database) -> bool:
    async with database.open_work() as work:
        before = work.now - work.company.timers.words_kept
        may_be_more = await forget_words(work.session, before, AT_ONCE)
        return await forget_relayed(work.session, before, AT_ONCE) or may_be_more
