"""A message that can never be delivered is no secret: the dispatcher hears of it, and nobody hears twice."""

from desk import people
from desk.unit_of_work import UnitOfWork
from models.outgoing_message import OutgoingMessage
from models.person import Person
from models.ticket import Ticket
from rules.roles import Role


async def tell(work: UnitOfWork, row: OutgoingMessage, *, is_unreachable: bool) -> None:
    if row.chat_id is None:
        return
    person = await work.session.get(Person, row.person_id) if row.person_id else None
    if person and is_unreachable:
        was_known, person.is_reachable = not person.is_reachable, False
        if was_known:
            return
    ticket = await work.session.get(Ticket, row.ticket_id) if row.ticket_id else None
    for dispatcher in await people.holders(work, Role.DISPATCHER, None):
        if person is None or dispatcher.id != person.id:
            work.say(
                dispatcher,
                "office/undelivered",
                ticket=ticket,
                person=person,
                is_unreachable=is_unreachable,
                trouble=row.trouble,
            )
