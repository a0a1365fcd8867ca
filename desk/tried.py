"""What was tried so far about an open job: who was asked when, who cannot, who was told, who did not answer [L4]."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desk import alerts, declined
from desk.declined import Cannot
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.reminder import Promise, kept_since
from models.ticket import Ticket
from rules.escalation import Trouble


@dataclass(frozen=True)
class Tried:
    group_at: Sequence[datetime]
    """When the region's group was asked."""
    cannot: Sequence[Cannot]
    silent: Sequence[str]
    """The names of those who could and said nothing."""
    told: Sequence[tuple[str, datetime]]
    """Of the office, by name, and when."""


async def so_far(work: UnitOfWork, ticket: Ticket, offered_at: datetime) -> Tried:
    told = await alerts.told_of(work, ticket, Trouble.UNCLAIMED)
    again = await kept_since(work.session, ticket.id, Promise.UNCLAIMED, offered_at, rung=0)
    return Tried(
        group_at=[offered_at, *again] if ticket.group_card_id else [],
        cannot=await declined.who_cannot(work, ticket),
        silent=[each.name for each in await declined.who_is_left(work, ticket)],
        told=[((await work.session.get_one(Person, each.person_id)).name, each.told_at) for each in told],
    )
