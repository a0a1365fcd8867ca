"""Leader and dispatcher arrange a time: proposed where somebody has the job, else noted as a wish [B3 O3]."""

from datetime import datetime
from typing import Any

from desk import calendars, cards, declined, dispatchers, duplicates, proposals, rings, sides, visits
from desk.access import Office
from desk.relay_sides import who_answers
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import office as keyboards
from messages.keyboards import visits as visit_keyboards
from models.ticket import Ticket
from models.twins import same_reports
from models.visit import agreed_visit
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Status


def require_arrangeable(ticket: Ticket) -> None:
    if ticket.status is not Status.OPEN:
        proposals.require_movable(ticket)


def wants_reason(ticket: Ticket) -> bool:
    """A time that was agreed is given up for a reason; one that the customer asks for is not."""
    return ticket.status in {Status.SCHEDULED, Status.EN_ROUTE} and ticket.wish_words is None


def ask_reason(work: UnitOfWork, office: Office) -> None:
    keyboard = keyboards.reasons(captions_for(work, office.person), office.ticket.id)
    work.say(office.person, "office/ask_reason", keyboard=keyboard, ticket=office.ticket)


async def ask_time(work: UnitOfWork, office: Office, *, is_again: bool = False) -> None:
    free = await visits.free_times(work, office.ticket)
    keyboard = keyboards.times(captions_for(work, office.person, office.ticket), office.ticket.id, free)
    work.say(office.person, "office/ask_time", keyboard=keyboard, ticket=office.ticket, is_again=is_again)


async def show(work: UnitOfWork, office: Office) -> None:
    ticket = office.ticket
    twins = await duplicates.suggested(work, ticket)
    facts: dict[str, Any] = {
        "twins": twins,
        "same": await same_reports(work.session, ticket),
        "visit": await agreed_visit(work.session, ticket.id),
        "technician": await sides.technician_of(work, ticket),
        "who_cannot": await declined.who_cannot(work, ticket),
    }
    is_waiting = ticket.is_with_person and office.role is Role.DISPATCHER
    buttons = sides.about_the_case(ticket, twins, is_waiting=is_waiting and not await who_answers(work, ticket))
    await dispatchers.show(work, [office.person], ticket, "office/case", buttons, **facts)
    if office.role is Role.DISPATCHER:
        await rings.show_all(work, office.person, ticket)


async def arrange(work: UnitOfWork, office: Office, at: datetime, reason: str = "") -> None:
    require_arrangeable(office.ticket)
    if office.ticket.status is Status.OPEN:
        await _note_wish(work, office, at)
    else:
        await _propose(work, office, at, reason)


async def _note_wish(work: UnitOfWork, office: Office, at: datetime) -> None:
    """After talking to the customer, who can still say that it does not suit."""
    ticket = office.ticket
    await calendars.hold(work, ticket.region_code)
    if at <= work.now:
        raise Refused("time_is_past")
    if at == ticket.wished_at:
        raise Refused("answered_already")
    ticket.wished_at, ticket.wish_words, ticket.is_with_person = at, None, False
    await work.session.flush()
    customer = await sides.customer_of(work, ticket)
    keyboard = visit_keyboards.arranged(captions_for(work, customer), ticket.id)
    work.say(customer, "customer/time_arranged", keyboard=keyboard, ticket=ticket)
    is_free = calendars.is_any_free(work, calendars.visit_at(work, at), await calendars.calendars_for(work, ticket))
    work.say(office.person, "office/time_noted", ticket=ticket, is_free=is_free)
    await cards.refresh(work, ticket)


async def _propose(work: UnitOfWork, office: Office, at: datetime, reason: str) -> None:
    ticket, customer = office.ticket, await sides.customer_of(work, office.ticket)
    if customer.telegram_id is None:
        await _settle_by_telephone(work, office, at)
        return
    asked_at = await proposals.propose(work, ticket, at, reason, office.role)
    technician = await sides.technician_of(work, ticket)
    if technician and technician is not office.person:
        work.say(technician, "technician/office_proposed", ticket=ticket, at=at)
    work.say(office.person, "technician/proposal_sent", ticket=ticket, at=at, asked_at=asked_at)


async def _settle_by_telephone(work: UnitOfWork, office: Office, at: datetime) -> None:
    """Whoever has no chat has said so on the telephone: it is agreed."""
    ticket = office.ticket
    await visits.require_possible(work, ticket, at)
    work.on_the_phone = ticket.customer_id
    await proposals.withdraw(work, ticket)
    visit = visits.new_visit(work, ticket, at)
    await visits.settle(work, ticket, visit, office.role, office.person)
    work.say(office.person, "office/time_agreed", ticket=ticket, visit=visit)
