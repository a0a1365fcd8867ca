"""People come first: advice at once, leader and dispatcher alerted, and the ticket is urgent from then on [L4]."""

from collections.abc import Iterable
from typing import Any

from desk import case, dispatchers, escalations, notes, people, sides, urgent_faults
from desk.unit_of_work import UnitOfWork
from models.outgoing_message import was_told
from models.person import Person
from models.reminder import Promise, drop
from models.ticket import Ticket, is_over
from rules.danger import Danger, dangers_in
from rules.roles import Role
from rules.ticket import Status


def new_in(words: str, known: str) -> tuple[Danger, ...]:
    """Each kind is spoken about once a ticket."""
    before = dangers_in(known)
    return tuple(danger for danger in dangers_in(words) if danger not in before)


async def heed(work: UnitOfWork, person: Person, ticket: Ticket, before: str, *, is_upset: bool) -> bool:
    """Whether there was any. `before`: what the customer had said until now; `is_upset`: they are calmed with it."""
    dangers = new_in(ticket.symptom, before)
    if not dangers or is_over(ticket):
        return False
    ticket.is_urgent = True
    work.say(person, "customer/safety_first", ticket=ticket, dangers=dangers, is_upset=is_upset)
    await dispatchers.tell(work, ticket, "office/danger", sides.about_the_case(ticket), dangers=dangers)
    await _tell(work, ticket, await _leaders(work, ticket.region_code or person.region_code), dangers)
    await urgent_faults.come_up(work, ticket)
    if ticket.status is Status.OPEN:
        await _hurry(work, ticket)
    return True


async def heed_after_the_end(work: UnitOfWork, person: Person, ticket: Ticket, words: str) -> bool:
    """Said in a conversation that is still open: whoever can help hears as well."""
    dangers = dangers_in(words)
    if dangers:
        ticket.is_urgent = True
        work.say(person, "customer/safety_first", ticket=ticket, dangers=dangers, is_upset=False)
        await dispatchers.tell(work, ticket, "office/danger", sides.about_the_case(ticket), dangers=dangers)
        await _tell(work, ticket, await _leaders(work, ticket.region_code), dangers)
        await urgent_faults.come_up(work, ticket)
    return bool(dangers)


async def tell_its_region(work: UnitOfWork, ticket: Ticket) -> None:
    """The region may have become known only now: a leader who was not alerted yet is."""
    if ticket.is_urgent:
        leaders = await _leaders(work, ticket.region_code)
        unaware = [each for each in leaders if not await was_told(work.session, each.id, ticket.id, ticket.created_at)]
        await _tell(work, ticket, unaware, dangers_in(ticket.symptom))
        await urgent_faults.come_up(work, ticket)


async def _tell(work: UnitOfWork, ticket: Ticket, listeners: Iterable[Person], dangers: tuple[Danger, ...]) -> None:
    customer = await work.session.get_one(Person, ticket.customer_id)
    facts: dict[str, Any] = await case.private_facts(work, ticket) | await notes.enclosures(work, ticket)
    for each in listeners:
        keyboard = sides.about_the_case(ticket)(sides.captions_for(work, each), ticket.id)
        given: dict[str, Any] = {"customer": customer, "dangers": dangers} | facts
        work.say(each, "office/danger", keyboard=keyboard, ticket=ticket, **given)


async def _leaders(work: UnitOfWork, region_code: str | None) -> list[Person]:
    return await people.on_duty(work, Role.LEADER, region_code)


async def _hurry(work: UnitOfWork, ticket: Ticket) -> None:
    """It became urgent while it waited: from here on the ladder has its shorter times."""
    await drop(work.session, ticket.id, work.now, Promise.UNCLAIMED)
    await escalations.start_ladder(work, ticket)
