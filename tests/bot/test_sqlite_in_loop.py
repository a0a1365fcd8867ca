"""The connection that runs in the event loop: durable, and without a thread."""

import sqlite3
import threading

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.database import sqlite_engine


@pytest.fixture
async def engine(sqlite_url):
    engine = sqlite_engine(sqlite_url)
    yield engine
    await engine.dispose()


@pytest.mark.parametrize(("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)])
async def test_what_was_committed_survives_a_power_cut(engine, pragma, value):
    async with engine.connect() as connection:
        assert await connection.scalar(text(f"PRAGMA {pragma}")) == value


async def test_a_statement_needs_no_thread(engine):
    before = threading.active_count()
    async with engine.begin() as connection:
        assert await connection.scalar(text("SELECT 1")) == 1
        assert threading.active_count() == before


async def test_a_transaction_takes_the_write_lock_at_once(engine, sqlite_url):
    other = sqlite3.connect(sqlite_url.partition("///")[2], timeout=0, isolation_level=None)
    async with engine.begin():
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.close()


async def test_a_savepoint_does_not_survive_the_outer_rollback(engine):
    async with engine.connect() as connection:
        async with connection.begin_nested():
            await connection.execute(text("CREATE TABLE gone (id int)"))
        await connection.rollback()
        assert await connection.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'gone'")) == 0


async def test_a_mistake_in_a_statement_is_raised_where_it_was_made(engine):
    async with engine.begin() as connection:
        with pytest.raises(OperationalError, match="no such table"):
            await connection.execute(text("SELECT * FROM nowhere"))


async def test_rows_are_read_after_the_statement_as_from_any_driver(engine):
    async with engine.begin() as connection:
        rows = await connection.execute(text("SELECT 1 UNION SELECT 2 ORDER BY 1"))
        assert [number for (number,) in rows] == [1, 2]


async def test_a_file_that_cannot_be_opened_is_said_at_once(tmp_path):
    (tmp_path / "taken.db").mkdir()
    with pytest.raises(OperationalError, match="unable to open"):
        await sqlite_engine(f"sqlite+aiosqlite:///{tmp_path / 'taken.db'}").connect()
