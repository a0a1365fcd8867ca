"""What a ticket lacks is asked of its customer, with one tap of the technician; the answers land on it [T1 T2]."""

from typing import Any

from desk import cards, dispatchers, lacking, sides
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import inquiry as keyboards
from messages.markup import no_keyboard
from models.inquiry import Inquiry, InquiryEnd
from models.person import Person
from models.ticket import Ticket
from rules.quiet_hours import next_polite_moment
from rules.refused import Refused
from rules.report import Question
from rules.ticket import HELD, Status

ANSWERABLE = HELD | {Status.OPEN}
"""A job that was handed back meanwhile needs the answers, too."""


async def ask(work: UnitOfWork, technician: Person, ticket: Ticket) -> bool:
    """One message for all that is missing; nobody is asked twice at once. False: not before the morning [M3]."""
    _require_in_hand(ticket)
    wanted = await lacking.lacking(work, ticket)
    if not wanted:
        raise Refused("nothing_missing", number=ticket.number)
    if await lacking.open_inquiry(work, ticket):
        raise Refused("asked_already", number=ticket.number)
    customer = await sides.customer_of(work, ticket)
    if not customer.is_reachable if customer.telegram_id else ticket.phone is None:
        raise Refused("customer_unreachable", number=ticket.number)
    work.session.add(Inquiry(ticket_id=ticket.id, asked_by_id=technician.id, asked_at=work.now))
    await work.session.flush()
    keyboard = keyboards.begin(captions_for(work, customer), ticket.id)
    polite_at = next_polite_moment(work.now, work.zone_of(ticket.region_code), work.company.hours)
    asked_at = work.now if ticket.is_urgent else polite_at
    facts: dict[str, Any] = {"technician": technician, "lacking": wanted, "due_at": asked_at}
    work.say(customer, "customer/ask_missing", keyboard=keyboard, ticket=ticket, **facts)
    await cards.refresh(work, ticket)
    return asked_at == work.now


async def do_without(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    _require_in_hand(ticket)
    last = await lacking.open_inquiry(work, ticket)
    if last is None:
        last = Inquiry(ticket_id=ticket.id, asked_by_id=technician.id, asked_at=work.now)
        work.session.add(last)
    last.outcome, last.ended_at = InquiryEnd.NOT_NEEDED, work.now
    await work.session.flush()
    await cards.refresh(work, ticket)


async def require_open(work: UnitOfWork, ticket: Ticket) -> Inquiry:
    """As long as the answers are of use: `Refused` once they were given, or the visit is over."""
    last = await lacking.open_inquiry(work, ticket)
    if last is None or ticket.status not in ANSWERABLE:
        raise Refused("told_already", number=ticket.number)
    return last


async def ask_next(work: UnitOfWork, customer: Person, ticket: Ticket, skipped: list[Question]) -> Question | None:
    """The next thing that is missing; None when all is told, and then both sides hear of it."""
    inquiry = await require_open(work, ticket)
    question = next((each for each in await lacking.lacking(work, ticket) if each not in skipped), None)
    if question is None:
        await _end(work, customer, ticket, inquiry)
    else:
        put(work, customer, ticket, question)
    return question


def put(work: UnitOfWork, customer: Person, ticket: Ticket, question: Question, *, is_again: bool = False) -> None:
    keyboard = keyboards.ask(captions_for(work, customer, ticket), ticket.id, question, work.company.products)
    work.say(customer, "customer/missing", keyboard=keyboard, ticket=ticket, question=question, is_again=is_again)


async def leave_for_later(work: UnitOfWork, customer: Person, ticket: Ticket) -> None:
    """The question stays where it is; it can be answered at any time."""
    await require_open(work, ticket)
    work.say(customer, "customer/missing_later", keyboard=no_keyboard(), ticket=ticket)
    await cards.refresh(work, ticket)


async def end_if_told(work: UnitOfWork, ticket: Ticket, *, knows_no_more: bool = False) -> None:
    """The office has noted for the customer what they told by telephone, or that they do not know it."""
    inquiry = await lacking.open_inquiry(work, ticket)
    if inquiry and (knows_no_more or not await lacking.lacking(work, ticket)):
        inquiry.outcome, inquiry.ended_at = InquiryEnd.ANSWERED, work.now
        await _tell_technician(work, ticket, inquiry)
        await cards.refresh(work, ticket)


async def leave_to_person(work: UnitOfWork, customer: Person, ticket: Ticket) -> None:
    inquiry = await require_open(work, ticket)
    inquiry.outcome, inquiry.ended_at = InquiryEnd.PERSON, work.now
    await dispatchers.hand_to_person(work, customer, ticket)
    await _tell_technician(work, ticket, inquiry)
    await cards.refresh(work, ticket)


async def _end(work: UnitOfWork, customer: Person, ticket: Ticket, inquiry: Inquiry) -> None:
    inquiry.outcome, inquiry.ended_at = InquiryEnd.ANSWERED, work.now
    work.moved_on.add(ticket.id)
    work.say(customer, "customer/missing_told", keyboard=no_keyboard(), ticket=ticket)
    await _tell_technician(work, ticket, inquiry)
    await cards.refresh(work, ticket)


async def _tell_technician(work: UnitOfWork, ticket: Ticket, inquiry: Inquiry) -> None:
    technician = await sides.technician_of(work, ticket)
    if technician:
        facts: dict[str, Any] = {"outcome": inquiry.outcome, "lacking": await lacking.lacking(work, ticket)}
        work.say(technician, "technician/missing_told", ticket=ticket, **facts)


def _require_in_hand(ticket: Ticket) -> None:
    if ticket.status not in HELD:
        raise Refused("answered_already")
