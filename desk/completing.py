"""What is known of a ticket is completed or put right by the office: who changed what, from what to what [O3 T1]."""

from typing import Any

from desk import cards, inquiries, machines, notes, sides, told_later
from desk.access import Office
from desk.diary import advance
from desk.notes import Sent
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import complete as keyboards
from models.device import Device
from models.person import Person
from models.ticket import Ticket
from rules.places import region_of_address
from rules.report import Question
from rules.ticket import Action, leads_to

LINES = (Question.NAME, Question.PHONE, Question.ADDRESS, Question.MACHINE, Question.PURCHASE, Question.SYMPTOM)
TOLD_TO_CUSTOMER = frozenset({Question.ADDRESS})
"""A time that changes is told by whoever arranges it."""


async def show(work: UnitOfWork, office: Office) -> None:
    leads_to(Action.COMPLETE, office.role, office.ticket.status)
    keyboard = keyboards.lines(captions_for(work, office.person), office.ticket.id, LINES)
    work.say(office.person, "office/data", keyboard=keyboard, ticket=office.ticket, **await _known(work, office.ticket))


async def ask(work: UnitOfWork, office: Office, line: Question, *, is_again: bool = False) -> None:
    leads_to(Action.COMPLETE, office.role, office.ticket.status)
    captions = captions_for(work, office.person)
    products = work.company.products if line is Question.MACHINE else ()
    keyboard = keyboards.ask(captions, office.ticket.id, products)
    facts: dict[str, Any] = {"line": line, "is_again": is_again, **await _known(work, office.ticket)}
    work.say(office.person, "office/ask_data", keyboard=keyboard, ticket=office.ticket, **facts)


async def put_right(work: UnitOfWork, office: Office, line: Question, sent: Sent) -> bool:
    """False for what was not understood."""
    customer, before = await sides.customer_of(work, office.ticket), await _shown(work, office.ticket, line)
    if line is Question.SYMPTOM:
        notes.keep(work, customer, office.ticket, sent)
        told_later.note_likely_fault(work, office.ticket)
    elif not await told_later.note(work, customer, office.ticket, line, sent.text):
        return False
    await _write_down(work, office, customer, line, before)
    return True


async def choose_product(work: UnitOfWork, office: Office, product_code: str) -> None:
    customer, before = await sides.customer_of(work, office.ticket), await _shown(work, office.ticket, Question.MACHINE)
    await machines.choose_product(work, office.ticket, product_code)
    await _write_down(work, office, customer, Question.MACHINE, before)


async def _write_down(work: UnitOfWork, office: Office, customer: Person, line: Question, before: str) -> None:
    ticket = office.ticket
    await work.session.flush()
    after = await _shown(work, ticket, line)
    await advance(work, ticket, Action.COMPLETE, office.role, office.person, reason=f"{line}: {before} → {after}")
    if customer.telegram_id is None:
        customer.phone, customer.name = ticket.phone or customer.phone, ticket.contact_name or customer.name
    if line in TOLD_TO_CUSTOMER:
        work.say(customer, "customer/data_changed", ticket=ticket, line=line)
    found = region_of_address(work.company.regions, ticket.address or "") if line is Question.ADDRESS else None
    elsewhere = found if found and found.code != ticket.region_code else None
    captions = captions_for(work, office.person)
    keyboard = keyboards.noted(captions, ticket.id, elsewhere)
    facts: dict[str, Any] = {"line": line, "before": before, "after": after, "elsewhere": elsewhere}
    work.say(office.person, "office/data_noted", keyboard=keyboard, ticket=ticket, **facts)
    await inquiries.end_if_told(work, ticket)
    await cards.refresh(work, ticket)


async def _shown(work: UnitOfWork, ticket: Ticket, line: Question) -> str:
    """As it stands in the diary."""
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    stands = {
        Question.NAME: ticket.contact_name,
        Question.PHONE: ticket.phone,
        Question.ADDRESS: ticket.address,
        Question.MACHINE: " ".join(filter(None, (ticket.product_code, device.plate if device else None))),
        Question.PURCHASE: device.purchased_on.isoformat() if device and device.purchased_on else None,
        Question.SYMPTOM: ticket.symptom,
    }
    return stands[line] or "–"


async def _known(work: UnitOfWork, ticket: Ticket) -> dict[str, Any]:
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    return {"product": work.company.product(ticket.product_code), "device": device}
