"""Something is added to a registered ticket; whoever has the job sees it."""

from typing import Any

from desk import cards, hearing, notes, sides
from desk.notes import Sent
from desk.unit_of_work import UnitOfWork
from messages.keyboards import customer as keyboards
from models.person import Person
from models.ticket import Ticket, is_over
from rules.refused import Refused
from rules.ticket import HELD


def ask(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    if is_over(ticket):
        raise Refused("answered_already")
    work.say(person, "customer/ask_addition", ticket=ticket)


def thank(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    work.moved_on.add(ticket.id)
    work.say(person, "customer/added", ticket=ticket)


async def add(work: UnitOfWork, person: Person, ticket: Ticket, sent: Sent, message_id: int | None) -> int | None:
    """Each message is kept; one note to the customer, and one to the technician, show them all [M1]."""
    await hearing.keep(work, person, ticket, sent)
    await cards.refresh(work, ticket)
    facts: dict[str, Any] = {"ticket": ticket, **await notes.enclosures(work, ticket)}
    keyboard = keyboards.added(sides.captions_for(work, person), ticket.id)
    if message_id:
        await work.show_again(message_id, person, "customer/added_so_far", keyboard=keyboard, **facts)
        return message_id
    row = work.say(person, "customer/added_so_far", keyboard=keyboard, **facts)
    technician = await sides.technician_of(work, ticket)
    if technician and ticket.status in HELD:
        work.say(technician, "technician/customer_added", ticket=ticket)
    await work.session.flush()
    return row.id if row else None
