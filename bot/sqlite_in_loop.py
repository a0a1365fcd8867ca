"""SQLite without a thread hop a statement: the standard library's driver, run in the event loop itself.

A statement blocks the loop while it runs, so only short ones go this way; long reads use the threaded engine.
"""

import sqlite3
from typing import Any

from sqlalchemy import URL, AsyncAdaptedQueuePool
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import await_only


async def _nothing() -> None:
    """SQLAlchemy insists on waiting for something; it has happened already."""


class _Cursor(sqlite3.Cursor):
    def execute(self, *statement: Any) -> "_Cursor":
        await_only(_nothing())
        super().execute(*statement)
        return self

    def executemany(self, *statement: Any) -> "_Cursor":
        await_only(_nothing())
        super().executemany(*statement)
        return self

    async def _async_soft_close(self) -> None:
        """A private name, pinned by the dependency's version and by `tests/bot/test_sqlite_in_loop.py`."""


class _Connection(sqlite3.Connection):
    def cursor(self) -> _Cursor:  # type: ignore[override]
        return super().cursor(_Cursor)


class InLoop(SQLiteDialect_pysqlite):
    driver = "in_loop"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, _url: URL) -> type[AsyncAdaptedQueuePool]:
        return AsyncAdaptedQueuePool


registry.register("sqlite.in_loop", __name__, InLoop.__name__)

CONNECTING = {"factory": _Connection, "isolation_level": None, "timeout": 0.1}
"""Autocommit is the driver's mode: transactions are begun by hand, as IMMEDIATE."""
