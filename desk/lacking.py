"""What a ticket lacks of what a visit needs, and whether the customer is asked for it already [T1 T2]."""

from typing import Any

from desk.unit_of_work import UnitOfWork
from models.device import Device
from models.inquiry import Inquiry, inquiry_of
from models.ticket import Ticket
from models.visit import agreed_visit, proposed_visit
from rules.missing import missing, must_be_asked
from rules.report import Question


async def lacking(work: UnitOfWork, ticket: Ticket) -> tuple[Question, ...]:
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    known = _told(ticket)
    if device is None or device.purchased_on:
        known.add(Question.PURCHASE)
    if await _is_time_known(work, ticket):
        known.add(Question.TIME)
    return missing(ticket.kind, known)


def lacks_what_must_be_asked(ticket: Ticket) -> bool:
    """Whatever else is open."""
    return must_be_asked(missing(ticket.kind, _told(ticket)))


async def must_ask(work: UnitOfWork, ticket: Ticket) -> bool:
    """Something is missing that only the customer can tell, and nobody has asked yet."""
    return must_be_asked(await lacking(work, ticket)) and await inquiry_of(work.session, ticket.id) is None


async def open_inquiry(work: UnitOfWork, ticket: Ticket) -> Inquiry | None:
    """The one that waits for the customer."""
    last = await inquiry_of(work.session, ticket.id)
    return last if last and last.outcome is None else None


async def facts_of(work: UnitOfWork, ticket: Ticket) -> dict[str, Any]:
    """For the technician's card."""
    is_asked = await open_inquiry(work, ticket) is not None
    return {"lacking": await lacking(work, ticket), "is_asked": is_asked}


def _told(ticket: Ticket) -> set[Question]:
    known = {
        Question.NAME: ticket.contact_name,
        Question.PHONE: ticket.phone,
        Question.ADDRESS: ticket.address or ticket.latitude is not None,
        Question.MACHINE: ticket.product_code,
        Question.SYMPTOM: ticket.symptom or ticket.fault_code,
    }
    return {question for question, is_known in known.items() if is_known}


async def _is_time_known(work: UnitOfWork, ticket: Ticket) -> bool:
    if ticket.wished_at or ticket.wish_words:
        return True
    return bool(await agreed_visit(work.session, ticket.id) or await proposed_visit(work.session, ticket.id))
