"""A colleague who was asked to take a job over need not answer any more: it went another way [O3]."""

from desk.unit_of_work import UnitOfWork
from models.handover import HandoverState, handover_asked
from models.person import Person
from models.reminder import Promise, drop
from models.ticket import Ticket


async def withdraw(work: UnitOfWork, ticket: Ticket) -> None:
    request = await handover_asked(work.session, ticket.id)
    if request is None:
        return
    request.state, request.answered_at = HandoverState.WITHDRAWN, work.now
    work.moved_on.add(ticket.id)
    await forget(work, ticket)
    colleague = await work.session.get_one(Person, request.to_id)
    work.say(colleague, "technician/handover_withdrawn", ticket=ticket)


async def forget(work: UnitOfWork, ticket: Ticket) -> None:
    await drop(work.session, ticket.id, work.now, Promise.HANDOVER_UNANSWERED)
