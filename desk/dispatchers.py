"""What goes to a person: the dispatcher hears who is waiting, with all that the customer gave so far [O3 V2]."""

from typing import Any

from desk import case, notes, people, sides
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from rules.roles import Role


async def hand_to_person(work: UnitOfWork, customer: Person, ticket: Ticket | None) -> None:
    """The customer asked for a person; a ticket notes it, so that nobody is told twice."""
    if ticket and ticket.is_with_person:
        work.say(customer, "customer/person_knows", ticket=ticket)
        return
    if ticket:
        ticket.is_with_person = True
        await tell(work, ticket, "office/wants_person")
    else:
        for each in await _who_listens(work):
            work.say(each, "office/stranger_wants_person", customer=customer)
    work.say(customer, "customer/person_comes", ticket=ticket)


async def tell(work: UnitOfWork, ticket: Ticket, template: str, **facts: object) -> None:
    customer = await sides.customer_of(work, ticket)
    given: dict[str, Any] = await case.private_facts(work, ticket) | await notes.enclosures(work, ticket)
    for each in await _who_listens(work):
        work.say(each, template, ticket=ticket, customer=customer, **(given | facts))


async def _who_listens(work: UnitOfWork) -> list[Person]:
    """Headquarters when the dispatcher's post is vacant: somebody always hears."""
    return await people.holders(work, Role.DISPATCHER, None) or await people.holders(work, Role.HEADQUARTERS, None)
