"""One item of a list, ticked: who did it, and for which visit, says the checking that it belongs to [B4 V4]."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.checking import Checking
from rules.stage import Stage


class Tick(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("checking_id", "item"),)

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    checking_id: int = Field(foreign_key="checking.id")
    list_code: str
    item: str
    words: str
    """The item as the technician read it: the company file may change."""
    finding: str = ""
    """What they found, in their own words."""
    ticked_at: datetime


async def ticks_of(session: AsyncSession, checking_id: int) -> list[Tick]:
    return list(await session.exec(select(Tick).where(Tick.checking_id == checking_id).order_by(col(Tick.id))))


async def findings_at(session: AsyncSession, visit_id: int) -> list[Tick]:
    """What was ticked at the machine during a visit, in its order; `finding` is empty where nothing was noted."""
    at_machine = select(Tick).join(Checking).where(Checking.visit_id == visit_id, Checking.stage == Stage.AT_MACHINE)
    return list(await session.exec(at_machine.order_by(col(Tick.id))))
