"""What was erased leaves SQLite's files as well: where a row was moved to another page, a copy of it stays behind."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection


async def forget_for_good(connection: AsyncConnection, today: date) -> None:
    """The file is written anew once a day, the log of the last changes emptied each time; or the next, if one reads."""
    await connection.exec_driver_sql("PRAGMA busy_timeout=100")
    if await _written_anew_on(connection) != today.toordinal():
        await connection.exec_driver_sql("VACUUM")
        await connection.exec_driver_sql(f"PRAGMA user_version={today.toordinal()}")
    await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


async def _written_anew_on(connection: AsyncConnection) -> int:
    """Kept in the file itself, so that a restart does not forget it."""
    return int((await connection.exec_driver_sql("PRAGMA user_version")).scalar_one())
