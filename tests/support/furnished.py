"""The example house, founded long before any test's clock: whoever holds an office there held it already."""

from datetime import UTC, datetime

from sqlmodel import update

from bot.database import Database
from desk import house
from models.post import Post
from tests.support.example import EXAMPLE, PICTURES

FOUNDED = datetime(2025, 1, 6, 1, 0, tzinfo=UTC)


async def furnish(database: Database) -> None:
    async with database.open_work() as work:
        await house.introduce(work, EXAMPLE)
        await house.hang(work, PICTURES)
        await work.session.exec(update(Post).values(since_at=FOUNDED))
