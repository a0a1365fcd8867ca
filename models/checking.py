"""One technician goes through the lists for one visit: before leaving, or at the machine [B4 V4]."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.ticket import Ticket
from rules.stage import Stage
from rules.ticket import HELD


class Checking(SQLModel, table=True):
    __table_args__ = (
        UniqueConstraint("visit_id", "technician_id", "stage"),
        Index("checking_completed", "completed_at"),
    )

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    visit_id: int = Field(foreign_key="visit.id")
    technician_id: int = Field(foreign_key="person.id", index=True)
    stage: Stage = Field(sa_type=word(Stage))
    list_code: str = ""
    """The list that is shown."""
    card_id: int | None = None
    """The outgoing message that shows it."""
    begun_at: datetime
    used_at: datetime
    completed_at: datetime | None = None
    """When the last item was ticked; None while one is missing."""


async def checking_of(session: AsyncSession, visit_id: int, technician_id: int, stage: Stage) -> Checking | None:
    found = select(Checking).where(
        Checking.visit_id == visit_id, Checking.technician_id == technician_id, Checking.stage == stage
    )
    return (await session.exec(found)).first()


async def last_checking(session: AsyncSession, ticket_id: int, technician_id: int, stage: Stage) -> Checking | None:
    """For whichever visit of this ticket."""
    found = select(Checking).where(
        Checking.ticket_id == ticket_id, Checking.technician_id == technician_id, Checking.stage == stage
    )
    return (await session.exec(found.order_by(col(Checking.id).desc()).limit(1))).first()


async def checking_in_hand(session: AsyncSession, technician_id: int) -> Checking | None:
    """The one that was used last, of a job that is still theirs."""
    held = select(Checking).join(Ticket).where(
        Checking.technician_id == technician_id, Ticket.technician_id == technician_id, col(Ticket.status).in_(HELD)
    )  # fmt: skip
    return (await session.exec(held.order_by(col(Checking.used_at).desc(), col(Checking.id).desc()).limit(1))).first()
