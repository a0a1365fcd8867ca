"""The parts and fees of a job: noted from the price list, at the prices of then, and sent to the customer [B1 B2]."""

from collections.abc import Sequence
from decimal import Decimal
from hashlib import sha256

from desk import case, people, quotes
from desk.unit_of_work import UnitOfWork
from models.job_line import JobLine, lines_of, were_any
from models.person import Person
from models.quote import Quote
from models.ticket import Ticket
from models.visit import agreed_visit
from rules.company.words import Text
from rules.prices import QuoteLine, listed_for
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import HELD, Status

MOST_LINES = 30
MOST_OF_ONE = 99
LARGEST_SUM = 10**10
"""No database keeps more, and no customer pays it."""
LONGEST_WORDS = 200
NOT_LISTED = "~"
"""So begins the code of what the price list lacks; no code of the list can."""


async def begun(work: UnitOfWork, technician: Person, ticket: Ticket) -> list[JobLine]:
    """What the customer was told of is what a job begins with, at the prices of then."""
    if ticket.status not in HELD - {Status.REPORTED}:
        raise Refused("not_now", status=ticket.status)
    if not await were_any(work.session, ticket.id):
        named = await quotes.standing(work, ticket)
        for line in quotes.lines_in(named) if named else ():
            await _note(work, technician, ticket, line, is_part=_is_part(work, line.code))
    return await lines_of(work.session, ticket.id)


async def set_quantity(work: UnitOfWork, technician: Person, ticket: Ticket, code: str, quantity: int) -> None:
    """None of it is out again; what the customer was told of keeps its price, what is new has today's."""
    lines = await begun(work, technician, ticket)
    noted = next((line for line in lines if line.code == code), None)
    if not 0 <= quantity <= MOST_OF_ONE or (noted is None and quantity == 0):
        raise Refused("answered_already")
    if noted is None:
        line = await _new(work, ticket, code, quantity, lines)
        await _note(work, technician, ticket, line, is_part=_is_part(work, code))
    elif noted.quantity != quantity:
        noted.technician_id, noted.noted_at = technician.id, work.now
        noted.quantity, noted.dropped_at = (quantity, None) if quantity else (noted.quantity, work.now)
    await work.session.flush()


async def note_unlisted(work: UnitOfWork, technician: Person, ticket: Ticket, words: str) -> None:
    """The price list says what may be charged [B1]: what it lacks costs nothing, and the leader reads what to add."""
    words = words.strip()[:LONGEST_WORDS]
    code = NOT_LISTED + sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    lines = await begun(work, technician, ticket)
    if not words or any(line.code == code for line in lines):
        return
    _require_room(lines)
    await _note(work, technician, ticket, QuoteLine(code, Text(words, ""), Decimal(0)), is_part=True)
    for leader in await people.on_duty(work, Role.LEADER, ticket.region_code):
        work.say(leader, "office/part_not_listed", ticket=ticket, technician=technician, words=words)


async def charge(work: UnitOfWork, technician: Person, ticket: Ticket, *, is_charged: bool) -> None:
    """What the warranty does not cover is charged all the same, and the customer asked; or nothing is."""
    for line in await begun(work, technician, ticket):
        price = work.company.price(line.code)
        line.amount = price.amount if price and is_charged else Decimal(0)
        line.technician_id, line.noted_at = technician.id, work.now
    await work.session.flush()


async def send(work: UnitOfWork, technician: Person, ticket: Ticket) -> Quote:
    """The customer reads the old sum and the new one; the work waits for their answer [B1]."""
    lines = await begun(work, technician, ticket)
    if not await is_unsent(work, ticket):
        raise Refused("answered_already")
    if sum(line.total for line in lines) >= LARGEST_SUM:
        raise Refused("enough_lines")
    return await quotes.change(work, ticket, charged(lines))


async def require_sent(work: UnitOfWork, ticket: Ticket) -> None:
    if await is_unsent(work, ticket):
        raise Refused("price_not_sent", number=ticket.number)


async def is_unsent(work: UnitOfWork, ticket: Ticket) -> bool:
    """What stands noted would cost something else than the customer was last told."""
    if not await were_any(work.session, ticket.id):
        return False
    lines = charged(await lines_of(work.session, ticket.id))
    named = await quotes.standing(work, ticket)
    if named and named.lines:
        return set(lines) != set(quotes.lines_in(named))
    return sum((line.total for line in lines), Decimal(0)) != (named.total if named else 0)


async def is_charged(work: UnitOfWork, ticket: Ticket, lines: Sequence[JobLine]) -> bool:
    """Not what the warranty covers, unless somebody said that it does not."""
    warranty = await case.warranty_of(work, ticket)
    return not (warranty and warranty.is_covered) or any(line.amount for line in lines)


def charged(lines: Sequence[JobLine]) -> list[QuoteLine]:
    return [line for line in as_read(lines) if line.amount]


def as_read(lines: Sequence[JobLine]) -> list[QuoteLine]:
    return [QuoteLine(line.code, line.title, line.amount, line.quantity) for line in lines]


async def _new(work: UnitOfWork, ticket: Ticket, code: str, quantity: int, lines: Sequence[JobLine]) -> QuoteLine:
    _require_room(lines)
    listed = listed_for(work.company.prices, ticket.product_code or "")
    price = next((each for each in listed if each.code == code), None)
    if price is None:
        raise Refused("not_in_price_list")
    if not await is_charged(work, ticket, lines):
        return QuoteLine(code, price.title, Decimal(0), quantity)
    named = await quotes.standing(work, ticket)
    told = next((line for line in quotes.lines_in(named) if line.code == code), None) if named else None
    return QuoteLine(code, price.title, told.amount if told else price.amount, quantity)


async def _note(work: UnitOfWork, technician: Person, ticket: Ticket, line: QuoteLine, *, is_part: bool) -> None:
    visit = await agreed_visit(work.session, ticket.id)
    work.session.add(
        JobLine(
            ticket_id=ticket.id,
            visit_id=visit.id if visit else None,
            technician_id=technician.id,
            code=line.code,
            zh=line.title.zh,
            en=line.title.en,
            is_part=is_part,
            quantity=line.quantity,
            amount=line.amount,
            noted_at=work.now,
        )
    )
    await work.session.flush()


def _require_room(lines: Sequence[JobLine]) -> None:
    if len(lines) >= MOST_LINES:
        raise Refused("enough_lines")


def _is_part(work: UnitOfWork, code: str) -> bool:
    price = work.company.price(code)
    return price is not None and price.applies == "part"
