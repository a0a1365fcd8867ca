"""Whether the tables are as this version expects them; Alembic is imported only when they are not."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

import models
from bot.database import plain_engine
from bot.settings import WrongSettings

_REVISIONS = Path(models.__file__).parent / "migrations" / "versions"


async def prepare_tables(url: str) -> None:
    """SQLite migrates by itself; a PostgreSQL that is behind is left alone and said to be so."""
    if await are_up_to_date(url):
        return
    if not url.startswith("sqlite"):
        msg = "DATABASE_URL names a database whose tables are not up to date: run repairline migrate first"
        raise WrongSettings(msg)
    from bot.migrations import migrate

    await migrate(url)


async def are_up_to_date(url: str) -> bool:
    engine = plain_engine(url)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_revision) == newest_revision()
    finally:
        await engine.dispose()


def newest_revision() -> str:
    """Revisions are numbered files: the last one is the head."""
    return max(file.name for file in _REVISIONS.glob("[0-9]*.py")).partition("_")[0]


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
