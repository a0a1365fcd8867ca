"""The time that a customer counts on, looked at by whoever has the job or might have it: what is in the way [B3]."""

from dataclasses import dataclass
from datetime import datetime

from desk import calendars
from desk.unit_of_work import UnitOfWork
from models.absence import Absence
from models.ticket import Ticket
from models.visit import Visit


@dataclass(frozen=True)
class InTheWay:
    collision: Visit | None = None
    collides_with: str | None = None
    """That visit's number."""
    away: Absence | None = None

    def __bool__(self) -> bool:
        return bool(self.collision or self.away)


async def can_be_kept(work: UnitOfWork, ticket: Ticket) -> bool:
    at, technician_id = ticket.wished_at, ticket.technician_id
    return bool(at and technician_id and at > work.now and not await in_the_way(work, ticket, technician_id, at))


async def in_the_way(work: UnitOfWork, ticket: Ticket, technician_id: int, at: datetime) -> InTheWay:
    collision = await calendars.collision(work, ticket, at, technician_id)
    other = await work.session.get(Ticket, collision.ticket_id) if collision else None
    away = await calendars.absence_during(work, technician_id, at)
    return InTheWay(collision, other.number if other else None, away)
