"""What a technician did on a day: drawn from the day's events, completed in their own words [L2]."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.job_line import JobLine
from models.job_report import JobReport
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.visit import Visit, VisitState
from rules.company.words import Text
from rules.ticket import Action


class WorkLog(SQLModel, table=True):
    __tablename__ = "work_log"
    __table_args__ = (UniqueConstraint("person_id", "day"), Index("log_written", "region_code", "logged_at"))

    id: int = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    region_code: str | None = Field(default=None, foreign_key="region.code", index=True)
    day: date
    drawn: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """The day's figures as they stood when it was logged, or shown last."""
    words: str = ""
    """Their own; empty where there was nothing to add."""
    message_id: int | None = Field(default=None, foreign_key="outgoing_message.id")
    """The outgoing message that shows it."""
    asked_at: datetime | None = None
    logged_at: datetime | None = None


@dataclass(frozen=True)
class Attended:
    """A visit that is over."""

    number: str | None
    began: datetime | None
    ended: datetime | None
    minutes: int | None = None
    """As the technician reported them."""

    @property
    def spent(self) -> timedelta:
        if self.minutes is not None:
            return timedelta(minutes=self.minutes)
        return self.ended - self.began if self.began and self.ended else timedelta()


@dataclass(frozen=True)
class Done:
    """Of one day."""

    visits: list[Attended] = field(default_factory=list)
    taken: int = 0
    handed_back: int = 0
    parts: list[tuple[Text, int]] = field(default_factory=list)
    """What was used, and how many of it."""

    @property
    def is_empty(self) -> bool:
        return not (self.visits or self.taken or self.handed_back)

    @property
    def spent(self) -> timedelta:
        return sum((visit.spent for visit in self.visits), timedelta())

    def kept(self) -> dict[str, Any]:
        """As it is stored with the log."""
        minutes = round(self.spent / timedelta(minutes=1))
        numbers = [visit.number for visit in self.visits]
        parts = {title.zh or title.en: quantity for title, quantity in self.parts}
        counts = {"minutes": minutes, "taken": self.taken, "handed_back": self.handed_back}
        return {"visits": numbers, "parts": parts, **counts}


async def log_of(session: AsyncSession, person_id: int, day: date) -> WorkLog | None:
    found = select(WorkLog).where(WorkLog.person_id == person_id, WorkLog.day == day)
    return (await session.exec(found)).first()


async def logs_of(session: AsyncSession, person_ids: Sequence[int], day: date) -> dict[int, WorkLog]:
    found = select(WorkLog).where(col(WorkLog.person_id).in_(person_ids), WorkLog.day == day)
    return {each.person_id: each for each in await session.exec(found)}


async def logs_between(session: AsyncSession, region_code: str, first: date, last: date) -> list[WorkLog]:
    """Those that were written, of all these days."""
    found = select(WorkLog).where(WorkLog.region_code == region_code, col(WorkLog.logged_at).is_not(None))
    found = found.where(col(WorkLog.day) >= first, col(WorkLog.day) <= last)
    return list(await session.exec(found.order_by(col(WorkLog.day), col(WorkLog.id))))


async def done_by(session: AsyncSession, person_id: int, since: datetime, until: datetime) -> Done:
    visits = (
        select(Visit, Ticket.number, JobReport.minutes)
        .join(Ticket, col(Ticket.id) == col(Visit.ticket_id))
        .outerjoin(JobReport, col(JobReport.visit_id) == col(Visit.id))
        .where(Visit.technician_id == person_id, Visit.state == VisitState.DONE)
        .where(col(Visit.done_at) >= since, col(Visit.done_at) < until)
        .order_by(col(Visit.done_at))
    )
    done = [
        (visit, Attended(number, visit.arrived_at, visit.done_at, m)) for visit, number, m in await session.exec(visits)
    ]
    events = (
        select(TicketEvent.action, func.count())
        .where(TicketEvent.actor_id == person_id, col(TicketEvent.action).in_([Action.CLAIM, Action.HAND_BACK]))
        .where(TicketEvent.happened_at >= since, TicketEvent.happened_at < until)
    )
    counted = {Action(action): count for action, count in await session.exec(events.group_by(col(TicketEvent.action)))}
    parts = await _parts_at(session, [visit for visit, _ in done])
    attended = [each for _, each in done]
    return Done(attended, counted.get(Action.CLAIM, 0), counted.get(Action.HAND_BACK, 0), parts)


async def _parts_at(session: AsyncSession, visits: list[Visit]) -> list[tuple[Text, int]]:
    used = select(JobLine).where(
        col(JobLine.ticket_id).in_([visit.ticket_id for visit in visits]),
        col(JobLine.visit_id).in_([visit.id for visit in visits]),
        col(JobLine.is_part).is_(True),
        col(JobLine.dropped_at).is_(None),
    )
    return [(line.title, line.quantity) for line in await session.exec(used.order_by(col(JobLine.id)))]
