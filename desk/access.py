"""Loading is the permission check: whoever has no business with a ticket does not get it."""

from desk import people
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.post import posts_of
from models.ticket import Ticket
from rules.refused import Refused
from rules.roles import Role


async def ticket_for(work: UnitOfWork, customer: Person, ticket_id: int) -> Ticket:
    """The customer's own ticket."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None or ticket.customer_id != customer.id:
        raise Refused("not_yours")
    return ticket


async def job_for(work: UnitOfWork, technician: Person, ticket_id: int) -> Ticket:
    """The job that is in this technician's hands."""
    ticket = await work.session.get(Ticket, ticket_id)
    if ticket is None or ticket.technician_id != technician.id:
        raise Refused("not_your_job")
    return ticket


async def offer_for(work: UnitOfWork, technician: Person, ticket_id: int) -> Ticket:
    """A job offered to the technicians of this person's region."""
    ticket = await work.session.get(Ticket, ticket_id)
    posts = await posts_of(work.session, technician.id)
    regions = {post.region_code for post in posts if post.role is Role.TECHNICIAN}
    if ticket is None or ticket.region_code not in regions:
        raise Refused("not_your_region")
    return ticket


async def require(work: UnitOfWork, person: Person, *roles: Role) -> None:
    if not await people.roles_of(work, person) & set(roles):
        raise Refused("not_your_office")
