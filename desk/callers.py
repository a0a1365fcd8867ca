"""Whoever telephoned comes here with their own number: the two become one, and all that was told is theirs [O3]."""

from desk import cards, proposals, sides
from desk.phones import shared_phone
from desk.unit_of_work import UnitOfWork
from messages.keyboards import callers as keyboards
from messages.markup import no_keyboard
from models import ring
from models.one_person import is_caller_taken_first, make_one
from models.person import Person, callers_at
from models.ticket import Ticket, all_tickets_of, live_tickets_of, ticket_with_number
from models.visit import proposed_visit


async def ask_for_number(work: UnitOfWork, person: Person) -> None:
    work.say(person, "customer/ask_own_number", keyboard=keyboards.own_number(sides.captions_for(work, person)))


async def has_telephoned(work: UnitOfWork, number: str) -> bool:
    return bool(await callers_at(work.session, shared_phone(work, number)))


async def come_here(work: UnitOfWork, person: Person, number: str) -> bool:
    """With their own contact, which proves it. False: several telephoned from it, and they say which they are."""
    phone = shared_phone(work, number)
    callers = await callers_at(work.session, phone)
    if len(callers) > 1:
        work.say(person, "customer/which_call", keyboard=no_keyboard())
        return False
    tickets = await _become(work, person, callers[0]) if callers else []
    _tell(work, person, tickets)
    return True


async def come_by_the_way(work: UnitOfWork, person: Person, number: str, draft: Ticket | None = None) -> None:
    """The number was shared as the answer to a question, which goes on; `draft`: what is being reported just now."""
    callers = await callers_at(work.session, shared_phone(work, number))
    if len(callers) == 1:
        tickets = await _become(work, person, callers[0])
        if tickets:
            _tell(work, person, tickets, draft)


async def come_as_whoever_reported(work: UnitOfWork, person: Person, number: str, ticket_number: str) -> bool:
    """The number that was read out to them tells which of several they are."""
    ticket = await ticket_with_number(work.session, ticket_number)
    callers = await callers_at(work.session, shared_phone(work, number))
    caller = next((each for each in callers if ticket and each.id == ticket.customer_id), None)
    if caller is None:
        return False
    _tell(work, person, await _become(work, person, caller))
    return True


async def _become(work: UnitOfWork, person: Person, caller: Person) -> list[Ticket]:
    """What is under way of it; nothing when they were here before."""
    phone, ids = caller.phone, [ticket.id for ticket in await all_tickets_of(work.session, caller.id)]
    if not ids or not await is_caller_taken_first(work.session, caller):
        return []
    person.phone = phone
    if person.address is None and person.latitude is None:
        person.address, person.latitude, person.longitude = caller.address, caller.latitude, caller.longitude
        person.region_code = person.region_code or caller.region_code
    await make_one(work.session, caller, person)
    for id_ in ids:
        await work.session.refresh(await work.session.get_one(Ticket, id_))
    tickets = await live_tickets_of(work.session, person.id)
    for ticket in tickets:
        await _go_on_here(work, ticket)
    return tickets


async def _go_on_here(work: UnitOfWork, ticket: Ticket) -> None:
    """What they were to be asked by telephone they are asked here."""
    await ring.overtake(work.session, ticket.id, work.now)
    proposal = await proposed_visit(work.session, ticket.id)
    if proposal:
        await proposals.ask(work, ticket, proposal)
    await cards.refresh(work, ticket)


def _tell(work: UnitOfWork, person: Person, tickets: list[Ticket], draft: Ticket | None = None) -> None:
    captions = sides.captions_for(work, person)
    numbers = {ticket.id: ticket.number or "" for ticket in tickets}
    if not tickets:
        work.say(person, "customer/no_calls", keyboard=no_keyboard())
        return
    keyboard = keyboards.calls(captions, numbers, is_reporting=draft is not None)
    work.say(person, "customer/calls_are_yours", keyboard=keyboard, tickets=tickets, is_reporting=draft is not None)
