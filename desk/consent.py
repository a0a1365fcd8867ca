"""No visit without the customer's word to the price, or an exception that an office answers for [B1]."""

from desk import access, cards, case, claims, quotes, sides
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.quote import Answer, Quote, quote_of
from models.ticket import Ticket
from rules.prices import Exemption
from rules.refused import Refused
from rules.ticket import Kind, Status


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


async def exempt(work: UnitOfWork, officer: Person, ticket: Ticket, why: Exemption) -> None:
    """Agreed by telephone, or free of charge: the visit may go ahead, and it stands written who said so."""
    await access.require_charge(work, officer, ticket)
    customer, technician = await sides.of(work, ticket)
    named = await quote_of(work.session, ticket.id) or await quotes.name_price(work, customer, ticket)
    if ticket.status not in quotes.IN_WORK or named.is_agreed:
        raise Refused("answered_already")
    _write(work, named, officer, why)
    work.moved_on.add(ticket.id)
    work.say(customer, "customer/price_settled", ticket=ticket, quote=named)
    if technician:
        work.say(technician, "technician/price_answered", ticket=ticket, quote=named)
    if ticket.status is Status.OPEN and ticket.group_card_id is None:
        await claims.offer(work, ticket)
    else:
        await cards.refresh(work, ticket)


def _write(work: UnitOfWork, named: Quote, officer: Person, why: Exemption) -> None:
    named.answer, named.answered_at = Answer.EXEMPT, work.now
    named.exemption, named.exempted_by_id = why, officer.id
