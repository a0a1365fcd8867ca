"""Who leaves too late to be in time may tell the customer ahead, in one tap; who leaves hours early is asked [B5]."""

from datetime import datetime, timedelta
from typing import Any

from desk import appointments, departures, proposals, sides, travel
from desk.unit_of_work import UnitOfWork
from messages.buttons.job import Delay
from messages.keyboards import road as keyboards
from models.person import Person
from models.ticket import Ticket
from models.visit import Visit, agreed_visit
from rules.punctuality import a_little_later, is_late
from rules.refused import Refused

VERY_EARLY = timedelta(hours=2)


async def offer_apology(work: UnitOfWork, technician: Person, ticket: Ticket, visit: Visit) -> None:
    """Only where both places are known: nobody is worried by a guess."""
    arrives_at = await travel.arrival(work, ticket, visit)
    if arrives_at and is_late(visit.starts_at, arrives_at):
        later = a_little_later(visit.starts_at, arrives_at)[0]
        keyboard = keyboards.likely_late(sides.captions_for(work, technician, ticket), ticket.id, later)
        facts: dict[str, Any] = {"keyboard": keyboard, "visit": visit, "arrives_at": arrives_at}
        work.say(technician, "technician/likely_late", ticket=ticket, **facts)


async def apologise(work: UnitOfWork, ticket: Ticket, at: datetime) -> datetime:
    """The customer is asked; when, is answered."""
    agreed = await agreed_visit(work.session, ticket.id)
    if agreed is None or at <= agreed.starts_at:
        raise Refused("answered_already")
    reason = sides.captions_for(work, await sides.customer_of(work, ticket))(f"delay_{Delay.WAY}")
    return await proposals.propose(work, ticket, at, reason)


async def planned(work: UnitOfWork, ticket: Ticket) -> tuple[Visit | None, datetime | None]:
    """The agreed visit, and when to leave for it."""
    visit = await agreed_visit(work.session, ticket.id)
    return visit, await departures.time_to_leave(work, ticket, visit) if visit else None


async def is_early(work: UnitOfWork, ticket: Ticket) -> bool:
    """Hours before it is time to leave: it may be a slip of the finger."""
    visit, leave = await planned(work, ticket)
    return bool(visit and leave and appointments.is_today(work, ticket, visit) and leave - work.now > VERY_EARLY)
