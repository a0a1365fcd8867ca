"""Headquarters asks who of the staff saw the personal data of one report."""

from desk import people
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.seen import who_saw
from models.ticket import ticket_with_number
from rules.refused import Refused
from rules.roles import Role

MOST_LISTED = 20
"""One message is to hold them."""


async def tell(work: UnitOfWork, person: Person, number: str | None) -> None:
    if Role.HEADQUARTERS not in await people.roles_of(work, person):
        raise Refused("headquarters_reads_it")
    ticket = await ticket_with_number(work.session, number) if number else None
    if ticket is None:
        work.say(person, "office/ask_whose_data", number=number)
        return
    seen_by = await who_saw(work.session, ticket.id)
    work.say(person, "office/who_saw", ticket=ticket, seen_by=seen_by, most_listed=MOST_LISTED)
