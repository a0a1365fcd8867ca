"""Who said that they cannot take a job that was offered, and why: they are not asked about it again [B3 O3]."""

from datetime import datetime

from sqlmodel import Field, SQLModel, UniqueConstraint, col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.person import Person


class DeclinedOffer(SQLModel, table=True):
    __tablename__ = "declined_offer"
    __table_args__ = (UniqueConstraint("ticket_id", "person_id"),)

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    reason: str = ""
    """One of the obstacles, or words of their own; empty until it is said."""
    declined_at: datetime


async def declined_by(session: AsyncSession, ticket_id: int, person_id: int) -> DeclinedOffer | None:
    said = select(DeclinedOffer).where(DeclinedOffer.ticket_id == ticket_id, DeclinedOffer.person_id == person_id)
    return (await session.exec(said)).first()


async def who_declined(session: AsyncSession, ticket_id: int) -> list[tuple[Person, DeclinedOffer]]:
    """In the order in which they said so."""
    said = select(Person, DeclinedOffer).join(DeclinedOffer).where(DeclinedOffer.ticket_id == ticket_id)
    return list(await session.exec(said.order_by(col(DeclinedOffer.id))))


async def forget(session: AsyncSession, ticket_id: int, person_id: int) -> None:
    """They could after all."""
    said = delete(DeclinedOffer).where(col(DeclinedOffer.ticket_id) == ticket_id)
    await session.exec(said.where(col(DeclinedOffer.person_id) == person_id))
