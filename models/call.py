"""Somebody telephones: who of the office writes their report down, and how far it has come [O3]."""

from datetime import date, datetime

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.ticket import Ticket
from rules.report import Question
from rules.ticket import Status


class Call(SQLModel, table=True):
    ticket_id: int = Field(primary_key=True, foreign_key="ticket.id", sa_column_kwargs={"autoincrement": False})
    taken_by_id: int = Field(foreign_key="person.id", index=True)
    began_at: datetime
    asking: Question | None = Field(default=None, sa_type=word(Question))
    """The line that was tapped; None: whatever is open comes in its turn."""
    skipped: list[str] = Field(default_factory=list, sa_type=JSON)
    """What the caller does not know, or has decided."""
    purchased_on: date | None = None
    """Told before the machine was."""
    card_id: int | None = None
    """The outgoing message that shows it."""


async def unfinished_call_of(session: AsyncSession, taken_by_id: int) -> Call | None:
    """The last one begun that is neither opened nor dropped."""
    theirs = select(Call).join(Ticket).where(Call.taken_by_id == taken_by_id, Ticket.status == Status.REPORTING)
    return (await session.exec(theirs.order_by(col(Call.began_at).desc()).limit(1))).first()
