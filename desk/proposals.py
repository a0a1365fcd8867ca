"""Another time is proposed, with an apology and the reason, and the customer answers; each slip is a row [B3 B5]."""

from datetime import datetime
from typing import Any

from desk import access, appointments, cards, dispatchers, sides, slips, visits
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import visits as keyboards
from models.person import Person
from models.reminder import Promise, Reminder
from models.slip import SlipKind
from models.ticket import Ticket, tickets_of
from models.visit import Visit, VisitState, agreed_visit, proposed_visit
from rules.punctuality import a_little_later
from rules.quiet_hours import moment_to_ask
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import HELD, Action, leads_to


def require_movable(ticket: Ticket) -> None:
    leads_to(Action.AGREE, Role.TECHNICIAN, ticket.status)


async def propose(
    work: UnitOfWork, ticket: Ticket, at: datetime, reason: str, role: Role = Role.TECHNICIAN
) -> datetime:
    """The customer reads an apology, the reason and the new time, and answers; when they are asked is answered."""
    require_movable(ticket)
    earlier = await proposed_visit(work.session, ticket.id)
    if earlier and earlier.starts_at == at:
        raise Refused("answered_already")
    await visits.require_possible(work, ticket, at)
    await withdraw(work, ticket)
    visit = visits.new_visit(work, ticket, at, reason)
    work.session.add(visit)
    work.moved_on.add(ticket.id)
    await work.session.flush()
    promised_at = await visits.promised_at(work, ticket)
    if promised_at:
        slips.begin(work, ticket, SlipKind.MOVED, role, promised_at, reason=reason, visit=visit)
    asked_at = await _ask_in_time(work, ticket, visit, promised_at or at)
    await cards.refresh(work, ticket)
    return asked_at


async def times_to_propose(work: UnitOfWork, ticket: Ticket) -> list[datetime]:
    """Free times; when it is time for the visit, or soon, also a little later than agreed."""
    agreed = await agreed_visit(work.session, ticket.id)
    soon = a_little_later(agreed.starts_at, work.now) if agreed and appointments.is_near(work, agreed) else []
    near = [at for at in soon if await visits.is_possible(work, ticket, at)]
    return near + [at for at in await visits.free_times(work, ticket) if at not in near]


async def withdraw(work: UnitOfWork, ticket: Ticket) -> None:
    """A time that waits for an answer is no longer meant."""
    visit = await proposed_visit(work.session, ticket.id)
    if visit:
        visit.state, visit.answered_at = VisitState.DROPPED, work.now
        await slips.withdraw(work, visit)


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
        is_one_more=await slips.is_one_more(work, ticket),
    )


async def ask_in_the_morning(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    """It was proposed at night; meanwhile it may have been withdrawn."""
    visit = await proposed_visit(work.session, ticket.id)
    if visit and visit.id == reminder.visit_id:
        await ask(work, ticket, visit)


async def tell_of_silence(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    """Soon it is too late for an answer: a person calls."""
    visit = await proposed_visit(work.session, ticket.id)
    if visit and visit.id == reminder.visit_id and ticket.status in HELD:
        await dispatchers.tell(work, ticket, "office/time_unanswered", sides.about_the_visit(ticket), visit=visit)


async def offer_others(work: UnitOfWork, customer: Person, ticket: Ticket, visit: Visit, trouble: str) -> None:
    """Times at which the technician can come instead; any other may be typed."""
    free = await visits.free_times(work, ticket)
    may_agree = trouble not in {"is_past", "is_gone"}
    keyboard = keyboards.times(captions_for(work, customer, ticket), visit.id, ticket.id, free, may_agree=may_agree)
    facts: dict[str, Any] = {"visit": visit, "trouble": trouble, "has_times": bool(free)}
    work.say(customer, "customer/visit_other_times", keyboard=keyboard, ticket=ticket, **facts)


async def agree(work: UnitOfWork, customer: Person, ticket: Ticket, visit: Visit) -> str:
    """Why it could not be agreed after all: meanwhile it may be past, or the technician elsewhere."""
    if visit.starts_at <= work.now:
        return "is_past"
    if not await visits.is_possible(work, ticket, visit.starts_at):
        return "is_gone"
    await visits.settle(work, ticket, visit, Role.CUSTOMER, customer)
    return ""


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


async def _ask_in_time(work: UnitOfWork, ticket: Ticket, visit: Visit, promised_at: datetime) -> datetime:
    """At night only what cannot wait is asked; who does not answer in time is called [M3]."""
    timers, soonest = work.company.timers, min(promised_at, visit.starts_at)
    zone, hours = work.zone_of(ticket.region_code), work.company.hours
    asked_at = work.now if ticket.is_urgent else moment_to_ask(work.now, soonest - timers.cut_off, zone, hours)
    if asked_at > work.now:
        work.promise(Promise.TIME_PROPOSED, asked_at, ticket_id=ticket.id, visit_id=visit.id)
    else:
        await ask(work, ticket, visit)
    unanswered_at = max(visit.starts_at - timers.cut_off, asked_at + timers.unanswered)
    work.promise(Promise.TIME_UNANSWERED, unanswered_at, ticket_id=ticket.id, visit_id=visit.id)
    return asked_at
