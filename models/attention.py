"""The tickets that a digest names: open now, and those of the period that did not go well [L2 L4]."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from models.periods import Periods, rows, seconds
from models.person import Person
from models.rating import Rating
from models.slip import Outcome, Slip, SlipKind
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.visit import Visit, VisitState
from rules.attention import OpenTicket
from rules.figures import LOW_RATING
from rules.roles import Role
from rules.ticket import HELD, Status

ALIVE = HELD | {Status.GUIDED, Status.OPEN}


@dataclass(frozen=True)
class LateArrival:
    number: str
    technician: str
    late: timedelta


@dataclass(frozen=True)
class LowRating:
    number: str
    technician: str
    stars: int
    words: str
    customer_id: int


@dataclass(frozen=True)
class OpenSlip:
    number: str
    technician: str | None
    promised_at: datetime
    is_with_dispatcher: bool
    """Else the customer has not answered yet."""
    ticket_id: int = 0


async def open_tickets(session: AsyncSession, region_codes: Sequence[str]) -> list[OpenTicket]:
    """Reported, not solved, not cancelled."""
    offered = select(func.max(TicketEvent.happened_at)).where(
        col(TicketEvent.ticket_id) == Ticket.id, col(TicketEvent.after) == Status.OPEN
    )
    is_expected = and_(
        col(Visit.ticket_id) == Ticket.id, col(Visit.state) == VisitState.AGREED, col(Visit.arrived_at).is_(None)
    )
    question = (
        select(
            col(Ticket.number),
            col(Ticket.region_code),
            col(Ticket.status),
            col(Ticket.is_urgent),
            col(Ticket.is_with_person),
            col(Person.name),
            func.coalesce(offered.correlate(Ticket).scalar_subquery(), col(Ticket.created_at)),
            col(Visit.starts_at),
            col(Ticket.id),
        )
        .join_from(Ticket, Visit, is_expected, isouter=True)
        .join(Person, col(Ticket.technician_id) == Person.id, isouter=True)
        .where(
            col(Ticket.region_code).in_(region_codes), col(Ticket.status).in_(ALIVE), col(Ticket.closed_at).is_(None)
        )
    )
    return [OpenTicket(*found) for found in await rows(session, question)]


async def late_arrivals(session: AsyncSession, period: Periods, limit: int) -> list[LateArrival]:
    """Of the visits done in the period, those that did not count as on time; the latest first."""
    late: Any = seconds(Visit.arrived_at) - seconds(Visit.starts_at)
    question = (
        select(col(Ticket.number), col(Person.name), late)
        .join_from(Visit, Ticket)
        .join(Person, col(Visit.technician_id) == Person.id)
        .where(period.hold(Visit.done_at), col(Visit.arrived_at) > col(Visit.starts_at))
        .order_by(late.desc(), col(Visit.id))
        .limit(limit)
    )
    return [LateArrival(number, name, timedelta(seconds=by)) for number, name, by in await rows(session, question)]


async def low_ratings(session: AsyncSession, period: Periods, limit: int) -> list[LowRating]:
    """The worst first."""
    question = (
        select(col(Ticket.number), col(Person.name), col(Rating.stars), col(Rating.words), col(Ticket.customer_id))
        .join_from(Rating, Ticket)
        .join(Person, col(Rating.technician_id) == Person.id)
        .where(period.hold(Rating.given_at), col(Rating.stars) <= LOW_RATING)
        .order_by(col(Rating.stars), col(Rating.given_at))
        .limit(limit)
    )
    return [LowRating(*found) for found in await rows(session, question)]


async def open_slips(session: AsyncSession, period: Periods) -> list[OpenSlip]:
    """Times that we asked to change in the period, and for which no other has been agreed on so far."""
    has_no_time = col(Ticket.status).in_([Status.OPEN, Status.ACCEPTED])
    question = (
        select(col(Ticket.number), col(Person.name), col(Slip.promised_at), col(Slip.outcome), col(Ticket.id))
        .join_from(Slip, Ticket)
        .join(Person, col(Slip.technician_id) == Person.id, isouter=True)
        .where(period.hold(Slip.begun_at), col(Slip.begun_by) != Role.CUSTOMER, col(Slip.kind) != SlipKind.LATE)
        .where(or_(col(Slip.outcome).is_(None), and_(col(Slip.outcome) == Outcome.DISPATCHER, has_no_time)))
        .order_by(col(Slip.begun_at), col(Slip.id))
    )
    found = await rows(session, question)
    return [OpenSlip(number, name, at, outcome is not None, id_) for number, name, at, outcome, id_ in found]
