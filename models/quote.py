"""A price that was named to a customer, and what they said to it."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    PERSON = "person"


class Quote(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    total: Decimal = Field(max_digits=12, decimal_places=2)
    currency: str
    shown: str
    """The lines exactly as the customer read them."""
    asked_at: datetime
    answer: Answer | None = Field(default=None, sa_type=word(Answer))
    answered_at: datetime | None = None


async def quote_of(session: AsyncSession, ticket_id: int) -> Quote | None:
    """The last one named; an earlier sum no longer binds anybody."""
    return (
        await session.exec(select(Quote).where(Quote.ticket_id == ticket_id).order_by(col(Quote.id).desc()).limit(1))
    ).first()
