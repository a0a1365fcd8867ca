"""A PostgreSQL database that throws everybody out and lets nobody in, for a while."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from sqlalchemy.engine import make_url


@asynccontextmanager
async def shut(url: str) -> AsyncIterator[None]:
    address = make_url(url)
    server = await asyncpg.connect(host=address.query["host"], user="postgres", database="postgres")
    try:
        await server.execute(f'ALTER DATABASE "{address.database}" ALLOW_CONNECTIONS false')
        await throw_out(server, address.database)
        yield
    finally:
        await server.execute(f'ALTER DATABASE "{address.database}" ALLOW_CONNECTIONS true')
        await server.close()


async def throw_out(server: asyncpg.Connection, database: str) -> None:
    await server.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
        database,
    )
