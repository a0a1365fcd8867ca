"""Somebody telephones: the office writes their report down, whoever they turn out to be [O3 T1]."""

from dataclasses import dataclass

from desk import access, machines, relay_sides, reports
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from models.call import Call, unfinished_call_of
from models.person import Person, people_reached_at
from models.reminder import Promise, Reminder, drop
from models.ticket import Ticket
from rules.refused import Refused
from rules.report import Question
from rules.roles import Role
from rules.ticket import Action, Status


@dataclass(frozen=True)
class Taking:
    """A call as whoever takes it has it: their ear, the row, the ticket that becomes of it, and who telephones."""

    work: UnitOfWork
    officer: Person
    call: Call
    ticket: Ticket
    caller: Person


async def begin(work: UnitOfWork, officer: Person) -> Taking:
    """Nobody is known yet: the caller has a row without a name, which gives way to the one that is theirs."""
    await access.require_dispatching(work, officer)
    caller = Person(language=work.company.company.languages[0], is_reachable=False, created_at=work.now)
    work.session.add(caller)
    await work.session.flush()
    ticket = Ticket(customer_id=caller.id, created_at=work.now)
    work.session.add(ticket)
    await work.session.flush()
    call = Call(ticket_id=ticket.id, taken_by_id=officer.id, began_at=work.now)
    work.session.add(call)
    work.promise(Promise.DRAFT_EXPIRES, work.now + work.company.timers.draft_kept, ticket_id=ticket.id)
    return Taking(work, officer, call, ticket, caller)


async def write_down(work: UnitOfWork, officer: Person, ticket_id: int) -> Taking:
    """Whoever wanted a person tells their fault: it is taken down as with a call."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None or await relay_sides.who_answers(work, ticket) is not officer:
        raise Refused("not_your_office")
    if ticket.status is Status.REPORTING and await work.session.get(Call, ticket.id) is None:
        work.session.add(Call(ticket_id=ticket.id, taken_by_id=officer.id, began_at=work.now))
        await work.session.flush()
    return await of(work, officer, ticket_id)


async def unfinished(work: UnitOfWork, officer: Person) -> Taking | None:
    """The one that was interrupted."""
    await access.require_dispatching(work, officer)
    call = await unfinished_call_of(work.session, officer.id)
    return await of(work, officer, call.ticket_id) if call else None


async def of(work: UnitOfWork, officer: Person, ticket_id: int) -> Taking:
    """The call that this person has taken; `Refused` when it is somebody else's, or over."""
    call = await work.session.get(Call, ticket_id)
    if call is None or call.taken_by_id != officer.id:
        raise Refused("not_your_office")
    await access.require_dispatching(work, officer)
    ticket = await work.session.get_one(Ticket, ticket_id)
    if ticket.status is not Status.REPORTING:
        raise Refused("answered_already")
    caller = await work.session.get_one(Person, ticket.customer_id)
    return Taking(work, officer, call, ticket, caller)


async def who_it_may_be(taking: Taking) -> list[Person]:
    """Those with this number, as long as nobody has said whether it is one of them."""
    if taking.ticket.phone is None or Question.KNOWN in taking.call.skipped:
        return []
    known = await people_reached_at(taking.work.session, taking.ticket.phone)
    return [person for person in known if person.id != taking.caller.id]


async def drop_it(taking: Taking) -> None:
    await give_up(taking)
    taking.work.say(taking.officer, "office/call_dropped", ticket=taking.ticket)


async def give_up(taking: Taking) -> None:
    work, ticket = taking.work, taking.ticket
    await advance(work, ticket, Action.CANCEL, Role.DISPATCHER, taking.officer, closed_at=work.now)
    await _forget(work, ticket)


async def let_go(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    """Left unfinished for too long: whoever took it down hears so."""
    call = await work.session.get(Call, ticket.id)
    if call is None or ticket.status is not Status.REPORTING:
        await reports.let_go(work, reminder, ticket)
        return
    await advance(work, ticket, Action.EXPIRE, Role.DESK, None, closed_at=work.now)
    officer = await work.session.get_one(Person, call.taken_by_id)
    work.say(officer, "office/call_expired", ticket=ticket, began_at=call.began_at)
    await _forget(work, ticket)


async def _forget(work: UnitOfWork, ticket: Ticket) -> None:
    """Nobody reported anything, so nothing of the caller is kept."""
    await drop(work.session, ticket.id, work.now)
    await machines.forget(work, ticket)
    ticket.contact_name = ticket.phone = ticket.address = ticket.latitude = ticket.longitude = ticket.wish_words = None
    ticket.symptom = ""
    await work.session.flush()
