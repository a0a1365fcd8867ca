"""No visit without the customer's word to the price, or an exception that an office answers for [B1]."""

from desk import case
from desk.unit_of_work import UnitOfWork
from models.quote import quote_of
from models.ticket import Ticket
from rules.refused import Refused
from rules.ticket import Kind


async def require(work: UnitOfWork, ticket: Ticket) -> None:
    if not await is_given(work, ticket):
        raise Refused("price_not_agreed", number=ticket.number)


async def is_given(work: UnitOfWork, ticket: Ticket) -> bool:
    """What the warranty covers needs none, until somebody names a price all the same."""
    named = await quote_of(work.session, ticket.id)
    if named and (named.is_change or named.is_agreed):
        return named.is_agreed
    warranty = await case.warranty_of(work, ticket)
    return bool(warranty and warranty.is_covered) or (ticket.kind is Kind.MAINTENANCE and named is None)
