"""What goes to a person: the dispatcher hears who is waiting, with all that the customer gave so far [O3 V2]."""

from datetime import timedelta
from typing import Any

from desk import case, notes, office_talks, people, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import office_talk as keyboards
from models.outgoing_message import was_told
from models.person import Person
from models.ticket import Ticket, tickets_of
from rules.roles import Role

TOLD_LATELY = timedelta(hours=1)


async def hand_to_person(work: UnitOfWork, customer: Person, ticket: Ticket | None) -> None:
    """The customer asked for a person; who asks twice in a row need not be told of twice."""
    ticket = ticket or await office_talks.what_it_is_about(work, customer)
    if await know(work, ticket):
        work.say(customer, "customer/person_knows", ticket=ticket)
        return
    talk = await office_talks.want(work, ticket)
    if talk.is_its_reason:
        before = await tickets_of(work.session, customer.id)
        await tell(work, ticket, "office/stranger_wants_person", keyboards.wanted, before=before)
    else:
        await tell(work, ticket, "office/wants_person", keyboards.wanted)
    work.say(customer, "customer/person_comes", ticket=ticket)


async def tell(
    work: UnitOfWork, ticket: Ticket, template: str, buttons: sides.Buttons | None = None, **facts: Any
) -> None:
    await show(work, await who_listens(work), ticket, template, buttons, **facts)


async def show(
    work: UnitOfWork,
    readers: list[Person],
    ticket: Ticket,
    template: str,
    buttons: sides.Buttons | None = None,
    **facts: Any,
) -> None:
    given: dict[str, Any] = await case.private_facts(work, ticket) | await notes.enclosures(work, ticket)
    customer = await sides.customer_of(work, ticket)
    for each in readers:
        keyboard = buttons(sides.captions_for(work, each), ticket.id) if buttons else None
        work.say(each, template, keyboard=keyboard, ticket=ticket, customer=customer, **(given | facts))


async def know(work: UnitOfWork, ticket: Ticket) -> bool:
    """That this customer waits for them: told of lately."""
    since = work.now - TOLD_LATELY
    listeners = await who_listens(work)
    return ticket.is_with_person and any(
        [await was_told(work.session, each.id, ticket.id, since) for each in listeners]
    )


async def who_listens(work: UnitOfWork) -> list[Person]:
    """Headquarters when the dispatcher's post is vacant, or they are away: somebody always hears."""
    return await people.first_on_duty(work, None, Role.DISPATCHER, Role.HEADQUARTERS)
