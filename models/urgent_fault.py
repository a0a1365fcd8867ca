"""An urgent fault: what helps for now, its cause, what mends it for good, and the summary for headquarters [L4]."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Index, func, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, SQLModel, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.person import Person
from models.ticket import Ticket
from rules.urgent_fault import Part

_OPEN = text("ended_at IS NULL")


class UrgentFault(SQLModel, table=True):
    __tablename__ = "urgent_fault"
    __table_args__ = (
        Index("urgent_fault_open", "came_up_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("urgent_fault_came_up", "came_up_at"),
    )

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", unique=True)
    came_up_at: datetime
    told_at: datetime | None = None
    """When headquarters heard of it."""
    temporary: str = ""
    cause: str = ""
    final: str = ""
    report_id: int | None = Field(default=None, foreign_key="job_report.id")
    """The newest that told of it."""
    is_final_to_come: bool = False
    """The report says so."""
    owner_id: int | None = Field(default=None, foreign_key="person.id")
    """Who sees to what is missing."""
    due_on: date | None = None
    rung: int = 0
    """1: its leader was reminded of the day; 2: headquarters as well."""
    summary: str = ""
    ended_at: datetime | None = None
    """The summary is at headquarters, or it was none."""

    @property
    def held(self) -> set[Part]:
        words = {
            Part.TEMPORARY: self.temporary,
            Part.CAUSE: self.cause,
            Part.FINAL: self.final,
            Part.SUMMARY: self.summary,
        }
        return {part for part, said in words.items() if said}


class Faulty(NamedTuple):
    fault: UrgentFault
    ticket: Ticket
    owner: Person | None


async def fault_of(session: AsyncSession, ticket_id: int) -> UrgentFault | None:
    return (await session.exec(select(UrgentFault).where(UrgentFault.ticket_id == ticket_id))).first()


async def begin(session: AsyncSession, ticket_id: int, now: datetime) -> UrgentFault | None:
    """None when somebody was faster."""
    fault = UrgentFault(ticket_id=ticket_id, came_up_at=now)
    try:
        async with session.begin_nested():
            session.add(fault)
    except IntegrityError:
        return None
    return fault


async def faults_in(session: AsyncSession, region_codes: Sequence[str], limit: int, offset: int = 0) -> list[Faulty]:
    """Open ones first, the oldest first; those that have ended follow, the newest first."""
    is_ended = col(UrgentFault.ended_at).is_not(None)
    rows = (
        select(UrgentFault, Ticket, Person)
        .join(Ticket, col(Ticket.id) == UrgentFault.ticket_id)
        .outerjoin(Person, col(Person.id) == UrgentFault.owner_id)
        .where(_is_in(region_codes))
        .order_by(is_ended, col(UrgentFault.ended_at).desc(), col(UrgentFault.came_up_at), col(UrgentFault.id))
    )
    return [Faulty(*row) for row in await session.exec(rows.limit(limit).offset(offset))]


async def count_faults(session: AsyncSession, region_codes: Sequence[str]) -> tuple[int, int]:
    """How many are open, and how many there are."""
    rows = select(func.count(), func.count(col(UrgentFault.ended_at))).select_from(UrgentFault)
    rows = rows.join(Ticket, col(Ticket.id) == UrgentFault.ticket_id).where(_is_in(region_codes))
    total, ended = (await session.exec(rows)).one()
    return total - ended, total


async def overdue_faults(
    session: AsyncSession, region_code: str | None, today: date
) -> list[tuple[UrgentFault, Ticket]]:
    """Of which not everybody was reminded yet."""
    rows = select(UrgentFault, Ticket).join(Ticket, col(Ticket.id) == UrgentFault.ticket_id)
    rows = rows.where(
        col(UrgentFault.ended_at).is_(None),
        col(UrgentFault.due_on) <= today,
        UrgentFault.rung < 2,
        col(Ticket.region_code).is_not_distinct_from(region_code),
    )
    return list(await session.exec(rows.order_by(col(UrgentFault.id))))


def _is_in(region_codes: Sequence[str]) -> ColumnElement[bool]:
    """Where the region is not known yet, it is everybody's."""
    return or_(col(Ticket.region_code).in_(region_codes), col(Ticket.region_code).is_(None))
