"""What waits for the dispatcher, oldest first, seen from how things stand: what is seen to is gone by itself [O3]."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from desk import access, concerns, lacking, returns, rings, ticket_lists
from desk.ticket_lists import TicketList, Waits
from desk.unit_of_work import UnitOfWork
from messages.buttons.waiting import ShowWaiting
from models import waiting
from models.person import Person
from models.ticket import Ticket
from models.twins import twin_pairs
from rules.attention import Concern
from rules.duplicates import WITHIN, kept_of
from rules.listing import OwnList
from rules.waiting import Reason


@dataclass(frozen=True)
class Wait:
    ticket_id: int
    reason: Enum
    since: datetime


async def show(work: UnitOfWork, person: Person, page: int = 0, message_id: int | None = None) -> int | None:
    """One line a ticket, with all that it waits for."""
    await access.require_dispatching(work, person)
    waits = await by_ticket(work)
    found = TicketList(OwnList.WAITING, list(waits), turn=ShowWaiting, waits=waits)
    return await ticket_lists.show(work, person, found, page, message_id)


async def by_ticket(work: UnitOfWork) -> dict[int, Waits]:
    """All that waits, the oldest first."""
    by_id: dict[int, list[Wait]] = {}
    for each in await _all(work):
        by_id.setdefault(each.ticket_id, []).append(each)
    joined = {ticket_id: _joined(its) for ticket_id, its in by_id.items()}
    return dict(sorted(joined.items(), key=lambda item: (item[1].since, item[0])))


def _joined(waits: Sequence[Wait]) -> Waits:
    named = {each.reason for each in waits}
    return Waits([reason for reason in Reason if reason in named], min(each.since for each in waits))


async def _all(work: UnitOfWork) -> list[Wait]:
    return [
        *await _talks(work),
        *await _left_lying(work),
        *[wait for ticket in await waiting.tickets_nobody_has(work.session) for wait in _of_open(ticket)],
        *[
            Wait(each.ticket_id, Reason.REFUSED, each.begun_at)
            for each in await waiting.slips_with_dispatcher(work.session)
        ],
        *[Wait(each.ticket_id, Reason.PRICE, each.asked_at) for each in await waiting.prices_declined(work.session)],
        *[Wait(ticket_id, Reason.SILENT, since) for ticket_id, since in await waiting.silent(work.session)],
        *await _rings(work),
        *await _twins(work),
    ]


async def _talks(work: UnitOfWork) -> list[Wait]:
    return [
        Wait(each.ticket_id, Reason.TALK if each.taken_by_id else Reason.PERSON, each.wanted_at)
        for each in await waiting.open_talks(work.session)
    ]


async def _left_lying(work: UnitOfWork) -> list[Wait]:
    """When all were told; before that the region sees to it."""
    found = await concerns.concerns_in(work, [region.code for region in work.company.regions])
    return [Wait(each.id, Reason.UNCLAIMED, each.offered_at) for each in found[Concern.UNCLAIMED]]


def _of_open(ticket: Ticket) -> Iterator[Wait]:
    since = ticket.opened_at or ticket.created_at
    stands = {
        Reason.NO_REGION: ticket.region_code is None,
        Reason.WISH: ticket.wish_words is not None,
        Reason.INSPECTION: returns.waits_for_inspection(ticket),
        Reason.MISSING: lacking.lacks_what_must_be_asked(ticket),
    }
    return (Wait(ticket.id, reason, since) for reason, is_so in stands.items() if is_so)


async def _rings(work: UnitOfWork) -> list[Wait]:
    """What is said at night is rung up about in the morning, and stands here at once."""
    return [
        Wait(ticket.id, Reason.RING, min(ring.due_at, work.now))
        for ring, ticket in await waiting.open_rings(work.session)
        if await rings.stands(work, ring, ticket)
    ]


async def _twins(work: UnitOfWork) -> list[Wait]:
    """The one that would end as the same as the other."""
    waits = []
    for one, other in await twin_pairs(work.session, WITHIN):
        kept = kept_of(one, other)
        ended = other if kept is one else one
        if kept is not None:
            waits.append(Wait(ended.id, Reason.SAME, ended.opened_at or ended.created_at))
    return waits
