"""As which somebody speaks about a ticket, whom they speak to, and whether they still may."""

from dataclasses import dataclass

from desk import access, sides
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.relay_presence import writing_there
from models.ticket import Ticket, jobs_of, tickets_in_work_of
from rules import relay
from rules.refused import Refused
from rules.roles import Role


@dataclass(frozen=True)
class Side:
    person: Person
    role: Role
    ticket: Ticket


async def side_for(work: UnitOfWork, person: Person, ticket_id: int) -> Side:
    """The customer's, the technician's who has the job, or the office's; nobody else has one."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket and ticket.customer_id == person.id:
        return Side(person, Role.CUSTOMER, ticket)
    if ticket and ticket.technician_id == person.id:
        return Side(person, Role.TECHNICIAN, ticket)
    if ticket and any(each.person_id == person.id for each in await writing_there(work.session, ticket.id)):
        office = await access.office_for(work, person, ticket_id)
        return Side(person, office.role, ticket)
    raise Refused("relay_not_yours", number=ticket.number if ticket else None)


def is_open(work: UnitOfWork, ticket: Ticket) -> bool:
    ended_at = ticket.resolved_at or ticket.closed_at
    closes = work.company.timers.relay_closes
    return ticket.technician_id is not None and relay.is_open(ticket.status, ended_at, work.now, closes)


def require_open(work: UnitOfWork, side: Side) -> None:
    if not is_open(work, side.ticket):
        is_customer = side.role is Role.CUSTOMER
        raise Refused("relay_closed", number=side.ticket.number, is_customer=is_customer)


async def others(work: UnitOfWork, side: Side) -> list[Person]:
    """Whom the author speaks to: the other side, or both."""
    customer, technician = await sides.of(work, side.ticket)
    return [each for each in (customer, technician) if each and each.id != side.person.id]


async def conversations_of(work: UnitOfWork, person: Person) -> list[Side]:
    """Those in which somebody may speak unasked: about the jobs in hand, and about one's own machines in work."""
    jobs = [Side(person, Role.TECHNICIAN, each) for each in await jobs_of(work.session, person.id)]
    own = [Side(person, Role.CUSTOMER, each) for each in await tickets_in_work_of(work.session, person.id)]
    return [*jobs, *(side for side in own if side.ticket.technician_id != person.id)]
