"""A customer without a chat is to be telephoned: about what, since when, and what they answered [O3]."""

from datetime import datetime

from sqlalchemy import Index, text, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import changes_one, word
from rules.ring import RingAbout, RingAnswer

_OPEN = text("answer IS NULL")


class Ring(SQLModel, table=True):
    __table_args__ = (Index("ring_open", "ticket_id", sqlite_where=_OPEN, postgresql_where=_OPEN),)

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    about: RingAbout = Field(sa_type=word(RingAbout))
    words: str = ""
    """What they would have read: it is read out to them."""
    visit_id: int | None = Field(default=None, foreign_key="visit.id")
    """The time that they are asked about."""
    due_at: datetime
    answer: RingAnswer | None = Field(default=None, sa_type=word(RingAnswer))
    answered_at: datetime | None = None
    answered_by_id: int | None = Field(default=None, foreign_key="person.id")


async def open_rings_of(session: AsyncSession, ticket_id: int) -> list[Ring]:
    waiting = select(Ring).where(Ring.ticket_id == ticket_id, col(Ring.answer).is_(None))
    return list(await session.exec(waiting.order_by(col(Ring.id))))


async def overtake(session: AsyncSession, ticket_id: int, now: datetime, *about: RingAbout) -> None:
    """Those named, or all: nobody needs to ring about it any more."""
    waiting = update(Ring).where(col(Ring.ticket_id) == ticket_id, col(Ring.answer).is_(None))
    if about:
        waiting = waiting.where(col(Ring.about).in_(about))
    await session.exec(waiting.values(answer=RingAnswer.OVERTAKEN, answered_at=now))


async def is_answered_first(session: AsyncSession, ring: Ring, answer: RingAnswer, by_id: int, now: datetime) -> bool:
    """False when somebody has rung already, or it was overtaken."""
    waiting = update(Ring).where(col(Ring.id) == ring.id, col(Ring.answer).is_(None))
    said = waiting.values(answer=answer, answered_at=now, answered_by_id=by_id)
    is_first = await changes_one(session, said.execution_options(synchronize_session=False))
    await session.refresh(ring)
    return is_first
