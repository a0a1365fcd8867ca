"""Another time is proposed, with an apology and the reason, and the customer answers; each slip is a row [B3 B5]."""

from datetime import datetime

from desk import access, cards, sides, visits
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import visits as keyboards
from models.person import Person
from models.ticket import Ticket, tickets_of
from models.visit import Visit, VisitState, agreed_visit, proposed_visit
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import HELD, Action, leads_to


def require_movable(ticket: Ticket) -> None:
    leads_to(Action.AGREE, Role.TECHNICIAN, ticket.status)


async def propose(work: UnitOfWork, ticket: Ticket, at: datetime, reason: str) -> None:
    """The customer reads an apology, the reason and the new time, and answers."""
    require_movable(ticket)
    earlier = await proposed_visit(work.session, ticket.id)
    if earlier and earlier.starts_at == at:
        raise Refused("answered_already")
    await visits.require_possible(work, ticket, at)
    if earlier:
        earlier.state, earlier.answered_at = VisitState.DROPPED, work.now
    visit = visits.new_visit(work, ticket, at, reason)
    work.session.add(visit)
    await work.session.flush()
    await ask(work, ticket, visit)
    await cards.refresh(work, ticket)


async def ask(work: UnitOfWork, ticket: Ticket, visit: Visit) -> None:
    customer, technician = await sides.of(work, ticket)
    agreed = await agreed_visit(work.session, ticket.id)
    work.say(
        customer,
        "customer/visit_slipped",
        keyboard=keyboards.answer(captions_for(work, customer), visit.id, ticket.id),
        ticket=ticket,
        visit=visit,
        technician=technician,
        promised_at=agreed.starts_at if agreed else None,
    )


async def offer_others(work: UnitOfWork, customer: Person, ticket: Ticket, visit: Visit, trouble: str) -> None:
    """Times at which the technician can come instead; any other may be typed."""
    free = await visits.free_times(work, ticket)
    keyboard = keyboards.times(captions_for(work, customer), visit.id, ticket.id, free)
    work.say(customer, "customer/visit_other_times", keyboard=keyboard, ticket=ticket, visit=visit, trouble=trouble)


async def agree(work: UnitOfWork, customer: Person, ticket: Ticket, visit: Visit) -> None:
    await visits.settle(work, ticket, visit, Role.CUSTOMER, customer)


async def choose(work: UnitOfWork, customer: Person, ticket: Ticket, visit: Visit, at: datetime) -> None:
    """The customer names a free time instead of the proposed one: agreed at once."""
    visit.state, visit.answered_at = VisitState.DECLINED, work.now
    instead = visits.new_visit(work, ticket, at, visit.reason)
    await visits.settle(work, ticket, instead, Role.CUSTOMER, customer)


async def asked_of(work: UnitOfWork, customer: Person, visit_id: int) -> tuple[Ticket, Visit]:
    """The proposal that this customer was asked about, while it waits for their answer."""
    visit = await work.session.get(Visit, visit_id)
    ticket = await access.ticket_for(work, customer, visit.ticket_id if visit else 0)
    if visit is None or visit.state is not VisitState.PROPOSED:
        raise Refused("answered_already")
    return ticket, visit


async def waiting_for(work: UnitOfWork, customer: Person) -> tuple[Ticket, Visit] | None:
    """The customer's newest ticket for which a time waits for their answer."""
    for ticket in await tickets_of(work.session, customer.id):
        if ticket.status in HELD and (visit := await proposed_visit(work.session, ticket.id)):
            return ticket, visit
    return None
