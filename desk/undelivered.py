"""A message that can never be delivered is no secret: the dispatcher hears of it, and nobody hears twice."""

from typing import Any

from desk import dispatchers, sides
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from models.outbox import has_failed_before
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.ticket import Ticket


async def tell(work: UnitOfWork, row: OutgoingMessage, *, is_unreachable: bool) -> None:
    if row.chat_id is None:
        return
    person = await work.session.get(Person, row.person_id) if row.person_id else None
    if not (is_unreachable and await _is_known(work, row, person)):
        await say(work, row, person, is_unreachable=is_unreachable)


async def say(work: UnitOfWork, row: OutgoingMessage, person: Person | None, *, is_unreachable: bool) -> None:
    ticket = await work.session.get(Ticket, row.ticket_id) if row.ticket_id else None
    buttons = sides.about_the_case(ticket) if ticket and ticket.number else None
    facts: dict[str, Any] = {"ticket": ticket, "person": person, "is_unreachable": is_unreachable}
    for each in await dispatchers.who_listens(work):
        if each is not person:
            keyboard = buttons(captions_for(work, each), ticket.id) if ticket and buttons else None
            work.say(each, "office/undelivered", keyboard=keyboard, **facts)


async def _is_known(work: UnitOfWork, row: OutgoingMessage, person: Person | None) -> bool:
    """Notes of a person that they cannot be reached; of a group that threw us out the outbox remembers it."""
    if person is None:
        return await has_failed_before(work.session, row)
    was_known, person.is_reachable = not person.is_reachable, False
    return was_known
