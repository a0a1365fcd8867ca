"""SQLite without a thread hop a statement: aiosqlite's connection, run in the event loop itself.

A statement blocks the loop while it runs, so only short ones go this way; long reads use the threaded engine.
The private names are pinned by the dependency's version and by `tests/bot/test_sqlite_in_loop.py`.
"""

import sqlite3
from asyncio import Future
from collections.abc import Callable, Generator
from functools import partial
from typing import Any

import aiosqlite


class _Inline:
    """Stands where aiosqlite keeps the queue to its thread, and does the work at once."""

    def put_nowait(self, task: tuple["Future[Any] | None", Callable[[], Any]]) -> None:
        future, work = task
        result = work()
        if future is not None:
            future.set_result(result)


class InLoopConnection(aiosqlite.Connection):
    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._tx = _Inline()  # type: ignore[assignment]

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if self._connection is None:
            msg = "Connection closed"
            raise ValueError(msg)
        return fn(*args, **kwargs)

    def __await__(self) -> Generator[Any, None, "aiosqlite.Connection"]:
        return self._connect().__await__()


def connect_in_loop(path: str) -> InLoopConnection:
    """Autocommit is the driver's mode: transactions are begun by hand, as IMMEDIATE."""
    return InLoopConnection(partial(sqlite3.connect, path, isolation_level=None, timeout=0.1))
