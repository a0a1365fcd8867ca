"""A ticket's two cards, edited in place: the group's without personal data, the technician's with everything [T1]."""

from typing import Any

from desk import case, escalations, job_card, my_day, sides
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import offer as keyboards
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.region import Region
from models.ticket import Ticket
from models.visit import agreed_visit
from rules.ticket import Status

Card = dict[str, Any]


async def put_in_group(work: UnitOfWork, ticket: Ticket) -> None:
    region = await escalations.group_of(work, ticket)
    row = work.say(region, "group/job", **await _group_card(work, ticket, region)) if region else None
    await work.session.flush()
    ticket.group_card_id = row.id if row else None


async def put_to_technician(work: UnitOfWork, ticket: Ticket, technician: Person) -> None:
    """There is one card: an earlier one gives way."""
    await work.show_again(ticket.job_card_id, technician, "technician/job_below", ticket=ticket)
    row = work.say(technician, "technician/job", **await job_card.facts(work, ticket, technician))
    await work.session.flush()
    ticket.job_card_id = row.id if row else None


async def bring_near(work: UnitOfWork, ticket: Ticket, technician: Person, message_id: int) -> None:
    """A step was taken under another message: the card with the next one comes below, where the thumb is."""
    card = await work.session.get(OutgoingMessage, ticket.job_card_id) if ticket.job_card_id else None
    if card and card.message_id and card.message_id != message_id:
        await put_to_technician(work, ticket, technician)


async def refresh(work: UnitOfWork, ticket: Ticket) -> None:
    """Show both cards as the ticket now stands."""
    region = await escalations.group_of(work, ticket)
    if region:
        await work.show_again(ticket.group_card_id, region, "group/job", **await _group_card(work, ticket, region))
    technician = await sides.technician_of(work, ticket)
    if technician and ticket.status is Status.CANCELLED:
        await close_job_card(work, ticket, technician)
    elif technician:
        card = await job_card.facts(work, ticket, technician)
        await work.show_again(ticket.job_card_id, technician, "technician/job", **card)
        await my_day.refresh(work, technician)


async def close_job_card(work: UnitOfWork, ticket: Ticket, technician: Person) -> None:
    """Whoever has the job no longer, sees the customer's data no longer."""
    await work.show_again(ticket.job_card_id, technician, "technician/job_gone", ticket=ticket)
    await my_day.refresh(work, technician)


async def _group_card(work: UnitOfWork, ticket: Ticket, region: Region) -> Card:
    holder = await sides.technician_of(work, ticket)
    return {
        "ticket": ticket,
        "keyboard": keyboards.card(captions_for(work, region), ticket.id) if ticket.status is Status.OPEN else None,
        "holder": holder.name if holder else None,
        "visit": await agreed_visit(work.session, ticket.id),
        **await case.open_facts(work, ticket),
    }
