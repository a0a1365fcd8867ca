"""Somebody of the office was told that nobody acted: who, when, of what, in which message; until it is seen to [L4]."""

from datetime import datetime

from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from rules.escalation import Trouble


class Alert(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    visit_id: int | None = Field(default=None, foreign_key="visit.id")
    """The visit that it is about, if it is about one."""
    trouble: Trouble = Field(sa_type=word(Trouble))
    person_id: int = Field(foreign_key="person.id")
    told_at: datetime
    message_id: int | None = Field(default=None, foreign_key="outgoing_message.id")
    """The row that says so."""
    over_at: datetime | None = None
    """Somebody has seen to it."""


async def alerts_about(session: AsyncSession, ticket_id: int) -> list[Alert]:
    """Those that are not over, in the order in which they were given."""
    theirs = select(Alert).where(Alert.ticket_id == ticket_id, col(Alert.over_at).is_(None))
    return list(await session.exec(theirs.order_by(col(Alert.id))))
