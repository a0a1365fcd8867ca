"""The Telegram group in which the dispatchers stand: one at most, so its table has one row at most [O3]."""

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

THE_ONE = 1


class DispatchGroup(SQLModel, table=True):
    __tablename__ = "dispatch_group"

    id: int = Field(default=THE_ONE, primary_key=True)
    chat_id: int | None = Field(default=None, sa_type=BigInteger)


async def dispatch_chat(session: AsyncSession) -> int | None:
    group = await session.get(DispatchGroup, THE_ONE)
    return group.chat_id if group else None


async def bind_dispatch_chat(session: AsyncSession, chat_id: int | None) -> None:
    """None: from now on they have no group."""
    await session.merge(DispatchGroup(chat_id=chat_id))
    await session.flush()
