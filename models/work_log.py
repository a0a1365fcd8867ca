"""What a technician did on a day: drawn from the day's events, completed in their own words [L2]."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, UniqueConstraint, func
from sqlmodel import Field, SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.visit import Visit, VisitState
from rules.ticket import Action


class WorkLog(SQLModel, table=True):
    __tablename__ = "work_log"
    __table_args__ = (UniqueConstraint("person_id", "day"),)

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

    @property
    def spent(self) -> timedelta:
        return self.ended - self.began if self.began and self.ended else timedelta()


@dataclass(frozen=True)
class Done:
    """Of one day."""

    visits: list[Attended] = field(default_factory=list)
    taken: int = 0
    handed_back: int = 0

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
        return {"visits": numbers, "minutes": minutes, "taken": self.taken, "handed_back": self.handed_back}


async def log_of(session: AsyncSession, person_id: int, day: date) -> WorkLog | None:
    found = select(WorkLog).where(WorkLog.person_id == person_id, WorkLog.day == day)
    return (await session.exec(found)).first()


async def logs_of(session: AsyncSession, person_ids: Sequence[int], day: date) -> dict[int, WorkLog]:
    found = select(WorkLog).where(col(WorkLog.person_id).in_(person_ids), WorkLog.day == day)
    return {each.person_id: each for each in await session.exec(found)}


async def done_by(session: AsyncSession, person_id: int, since: datetime, until: datetime) -> Done:
    visits = (
        select(Visit, Ticket.number)
        .join(Ticket)
        .where(
            Visit.technician_id == person_id,
            Visit.state == VisitState.DONE,
            col(Visit.done_at) >= since,
            col(Visit.done_at) < until,
        )
    )
    events = (
        select(TicketEvent.action, func.count())
        .where(TicketEvent.actor_id == person_id, col(TicketEvent.action).in_([Action.CLAIM, Action.HAND_BACK]))
        .where(TicketEvent.happened_at >= since, TicketEvent.happened_at < until)
    )
    counted = {Action(action): count for action, count in await session.exec(events.group_by(col(TicketEvent.action)))}
    visits = visits.order_by(col(Visit.done_at))
    done = [Attended(number, visit.arrived_at, visit.done_at) for visit, number in await session.exec(visits)]
    return Done(done, counted.get(Action.CLAIM, 0), counted.get(Action.HAND_BACK, 0))
