"""Who might take a job over: of its region, on duty now and at its time, and nobody who said that they cannot [O3]."""

from dataclasses import dataclass

from desk import declined, visits, wish_in_hand
from desk.unit_of_work import UnitOfWork
from desk.wish_in_hand import InTheWay
from models.person import Person
from models.ticket import Ticket


@dataclass(frozen=True)
class Colleague:
    person: Person
    is_free: bool
    """At the time that the customer counts on."""


async def colleagues_for(work: UnitOfWork, ticket: Ticket) -> list[Colleague]:
    """Whose day is free comes first."""
    at = await visits.promised_at(work, ticket)
    found = []
    for each in await declined.who_is_left(work, ticket):
        in_the_way = await wish_in_hand.in_the_way(work, ticket, each.id, at) if at else InTheWay()
        if not in_the_way.away:
            found.append(Colleague(each, is_free=not in_the_way))
    return sorted(found, key=lambda colleague: not colleague.is_free)
