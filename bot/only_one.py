"""One desk a database: two that deliver side by side would break the order within a chat and send things twice."""

import asyncio
import fcntl
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.database import plain_engine
from bot.settings import WrongSettings

log = logging.getLogger(__name__)

Watch = Callable[[], Coroutine[Any, Any, None]]
"""Ends only by raising: the place went to another desk."""

LOOK_EVERY = 5.0
"""Seconds between two looks whether the place is still ours."""

_IN_USE = "DATABASE_URL is in use by another desk: stop that one, or give this one a database of its own"
_AWAY = "DATABASE_URL names a database that cannot be opened: start its server, or mend the address"
_TAKE = text("SELECT pg_advisory_lock(1380274252)")
"""Every desk asks for this one number; it means nothing else."""
_WAIT_A_LITTLE = text("SET lock_timeout = '2s'")
"""A server notices a little later that the desk before us was killed."""
_STILL_TAKEN = "55P03"
_AWAY_ERRORS = (DBAPIError, OSError)


def only_one(url: str, look_every: float = LOOK_EVERY) -> AbstractAsyncContextManager[Watch]:
    """Holds the database's one place for a desk, or raises `WrongSettings`; however we end, the place is free again."""
    return _beside_file(url) if url.startswith("sqlite") else _at_server(url, look_every)


@asynccontextmanager
async def _beside_file(url: str) -> AsyncIterator[Watch]:
    with _opened(Path(f"{make_url(url).database}.lock")) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise WrongSettings(_IN_USE) from None
        yield _nothing_happens


def _opened(path: Path) -> TextIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("a")
    except OSError:
        raise WrongSettings(_AWAY) from None


async def _nothing_happens() -> None:
    await asyncio.Event().wait()


@asynccontextmanager
async def _at_server(url: str, look_every: float) -> AsyncIterator[Watch]:
    engine = plain_engine(url).execution_options(isolation_level="AUTOCOMMIT")
    try:
        async with aclosing(await _connected(engine)) as connection:
            await _take(connection)
            yield partial(_watch, connection, look_every)
    finally:
        await engine.dispose()


async def _connected(engine: AsyncEngine) -> AsyncConnection:
    try:
        return await engine.connect()
    except _AWAY_ERRORS:
        raise WrongSettings(_AWAY) from None


async def _take(connection: AsyncConnection) -> None:
    """The server keeps the place for this connection; asking once more does no harm and shows that it still does."""
    await connection.execute(_WAIT_A_LITTLE)
    try:
        await connection.execute(_TAKE)
    except DBAPIError as trouble:
        if getattr(trouble.orig, "sqlstate", None) == _STILL_TAKEN:
            raise WrongSettings(_IN_USE) from None
        raise


async def _watch(connection: AsyncConnection, look_every: float) -> None:
    """A connection that was cut is made anew, and the place taken again, if nobody was faster."""
    while True:
        await asyncio.sleep(look_every)
        try:
            await _take(connection)
        except _AWAY_ERRORS as trouble:
            log.warning("the database does not answer (%s)", type(trouble).__name__)
            await connection.rollback()
