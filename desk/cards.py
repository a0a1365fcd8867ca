"""A ticket's two cards, edited in place: the group's without personal data, the technician's with everything [T1]."""

from typing import Any

from desk import calendars, case, escalations, sides
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import technician as keyboards
from messages.keyboards.technician import Besides
from models.job_report import last_time
from models.person import Person
from models.region import Region
from models.ticket import Ticket, is_over
from models.ticket_note import NoteKind, count_of_kinds
from models.visit import agreed_visit, proposed_visit
from rules.ticket import Status

Card = dict[str, Any]
ROOM_FOR_WORDS = 1200
"""So many characters of what the customer said stand on the technician's card."""


async def put_in_group(work: UnitOfWork, ticket: Ticket) -> None:
    region = await escalations.group_of(work, ticket)
    row = work.say(region, "group/job", **await _group_card(work, ticket, region)) if region else None
    await work.session.flush()
    ticket.group_card_id = row.id if row else None


async def put_to_technician(work: UnitOfWork, ticket: Ticket, technician: Person) -> None:
    """There is one card: an earlier one gives way."""
    await work.show_again(ticket.job_card_id, technician, "technician/job_below", ticket=ticket)
    row = work.say(technician, "technician/job", **await _job_card(work, ticket, technician))
    await work.session.flush()
    ticket.job_card_id = row.id if row else None


async def refresh(work: UnitOfWork, ticket: Ticket) -> None:
    """Show both cards as the ticket now stands."""
    region = await escalations.group_of(work, ticket)
    if region:
        await work.show_again(ticket.group_card_id, region, "group/job", **await _group_card(work, ticket, region))
    technician = await sides.technician_of(work, ticket)
    if technician and ticket.status is Status.CANCELLED:
        await close_job_card(work, ticket, technician)
    elif technician:
        card = await _job_card(work, ticket, technician)
        await work.show_again(ticket.job_card_id, technician, "technician/job", **card)


async def close_job_card(work: UnitOfWork, ticket: Ticket, technician: Person) -> None:
    """Whoever has the job no longer, sees the customer's data no longer."""
    await work.show_again(ticket.job_card_id, technician, "technician/job_gone", ticket=ticket)


async def _group_card(work: UnitOfWork, ticket: Ticket, region: Region) -> Card:
    holder = await sides.technician_of(work, ticket)
    return {
        "ticket": ticket,
        "keyboard": keyboards.take(captions_for(work, region), ticket.id) if ticket.status is Status.OPEN else None,
        "holder": holder.name if holder else None,
        "visit": await agreed_visit(work.session, ticket.id),
        **await case.open_facts(work, ticket),
    }


async def _job_card(work: UnitOfWork, ticket: Ticket, technician: Person) -> Card:
    facts = await case.private_facts(work, ticket) | await _time_facts(work, ticket) | await _last_time(work, ticket)
    keyboard = keyboards.job(
        captions_for(work, technician, ticket),
        ticket.id,
        ticket.kind,
        ticket.status,
        confirm_at=ticket.wished_at if facts["may_confirm"] else None,
        is_first_time=not case.counts_on_a_time(ticket),
        sent_besides=await _sent_besides(work, ticket),
    )
    return {"ticket": ticket, "keyboard": keyboard, **facts}


async def _last_time(work: UnitOfWork, ticket: Ticket) -> dict[str, object]:
    """What was done then may tell why it is back, or what else is wrong."""
    last = None if is_over(ticket) else await last_time(work.session, ticket)
    report, told_in = last or (None, None)
    return {"last_report": report, "last_ticket": told_in}


async def _sent_besides(work: UnitOfWork, ticket: Ticket) -> Besides | None:
    """What the card has no room for."""
    kinds = await count_of_kinds(work.session, ticket.id)
    if any(kind is not NoteKind.TEXT for kind in kinds):
        return "media"
    return "words" if len(ticket.symptom) > ROOM_FOR_WORDS else None


async def _time_facts(work: UnitOfWork, ticket: Ticket) -> dict[str, object]:
    """What is agreed, proposed, or still wished for; and which other visit stands in the way of the wish."""
    proposal = await proposed_visit(work.session, ticket.id)
    is_waiting = ticket.status is Status.ACCEPTED and proposal is None
    wish = ticket.wished_at if is_waiting else None
    collision = await calendars.collision(work, ticket, wish) if wish else None
    away = await calendars.absence_during(work, ticket.technician_id, wish) if wish else None
    other = await work.session.get(Ticket, collision.ticket_id) if collision else None
    return {
        "visit": await agreed_visit(work.session, ticket.id),
        "proposal": proposal,
        "collision": collision,
        "collides_with": other.number if other else None,
        "away": away,
        "may_confirm": bool(wish and wish > work.now and not collision and not away),
    }
