"""Updates already handled: Telegram may send one again."""

from datetime import datetime

from sqlalchemy import BigInteger, delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import Field, SQLModel, col
from sqlmodel.ext.asyncio.session import AsyncSession


class ReceivedUpdate(SQLModel, table=True):
    __tablename__ = "received_update"

    update_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    received_at: datetime = Field(index=True)


_TABLE = ReceivedUpdate.__table__  # type: ignore[attr-defined]
_NOTE = {
    "sqlite": sqlite.insert(_TABLE).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(_TABLE).on_conflict_do_nothing(),
}


async def is_new(connection: AsyncConnection, update_id: int, now: datetime) -> bool:
    """Note the update; False if it was noted before."""
    noted = await connection.execute(_NOTE[connection.dialect.name], {"update_id": update_id, "received_at": now})
    return noted.rowcount == 1


async def forget_updates(session: AsyncSession, before: datetime) -> None:
    await session.exec(delete(ReceivedUpdate).where(col(ReceivedUpdate.received_at) < before))
