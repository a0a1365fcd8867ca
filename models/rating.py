"""One rating a ticket; the last answer counts."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.ticket import Ticket


class Rating(SQLModel, table=True):
    __table_args__ = (Index("rating_given", "given_at"),)

    ticket_id: int = Field(primary_key=True, foreign_key="ticket.id")
    technician_id: int = Field(foreign_key="person.id")
    stars: int
    words: str = ""
    given_at: datetime


async def ratings_by(session: AsyncSession, customer_id: int) -> list[Rating]:
    given = select(Rating).join(Ticket).where(Ticket.customer_id == customer_id)
    return list(await session.exec(given.order_by(col(Rating.ticket_id))))


async def rating_of(session: AsyncSession, ticket_id: int) -> Rating | None:
    return (await session.exec(select(Rating).where(Rating.ticket_id == ticket_id))).first()
