"""A desk to be measured: a fresh database with all tables and the example company."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.database import Database, system_clock
from bot.migrations import migrate
from desk import house
from tests.support.example import COMPANY, EXAMPLE, RENDERER


@asynccontextmanager
async def open_desk(url: str) -> AsyncIterator[Database]:
    await migrate(url)
    database = Database(url, COMPANY, RENDERER, system_clock)
    try:
        async with database.open_work() as work:
            await house.introduce(work, EXAMPLE)
        yield database
    finally:
        await database.close()
