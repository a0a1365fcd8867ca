"""What a customer said on the telephone is recorded, with who heard it, and goes on as if tapped [O3 B1 B3]."""

from collections.abc import Awaitable, Callable

from desk import access, claims, exemptions, guidance, inquiries, quotes, rings, sides, sign_off, tickets, visits
from desk.access import Office
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.quote import quote_of
from models.ring import Ring, is_answered_first
from models.visit import Visit
from rules.prices import Exemption
from rules.refused import Refused
from rules.ring import ANSWERS, RingAbout, RingAnswer
from rules.sign_off import OfficeReason

Record = Callable[[UnitOfWork, Office, Ring, RingAnswer], Awaitable[None]]


async def ring_for(work: UnitOfWork, person: Person, ring_id: int) -> tuple[Office, Ring]:
    ring = await work.session.get(Ring, ring_id)
    if ring is None:
        raise Refused("answered_already")
    return await access.office_for(work, person, ring.ticket_id), ring


async def record(work: UnitOfWork, person: Person, ring_id: int, said: RingAnswer) -> None:
    office, ring = await ring_for(work, person, ring_id)
    if said not in ANSWERS[ring.about] or not await rings.stands(work, ring, office.ticket):
        raise Refused("answered_already")
    if not await is_answered_first(work.session, ring, said, person.id, work.now):
        raise Refused("answered_already")
    work.on_the_phone = office.ticket.customer_id
    await _RECORD[ring.about](work, office, ring, said)
    work.say(person, "office/ring_recorded", ticket=office.ticket, said=said)


async def _told(_work: UnitOfWork, _office: Office, _ring: Ring, _said: RingAnswer) -> None:
    """Nothing else depends on it."""


async def _time(work: UnitOfWork, office: Office, ring: Ring, said: RingAnswer) -> None:
    ticket, visit = office.ticket, await work.session.get_one(Visit, ring.visit_id)
    if said is RingAnswer.AGREED:
        await visits.settle(work, ticket, visit, office.role, office.person)
    else:
        await claims.hand_on(work, await sides.customer_of(work, ticket), ticket, visit, heard_by=office)


async def _price(work: UnitOfWork, office: Office, _ring: Ring, said: RingAnswer) -> None:
    ticket = office.ticket
    if said is RingAnswer.DECLINED:
        named = await quote_of(work.session, ticket.id)
        if named:
            customer = await sides.customer_of(work, ticket)
            await quotes.answer_change(work, customer, ticket, named, is_agreed=False)
        return
    why = Exemption.FREE if said is RingAnswer.FREE else Exemption.BY_TELEPHONE
    await exemptions.exempt(work, office.person, ticket, why)


async def _steps(work: UnitOfWork, office: Office, _ring: Ring, said: RingAnswer) -> None:
    if said is RingAnswer.WORKS:
        await guidance.end(work, office.ticket, office.role, office.person)
    elif said is RingAnswer.NOT_YET:
        await guidance.go_on_trying(work, office.ticket, office.role, office.person)
    else:
        customer = await sides.customer_of(work, office.ticket)
        await tickets.number(work, customer, office.ticket, by=office.person)
        await claims.offer(work, office.ticket)


async def _sign_off(work: UnitOfWork, office: Office, _ring: Ring, said: RingAnswer) -> None:
    if said is RingAnswer.WORKS:
        await sign_off.sign_for_customer(work, office, OfficeReason.BY_TELEPHONE)
    else:
        customer = await sides.customer_of(work, office.ticket)
        await sign_off.object_to(work, customer, office.ticket, heard_by=office)


async def _missing(work: UnitOfWork, office: Office, _ring: Ring, _said: RingAnswer) -> None:
    await inquiries.end_if_told(work, office.ticket, knows_no_more=True)


_RECORD: dict[RingAbout, Record] = {
    RingAbout.TELL: _told,
    RingAbout.TIME: _time,
    RingAbout.PRICE: _price,
    RingAbout.DOES_IT_WORK: _steps,
    RingAbout.SIGN_OFF: _sign_off,
    RingAbout.MISSING: _missing,
}
