"""What leader and dispatcher do to a ticket besides its visit: call, mark it urgent or not, cancel it [O3 L4]."""

from desk import cards, escalations, sides, talk_moves, urgent_faults, visits
from desk.access import Office
from desk.diary import advance
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from desk.why import Why
from messages.keyboards import assigning as keyboards
from messages.keyboards.case import ALIVE
from models.reminder import drop
from models.ticket import mark_urgency
from rules.refused import Refused
from rules.ticket import Action, leads_to


async def show_phone(work: UnitOfWork, office: Office) -> None:
    customer = await sides.customer_of(work, office.ticket)
    work.say(office.person, "office/call_customer", ticket=office.ticket, customer=customer)


async def mark_urgent(work: UnitOfWork, office: Office, *, is_urgent: bool) -> None:
    """Whoever is still to be asked is asked at that pace from now on."""
    ticket = office.ticket
    if ticket.status not in ALIVE:
        raise Refused("not_now", status=ticket.status, action=Action.ASSIGN)
    if not await mark_urgency(work.session, ticket, is_urgent=is_urgent):
        raise Refused("answered_already")
    work.moved_on.add(ticket.id)
    await (urgent_faults.come_up if is_urgent else urgent_faults.let_go)(work, ticket)
    await escalations.keep_pace(work, ticket)
    await cards.refresh(work, ticket)
    _tell(work, office, "office/urgency_marked")


def ask_why_taken_back(work: UnitOfWork, office: Office) -> None:
    leads_to(Action.TAKE_BACK, office.role, office.ticket.status)
    keyboard = keyboards.why_taken_back(captions_for(work, office.person), office.ticket.id)
    work.say(office.person, "office/ask_why_taken_back", keyboard=keyboard, ticket=office.ticket)


def ask_why_cancelled(work: UnitOfWork, office: Office) -> None:
    leads_to(Action.CANCEL, office.role, office.ticket.status)
    keyboard = keyboards.why_cancelled(captions_for(work, office.person), office.ticket.id)
    work.say(office.person, "office/ask_why_cancelled", keyboard=keyboard, ticket=office.ticket)


async def cancel(work: UnitOfWork, office: Office, why: Why) -> None:
    """Customer and technician read the reason; nobody is reminded of anything any more."""
    ticket = office.ticket
    change = {"closed_at": work.now, "is_with_person": False}
    await advance(work, ticket, Action.CANCEL, office.role, office.person, reason=why.kept, **change)
    await talk_moves.let_go_untaken(work, ticket)
    await visits.drop(work, ticket, office.person, why)
    await drop(work.session, ticket.id, work.now)
    await cards.refresh(work, ticket)
    customer = await sides.customer_of(work, ticket)
    work.say(customer, "customer/cancelled_by_office", ticket=ticket, why=why)
    work.say(office.person, "office/cancelled", ticket=ticket)


def _tell(work: UnitOfWork, office: Office, template: str) -> None:
    keyboard = sides.about_the_case(office.ticket)(captions_for(work, office.person), office.ticket.id)
    work.say(office.person, template, keyboard=keyboard, ticket=office.ticket)
