"""Tickets as they stand in a list: since when each is as it is, who has it, when somebody comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.person import Person
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.visit import Visit, VisitState

EXPECTED = [VisitState.AGREED, VisitState.DONE]


@dataclass(frozen=True)
class Listed:
    ticket: Ticket
    since: datetime
    """When it came to its present status."""
    technician: str | None
    """The name of whoever has it."""
    visit_at: datetime | None
    """Agreed, or done."""


async def listed(session: AsyncSession, ticket_ids: Sequence[int]) -> list[Listed]:
    """In the order of the ids."""
    became = select(func.max(TicketEvent.happened_at)).where(
        col(TicketEvent.ticket_id) == Ticket.id,
        col(TicketEvent.after) == Ticket.status,
        col(TicketEvent.before) != Ticket.status,
    )
    visit_at = select(func.max(Visit.starts_at)).where(
        col(Visit.ticket_id) == Ticket.id, col(Visit.state).in_(EXPECTED)
    )
    question = (
        select(
            Ticket,
            func.coalesce(became.correlate(Ticket).scalar_subquery(), col(Ticket.created_at)),
            col(Person.name),
            visit_at.correlate(Ticket).scalar_subquery(),
        )
        .join(Person, col(Ticket.technician_id) == Person.id, isouter=True)
        .where(col(Ticket.id).in_(ticket_ids))
    )
    found = {ticket.id: Listed(ticket, *more) for ticket, *more in await session.exec(question)}
    return [found[each] for each in ticket_ids if each in found]


async def visited_between(session: AsyncSession, region_code: str, since: datetime, until: datetime) -> list[int]:
    """The tickets with a visit in that time, agreed or done, in its order."""
    first = func.min(Visit.starts_at)
    then = (
        select(col(Visit.ticket_id))
        .join(Ticket, col(Visit.ticket_id) == Ticket.id)
        .where(col(Ticket.region_code) == region_code, col(Visit.state).in_(EXPECTED))
        .where(col(Visit.starts_at) >= since, col(Visit.starts_at) < until)
        .group_by(col(Visit.ticket_id))
        .order_by(first, col(Visit.ticket_id))
    )
    return list(await session.exec(then))
