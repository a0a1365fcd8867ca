"""What a job uses: a part or a fee of the price list, with the words and the amount of then [B1 B2]."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, and_
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.ticket import Ticket
from models.visit import Visit
from rules.company.words import Text


class JobLine(SQLModel, table=True):
    __tablename__ = "job_line"

    id: int = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    visit_id: int | None = Field(default=None, foreign_key="visit.id", index=True)
    """The visit that was agreed then; None before one was."""
    technician_id: int = Field(foreign_key="person.id")
    """Who noted it last."""
    code: str
    """Of the price list, or made up for what it lacks: that has its words in one language only."""
    zh: str
    en: str
    is_part: bool
    quantity: int
    amount: Decimal = Field(max_digits=12, decimal_places=2)
    """Of one; zero for what is not charged."""
    noted_at: datetime
    dropped_at: datetime | None = None
    settled_at: datetime | None = None
    """When the visit that used it was done."""

    @property
    def title(self) -> Text:
        return Text(self.zh, self.en)

    @property
    def total(self) -> Decimal:
        return self.amount * self.quantity


async def lines_of(session: AsyncSession, ticket_id: int) -> list[JobLine]:
    """What stands noted for the visit that is not done yet, in the order in which it was noted first."""
    standing = select(JobLine).where(_is_open(ticket_id), col(JobLine.dropped_at).is_(None))
    return list(await session.exec(standing.order_by(col(JobLine.id))))


async def were_any(session: AsyncSession, ticket_id: int) -> bool:
    """Those that were dropped, too."""
    return (await session.exec(select(JobLine.id).where(_is_open(ticket_id)).limit(1))).first() is not None


async def lines_at(session: AsyncSession, visit_id: int) -> list[JobLine]:
    """What a visit that is done used: parts and fees."""
    of_its_ticket = select(Visit.ticket_id).where(Visit.id == visit_id).scalar_subquery()
    used = select(JobLine).where(
        JobLine.ticket_id == of_its_ticket, JobLine.visit_id == visit_id, col(JobLine.settled_at).is_not(None)
    )
    return list(await session.exec(used.order_by(col(JobLine.id))))


async def parts_changed_on(session: AsyncSession, device_id: int) -> list[tuple[JobLine, Ticket]]:
    """In the passport of a machine: all that was ever changed on it, the newest first, with the job that did it."""
    changed = select(JobLine, Ticket).join(Ticket).where(
        Ticket.device_id == device_id, col(JobLine.is_part).is_(True), col(JobLine.settled_at).is_not(None)
    )  # fmt: skip
    return list(await session.exec(changed.order_by(col(JobLine.id).desc())))


async def settle(session: AsyncSession, ticket_id: int, visit_id: int, now: datetime) -> None:
    """The visit is done: what stands noted was used at it."""
    for line in await lines_of(session, ticket_id):
        line.visit_id, line.settled_at = visit_id, now


def _is_open(ticket_id: int) -> ColumnElement[bool]:
    return and_(col(JobLine.ticket_id) == ticket_id, col(JobLine.settled_at).is_(None))
