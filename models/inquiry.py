"""A technician lets the customer be asked for what the ticket lacks, and what came of it [T1 T2]."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word


class InquiryEnd(StrEnum):
    ANSWERED = "answered"
    """All that the customer could tell; what is still missing they do not know."""
    PERSON = "person"
    """The customer would rather talk to somebody."""
    NOT_NEEDED = "not_needed"
    """The technician can do without, or it is over with the job."""


class Inquiry(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    asked_by_id: int = Field(foreign_key="person.id")
    asked_at: datetime
    outcome: InquiryEnd | None = Field(default=None, sa_type=word(InquiryEnd))
    ended_at: datetime | None = None


async def inquiry_of(session: AsyncSession, ticket_id: int) -> Inquiry | None:
    """The last one."""
    asked = select(Inquiry).where(Inquiry.ticket_id == ticket_id).order_by(col(Inquiry.id).desc()).limit(1)
    return (await session.exec(asked)).first()
