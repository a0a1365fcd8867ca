"""A region of the house, and the Telegram group in which its technicians stand."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession


class Region(SQLModel, table=True):
    code: str = Field(primary_key=True)
    time_zone: str
    chat_id: int | None = Field(default=None, sa_type=BigInteger, unique=True)
    retired_at: datetime | None = None
    """No longer in the company file; its history stays."""


async def all_regions(session: AsyncSession) -> list[Region]:
    return list(await session.exec(select(Region).order_by(Region.code)))


async def region_of_chat(session: AsyncSession, chat_id: int) -> Region | None:
    return (await session.exec(select(Region).where(Region.chat_id == chat_id))).first()
