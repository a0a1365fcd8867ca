"""When the customer would like us to come [P3 B3]."""

from datetime import datetime

from desk import visits
from desk.unit_of_work import UnitOfWork
from models.ticket import Ticket

OFFERED, ALL = 6, 1000


async def times_to_offer(work: UnitOfWork, ticket: Ticket) -> list[datetime]:
    """Spread over the next days; once a wish was named, those nearest to it."""
    wish = ticket.wished_at
    if wish is None:
        return await visits.free_times(work, ticket, OFFERED)
    free = await visits.free_times(work, ticket, ALL)
    return sorted(sorted(free, key=lambda at: abs(at - wish))[:OFFERED])


async def wish(work: UnitOfWork, ticket: Ticket, at: datetime | None) -> bool:
    """None: any time suits. False: nobody can come then; the wish is kept to offer what is near it."""
    ticket.wished_at = at
    is_possible = await is_still_possible(work, ticket)
    if is_possible:
        ticket.wish_words = None
    return is_possible


def ask_for_words(ticket: Ticket) -> None:
    ticket.wish_words = ""


async def is_left_to_words(work: UnitOfWork, ticket: Ticket) -> bool:
    """The customer was asked for their own words, or nobody's calendar can answer."""
    return ticket.wish_words is not None or not await times_to_offer(work, ticket)


def note_words(ticket: Ticket, words: str) -> None:
    """A person answers them."""
    ticket.wished_at, ticket.wish_words = None, words.strip()


async def is_still_possible(work: UnitOfWork, ticket: Ticket) -> bool:
    return ticket.wished_at is None or await visits.is_free(work, ticket, ticket.wished_at)
