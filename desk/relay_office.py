"""Leader and dispatcher read a conversation and write into it; both sides are told, and nobody does so secretly."""

from typing import Any

from desk import access, people, relay_sides, sides
from desk.access import Office
from desk.relay_sides import Side
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.relay_presence import RelayPresence, has_been_there, writing_there
from models.ticket import Ticket
from rules.refused import Refused
from rules.roles import Role

OFFICES = frozenset({Role.LEADER, Role.DISPATCHER, Role.HEADQUARTERS})


async def side_or_join(work: UnitOfWork, person: Person, ticket_id: int) -> Side:
    """Customer and technician are in it by themselves; the office joins, and that is said once."""
    side = await relay_sides.own_side(work, person, ticket_id)
    if side:
        return side
    office = await office_for(work, person, ticket_id)
    side = Side(person, office.role, office.ticket)
    await relay_sides.require_open(work, side)
    if await _presence(work, side) is None:
        work.session.add(_present(work, side, is_writing=True))
        await _tell_both(work, side, "joins")
    return side


async def read_along(work: UnitOfWork, person: Person, ticket_id: int) -> Side:
    """Whoever reads it the first time is named to both sides."""
    side = await relay_sides.own_side(work, person, ticket_id)
    if side:
        return side
    office = await office_for(work, person, ticket_id)
    side = Side(person, office.role, office.ticket)
    if not await has_been_there(work.session, ticket_id, person.id):
        work.session.add(_present(work, side, is_writing=False))
        await _tell_both(work, side, "reads")
    return side


async def leave(work: UnitOfWork, person: Person, ticket: Ticket) -> None:
    presence = await _presence(work, Side(person, Role.LEADER, ticket))
    if presence:
        presence.ended_at = work.now
        await _tell_both(work, Side(person, presence.role, ticket), "leaves")


async def onlookers(work: UnitOfWork, side: Side) -> list[Person]:
    """Those who write into it and still hold their office; the two sides are spoken to anyhow."""
    spoken_to = {side.ticket.customer_id, side.ticket.technician_id, side.person.id}
    there = dict.fromkeys(each.person_id for each in await writing_there(work.session, side.ticket.id))
    found = [await work.session.get_one(Person, each) for each in there if each not in spoken_to]
    return [each for each in found if await people.roles_of(work, each) & OFFICES]


async def office_for(work: UnitOfWork, person: Person, ticket_id: int) -> Office:
    """Somebody without an office had the job once, and is told so."""
    if not await people.roles_of(work, person) & OFFICES:
        ticket = await work.session.get(Ticket, ticket_id)
        raise Refused("relay_not_yours", number=ticket.number if ticket else None)
    return await access.office_for(work, person, ticket_id)


async def _presence(work: UnitOfWork, side: Side) -> RelayPresence | None:
    there = await writing_there(work.session, side.ticket.id)
    return next((each for each in there if each.person_id == side.person.id), None)


def _present(work: UnitOfWork, side: Side, *, is_writing: bool) -> RelayPresence:
    return RelayPresence(
        ticket_id=side.ticket.id, person_id=side.person.id, role=side.role, is_writing=is_writing, began_at=work.now
    )


async def _tell_both(work: UnitOfWork, side: Side, event: str) -> None:
    for each in await sides.of(work, side.ticket):
        if each and each.id != side.person.id:
            facts: dict[str, Any] = {"name": side.person.name, "role": side.role, "event": event}
            work.say(each, "relay/presence", ticket=side.ticket, **facts)
