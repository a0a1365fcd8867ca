"""An office answers for a price: agreed by telephone, or free of charge [B1]."""

from desk import access, cards, claims, office_talks, quotes, sides
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.quote import Answer, Quote, quote_of
from models.ticket import Ticket
from rules.prices import Exemption
from rules.refused import Refused
from rules.ticket import Status


async def exempt(work: UnitOfWork, officer: Person, ticket: Ticket, why: Exemption) -> None:
    """Agreed by telephone, or free of charge: the visit may go ahead, and it stands written who said so."""
    await access.require_charge(work, officer, ticket)
    customer, technician = await sides.of(work, ticket)
    named = await quote_of(work.session, ticket.id) or await quotes.name_price(work, customer, ticket)
    if ticket.status not in quotes.IN_WORK or named.is_agreed:
        raise Refused("answered_already")
    write(work, named, officer, why)
    ticket.is_with_person = await office_talks.still_waits(work, ticket)
    work.moved_on.add(ticket.id)
    work.say(customer, "customer/price_settled", ticket=ticket, quote=named)
    if technician:
        work.say(technician, "technician/price_answered", ticket=ticket, quote=named)
    if ticket.status is Status.OPEN and ticket.group_card_id is None:
        await claims.offer(work, ticket)
    else:
        await cards.refresh(work, ticket)


def write(work: UnitOfWork, named: Quote, officer: Person, why: Exemption) -> None:
    named.answer, named.answered_at = Answer.EXEMPT, work.now
    named.exemption, named.exempted_by_id = why, officer.id
