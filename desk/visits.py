"""Times that can be served, agreed visits and dropped ones; two visits of one technician never collide [P3 B5]."""

from datetime import datetime

from desk import appointments, calendar_files, calendars, cards, departures, handover_requests, sides, slips
from desk.diary import advance
from desk.unit_of_work import UnitOfWork
from desk.why import Why
from models.person import Person
from models.slip import Outcome
from models.ticket import Ticket
from models.visit import Visit, VisitState, agreed_visit, proposed_visit
from rules.refused import Refused
from rules.roles import Role
from rules.slots import pick_spread
from rules.ticket import Action, Status

OFFERED = 6


async def free_times(
    work: UnitOfWork, ticket: Ticket, count: int = OFFERED, after: datetime | None = None
) -> list[datetime]:
    """Times that can really be served, spread over the next days; none when the region has nobody."""
    free = await calendars.calendars_for(work, ticket)
    return pick_spread(calendars.slots(work, ticket, free, after or work.now), count)


async def is_free(work: UnitOfWork, ticket: Ticket, at: datetime) -> bool:
    """The region's calendar is held until the commit: what is free now is free when it is written down."""
    await calendars.hold(work, ticket.region_code)
    visit = calendars.visit_at(work, at)
    if not calendars.suits(work, ticket, visit):
        return False
    return calendars.is_any_free(work, visit, await calendars.calendars_for(work, ticket))


async def confirm(work: UnitOfWork, technician: Person, ticket: Ticket, at: datetime) -> None:
    """The technician keeps the time that the customer wished for [P3]."""
    if ticket.status is not Status.ACCEPTED:
        raise Refused("answered_already")
    await settle(work, ticket, new_visit(work, ticket, at), Role.TECHNICIAN, technician)


async def settle(work: UnitOfWork, ticket: Ticket, visit: Visit, role: Role, actor: Person) -> None:
    """The time is agreed: an earlier one is moved, reminders follow, both sides are told exactly when."""
    await require_possible(work, ticket, visit.starts_at)
    await slips.settle(work, ticket, Outcome.AGREED if visit.id else Outcome.ANOTHER)
    previous = await agreed_visit(work.session, ticket.id)
    is_under_way = ticket.status is Status.EN_ROUTE and appointments.is_today(work, ticket, visit)
    await advance(work, ticket, Action.DELAY if is_under_way else Action.AGREE, role, actor, wish_words=None)
    if previous:
        previous.state, previous.answered_at = VisitState.MOVED, work.now
        visit.left_at = previous.left_at if is_under_way else None
    visit.state, visit.answered_at = VisitState.AGREED, work.now
    work.session.add(visit)
    await work.session.flush()
    await appointments.plan(work, ticket, visit)
    if previous:
        await departures.plan_the_rest_anew(work, ticket, previous)
    customer, technician = await sides.of(work, ticket)
    await calendar_files.send(work, ticket, visit)
    work.say(customer, "customer/visit_agreed", ticket=ticket, visit=visit, technician=technician)
    if technician and role is not Role.TECHNICIAN:
        work.say(technician, "technician/visit_agreed", ticket=ticket, visit=visit, previous=previous)
    await cards.refresh(work, ticket)


async def drop(work: UnitOfWork, ticket: Ticket, by: Person | None = None, why: Why | None = None) -> None:
    """The ticket was cancelled, perhaps `by` the office: nobody comes, and the technician hears of it."""
    visit = await let_go(work, ticket)
    technician = await sides.technician_of(work, ticket)
    if technician:
        work.say(technician, "technician/job_cancelled", ticket=ticket, visit=visit, by=by, why=why)


async def let_go(work: UnitOfWork, ticket: Ticket) -> Visit | None:
    """What was agreed or proposed falls, and all promises with it; the visit that was agreed, if any."""
    agreed, proposed = await agreed_visit(work.session, ticket.id), await proposed_visit(work.session, ticket.id)
    for visit in filter(None, (agreed, proposed)):
        visit.state, visit.answered_at = VisitState.DROPPED, work.now
    await slips.settle(work, ticket, Outcome.WITHDRAWN)
    await handover_requests.withdraw(work, ticket)
    await appointments.forget(work, ticket)
    if agreed:
        await departures.plan_the_rest_anew(work, ticket, agreed)
        await calendar_files.send(work, ticket, agreed, is_off=True)
    return agreed


async def require_possible(work: UnitOfWork, ticket: Ticket, at: datetime) -> None:
    """In the future, and not while the technician is elsewhere, or away."""
    await calendars.hold(work, ticket.region_code)
    if at <= work.now:
        raise Refused("time_is_past")
    if away := await calendars.absence_during(work, ticket.technician_id, at):
        raise Refused("technician_is_away", away=away)
    if await calendars.collision(work, ticket, at):
        raise Refused("time_not_free")


async def promised_at(work: UnitOfWork, ticket: Ticket) -> datetime | None:
    """The time that the customer counts on: agreed, or still wished for."""
    agreed = await agreed_visit(work.session, ticket.id)
    return agreed.starts_at if agreed else ticket.wished_at


async def is_possible(work: UnitOfWork, ticket: Ticket, at: datetime) -> bool:
    try:
        await require_possible(work, ticket, at)
    except Refused:
        return False
    return True


def new_visit(work: UnitOfWork, ticket: Ticket, at: datetime, reason: str = "") -> Visit:
    if ticket.technician_id is None:
        raise Refused("answered_already")
    interval = calendars.visit_at(work, at)
    return Visit(
        ticket_id=ticket.id,
        technician_id=ticket.technician_id,
        state=VisitState.PROPOSED,
        starts_at=interval.start,
        ends_at=interval.end,
        reason=reason,
        proposed_at=work.now,
    )
