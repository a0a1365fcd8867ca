"""Forgets what need not be kept."""

from datetime import timedelta
from typing import Protocol

from models.received_update import forget_updates
from scheduler import due_reminders

UPDATES_KEPT = timedelta(days=7)
"""Telegram itself forgets an update after a day."""


class Database(due_reminders.Database, Protocol):
    async def forget_for_good(self) -> None: ...


async def tidy(database: Database) -> None:
    async with database.open_work() as work:
        await forget_updates(work.session, work.now - UPDATES_KEPT)
    await database.forget_for_good()
