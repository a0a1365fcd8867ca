"""A machine that a customer has."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession


class Device(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    owner_id: int = Field(foreign_key="person.id", index=True)
    product_code: str
    purchased_on: date | None = None
    created_at: datetime


async def devices_of(session: AsyncSession, owner_id: int) -> list[Device]:
    return list(await session.exec(select(Device).where(Device.owner_id == owner_id).order_by(col(Device.id))))
