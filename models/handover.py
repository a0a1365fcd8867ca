"""A technician asks a colleague to take a job over: who asked whom, and what was answered [B3 O3]."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word


class HandoverState(StrEnum):
    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    """Somebody else was asked instead, or the job went another way."""


class Handover(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    from_id: int = Field(foreign_key="person.id")
    to_id: int = Field(foreign_key="person.id")
    state: HandoverState = Field(default=HandoverState.ASKED, sa_type=word(HandoverState))
    reason: str = ""
    """Why the colleague cannot: one of the obstacles, or words of their own."""
    asked_at: datetime
    answered_at: datetime | None = None


async def handover_asked(session: AsyncSession, ticket_id: int) -> Handover | None:
    """The one that waits for an answer."""
    asked = select(Handover).where(Handover.ticket_id == ticket_id, Handover.state == HandoverState.ASKED)
    return (await session.exec(asked.order_by(col(Handover.id).desc()).limit(1))).first()
