"""The questions of a report, each with its words, its facts and its buttons."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from desk import case, contacts, guidance, known, machines, notes, quotes, relapses, reports, sides, wishes
from desk.unit_of_work import UnitOfWork
from messages.keyboards import report as keyboards
from messages.keyboards import returns
from messages.keyboards.captions import Captions
from messages.markup import Markup
from models.device import Device
from models.person import Person
from models.quote import quote_of
from models.ticket import Ticket
from rules.report import Question
from rules.ticket import Kind, Status

CORRECTABLE = (
    Question.SYMPTOM,
    Question.MACHINE,
    Question.PURCHASE,
    Question.NAME,
    Question.PHONE,
    Question.ADDRESS,
    Question.TIME,
)
"""The lines of the read-back that a tap asks again."""


@dataclass(frozen=True)
class Place:
    """Where a question is asked: of whom, about what, in which language."""

    work: UnitOfWork
    person: Person
    ticket: Ticket
    captions: Captions


@dataclass(frozen=True)
class Asked:
    template: str
    keyboard: Markup
    facts: dict[str, Any] = field(default_factory=dict)


def is_trying(ticket: Ticket, question: Question) -> bool:
    """Whoever tries the steps is called back later, and not reminded of an answer [B2]."""
    return question is Question.GUIDANCE and ticket.status is Status.GUIDED


async def words_of(work: UnitOfWork, person: Person, ticket: Ticket, question: Question) -> Asked:
    return await _ASK[question](Place(work, person, ticket, sides.captions_for(work, person, ticket)))


async def _symptom(at: Place) -> Asked:
    counts = await notes.enclosures(at.work, at.ticket)
    if not counts["message_count"] and at.ticket.kind is Kind.MAINTENANCE:
        return Asked("customer/ask_experience", keyboards.nothing_special(at.captions, at.ticket.id), _product(at))
    if not counts["message_count"]:
        return Asked("customer/ask_symptom", keyboards.nothing_noted(at.captions, at.ticket.id))
    return Asked("customer/noted_so_far", keyboards.noted(at.captions, at.ticket.id), counts | await _machine_facts(at))


async def _same_fault(at: Place) -> Asked:
    last = await relapses.ended_lately(at.work, at.person, at.ticket)
    return Asked("customer/ask_same_fault", keyboards.same_fault(at.captions, at.ticket.id), {"last": last})


async def _return_reason(at: Place) -> Asked:
    return Asked("customer/ask_return_reason", returns.reasons_in_report(at.captions, at.ticket.id))


async def _inspection(at: Place) -> Asked:
    facts = {"reason": at.ticket.return_reason}
    return Asked("customer/ask_inspection", returns.inspection_in_report(at.captions, at.ticket.id), facts)


async def _machine(at: Place) -> Asked:
    own = await machines.machines_of(at.work, at.person)
    keyboard = keyboards.machines(at.captions, at.ticket.id, own, at.work.company.products)
    return Asked("customer/ask_machine", keyboard, {"is_known": bool(own)})


async def _purchase(at: Place) -> Asked:
    return Asked("customer/ask_purchase", keyboards.purchase(at.captions, at.ticket.id), _product(at))


async def _known(at: Place) -> Asked:
    device = await known.machine_meant(at.work, at.person, at.ticket)
    lines = [line for line in known.LINES if device or line is not Question.MACHINE]
    facts = {"person": at.person, "machine": machines.title_of(at.work, device) if device else None}
    return Asked("customer/ask_known", keyboards.known_customer(at.captions, at.ticket.id, lines), facts)


async def _name(at: Place) -> Asked:
    return Asked("customer/ask_name", keyboards.name(at.captions, at.ticket.id, at.person.name))


async def _phone(at: Place) -> Asked:
    return Asked("customer/ask_phone", keyboards.phone(at.captions))


async def _address(at: Place) -> Asked:
    return Asked("customer/ask_address", keyboards.address(at.captions))


async def _region(at: Place) -> Asked:
    regions = contacts.regions_in_question(at.work, at.ticket)
    return Asked("customer/ask_region", keyboards.regions(at.captions, at.ticket.id, regions))


async def _price(at: Place) -> Asked:
    quote = await quotes.name_price(at.work, at.person, at.ticket)
    facts = {"quote": quote, **await case.verdict_facts(at.work, at.ticket)}
    return Asked("customer/ask_price", keyboards.price(at.captions, at.ticket.id), facts)


async def _guidance(at: Place) -> Asked:
    if is_trying(at.ticket, Question.GUIDANCE):
        return Asked("customer/does_it_work", keyboards.does_it_work(at.captions, at.ticket.id), _fault(at))
    if guidance.fault_of(at.work, at.ticket) is None:
        faults = reports.faults_in_question(at.work, at.ticket)
        return Asked("customer/ask_which_fault", keyboards.which_fault(at.captions, at.ticket.id, faults))
    return Asked("customer/ask_guidance", keyboards.guidance_offer(at.captions, at.ticket.id), _fault(at))


async def _time(at: Place) -> Asked:
    slots = await wishes.times_to_offer(at.work, at.ticket)
    return Asked("customer/ask_time", keyboards.times(at.captions, at.ticket.id, slots), {"has_times": bool(slots)})


async def _check(at: Place) -> Asked:
    machine = await _machine_facts(at)
    device = machine["device"]
    facts = {
        **machine,
        **await notes.enclosures(at.work, at.ticket),
        "purchased_on": device.purchased_on if device else None,
        "warranty": await case.warranty_of(at.work, at.ticket),
        "quote": await quote_of(at.work.session, at.ticket.id),
        "region": at.work.company.region(at.ticket.region_code),
    }
    lines = [line for line in CORRECTABLE if device or line is not Question.PURCHASE]
    return Asked("customer/ask_check", keyboards.check(at.captions, at.ticket.id, lines), facts)


async def _machine_facts(at: Place) -> dict[str, Any]:
    device = await at.work.session.get(Device, at.ticket.device_id) if at.ticket.device_id else None
    return {**_product(at), "device": device}


def _product(at: Place) -> dict[str, Any]:
    return {"product": at.work.company.product(at.ticket.product_code)}


def _fault(at: Place) -> dict[str, Any]:
    return {"fault": guidance.fault_of(at.work, at.ticket)}


_ASK: dict[Question, Callable[[Place], Awaitable[Asked]]] = {
    Question.SYMPTOM: _symptom,
    Question.SAME_FAULT: _same_fault,
    Question.RETURN_REASON: _return_reason,
    Question.INSPECTION: _inspection,
    Question.MACHINE: _machine,
    Question.PURCHASE: _purchase,
    Question.KNOWN: _known,
    Question.NAME: _name,
    Question.PHONE: _phone,
    Question.ADDRESS: _address,
    Question.REGION: _region,
    Question.PRICE: _price,
    Question.GUIDANCE: _guidance,
    Question.TIME: _time,
    Question.CHECK: _check,
}
