"""The diary of a ticket: written once, never changed."""

from datetime import datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from rules.roles import Role
from rules.ticket import Action, Status


class TicketEvent(SQLModel, table=True):
    __tablename__ = "ticket_event"
    __table_args__ = (
        Index("event_of_time", "action", "happened_at", "ticket_id"),
        Index("event_of_ticket", "ticket_id", "action", "happened_at"),
    )

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id")
    happened_at: datetime
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    """None when the desk itself acted."""
    role: Role = Field(sa_type=word(Role))
    action: Action = Field(sa_type=word(Action))
    before: Status = Field(sa_type=word(Status))
    after: Status = Field(sa_type=word(Status))
    reason: str = ""
    update_id: int | None = Field(default=None, sa_type=BigInteger)


async def events_of(session: AsyncSession, ticket_id: int) -> list[TicketEvent]:
    diary = select(TicketEvent).where(TicketEvent.ticket_id == ticket_id)
    return list(await session.exec(diary.order_by(col(TicketEvent.id))))
