"""Leader and dispatcher give a ticket to a technician by hand, or pass it from one to another in one step [O3 B3]."""

from datetime import datetime
from typing import Any

from desk import calendars, candidates, claims, proposals, sides, succession, visits
from desk.access import Office
from desk.candidates import Candidate
from desk.diary import advance
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from desk.why import Why
from messages.buttons.case import WhyTakenBack
from messages.keyboards import assigning as keyboards
from models.person import Person
from models.post import posts_of
from models.ticket import Ticket
from models.visit import Visit, agreed_visit
from rules.company.house import Region
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, leads_to


async def ask_whom(work: UnitOfWork, office: Office, region_code: str | None = None) -> None:
    """Those of the ticket's region, or of another one that the dispatcher has chosen."""
    ticket = office.ticket
    leads_to(_action(ticket), office.role, ticket.status)
    region = _region(work, office, region_code)
    found = await candidates.candidates_for(work, ticket, region.code)
    names = {each.person.id: (each.person.name, each.is_free) for each in found if each.may_be_chosen}
    keyboard = keyboards.whom(
        captions_for(work, office.person),
        ticket.id,
        ticket.technician_id,
        names,
        may_look_elsewhere=office.role is Role.DISPATCHER,
    )
    facts: dict[str, Any] = {"candidates": found, "at": await visits.promised_at(work, ticket), "region": region}
    facts |= {"technician": await sides.technician_of(work, ticket)}
    facts |= {f"person_{each.person.id}": each.person for each in found}
    work.say(office.person, "office/ask_whom", keyboard=keyboard, ticket=ticket, **facts)


def ask_where(work: UnitOfWork, office: Office) -> None:
    if office.role is not Role.DISPATCHER:
        raise Refused("not_your_office")
    others = [each for each in work.company.regions if each.code != office.ticket.region_code]
    keyboard = keyboards.where(captions_for(work, office.person), office.ticket.id, others)
    work.say(office.person, "office/ask_where", keyboard=keyboard, ticket=office.ticket)


async def assign(work: UnitOfWork, office: Office, person_id: int, holder_id: int | None) -> None:
    """One wins: whoever is slower than a claim, or than another office, learns who has it."""
    ticket = office.ticket
    leads_to(_action(ticket), office.role, ticket.status)
    await work.session.refresh(ticket, with_for_update={"key_share": True})
    await _require_still_with(work, ticket, holder_id)
    taker = await _chosen(work, office, person_id)
    giver = await sides.technician_of(work, ticket)
    if giver:
        await _reassign(work, office, giver, taker)
    else:
        await _give(work, office, taker)
        customer = await sides.customer_of(work, ticket)
        work.say(customer, "customer/technician_found", ticket=ticket, technician=taker.person)
    if taker.person is not office.person:
        work.say(taker.person, "technician/assigned", ticket=ticket, by=office.person)


async def candidate_named(work: UnitOfWork, office: Office, region_code: str | None, said: str) -> int | None:
    """The one whose name the words are, or a part of."""
    wanted = said.strip().casefold()
    region = _region(work, office, region_code)
    found = await candidates.candidates_for(work, office.ticket, region.code)
    named = [each.person.id for each in found if wanted and wanted in each.person.name.casefold()]
    return named[0] if len(named) == 1 else None


async def _give(work: UnitOfWork, office: Office, taker: Candidate) -> None:
    change: dict[str, Any] = {"technician_id": taker.person.id, "claimed_at": work.now}
    await advance(work, office.ticket, Action.ASSIGN, office.role, office.person, **change)
    await claims.put_into_hands(work, office.ticket, taker.person)
    _tell_office(work, office, taker)


async def _reassign(work: UnitOfWork, office: Office, giver: Person, taker: Candidate) -> None:
    """The time is kept where the new one can keep it, else the customer reads an apology and is asked for another."""
    ticket = office.ticket
    leads_to(Action.REASSIGN, office.role, ticket.status)
    agreed = await agreed_visit(work.session, ticket.id)
    if agreed and (agreed.starts_at <= work.now or taker.in_the_way):
        await _reassign_without_time(work, office, giver, taker, agreed)
    else:
        await succession.pass_on(work, ticket, giver, taker.person, office)
        _tell_office(work, office, taker, visit=agreed)


async def _reassign_without_time(
    work: UnitOfWork, office: Office, giver: Person, taker: Candidate, agreed: Visit
) -> None:
    ticket, why = office.ticket, Why(WhyTakenBack.SUITS_BETTER)
    await claims.release(work, ticket, Action.TAKE_BACK, office.role, office.person, reason=why.kept)
    work.say(giver, "technician/reassigned", ticket=ticket, by=office.person, colleague=taker.person)
    change: dict[str, Any] = {"technician_id": taker.person.id, "claimed_at": work.now}
    await advance(work, ticket, Action.ASSIGN, office.role, office.person, **change)
    await claims.put_into_hands(work, ticket, taker.person)
    customer = await sides.customer_of(work, ticket)
    free = await visits.free_times(work, ticket, 1)
    if free:
        reason = captions_for(work, customer)("reason_reassigned")
        await proposals.propose(work, ticket, free[0], reason, office.role)
    else:
        facts: dict[str, Any] = {"technician": taker.person, "former": giver, "lost": agreed, "visit": None}
        work.say(customer, "customer/handed_over", ticket=ticket, **facts)
    _tell_office(work, office, taker, proposed_at=free[0] if free else None)


def _tell_office(
    work: UnitOfWork,
    office: Office,
    taker: Candidate,
    *,
    visit: Visit | None = None,
    proposed_at: datetime | None = None,
) -> None:
    keyboard = sides.about_the_case(office.ticket)(captions_for(work, office.person), office.ticket.id)
    facts: dict[str, Any] = {"technician": taker.person, "visit": visit, "proposed_at": proposed_at}
    facts |= {"is_in_the_way": bool(taker.in_the_way)}
    work.say(office.person, "office/assigned", keyboard=keyboard, ticket=office.ticket, **facts)


async def _require_still_with(work: UnitOfWork, ticket: Ticket, holder_id: int | None) -> None:
    holder = await sides.technician_of(work, ticket)
    if holder and holder.id != holder_id:
        raise Refused("has_it_now", number=ticket.number, holder=holder.name)
    if holder is None and holder_id:
        raise Refused("somebody_was_faster")


async def _chosen(work: UnitOfWork, office: Office, person_id: int) -> Candidate:
    """Nobody who is away; of another region only by the dispatcher. Their calendar is held until it is written down."""
    person = await work.session.get(Person, person_id)
    regions = [post.region_code for post in await posts_of(work.session, person_id) if post.role is Role.TECHNICIAN]
    for code in regions:
        if code and (code == office.ticket.region_code or office.role is Role.DISPATCHER):
            await calendars.hold(work, code)
            found = await candidates.candidates_for(work, office.ticket, code)
            for each in found:
                if each.person is person and each.may_be_chosen:
                    return each
    raise Refused("colleague_not_there")


def _action(ticket: Ticket) -> Action:
    return Action.REASSIGN if ticket.technician_id else Action.ASSIGN


def _region(work: UnitOfWork, office: Office, region_code: str | None) -> Region:
    own = office.ticket.region_code
    if region_code not in {None, own} and office.role is not Role.DISPATCHER:
        raise Refused("not_your_office")
    region = work.company.region(region_code or own or "")
    if region is None:
        raise Refused("not_your_office")
    return region
