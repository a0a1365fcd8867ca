"""What the database fixtures promise to the other tests."""

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine


@pytest.mark.parametrize("turn", [1, 2, 3, 4])
async def test_every_test_begins_with_an_empty_database(database_url, turn):
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE left_behind (id int)"))
    await engine.dispose()


def test_a_test_without_a_loop_gets_one_too(database_url):
    assert database_url.startswith(("sqlite+aiosqlite:///", "postgresql+asyncpg://"))
