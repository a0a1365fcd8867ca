"""The tables are brought to the state that this version of the models expects."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

import models
from bot.database import plain_engine
from bot.tables import newest_revision

_SCRIPTS = Path(models.__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    return config


async def migrate(url: str) -> None:
    """Upgrade to the newest revision, or change nothing; a database that is there already loses nothing."""
    async with _in_one_transaction(url) as connection:
        await connection.run_sync(lambda sync: command.upgrade(configuration(sync), "head"))


async def revise(url: str, message: str) -> None:
    """Write the next numbered revision from what the models say and the database lacks."""
    number = f"{int(newest_revision()) + 1:04d}"
    async with _in_one_transaction(url) as connection:
        await connection.run_sync(
            lambda sync: command.revision(configuration(sync), message, autogenerate=True, rev_id=number)
        )


@asynccontextmanager
async def _in_one_transaction(url: str) -> AsyncIterator[AsyncConnection]:
    engine = plain_engine(url)
    try:
        async with engine.begin() as connection:
            yield connection
    finally:
        await engine.dispose()


def main() -> None:
    """python -m bot.migrations "what changes": a new revision, from the difference to a fresh database."""
    with TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/fresh.db"
        asyncio.run(migrate(url))
        asyncio.run(revise(url, " ".join(sys.argv[1:])))


if __name__ == "__main__":
    main()
