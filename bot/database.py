"""The engine, the clock, and `open_work`: the only commit in the project."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import sqlite_files
from bot.sqlite_in_loop import CONNECTING, InLoop
from desk import rings, seen
from desk.unit_of_work import UnitOfWork
from messages.renderer import Renderer
from models.post import NOW
from models.seen import KEPT
from rules.company import Company

Clock = Callable[[], datetime]
"""Gives the present instant, in UTC."""

_BUSY_PATIENCE = 100
"""Tries of 50 ms: another process, such as the command line, may hold SQLite for a moment."""


def system_clock() -> datetime:
    return datetime.now(UTC)


class Database:
    """Opens units of work. One a process; `has_mail` is set after each commit that put something into the outbox."""

    def __init__(self, url: str, company: Company, renderer: Renderer, clock: Clock = system_clock) -> None:
        self.company = company
        self.renderer = renderer
        self.clock = clock
        self.has_mail = asyncio.Event()
        self.bot_name = ""
        self.has_moved = True
        """Something was said since what waits was last looked at."""
        self.menus_wanted: set[int] = set()
        """Whose command menu is not right any more."""
        self._is_sqlite = url.startswith("sqlite")
        self._one_writer = asyncio.Lock()
        self._engine = sqlite_engine(url) if self._is_sqlite else create_async_engine(url, pool_size=8)
        self._reading_engine = create_async_engine(url) if self._is_sqlite else self._engine

    @asynccontextmanager
    async def open_work(self, update_id: int | None = None) -> AsyncIterator[UnitOfWork]:
        """Everything done inside is committed together at the end, or, if anything is raised, not at all."""
        async with AsyncExitStack() as stack:
            if self._is_sqlite:
                await stack.enter_async_context(self._one_writer)
            session = await stack.enter_async_context(AsyncSession(self._engine, expire_on_commit=False))
            connection = await _begin(session)
            now = session.info[NOW] = self.clock()
            session.info[KEPT] = {}
            work = UnitOfWork(session, connection, now, self.company, self.renderer, update_id, self.bot_name)
            yield work
            await rings.note(work)
            await seen.note(work)
            await session.commit()
        self.menus_wanted |= work.menus_wanted
        if work.said:
            self.has_moved = True
            self.has_mail.set()

    @asynccontextmanager
    async def open_reading(self) -> AsyncIterator[AsyncSession]:
        """For long reads: beside the loop, never in the way of a conversation, never to write."""
        async with AsyncSession(self._reading_engine) as session:
            session.info[NOW] = self.clock()
            yield session

    async def forget_for_good(self) -> None:
        """Updates wait meanwhile: a second for a hundred megabytes, in the first hour of the house's day."""
        if self._is_sqlite:
            today = self.clock().astimezone(ZoneInfo(self.company.company.time_zone)).date()
            async with self._one_writer, self._reading_engine.connect() as connection:
                await sqlite_files.forget_for_good(connection, today)

    async def close(self) -> None:
        await self._engine.dispose()
        await self._reading_engine.dispose()


def plain_engine(url: str) -> AsyncEngine:
    """For what happens once, at start or from the command line."""
    _make_room(url)
    engine = create_async_engine(url)
    if url.startswith("sqlite"):
        # The driver begins nothing for new tables: a kill in the middle of a migration would leave half of them.
        event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def sqlite_engine(url: str) -> AsyncEngine:
    _make_room(url)
    in_loop = make_url(url).set(drivername=f"sqlite+{InLoop.driver}")
    engine = create_async_engine(in_loop, connect_args=CONNECTING, pool_size=1, max_overflow=0)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    # A commit that failed may leave SQLite in its transaction, which SQLAlchemy takes for ended.
    event.listen(engine.sync_engine, "reset", lambda connection, *_: connection.rollback())
    event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _make_room(url: str) -> str:
    """The path of an SQLite file, its folder made."""
    path = make_url(url).database or ""
    if url.startswith("sqlite"):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    return path


def _prepare_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


async def _begin(session: AsyncSession) -> AsyncConnection:
    patience = _BUSY_PATIENCE
    while True:
        try:
            return await session.connection()
        except OperationalError as trouble:
            if "locked" not in str(trouble.orig) or patience == 0:
                raise
            patience -= 1
            await asyncio.sleep(0.05)
        except OSError as trouble:
            raise OperationalError("connect", None, trouble) from trouble  # else it could be any file's trouble
