"""A promise that slipped: who said so, why, and what became of it. Written once; its outcome is added [B3 B5]."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from rules.roles import Role


class SlipKind(StrEnum):
    MOVED = "moved"
    """Another time was asked for."""
    LATE = "late"
    """The time came and nobody was there."""
    NOT_POSSIBLE = "not_possible"
    """Whoever had promised it gave the job away."""


class Outcome(StrEnum):
    AGREED = "agreed"
    """The other side consented to the time that was named."""
    ANOTHER = "another"
    """They asked for another, and that was agreed."""
    COLLEAGUE = "colleague"
    """No consent: a colleague who can keep the first time is asked."""
    DISPATCHER = "dispatcher"
    """No consent, and no colleague: the dispatcher looks after it."""
    CAME = "came"
    """Late, but they came."""
    WITHDRAWN = "withdrawn"
    """Asked anew, or the ticket ended, before there was an answer."""


class Slip(SQLModel, table=True):
    __table_args__ = (Index("slip_begun", "begun_at"),)

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    technician_id: int | None = Field(default=None, foreign_key="person.id")
    """Whose promise it was."""
    kind: SlipKind = Field(sa_type=word(SlipKind))
    begun_by: Role = Field(sa_type=word(Role))
    promised_at: datetime
    """The time that was promised or wished for."""
    reason: str = ""
    begun_at: datetime
    visit_id: int | None = Field(default=None, foreign_key="visit.id")
    """The time asked for instead."""
    outcome: Outcome | None = Field(default=None, sa_type=word(Outcome))
    settled_at: datetime | None = None


async def slips_of(session: AsyncSession, ticket_id: int) -> list[Slip]:
    return list(await session.exec(select(Slip).where(Slip.ticket_id == ticket_id).order_by(col(Slip.id))))


async def settle(
    session: AsyncSession, ticket_id: int, outcome: Outcome, now: datetime, visit_id: int | None = None
) -> bool:
    """What is open about the ticket, or only about one visit; whether anything was."""
    change = update(Slip).where(col(Slip.ticket_id) == ticket_id, col(Slip.outcome).is_(None))
    if visit_id is not None:
        change = change.where(col(Slip.visit_id) == visit_id)
    return (await session.exec(change.values(outcome=outcome, settled_at=now))).rowcount > 0
