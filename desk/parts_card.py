"""The one message in which a technician notes parts and fees: what is noted, or a page of the price list [B1 B2]."""

from typing import Any

from desk import case, job_lines, quotes
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import parts as keyboards
from messages.keyboards.parts import Parts
from models.person import Person
from models.ticket import Ticket
from rules.prices import Quote, offered


async def show(work: UnitOfWork, technician: Person, ticket: Ticket, card_id: int | None) -> int | None:
    """Below; the earlier message `card_id` gives way. The new one's row."""
    facts = await _facts(work, technician, ticket, 0)
    await work.show_again(card_id, technician, "technician/parts_below", ticket=ticket)
    row = work.say(technician, "technician/parts", ticket=ticket, **facts)
    await work.session.flush()
    return row.id if row else None


async def turn_to(work: UnitOfWork, technician: Person, ticket: Ticket, card_id: int, page: int) -> None:
    facts = await _facts(work, technician, ticket, page)
    await work.show_again(card_id, technician, "technician/parts", ticket=ticket, **facts)


async def page_with(work: UnitOfWork, technician: Person, ticket: Ticket, price_code: str) -> int:
    """Of the price list."""
    return (await _parts(work, technician, ticket)).page_with(price_code)


async def _facts(work: UnitOfWork, technician: Person, ticket: Ticket, page: int) -> dict[str, Any]:
    parts = await _parts(work, technician, ticket)
    page = page if 0 <= page <= parts.last_page else 0
    captions = captions_for(work, technician, ticket)
    pick = keyboards.price_list(captions, ticket.id, parts, page) if page else None
    return {
        "parts": parts,
        "together": Quote(tuple(parts.lines)).total,
        "page": page,
        "quote": await quotes.standing(work, ticket),
        "warranty": await case.warranty_of(work, ticket),
        "keyboard": pick or keyboards.noted(captions, ticket.id, parts),
    }


async def _parts(work: UnitOfWork, technician: Person, ticket: Ticket) -> Parts:
    lines = await job_lines.begun(work, technician, ticket)
    fault = work.company.fault(ticket.fault_code)
    warranty = await case.warranty_of(work, ticket)
    return Parts(
        job_lines.as_read(lines),
        offered(work.company.prices, ticket.product_code or "", fault.parts if fault else ()),
        is_unsent=await job_lines.is_unsent(work, ticket),
        is_covered=bool(warranty and warranty.is_covered),
        is_charged=await job_lines.is_charged(work, ticket, lines),
        house=work.company.company,
    )
