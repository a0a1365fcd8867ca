"""The time that a customer wished for, looked at by whoever has the job: what stands in the way of it [B3]."""

from dataclasses import dataclass

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


async def can_be_kept(work: UnitOfWork, ticket: Ticket) -> bool:
    is_ahead = ticket.wished_at is not None and ticket.wished_at > work.now
    return is_ahead and await in_the_way(work, ticket) == InTheWay()


async def in_the_way(work: UnitOfWork, ticket: Ticket) -> InTheWay:
    if ticket.wished_at is None:
        return InTheWay()
    collision = await calendars.collision(work, ticket, ticket.wished_at)
    other = await work.session.get(Ticket, collision.ticket_id) if collision else None
    away = await calendars.absence_during(work, ticket.technician_id, ticket.wished_at)
    return InTheWay(collision, other.number if other else None, away)
