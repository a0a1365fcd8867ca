"""A job is offered to the region, taken by one, handed back, handed on: always in one pair of hands at most [B3 O3]."""

from datetime import datetime
from typing import Any

from desk import (
    access,
    appointments,
    calendars,
    cards,
    declined,
    dispatchers,
    escalations,
    relay_reading,
    sides,
    slips,
    visits,
)
from desk.access import Office
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from desk.why import Why
from messages.buttons.job import obstacle_in
from messages.keyboards import visits as keyboards
from models import declined_offer
from models.person import Person
from models.slip import Outcome, SlipKind
from models.ticket import Ticket
from models.visit import Visit, VisitState, agreed_visit
from rules.refused import Refused
from rules.roles import Role
from rules.ticket import Action, Status


async def offer(work: UnitOfWork, ticket: Ticket) -> None:
    """The card goes into the region's group, and the ladder begins."""
    await cards.put_in_group(work, ticket)
    await escalations.start_ladder(work, ticket)


async def take(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    """The first tap wins; whoever comes later learns who it was."""
    await require_untaken(work, technician, ticket)  # whoever comes much too late need not wait for the row
    await work.session.refresh(ticket, with_for_update={"key_share": True})
    await require_may_take(work, technician, ticket)
    await advance(
        work,
        ticket,
        Action.CLAIM,
        Role.TECHNICIAN,
        technician,
        technician_id=technician.id,
        claimed_at=work.now,
    )
    customer = await sides.customer_of(work, ticket)
    work.say(customer, "customer/technician_found", ticket=ticket, technician=technician)
    await put_into_hands(work, ticket, technician)


async def put_into_hands(work: UnitOfWork, ticket: Ticket, technician: Person) -> None:
    """Who has it now sees its card with everything; nobody else is asked any more, and a time is waited for."""
    await declined_offer.forget(work.session, ticket.id, technician.id)
    await appointments.forget(work, ticket)
    escalations.promise_time(work, ticket)
    await cards.put_to_technician(work, ticket, technician)
    await relay_reading.tell_that_there_is_one(work, technician, ticket)
    await cards.refresh(work, ticket)


async def require_may_take(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    await require_untaken(work, technician, ticket)
    await require_ready_for_jobs(work, technician)


async def require_ready_for_jobs(work: UnitOfWork, technician: Person) -> None:
    await access.require_present(work, technician)
    require_reachable(technician)


def require_reachable(technician: Person) -> None:
    if not technician.is_reachable:
        raise Refused("start_first")


async def require_untaken(work: UnitOfWork, technician: Person, ticket: Ticket) -> None:
    if ticket.technician_id == technician.id:
        raise Refused("yours_already", number=ticket.number)
    holder = await sides.technician_of(work, ticket)
    if holder:
        raise Refused("taken_already", number=ticket.number, holder=holder.name)
    if ticket.status is not Status.OPEN:
        raise Refused("not_open_any_more", number=ticket.number)


async def hand_back(work: UnitOfWork, technician: Person, ticket: Ticket, reason: str) -> None:
    """The technician cannot serve it after all: the group may take it again [O3]."""
    await _give_up(work, ticket, Action.HAND_BACK, Role.TECHNICIAN, technician, reason=reason)


async def take_back(work: UnitOfWork, office: Office, why: Why) -> None:
    """Leader or dispatcher takes it out of the technician's hands; both sides hear the reason [O3]."""
    ticket = office.ticket
    technician = await sides.technician_of(work, ticket)
    await _give_up(work, ticket, Action.TAKE_BACK, office.role, office.person, reason=why.kept, why=why)
    if technician:
        work.say(technician, "technician/taken_back", ticket=ticket, by=office.person, why=why)
    work.say(office.person, "office/taken_back", ticket=ticket)


async def fall_back(work: UnitOfWork, ticket: Ticket) -> None:
    """Its technician works there no longer: the desk itself takes it back."""
    await _give_up(work, ticket, Action.TAKE_BACK, Role.DESK, None)


async def take_elsewhere(work: UnitOfWork, office: Office, reason: str, why: Why) -> None:
    """It belongs to another region: there somebody is asked who can keep the time."""
    technician = await sides.technician_of(work, office.ticket)
    taken = Action.TAKE_BACK, office.role, office.person
    await _give_up(work, office.ticket, *taken, reason=reason, why=why, goes_elsewhere=True)
    if technician:
        work.say(technician, "technician/taken_back", ticket=office.ticket, by=office.person, why=why)


async def hand_on(
    work: UnitOfWork, customer: Person, ticket: Ticket, visit: Visit, heard_by: Office | None = None
) -> None:
    """The customer does not agree: to a colleague who can make the first time, else to the dispatcher [B3].

    `heard_by`: whom of the office they told so by telephone.
    """
    visit.state, visit.answered_at = VisitState.DECLINED, work.now
    technician = await sides.technician_of(work, ticket)
    can_colleague = await _can_colleague(work, ticket, await visits.promised_at(work, ticket))
    await slips.settle(work, ticket, _OUTCOME[can_colleague])
    if heard_by:
        told = Action.TAKE_BACK, heard_by.role, heard_by.person
    else:
        told = Action.HAND_BACK, Role.CUSTOMER, customer
    await _open_again(work, ticket, *told, reason=visit.reason)
    if technician:
        work.say(technician, "technician/visit_declined", ticket=ticket, visit=visit)
    if not can_colleague:
        await dispatchers.tell(
            work, ticket, "office/not_agreed", sides.about_the_visit(ticket), visit=visit, technician=technician
        )
    keyboard = keyboards.given_up(sides.captions_for(work, customer), ticket.id)
    work.say(customer, "customer/visit_handed_on", keyboard=keyboard, ticket=ticket, can_colleague=can_colleague)


_OUTCOME = {True: Outcome.COLLEAGUE, False: Outcome.DISPATCHER}


async def _give_up(
    work: UnitOfWork,
    ticket: Ticket,
    action: Action,
    role: Role,
    actor: Person | None,
    *,
    reason: str = "",
    why: Why | None = None,
    goes_elsewhere: bool = False,
) -> None:
    """An agreed time goes to a colleague who can make it, else the dispatcher hears; the customer reads which."""
    agreed = await agreed_visit(work.session, ticket.id)
    technician = await sides.technician_of(work, ticket)
    can_colleague = goes_elsewhere or agreed is None or await _can_colleague(work, ticket, agreed.starts_at)
    if agreed:
        outcome = _OUTCOME[can_colleague]
        await slips.settle(work, ticket, outcome)
        slips.begin(work, ticket, SlipKind.NOT_POSSIBLE, role, agreed.starts_at, reason=reason, outcome=outcome)
    await _open_again(work, ticket, action, role, actor, reason=reason)
    facts: dict[str, Any] = {"visit": agreed, "technician": technician, "obstacle": obstacle_in(reason)}
    if not can_colleague:
        about = sides.about_the_visit(ticket)
        await dispatchers.tell(work, ticket, "office/not_possible", about, reason=reason, **facts)
    customer = await sides.customer_of(work, ticket)
    facts |= {"can_colleague": can_colleague, "why": why}
    facts |= {"keyboard": keyboards.given_up(sides.captions_for(work, customer), ticket.id)}
    work.say(customer, "customer/technician_changes", ticket=ticket, **facts)


async def _open_again(
    work: UnitOfWork, ticket: Ticket, action: Action, role: Role, actor: Person | None, *, reason: str
) -> None:
    """The region is asked anew."""
    await release(work, ticket, action, role, actor, reason=reason)
    await cards.refresh(work, ticket)
    await escalations.start_ladder(work, ticket)


async def release(
    work: UnitOfWork, ticket: Ticket, action: Action, role: Role, actor: Person | None, *, reason: str
) -> None:
    """Out of the technician's hands; the time that the customer counts on goes with the job."""
    former = await sides.technician_of(work, ticket)
    wished_at = await visits.promised_at(work, ticket)
    nobody: dict[str, Any] = {"technician_id": None, "claimed_at": None, "wished_at": wished_at}
    await advance(work, ticket, action, role, actor, reason=reason, **nobody)
    await visits.let_go(work, ticket)
    if former:
        await cards.close_job_card(work, ticket, former)
    ticket.job_card_id = None


async def _can_colleague(work: UnitOfWork, ticket: Ticket, at: datetime | None) -> bool:
    visit = calendars.visit_at(work, at) if at and at > work.now else None
    others = await declined.who_is_left(work, ticket)
    free = [await calendars.calendar_of(work, each.id, ticket) for each in others]
    return visit is not None and calendars.is_any_free(work, visit, free)
