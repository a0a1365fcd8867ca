"""The migrations lead to the tables that the models describe, on both databases."""

import asyncio

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError
from sqlmodel import SQLModel

from bot.database import plain_engine
from bot.migrations import configuration, migrate
from bot.settings import WrongSettings
from bot.tables import are_up_to_date, newest_revision, prepare_tables
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
    assert await are_up_to_date(database_url)


def test_the_last_of_the_numbered_revisions_is_the_head():
    assert newest_revision() == ScriptDirectory.from_config(configuration()).get_current_head()


async def test_a_postgresql_that_nobody_migrated_is_answered_with_the_mend(postgres_url):
    await change(postgres_url, "DROP TABLE alembic_version")
    with pytest.raises(WrongSettings, match="run repairline migrate first"):
        await prepare_tables(postgres_url)


async def test_an_sqlite_file_migrates_by_itself(tmp_path):
    url = sqlite_url(tmp_path / "fresh.db")
    await prepare_tables(url)
    assert await are_up_to_date(url)


async def test_a_migration_that_is_cut_off_has_done_nothing_and_can_be_repeated(tmp_path):
    """Something is in the way of a later step; a kill in between is the same."""
    url = sqlite_url(tmp_path / "fresh.db")
    await change(url, "CREATE TABLE errand (id INTEGER)")
    with pytest.raises(OperationalError, match="errand already exists"):
        await migrate(url)
    await change(url, "DROP TABLE errand")
    await migrate(url)
    assert await are_up_to_date(url)


async def change(url, statement):
    engine = plain_engine(url)
    async with engine.begin() as connection:
        await connection.execute(text(statement))
    await engine.dispose()


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
