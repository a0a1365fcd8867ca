"""A talk between office and customer when something else changes: ticket, offices, whose data it is [O3 V2]."""

from desk import dispatchers, sides
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from models.office_talk import is_ended_first, open_talk_about, open_talks_with, talks_of
from models.person import Person
from models.reminder import Promise, drop, hand_promise_on
from models.ticket import Ticket
from rules.roles import Role
from rules.ticket import Action, Status


async def go_with(work: UnitOfWork, ended: Ticket, kept: Ticket) -> None:
    """Made one with another ticket of the same customer; of somebody else's they are told nothing."""
    talk, other = await open_talk_about(work.session, ended.id), await open_talk_about(work.session, kept.id)
    if talk is None or ended.customer_id != kept.customer_id:
        return
    if other and (other.taken_by_id or talk.taken_by_id is None):
        talk.ended_at = work.now
        await drop(work.session, ended.id, work.now, Promise.TALK_LEFT)
        return
    if other:
        other.ended_at = work.now
        await work.session.flush()
    talk.ticket_id = kept.id
    await work.session.flush()
    await hand_promise_on(work.session, ended.id, kept.id, Promise.TALK_LEFT)


async def let_go_untaken(work: UnitOfWork, ticket: Ticket) -> None:
    """Whoever of the office ends the ticket has talked with them."""
    talk = await open_talk_about(work.session, ticket.id)
    if talk and talk.taken_by_id is None:
        talk.ended_at = work.now


async def give_up(work: UnitOfWork, officer: Person) -> None:
    """Their office has ended: whoever dispatches now is asked."""
    for talk in await talks_of(work.session, officer.id):
        talk.taken_by_id = talk.taken_at = None
        await work.session.flush()
        await drop(work.session, talk.ticket_id, work.now, Promise.TALK_LEFT)
        ticket = await work.session.get_one(Ticket, talk.ticket_id)
        await dispatchers.tell(work, ticket, "office/wants_person", sides.about_the_case(ticket, is_waiting=True))


async def forget(work: UnitOfWork, customer: Person) -> None:
    """They are erased: nobody writes with them any more."""
    for talk in await open_talks_with(work.session, customer.id):
        await is_ended_first(work.session, talk, work.now)
        await drop(work.session, talk.ticket_id, work.now, Promise.TALK_LEFT)
        ticket = await work.session.get_one(Ticket, talk.ticket_id)
        if talk.is_its_reason and ticket.status is Status.REPORTING:
            await advance(work, ticket, Action.CANCEL, Role.CUSTOMER, customer, closed_at=work.now)
