"""The technician's visit: on the way, arrived; the customer hears of each step [B5 V2]."""

from typing import Any

from desk import (
    appointments,
    cards,
    checklists,
    codes,
    consent,
    job_card,
    job_lines,
    lateness,
    media,
    proposals,
    readiness,
    sides,
    slips,
)
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.slip import Outcome
from models.ticket import Ticket, is_on_site
from models.ticket_note import NoteKind, notes_of
from models.visit import Visit, agreed_visit
from rules.refused import Refused
from rules.roles import Role
from rules.stage import Stage
from rules.ticket import Action, leads_to


async def leave(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    visit = await require_departure(work, ticket)
    await readiness.require(work, ticket)
    await advance(work, ticket, Action.LEAVE, Role.TECHNICIAN, technician)
    visit.left_at = work.now
    await checklists.put_away(work, technician, ticket, Stage.BEFORE_LEAVING)
    await proposals.withdraw(work, ticket)
    await appointments.forget(work, ticket, *appointments.BEFORE_LEAVING)
    await _tell_customer(work, ticket, "customer/technician_left", technician, visit)
    await lateness.offer_apology(work, technician, ticket, visit)


async def require_departure(work: UnitOfWork, ticket: Ticket) -> Visit:
    """The visit that is agreed for today, at an agreed price."""
    leads_to(Action.LEAVE, Role.TECHNICIAN, ticket.status)
    await job_lines.require_sent(work, ticket)
    await consent.require(work, ticket)
    visit = await _visit_of(work, ticket)
    if not appointments.is_today(work, ticket, visit):
        raise Refused("visit_is_another_day", starts_at=visit.starts_at)
    return visit


async def arrive(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    if await is_on_site(work.session, technician.id):
        raise Refused("on_site_elsewhere")
    await advance(work, ticket, Action.ARRIVE, Role.TECHNICIAN, technician)
    visit = await _visit_of(work, ticket)
    visit.arrived_at = work.now
    await proposals.withdraw(work, ticket)
    await slips.settle(work, ticket, Outcome.CAME)
    await appointments.forget(work, ticket, *appointments.BEFORE_ARRIVAL)
    code = await codes.give(work, visit)
    await _tell_customer(work, ticket, "customer/technician_arrived", technician, visit, code=code)


async def show_media(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    """What the customer sent, in the order in which it came; words as well, where the card has no room for them."""
    has_room = len(ticket.symptom) <= job_card.ROOM_FOR_WORDS
    sent = [note for note in await notes_of(work.session, ticket.id) if note.kind is not NoteKind.TEXT or not has_room]
    if not sent:
        raise Refused("no_media")
    media.pass_on_all(work, technician, sent, ticket)


async def _visit_of(work: UnitOfWork, ticket: Ticket) -> Visit:
    visit = await agreed_visit(work.session, ticket.id)
    if visit is None:
        raise Refused("no_visit_agreed")
    return visit


async def _tell_customer(
    work: UnitOfWork, ticket: Ticket, template: str, technician: Person, visit: Visit, **facts: Any
) -> None:
    customer = await sides.customer_of(work, ticket)
    work.say(customer, template, ticket=ticket, technician=technician, visit=visit, **facts)
    await cards.refresh(work, ticket)
