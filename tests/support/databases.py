"""Fresh databases for tests: an SQLite file or a PostgreSQL database, each copied from one that was migrated once."""

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
from hypothesis import HealthCheck, Phase, settings

AT_ONCE = settings(
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
"""For properties of a database: what was found is shown as it is, since the search for a smaller case took minutes."""


def create_tables(url: str) -> None:
    # Imported only here, so that tests without a database start at once.
    from bot.migrations import migrate

    asyncio.run(migrate(url))


def sqlite_template(folder: Path) -> Path:
    file = folder / "template.db"
    create_tables(sqlite_url(file))
    return file


def furnished_template(empty: Path, folder: Path) -> Path:
    """With the example company in force: what a running desk finds when it opens again."""
    from tests.support.desk_kit import open_desk

    file = shutil.copyfile(empty, folder / "furnished.db")

    async def furnish() -> None:
        desk = await open_desk(sqlite_url(file))
        await desk.database.close()

    asyncio.run(furnish())
    return file


def sqlite_copy(template: Path, folder: Path) -> str:
    return sqlite_url(shutil.copyfile(template, folder / "repairline.db"))


def sqlite_url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


def postgres_template(server: Path) -> None:
    """Made by the first test process that asks; the caller sees to it that they ask one at a time."""
    if not tell(server, "SELECT 1 FROM pg_database WHERE datname = 'migrated'"):
        tell(server, "DROP DATABASE IF EXISTS migrating")
        tell(server, "CREATE DATABASE migrating")
        create_tables(postgres_url(server, "migrating"))
        tell(server, "ALTER DATABASE migrating RENAME TO migrated")


@contextmanager
def postgres_copy(server: Path, name: str) -> Iterator[str]:
    # The usual way writes every page of its four hundred files into the log: ten times as slow.
    tell(server, f'CREATE DATABASE "{name}" TEMPLATE migrated STRATEGY file_copy')
    yield postgres_url(server, name)
    tell(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def postgres_url(server: Path, name: str) -> str:
    return f"postgresql+asyncpg://postgres@/{name}?host={server}"


def tell(server: Path, statement: str) -> list[asyncpg.Record]:
    return asyncio.run(_tell(server, statement))


async def _tell(server: Path, statement: str) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(host=str(server), user="postgres", database="postgres")
    try:
        return await connection.fetch(statement)
    finally:
        await connection.close()
