"""What stands on the technician's private card: everything known, and the next step with its buttons [T1]."""

from typing import Any

from desk import case, lacking, next_steps, sides, software_fleet, wish_in_hand
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import job as keyboards
from messages.keyboards.job import Besides
from models.device import Device
from models.job_report import last_time
from models.person import Person
from models.ticket import Ticket, is_over
from models.ticket_note import NoteKind, count_of_kinds
from models.urgent_fault import fault_of
from models.visit import agreed_visit, proposed_visit
from rules.next_step import NextStep
from rules.ticket import Status

ROOM_FOR_WORDS = 1200
"""So many characters of what the customer said stand on it."""


async def facts(work: UnitOfWork, ticket: Ticket, technician: Person) -> dict[str, Any]:
    step, asked = await next_steps.step_of(work, ticket), await lacking.facts_of(work, ticket)
    card = keyboards.Card(
        captions_for(work, technician, ticket),
        ticket.id,
        ticket.kind,
        ticket.status,
        wished_at=ticket.wished_at,
        is_first_time=not case.counts_on_a_time(ticket),
        sent_besides=await _sent_besides(work, ticket),
        has_machine=ticket.device_id is not None,
        may_ask=bool(asked["lacking"]) and not asked["is_asked"],
        is_urgent=ticket.is_urgent,
    )
    return {
        "ticket": ticket,
        "by_telephone_only": (await sides.customer_of(work, ticket)).telegram_id is None,
        "step": step,
        "keyboard": keyboards.job(card, step) if step else None,
        **await case.private_facts(work, ticket),
        **await _times(work, ticket, step),
        **await _last_time(work, ticket),
        "software": await _software(work, ticket),
        "urgent_fault": await fault_of(work.session, ticket.id) if ticket.is_urgent else None,
        **asked,
    }


async def _times(work: UnitOfWork, ticket: Ticket, step: NextStep | None) -> dict[str, object]:
    """What is agreed, and proposed; and why a wish cannot simply be confirmed."""
    wish = ticket.wished_at if step is NextStep.PROPOSE_TIME and ticket.status is Status.ACCEPTED else None
    in_the_way = wish_in_hand.InTheWay()
    if wish and ticket.technician_id:
        in_the_way = await wish_in_hand.in_the_way(work, ticket, ticket.technician_id, wish)
    return {
        "visit": await agreed_visit(work.session, ticket.id),
        "proposal": await proposed_visit(work.session, ticket.id),
        **{name: getattr(in_the_way, name) for name in ("collision", "collides_with", "away")},
    }


async def _last_time(work: UnitOfWork, ticket: Ticket) -> dict[str, object]:
    """What was done then may tell why it is back, or what else is wrong."""
    last = None if is_over(ticket) else await last_time(work.session, ticket)
    report, told_in = last or (None, None)
    return {"last_report": report, "last_ticket": told_in}


async def _software(work: UnitOfWork, ticket: Ticket) -> software_fleet.State | None:
    device = await work.session.get(Device, ticket.device_id) if ticket.device_id else None
    return await software_fleet.state_of(work, device, ticket.region_code) if device else None


async def _sent_besides(work: UnitOfWork, ticket: Ticket) -> Besides | None:
    """What it has no room for."""
    kinds = await count_of_kinds(work.session, ticket.id)
    if any(kind is not NoteKind.TEXT for kind in kinds):
        return "media"
    return "words" if len(ticket.symptom) > ROOM_FOR_WORDS else None
