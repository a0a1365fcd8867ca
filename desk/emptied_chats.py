"""Whoever may not read of a customer any more has none of their words in the own chat either [O2 O3]."""

from desk import access, people, retraction
from desk.unit_of_work import UnitOfWork
from models.left_behind import handovers_asked_of, told_of_customers
from models.outgoing_message import OutgoingMessage, OutgoingState
from models.person import Person
from models.post import Post
from models.ticket import Ticket
from rules.roles import Role

READ_OF_ALL = frozenset({Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS})
"""What belongs to no report, too."""


async def empty(work: UnitOfWork, person: Person, post: Post) -> None:
    """After this office has ended: what they heard as long as they held it; with the last one, all there ever was."""
    await work.session.flush()
    is_staff = await people.roles_of(work, person) != {Role.CUSTOMER}
    told = await told_of_customers(work.session, person, post.since_at if is_staff else None)
    stay = {ticket_id for ticket_id in {each.ticket_id for each in told} if await _may_read(work, person, ticket_id)}
    for message in told:
        if message.ticket_id not in stay:
            await _empty(work, message)


async def _may_read(work: UnitOfWork, person: Person, ticket_id: int | None) -> bool:
    """As the office, as whoever has the job, or as whoever is asked to take it over."""
    if ticket_id is None:
        return bool(await people.roles_of(work, person) & READ_OF_ALL)
    ticket = await work.session.get_one(Ticket, ticket_id)
    asked = {each.id for _, each in await handovers_asked_of(work.session, person.id)}
    is_job = ticket.technician_id == person.id or ticket.id in asked
    return await access.is_in_charge(work, person, ticket) or (is_job and await access.is_technician(work, person))


async def _empty(work: UnitOfWork, message: OutgoingMessage) -> None:
    """What Telegram does not delete any more is changed to a word that says nothing of anybody."""
    if message.edits_id is None:
        await retraction.take_message_back(work, message, "staff/emptied")
    elif message.state is OutgoingState.WAITING:
        message.state = OutgoingState.SUPERSEDED
    message.forget()
