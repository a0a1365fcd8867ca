"""A time at which somebody comes, proposed or agreed; a slipped promise is a row of its own."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, and_, or_, text
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.ticket import Ticket
from rules.ticket import Kind


class VisitState(StrEnum):
    PROPOSED = "proposed"
    AGREED = "agreed"
    MOVED = "moved"
    """Another time was agreed instead."""
    DECLINED = "declined"
    DROPPED = "dropped"
    """The ticket was cancelled, or the job handed back."""
    DONE = "done"


class Visit(SQLModel, table=True):
    __table_args__ = (
        Index("visit_agreed", "technician_id", "starts_at", sqlite_where=text("state = 'agreed'"),
              postgresql_where=text("state = 'agreed'")),
        Index("visit_done", "done_at"),
        Index("visit_proposed", "proposed_at"),
    )  # fmt: skip

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    technician_id: int = Field(foreign_key="person.id")
    state: VisitState = Field(sa_type=word(VisitState))
    starts_at: datetime
    ends_at: datetime
    reason: str = ""
    """Why the earlier promise could not be kept, as the customer was told [B3]."""
    proposed_at: datetime
    answered_at: datetime | None = None
    left_at: datetime | None = None
    arrived_at: datetime | None = None
    done_at: datetime | None = None


async def agreed_visit(session: AsyncSession, ticket_id: int) -> Visit | None:
    found = select(Visit).where(Visit.ticket_id == ticket_id, Visit.state == VisitState.AGREED)
    return (await session.exec(found)).first()


async def proposed_visit(session: AsyncSession, ticket_id: int) -> Visit | None:
    found = select(Visit).where(Visit.ticket_id == ticket_id, Visit.state == VisitState.PROPOSED)
    return (await session.exec(found.order_by(col(Visit.id).desc()).limit(1))).first()


async def last_maintenance_of(session: AsyncSession, device_id: int) -> datetime | None:
    """When it was last done; whoever repairs a machine does not look after the rest of it."""
    its = select(Visit.done_at).join(Ticket).where(Ticket.device_id == device_id, Ticket.kind == Kind.MAINTENANCE)
    done = its.where(col(Visit.done_at).is_not(None))
    return (await session.exec(done.order_by(col(Visit.done_at).desc()).limit(1))).first()


async def visits_of(session: AsyncSession, ticket_id: int) -> list[Visit]:
    return list(await session.exec(select(Visit).where(Visit.ticket_id == ticket_id).order_by(col(Visit.id))))


async def agreed_visits(session: AsyncSession, technician_ids: list[int], after: datetime) -> list[Visit]:
    """Their calendars from `after` on, in order."""
    ahead = select(Visit).where(
        Visit.state == VisitState.AGREED, col(Visit.technician_id).in_(technician_ids), Visit.ends_at > after
    )
    return list(await session.exec(ahead.order_by(col(Visit.starts_at))))


async def visits_between(session: AsyncSession, technician_id: int, since: datetime, until: datetime) -> list[Visit]:
    """Where the technician was or is to be in that time, in order."""
    is_planned = col(Visit.state) == VisitState.AGREED
    is_done = and_(col(Visit.done_at) >= since, col(Visit.state) == VisitState.DONE)
    theirs = select(Visit).where(Visit.technician_id == technician_id, or_(is_planned, is_done))
    theirs = theirs.where(Visit.starts_at >= since, Visit.starts_at < until)
    return list(await session.exec(theirs.order_by(col(Visit.starts_at))))


async def next_agreed_starts(session: AsyncSession, after: datetime, limit: int) -> list[datetime]:
    ahead = select(Visit.starts_at).where(Visit.state == VisitState.AGREED, Visit.starts_at > after)
    return list(await session.exec(ahead.order_by(col(Visit.starts_at)).limit(limit)))
