"""Forgets what need not be kept."""

from datetime import timedelta

from models.received_update import forget_updates
from scheduler.due_reminders import Database

UPDATES_KEPT = timedelta(days=7)
"""Telegram itself forgets an update after a day."""


async def tidy(database: Database) -> None:
    async with database.open_work() as work:
        await forget_updates(work.session, work.now - UPDATES_KEPT)
