"""A wish for maintenance is a ticket of its own kind: told, claimed, visited and reported like a repair [T2]."""

from desk import machines
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket, live_tickets_of
from rules.ticket import Kind


async def under_way(work: UnitOfWork, person: Person, device_id: int | None) -> Ticket | None:
    """Nobody need ask twice for the same machine."""
    if device_id is None:
        return None
    await machines.own_device(work, person, device_id)
    tickets = await live_tickets_of(work.session, person.id)
    return next((each for each in tickets if each.kind is Kind.MAINTENANCE and each.device_id == device_id), None)
