"""Something slow to be done outside any transaction; its result comes back in one of its own."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, or_, text, update
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.columns import word
from models.ticket import Ticket

_PENDING = text("done_at IS NULL")


class ErrandKind(StrEnum):
    READ_PLATE = "read_plate"
    COPY_DATA = "copy_data"
    TYPESET_REPORT = "typeset_report"
    DRAW_CHART = "draw_chart"
    FILL_WORKBOOK = "fill_workbook"


class Errand(SQLModel, table=True):
    __table_args__ = (
        Index("errand_pending", "due_at", sqlite_where=_PENDING, postgresql_where=_PENDING),
        Index("errand_of_ticket", "ticket_id"),
    )

    id: int = Field(default=None, primary_key=True)
    kind: ErrandKind = Field(sa_type=word(ErrandKind))
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    file_id: str | None = None
    region_code: str | None = Field(default=None, foreign_key="region.code")
    period: str | None = None
    """The week or month of a digest, as it is written."""
    answer_id: int | None = Field(default=None, foreign_key="outgoing_message.id")
    """The message that says that we are at it, and then what came of it."""
    due_at: datetime
    attempts: int = 0
    done_at: datetime | None = None


async def due_errands(session: AsyncSession, now: datetime, limit: int = 10) -> list[Errand]:
    pending = select(Errand).where(col(Errand.done_at).is_(None), Errand.due_at <= now)
    return list(await session.exec(pending.order_by(col(Errand.due_at), col(Errand.id)).limit(limit)))


async def pending_paper_for(session: AsyncSession, person_id: int, ticket_id: int) -> Errand | None:
    pending = select(Errand).where(
        Errand.person_id == person_id,
        Errand.ticket_id == ticket_id,
        Errand.kind == ErrandKind.TYPESET_REPORT,
        col(Errand.done_at).is_(None),
    )
    return (await session.exec(pending.limit(1))).first()


async def let_go_of(session: AsyncSession, person_id: int, now: datetime) -> None:
    """Nothing is fetched or brought any more, to them or about their tickets to anybody."""
    theirs = col(Errand.ticket_id).in_(select(col(Ticket.id)).where(col(Ticket.customer_id) == person_id))
    pending = (or_(col(Errand.person_id) == person_id, theirs), col(Errand.done_at).is_(None))
    await session.exec(update(Errand).where(*pending).values(done_at=now))


async def pending_errand_for(session: AsyncSession, person_id: int, kind: ErrandKind) -> Errand | None:
    pending = select(Errand).where(Errand.person_id == person_id, Errand.kind == kind, col(Errand.done_at).is_(None))
    return (await session.exec(pending.order_by(col(Errand.id)).limit(1))).first()


async def pending_errand_of(session: AsyncSession, ticket_id: int) -> Errand | None:
    """One whose answer the customer waits for."""
    pending = select(Errand).where(Errand.ticket_id == ticket_id, col(Errand.done_at).is_(None))
    pending = pending.where(col(Errand.answer_id).is_not(None))
    return (await session.exec(pending.order_by(col(Errand.id)).limit(1))).first()


async def pending_files_for(
    session: AsyncSession, person_id: int, region_code: str | None, period: str
) -> list[Errand]:
    """What of a digest is still being made for them."""
    pending = select(Errand).where(
        Errand.person_id == person_id,
        Errand.period == period,
        col(Errand.region_code).is_not_distinct_from(region_code),
        col(Errand.done_at).is_(None),
    )
    return list(await session.exec(pending))
