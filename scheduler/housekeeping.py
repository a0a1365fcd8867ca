"""Forgets what need not be kept, and brings into the maintenance plan what the company file says anew."""

from datetime import timedelta
from typing import Protocol

from desk import care
from models.old_words import forget_relayed, forget_words
from models.received_update import forget_updates
from scheduler import due_reminders

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
    while await _plan_some_machines(database):
        pass
    await database.forget_for_good()


async def _plan_some_machines(database: Database) -> bool:
    async with database.open_work() as work:
        return await care.plan_what_is_out_of_line(work)


async def _forget_some_words(database: Database) -> bool:
    async with database.open_work() as work:
        before = work.now - work.company.timers.words_kept
        may_be_more = await forget_words(work.session, before, AT_ONCE)
        return await forget_relayed(work.session, before, AT_ONCE) or may_be_more
