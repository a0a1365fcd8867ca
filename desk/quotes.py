"""What a visit outside the warranty costs, and what the customer says to it before anybody comes [B1]."""

from desk import reports
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.quote import Answer, Quote, quote_of
from models.ticket import Ticket
from rules import prices


async def name_price(work: UnitOfWork, person: Person, ticket: Ticket) -> Quote:
    """The lines that apply, noted as the customer reads them; the same price is not noted twice."""
    fault = reports.likely_fault(work, ticket)
    parts = fault.parts if fault else ()
    priced = prices.quote_for(work.company.prices, ticket.product_code or "", parts)
    shown = _as_read(work, person, priced)
    named = await quote_of(work.session, ticket.id)
    if named is None or named.shown != shown:
        currency = work.company.company.currency
        named = Quote(ticket_id=ticket.id, total=priced.total, currency=currency, shown=shown, asked_at=work.now)
        work.session.add(named)
    return named


async def answer(work: UnitOfWork, ticket: Ticket, said: Answer) -> None:
    named = await quote_of(work.session, ticket.id)
    if named:
        named.answer, named.answered_at = said, work.now


def _as_read(work: UnitOfWork, person: Person, priced: prices.Quote) -> str:
    reader = work.reader(person)
    return work.words(reader, "customer/_price_lines", quote=priced) if reader else ""
