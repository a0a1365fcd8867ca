"""What is promised around an agreed visit: it follows the visit when it moves and dies with it [B5]."""

from datetime import datetime

from desk import departures
from desk.unit_of_work import UnitOfWork
from models.reminder import Promise, drop
from models.ticket import Ticket
from models.visit import Visit
from rules.punctuality import evening_before

BEFORE_ARRIVAL = (
    Promise.EVENING_BEFORE,
    Promise.VISIT_SOON,
    Promise.LEAVE_NOW,
    Promise.NOT_LEFT,
    Promise.NOT_ARRIVED,
)
BEFORE_LEAVING = (Promise.LEAVE_NOW, Promise.NOT_LEFT)
AROUND_THE_VISIT = (
    Promise.NO_TIME_AGREED,
    Promise.TIME_PROPOSED,
    Promise.TIME_UNANSWERED,
    *BEFORE_ARRIVAL,
    Promise.REPORT_MISSING,
)


async def plan(work: UnitOfWork, ticket: Ticket, visit: Visit) -> None:
    """Promise everything anew for this visit; whatever was promised for an earlier time goes."""
    await forget(work, ticket, *AROUND_THE_VISIT)
    await work.session.flush()
    for promise, due_at in (await _dates(work, ticket, visit)).items():
        work.promise(promise, due_at, ticket_id=ticket.id, visit_id=visit.id)
    await departures.plan_the_rest_anew(work, ticket, visit)


async def forget(work: UnitOfWork, ticket: Ticket, *promises: Promise) -> None:
    await drop(work.session, ticket.id, work.now, *promises)


def is_near(work: UnitOfWork, visit: Visit) -> bool:
    """Somebody may be on the way already: only a person can still change it."""
    return visit.left_at is not None or work.now > visit.starts_at - work.company.timers.cut_off


def is_today(work: UnitOfWork, ticket: Ticket, visit: Visit) -> bool:
    return is_same_day(work, ticket, visit.starts_at, work.now)


def is_same_day(work: UnitOfWork, ticket: Ticket, one: datetime, other: datetime) -> bool:
    """By the clock where the machine stands."""
    zone = work.zone_of(ticket.region_code)
    return one.astimezone(zone).date() == other.astimezone(zone).date()


async def _dates(work: UnitOfWork, ticket: Ticket, visit: Visit) -> dict[Promise, datetime]:
    timers = work.company.timers
    dates = {Promise.NOT_ARRIVED: visit.starts_at, Promise.REPORT_MISSING: visit.ends_at + timers.report_missing}
    if visit.left_at is None:
        dates |= await departures.dates(work, ticket, visit)
    ahead = {
        Promise.EVENING_BEFORE: evening_before(
            visit.starts_at, timers.evening_before, work.zone_of(ticket.region_code)
        ),
        Promise.VISIT_SOON: visit.starts_at - timers.visit_soon,
    }
    return dates | {promise: due_at for promise, due_at in ahead.items() if due_at > work.now}
