"""The migrations lead to the tables that the models describe, on both databases."""

import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlmodel import SQLModel

from bot.database import plain_engine
from bot.migrations import migrate, require_newest
from bot.settings import WrongSettings
from tests.support.databases import sqlite_url


async def differences(url):
    engine = plain_engine(url)
    async with engine.connect() as connection:
        found = await connection.run_sync(
            lambda sync: compare_metadata(
                MigrationContext.configure(sync, opts={"compare_type": True}), SQLModel.metadata
            )
        )
    await engine.dispose()
    return found


async def test_models_and_migrations_agree(database_url):
    assert await differences(database_url) == []


async def test_indexes_that_cover_only_some_rows_do_so_in_the_database_too(database_url):
    """A due query over a million rows depends on it; the comparison above does not look there."""
    engine = plain_engine(database_url)
    listing = "SELECT sql FROM sqlite_master" if "sqlite" in database_url else "SELECT indexdef FROM pg_indexes"
    async with engine.connect() as connection:
        found = [row[0] or "" for row in await connection.execute(text(listing))]
    await engine.dispose()
    partial = [
        index.name
        for table in SQLModel.metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    ]
    assert partial
    for name in partial:
        assert any(name in index and " WHERE " in index for index in found), name


async def test_migrating_again_changes_nothing(database_url):
    await migrate(database_url)
    await require_newest(database_url)


async def test_a_database_that_nobody_migrated_is_answered_with_the_mend(tmp_path):
    with pytest.raises(WrongSettings, match="run repairline migrate first"):
        await require_newest(sqlite_url(tmp_path / "fresh.db"))


def test_what_was_there_stays(tmp_path):
    """SQLite changes a table by copying it."""
    url = sqlite_url(tmp_path / "old.db")
    asyncio.run(migrate(url))
    engine = create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO region (code, time_zone) VALUES ('north', 'Asia/Shanghai')"))
    asyncio.run(migrate(url))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT code FROM region")).all() == [("north",)]
    engine.dispose()
