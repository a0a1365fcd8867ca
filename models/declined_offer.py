"""Who said that they cannot take a job that was offered, and why: they are not asked about it again [B3 O3]."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Field, SQLModel, UniqueConstraint, col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.person import Person
from models.ticket import Ticket
from rules.ticket import Status


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


async def offered_to(session: AsyncSession, person_id: int, region_codes: Collection[str]) -> list[int]:
    """The jobs there that nobody has, but for those that this person cannot take: urgent first, then the oldest."""
    said = select(DeclinedOffer.id).where(DeclinedOffer.ticket_id == Ticket.id, DeclinedOffer.person_id == person_id)
    offered = select(Ticket.id).where(
        col(Ticket.region_code).in_(region_codes),
        Ticket.status == Status.OPEN,
        col(Ticket.closed_at).is_(None),
        ~said.correlate(Ticket).exists(),
    )
    return list(await session.exec(offered.order_by(col(Ticket.is_urgent).desc(), col(Ticket.id))))


async def who_declined(session: AsyncSession, ticket_id: int) -> list[tuple[Person, DeclinedOffer]]:
    """In the order in which they said so."""
    said = select(Person, DeclinedOffer).join(DeclinedOffer).where(DeclinedOffer.ticket_id == ticket_id)
    return list(await session.exec(said.order_by(col(DeclinedOffer.id))))


async def forget(session: AsyncSession, ticket_id: int, person_id: int) -> None:
    """They could after all."""
    said = delete(DeclinedOffer).where(col(DeclinedOffer.ticket_id) == ticket_id)
    await session.exec(said.where(col(DeclinedOffer.person_id) == person_id))
