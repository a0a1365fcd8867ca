"""Whether the database itself was in trouble: away, busy or full. Then nothing was wrong with what was asked of it."""

import sqlite3

from sqlalchemy.exc import DBAPIError, TimeoutError  # noqa: A004

_SQLITE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
}
_POSTGRESQL = ("08", "40", "53", "55", "57P")
"""Classes of its error codes: no connection, deadlock, no room, not ready, shutting down."""


def is_away(trouble: BaseException) -> bool:
    """True when the very same thing may succeed a little later."""
    if not isinstance(trouble, DBAPIError):
        return isinstance(trouble, TimeoutError)
    cause = trouble.orig
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _SQLITE
    state = getattr(cause, "sqlstate", None) or ""
    return trouble.connection_invalidated or isinstance(cause, OSError) or state.startswith(_POSTGRESQL)
