"""The two sides of a ticket: whose machine it is, and who has the job."""

from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket


async def customer_of(work: UnitOfWork, ticket: Ticket) -> Person:
    return await work.session.get_one(Person, ticket.customer_id)


async def technician_of(work: UnitOfWork, ticket: Ticket) -> Person | None:
    return await work.session.get(Person, ticket.technician_id) if ticket.technician_id else None


async def of(work: UnitOfWork, ticket: Ticket) -> tuple[Person, Person | None]:
    return await customer_of(work, ticket), await technician_of(work, ticket)
