"""Tickets that may tell of one fault: of the same customer, from the same number, about the same machine [O3]."""

from datetime import datetime, timedelta

from sqlalchemy.orm import aliased
from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from models.ticket import Ticket
from rules.ticket import OVER, Status


async def twins_of(session: AsyncSession, ticket: Ticket, within: timedelta) -> list[Ticket]:
    """Both not over, the one opened within that time of the other."""
    if ticket.status in OVER or ticket.number is None:
        return []
    since = ticket.opened_at or ticket.created_at
    may_be = or_(
        col(Ticket.customer_id) == ticket.customer_id,
        and_(col(Ticket.phone).is_not(None), col(Ticket.phone) == ticket.phone),
        and_(col(Ticket.device_id).is_not(None), col(Ticket.device_id) == ticket.device_id),
    )
    alive = select(Ticket).where(
        Ticket.id != ticket.id, col(Ticket.number).is_not(None), col(Ticket.status).not_in([*OVER, Status.REPORTING])
    )
    near = alive.where(may_be, col(Ticket.opened_at) >= since - within, col(Ticket.opened_at) <= since + within)
    return list(await session.exec(near.order_by(col(Ticket.id)).limit(5)))


async def twin_pairs(session: AsyncSession, within: timedelta) -> list[tuple[Ticket, Ticket]]:
    """All of them, each pair once, the older one first."""
    other = aliased(Ticket)
    may_be = or_(
        col(other.customer_id) == Ticket.customer_id,
        and_(col(other.phone).is_not(None), col(other.phone) == Ticket.phone),
        and_(col(other.device_id).is_not(None), col(other.device_id) == Ticket.device_id),
    )
    alive = [status for status in Status if status not in OVER | {Status.REPORTING}]
    both = select(Ticket, other).where(col(Ticket.id) < other.id, may_be)
    both = both.where(col(Ticket.status).in_(alive), col(other.status).in_(alive))
    pairs = await session.exec(both.order_by(col(Ticket.id), col(other.id)))
    return [(one, two) for one, two in pairs if abs(_opened_at(two) - _opened_at(one)) <= within]


def _opened_at(ticket: Ticket) -> datetime:
    return ticket.opened_at or ticket.created_at


async def goes_on_as(session: AsyncSession, ticket: Ticket) -> Ticket:
    """Itself, or that as which it ended, as long as it is the same customer's."""
    while ticket.same_as_id:
        other = await session.get_one(Ticket, ticket.same_as_id)
        if other.customer_id != ticket.customer_id:
            break
        ticket = other
    return ticket


async def same_reports(session: AsyncSession, ticket: Ticket) -> list[Ticket]:
    """Those that ended as the same as this one, and the one as which it ended."""
    its = select(Ticket).where(or_(col(Ticket.same_as_id) == ticket.id, col(Ticket.id) == ticket.same_as_id))
    return list(await session.exec(its.order_by(col(Ticket.id))))
