"""A customer without a chat is rung up: the words are there to be read out, what they say to be tapped [O3 P3 B3]."""

from desk import dispatchers, lacking, sides
from desk.unit_of_work import UnitOfWork
from desk.unspoken import Unspoken
from messages.keyboards import ring as keyboards
from messages.markup import without_markup
from models.person import Person
from models.quote import quote_of
from models.ring import Ring, open_rings_of, overtake
from models.ticket import Ticket, is_over
from models.visit import Visit, VisitState, proposed_visit
from rules.quiet_hours import next_polite_moment
from rules.ring import RingAbout
from rules.ticket import Status

_ABOUT = {
    "customer/visit_slipped": RingAbout.TIME,
    "customer/new_price": RingAbout.PRICE,
    "customer/does_it_work": RingAbout.DOES_IT_WORK,
    "customer/ask_sign_off": RingAbout.SIGN_OFF,
    "customer/ask_missing": RingAbout.MISSING,
}
"""Everything else is only told."""


async def note(work: UnitOfWork) -> None:
    """At the end of the transaction: whatever went to nobody is rung up about."""
    while work.unspoken:
        unspoken, work.unspoken = work.unspoken, []
        for each in unspoken:
            await _note(work, each)


async def _note(work: UnitOfWork, unspoken: Unspoken) -> None:
    ticket, about = unspoken.ticket, _ABOUT.get(unspoken.template, RingAbout.TELL)
    await work.session.flush()
    await overtake(work.session, ticket.id, work.now, about)
    visit = await proposed_visit(work.session, ticket.id) if about is RingAbout.TIME else None
    polite_at = next_polite_moment(work.now, work.zone_of(ticket.region_code), work.company.hours)
    ring = Ring(
        ticket_id=ticket.id,
        about=about,
        words=without_markup(unspoken.words),
        visit_id=visit.id if visit else None,
        due_at=work.now if ticket.is_urgent else polite_at,
    )
    work.session.add(ring)
    await work.session.flush()
    for each in await dispatchers.who_listens(work):
        await show(work, each, ring, ticket)


async def show(work: UnitOfWork, to: Person, ring: Ring, ticket: Ticket) -> None:
    """Not at night, but it stands in the list at once."""
    keyboard = keyboards.ring(sides.captions_for(work, to), ring.id, ticket.id, ring.about)
    customer = await sides.customer_of(work, ticket)
    due_at = max(ring.due_at, work.now)
    work.say(to, "office/ring", keyboard=keyboard, ticket=ticket, ring=ring, customer=customer, due_at=due_at)


async def show_all(work: UnitOfWork, to: Person, ticket: Ticket) -> None:
    """Whoever looks at the ticket finds below it what they are to ring about."""
    for ring in await open_rings_of(work.session, ticket.id):
        if await stands(work, ring, ticket):
            await show(work, to, ring, ticket)


async def stands(work: UnitOfWork, ring: Ring, ticket: Ticket) -> bool:
    """Whether it still matters: meanwhile the time may be agreed, the price known, the fault gone."""
    if ring.answer is not None:
        return False
    if ring.about is RingAbout.TIME:
        visit = await work.session.get(Visit, ring.visit_id) if ring.visit_id else None
        return visit is not None and visit.state is VisitState.PROPOSED
    if ring.about is RingAbout.PRICE:
        named = await quote_of(work.session, ticket.id)
        return named is not None and named.is_open and not is_over(ticket)
    if ring.about is RingAbout.MISSING:
        return await lacking.open_inquiry(work, ticket) is not None and not is_over(ticket)
    return _IN.get(ring.about, ticket.status) is ticket.status


_IN = {RingAbout.DOES_IT_WORK: Status.GUIDED, RingAbout.SIGN_OFF: Status.REPORTED}
