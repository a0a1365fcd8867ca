"""Who said that they cannot take an offered job, and who is left to be asked [B3 O3]."""

from dataclasses import dataclass

from desk import people
from desk.unit_of_work import UnitOfWork
from messages.buttons.job import Obstacle, obstacle_in
from models.declined_offer import who_declined
from models.person import Person
from models.ticket import Ticket
from rules.roles import Role


@dataclass(frozen=True)
class Cannot:
    person: Person
    obstacle: Obstacle | None
    words: str
    """Of their own, or none yet."""


async def who_cannot(work: UnitOfWork, ticket: Ticket) -> list[Cannot]:
    said = await who_declined(work.session, ticket.id)
    return [Cannot(person, obstacle_in(declined.reason), declined.reason) for person, declined in said]


async def who_is_left(work: UnitOfWork, ticket: Ticket) -> list[Person]:
    """Those on duty in the region, without whoever has the job and whoever said that they cannot."""
    not_asked = {ticket.technician_id, *(each.id for each, _ in await who_declined(work.session, ticket.id))}
    on_duty = await people.on_duty(work, Role.TECHNICIAN, ticket.region_code)
    return [each for each in on_duty if each.id not in not_asked]
