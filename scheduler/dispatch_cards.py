"""The cards in the dispatchers' group follow what waits: looked at as soon as anything was said to anybody [O3]."""

from typing import Protocol

from desk import dispatch_cards
from models.away import is_away
from models.dispatch_group import dispatch_chat
from scheduler import due_reminders


class Database(due_reminders.Database, Protocol):
    has_moved: bool


async def keep_dispatch_cards(database: Database) -> None:
    if not database.has_moved:
        return
    database.has_moved = False
    try:
        await _keep(database)
    except Exception as trouble:
        database.has_moved = is_away(trouble)
        raise


async def _keep(database: Database) -> None:
    async with database.open_reading() as session:
        is_bound = await dispatch_chat(session)
    if is_bound:
        async with database.open_work() as work:
            await dispatch_cards.keep(work)
