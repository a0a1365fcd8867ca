"""As which somebody speaks about a ticket, whom they speak to, and whether they still may."""

from dataclasses import dataclass

from desk import access, sides
from desk.unit_of_work import UnitOfWork
from models.office_talk import open_talk_about, talks_of
from models.person import Person
from models.relay_presence import writing_as, writing_there
from models.ticket import Ticket, jobs_of, tickets_in_work_of
from models.twins import goes_on_as
from rules import relay
from rules.refused import Refused
from rules.roles import Role


@dataclass(frozen=True)
class Side:
    person: Person
    role: Role
    ticket: Ticket


async def own_side(work: UnitOfWork, person: Person, ticket_id: int) -> Side | None:
    """The customer's, or the technician's who has the job."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket and ticket.customer_id == person.id:
        return Side(person, Role.CUSTOMER, ticket)
    has_it = ticket and ticket.technician_id == person.id and await access.is_technician(work, person)
    return Side(person, Role.TECHNICIAN, ticket) if ticket and has_it else None


async def side_for(work: UnitOfWork, person: Person, ticket_id: int) -> Side:
    """Whoever of the office has joined speaks, too; nobody else does. What was made one with another goes on there."""
    named = await work.session.get(Ticket, ticket_id)
    ticket_id = (await goes_on_as(work.session, named)).id if named else ticket_id
    own = await own_side(work, person, ticket_id)
    if own:
        return own
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket and await who_answers(work, ticket) is person:
        return Side(person, Role.DISPATCHER, ticket)
    if ticket and any(each.person_id == person.id for each in await writing_there(work.session, ticket.id)):
        office = await access.office_for(work, person, ticket_id)
        return Side(person, office.role, ticket)
    raise Refused("relay_not_yours", number=ticket.number if ticket else None)


async def who_answers(work: UnitOfWork, ticket: Ticket) -> Person | None:
    """Whoever of the office has this customer, who asked for a person."""
    talk = await open_talk_about(work.session, ticket.id)
    return await work.session.get(Person, talk.taken_by_id) if talk and talk.taken_by_id else None


async def is_open(work: UnitOfWork, ticket: Ticket) -> bool:
    if await who_answers(work, ticket):
        return True
    ended_at = ticket.resolved_at or ticket.closed_at
    closes = work.company.timers.relay_closes
    return ticket.technician_id is not None and relay.is_open(ticket.status, ended_at, work.now, closes)


async def require_open(work: UnitOfWork, side: Side) -> None:
    if not await is_open(work, side.ticket):
        is_customer = side.role is Role.CUSTOMER
        raise Refused("relay_closed", number=side.ticket.number, is_customer=is_customer)


async def others(work: UnitOfWork, side: Side) -> list[Person]:
    """Whom the author speaks to: the other side, or both; whoever wanted a person and has one, only that one."""
    customer, technician = await sides.of(work, side.ticket)
    if technician and not await access.is_technician(work, technician):
        technician = None
    answering = await who_answers(work, side.ticket)
    if answering and side.person.id in {customer.id, answering.id}:
        technician = answering
    return [each for each in (customer, technician) if each and each.id != side.person.id]


async def conversations_of(work: UnitOfWork, person: Person) -> list[Side]:
    """Those for which a word may be meant: jobs in hand, one's own machines in work, and where one has joined."""
    jobs = [Side(person, Role.TECHNICIAN, each) for each in await jobs_of(work.session, person.id)]
    own = [Side(person, Role.CUSTOMER, each) for each in await tickets_in_work_of(work.session, person.id)]
    answering = [
        Side(person, Role.DISPATCHER, await work.session.get_one(Ticket, talk.ticket_id))
        for talk in await talks_of(work.session, person.id)
    ]
    joined = [await side_for(work, person, each.ticket_id) for each in await writing_as(work.session, person.id)]
    return [each for each in (*jobs, *own, *joined, *answering) if each.ticket.customer_id != each.ticket.technician_id]
