"""What a visit outside the warranty costs, and what the customer says to it before anybody comes [B1]."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from desk import cards, dispatchers, reports, sides
from desk.access import ticket_for
from desk.reader import Reader
from desk.unit_of_work import UnitOfWork
from messages.keyboards import prices as keyboards
from models.person import Person
from models.quote import Answer, Quote, quote_of, quotes_since_last_visit
from models.ticket import Ticket, live_tickets_of
from rules import prices
from rules.company.words import Text
from rules.prices import Exemption, QuoteLine
from rules.refused import Refused
from rules.ticket import HELD, Status

IN_WORK = HELD | {Status.OPEN}


async def name_price(work: UnitOfWork, person: Person, ticket: Ticket) -> Quote:
    """The lines that apply, noted as the customer reads them; the same price is not noted twice."""
    priced = _price_of(work, ticket)
    named = await quote_of(work.session, ticket.id)
    if named is None or named.shown != _as_read(work, person, priced):
        named = _note(work, person, ticket, priced)
    return named


async def is_agreed(work: UnitOfWork, person: Person, ticket: Ticket) -> bool:
    """What it would cost now, word for word."""
    named = await quote_of(work.session, ticket.id)
    return named is not None and named.is_agreed and named.shown == _as_read(work, person, _price_of(work, ticket))


async def is_answered(work: UnitOfWork, person: Person, ticket: Ticket) -> bool:
    """Whatever was said to what it would cost now."""
    named = await quote_of(work.session, ticket.id)
    is_same = named is not None and named.shown == _as_read(work, person, _price_of(work, ticket))
    return named is not None and is_same and named.answer is not None


async def answer(work: UnitOfWork, ticket: Ticket, said: Answer) -> None:
    named = await quote_of(work.session, ticket.id)
    if named:
        named.answer, named.answered_at = said, work.now


async def change(work: UnitOfWork, ticket: Ticket, lines: Sequence[QuoteLine]) -> Quote:
    """Something else turned out to be needed: the customer reads the old sum and the new one, and is asked again."""
    if ticket.status not in IN_WORK:
        raise Refused("answered_already")
    customer, technician = await sides.of(work, ticket)
    before = await standing(work, ticket)
    priced = prices.Quote(tuple(lines))
    if before and before.shown == _as_read(work, customer, priced) and before.answer is not Answer.NO:
        return before
    named = _note(work, customer, ticket, priced)
    named.instead_of = _standing(before)
    await work.session.flush()
    if await _is_known(work, named):
        await _go_back(work, customer, ticket, named)
        return named
    keyboard = keyboards.new_price(sides.captions_for(work, customer), named.id, ticket.id)
    work.say(customer, "customer/new_price", keyboard=keyboard, ticket=ticket, quote=named, technician=technician)
    await cards.refresh(work, ticket)
    return named


def lines_in(named: Quote) -> list[QuoteLine]:
    """As they were then."""
    return [
        QuoteLine(each["code"], Text(each["zh"], each["en"]), Decimal(each["amount"]), each["quantity"])
        for each in named.lines
    ]


async def _is_known(work: UnitOfWork, named: Quote) -> bool:
    """What costs nothing, and what was agreed before, line for line, needs no other word."""
    before = await quotes_since_last_visit(work.session, named.ticket_id)
    agreed = next(
        (each for each in reversed(before) if each.is_agreed and set(lines_in(each)) == set(lines_in(named))), None
    )
    if agreed:
        named.answer, named.exemption, named.exempted_by_id = agreed.answer, agreed.exemption, agreed.exempted_by_id
    elif named.total == 0:
        named.answer = Answer.YES
    return named.is_agreed


async def _go_back(work: UnitOfWork, customer: Person, ticket: Ticket, named: Quote) -> None:
    """Nothing more is needed after all: whoever was asked meanwhile need not answer."""
    named.answered_at = work.now
    work.moved_on.add(ticket.id)
    work.say(customer, "customer/price_stays", ticket=ticket, quote=named)
    await cards.refresh(work, ticket)


async def standing(work: UnitOfWork, ticket: Ticket) -> Quote | None:
    """The last price named for the visit that is not done yet."""
    return next(reversed(await quotes_since_last_visit(work.session, ticket.id)), None)


async def asked_of(work: UnitOfWork, customer: Person, quote_id: int) -> tuple[Ticket, Quote]:
    """The changed price that this customer was asked about, as long as no other took its place."""
    named = await work.session.get(Quote, quote_id)
    ticket = await ticket_for(work, customer, named.ticket_id if named else 0)
    is_newest = named is not None and await quote_of(work.session, ticket.id) is named
    if named is None or not is_newest or not named.is_open or ticket.status not in IN_WORK:
        raise Refused("answered_already")
    return ticket, named


async def waiting_for(work: UnitOfWork, customer: Person) -> tuple[Ticket, Quote] | None:
    """The newest changed price that waits for this customer's word."""
    for ticket in await live_tickets_of(work.session, customer.id):
        named = await quote_of(work.session, ticket.id)
        if named and named.is_change and named.is_open:
            return ticket, named
    return None


async def answer_change(work: UnitOfWork, customer: Person, ticket: Ticket, named: Quote, *, is_agreed: bool) -> None:
    """Without a yes nothing of it is done, and a person talks it over."""
    named.answer, named.answered_at = Answer.YES if is_agreed else Answer.NO, work.now
    work.moved_on.add(ticket.id)
    technician = await sides.technician_of(work, ticket)
    if technician:
        work.say(technician, "technician/price_answered", ticket=ticket, quote=named)
    if not is_agreed:
        ticket.is_with_person = True
        await dispatchers.tell(work, ticket, "office/price_declined", keyboards.exemption)
    work.say(customer, "customer/new_price_answered", ticket=ticket, quote=named)
    await cards.refresh(work, ticket)


async def leave_to_person(work: UnitOfWork, ticket: Ticket) -> None:
    """Whoever is asked for a price and wants to talk about it has answered, too."""
    named = await quote_of(work.session, ticket.id)
    if named and named.answer is None:
        named.answer, named.answered_at = Answer.PERSON, work.now


def _price_of(work: UnitOfWork, ticket: Ticket) -> prices.Quote:
    fault = reports.likely_fault(work, ticket)
    parts = fault.parts if fault else ()
    return prices.quote_for(work.company.prices, ticket.product_code or "", parts, ticket.kind)


def _standing(before: Quote | None) -> Decimal:
    """The sum that the customer counts on."""
    if before is None or before.exemption is Exemption.FREE:
        return Decimal(0)
    return before.total if before.instead_of is None or before.is_agreed else before.instead_of


def _note(work: UnitOfWork, reader: Person, ticket: Ticket, priced: prices.Quote) -> Quote:
    named = Quote(
        ticket_id=ticket.id,
        total=priced.total,
        currency=work.company.company.currency,
        shown=_as_read(work, reader, priced),
        lines=[_kept(line) for line in priced.lines],
        asked_at=work.now,
    )
    work.session.add(named)
    return named


def _kept(line: QuoteLine) -> dict[str, Any]:
    words = {"code": line.code, "zh": line.title.zh, "en": line.title.en}
    return words | {"amount": f"{line.amount:.2f}", "quantity": line.quantity}


def _as_read(work: UnitOfWork, person: Person, priced: prices.Quote) -> str:
    """Whoever has no chat has it read out to them."""
    reader = work.reader(person) or Reader(0, person.language, work.zone_of(person.region_code))
    return work.words(reader, "customer/_price_lines", quote=priced)
