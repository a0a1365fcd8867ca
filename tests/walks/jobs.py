"""What a technician has in hand, and what they want to do about it at this hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, select

from messages.buttons import checklist, job, job_report, road
from messages.buttons.button import Button
from models.person import Person
from models.ticket import Ticket
from models.visit import Visit, VisitState
from rules.ticket import HELD, Status
from tests.support.desk_kit import Desk
from tests.walks import intentions

BEFORE = timedelta(minutes=75)
"""So long before a visit one thinks of it."""
LATER = (job.SetOff, road.LeaveEarly, checklist.ShowChecklist, job.Arrived)
BESIDES = 0.02


@dataclass(frozen=True)
class Job:
    id: int
    status: Status
    starts_at: datetime | None

    @property
    def haste(self) -> float:
        """How likely something is done about it within the hour."""
        return 0.3 if self.status is Status.ACCEPTED else 0.85

    def wants_something(self, now: datetime) -> bool:
        if self.status in {Status.ACCEPTED, Status.ON_SITE}:
            return True
        return self.status in {Status.SCHEDULED, Status.EN_ROUTE} and self._is_near(now)

    def wish(self, button: Button | None, now: datetime) -> float:
        if isinstance(button, LATER) and not (self._is_near(now) or self.status is Status.ON_SITE):
            return BESIDES
        if isinstance(button, job.Arrived) and self.starts_at and now < self.starts_at - timedelta(minutes=20):
            return BESIDES
        if isinstance(button, job_report.AskFor | job.ShowJob | job.ShowMedia):
            return BESIDES
        return intentions.weight(button)

    def _is_near(self, now: datetime) -> bool:
        return self.starts_at is not None and now > self.starts_at - BEFORE


async def jobs_in_hand(desk: Desk, telegram_id: int) -> list[Job]:
    async with desk.database.open_reading() as session:
        theirs = (
            select(Ticket.id, Ticket.status, Visit.starts_at)
            .join(Person, col(Person.id) == col(Ticket.technician_id))
            .join(
                Visit,
                (col(Visit.ticket_id) == col(Ticket.id)) & (col(Visit.state) == VisitState.AGREED),
                isouter=True,
            )
            .where(Person.telegram_id == telegram_id, col(Ticket.status).in_(HELD))
            .order_by(col(Ticket.id))
        )
        return [Job(*row) for row in await session.exec(theirs)]
