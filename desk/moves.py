"""The customer moves an agreed visit themself, until shortly before it [P3]."""

from datetime import datetime
from typing import Any

from desk import appointments, calendars, proposals, sides, slips, visits
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import visits as keyboards
from models.person import Person
from models.ticket import Ticket
from models.visit import Visit, VisitState, agreed_visit, proposed_visit
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, leads_to


async def begin(work: UnitOfWork, customer: Person, ticket: Ticket) -> bool:
    """Whether times were offered: a visit that is near needs a person, and a time that was proposed an answer."""
    visit = await _visit_of(work, ticket)
    if await is_left_to_person(work, customer, ticket):
        return False
    proposal = await proposed_visit(work.session, ticket.id)
    if proposal:
        await proposals.ask(work, ticket, proposal)
        return False
    await _offer(work, customer, ticket, visit)
    return True


async def move(work: UnitOfWork, customer: Person, ticket: Ticket, at: datetime) -> bool:
    """Agreed at once if the technician can come then; False when others had to be offered, or a person."""
    await calendars.hold(work, ticket.region_code)
    visit = await _visit_of(work, ticket)
    if at == visit.starts_at:
        raise Refused("answered_already")
    if await is_left_to_person(work, customer, ticket):
        return False
    if not await visits.is_free(work, ticket, at):
        await _offer(work, customer, ticket, visit, "not_free")
        return False
    await _decline_proposal(work, ticket)
    await slips.customer_names_time(work, ticket, visit.starts_at)
    await visits.settle(work, ticket, visits.new_visit(work, ticket, at), Role.CUSTOMER, customer)
    return True


async def is_left_to_person(work: UnitOfWork, customer: Person, ticket: Ticket) -> bool:
    """Shortly before a visit somebody may be on the way, unless we ourselves asked for another time."""
    visit = await agreed_visit(work.session, ticket.id)
    if visit is None or not appointments.is_near(work, visit) or await proposed_visit(work.session, ticket.id):
        return False
    keyboard = keyboards.back_or_person(captions_for(work, customer), ticket.id)
    technician = await sides.technician_of(work, ticket)
    work.say(customer, "customer/visit_is_near", keyboard=keyboard, ticket=ticket, visit=visit, technician=technician)
    return True


async def _visit_of(work: UnitOfWork, ticket: Ticket) -> Visit:
    leads_to(Action.AGREE, Role.CUSTOMER, ticket.status)
    visit = await agreed_visit(work.session, ticket.id)
    if visit is None:
        raise Refused("no_visit_agreed")
    return visit


async def _offer(work: UnitOfWork, customer: Person, ticket: Ticket, visit: Visit, trouble: str = "") -> None:
    free = [at for at in await visits.free_times(work, ticket, visits.OFFERED + 1) if at != visit.starts_at]
    keyboard = keyboards.moves(captions_for(work, customer, ticket), ticket.id, free[: visits.OFFERED])
    facts: dict[str, Any] = {"trouble": trouble, "has_times": bool(free)}
    work.say(customer, "customer/visit_other_times", keyboard=keyboard, ticket=ticket, **facts)


async def _decline_proposal(work: UnitOfWork, ticket: Ticket) -> None:
    proposal = await proposed_visit(work.session, ticket.id)
    if proposal:
        proposal.state, proposal.answered_at = VisitState.DECLINED, work.now
