"""Who is free when: visits agreed or proposed, leave, and wishes that somebody will have to serve [P3 B3 T2]."""

from datetime import datetime

from desk import holidays
from desk.unit_of_work import UnitOfWork
from models.absence import Absence, absences_ahead
from models.post import holders_of
from models.region import Region
from models.ticket import Ticket, jobs_of, open_tickets_in
from models.visit import Visit, agreed_visits, proposed_visit
from rules.business_hours import openings
from rules.company.products import Span
from rules.roles import Role
from rules.slots import Interval, disturbs, free_slots, free_technicians
from rules.ticket import Status

Calendars = list[list[Interval]]

AMONG_PLANNERS = {"key_share": True}
"""Whoever only writes a row that names the region need not wait, else they might wait for us while we wait for them."""


async def hold(work: UnitOfWork, region_code: str | None) -> None:
    """Whoever plans in this region waits for us: two customers are not promised the same hour."""
    if region_code:
        await work.session.get(Region, region_code, with_for_update=AMONG_PLANNERS)


def visit_at(work: UnitOfWork, at: datetime) -> Interval:
    return Interval(at, at + work.company.timers.visit_length)


async def calendars_for(work: UnitOfWork, ticket: Ticket) -> Calendars:
    """Of the technician who has the ticket, or of everybody in its region who might take it."""
    if ticket.technician_id:
        return [await calendar_of(work, ticket.technician_id, ticket)]
    if ticket.region_code is None:
        return []
    colleagues = await holders_of(work.session, Role.TECHNICIAN, ticket.region_code)
    calendars = [await calendar_of(work, each.id, ticket) for each in colleagues]
    waiting = [other for other in await open_tickets_in(work.session, ticket.region_code) if other.id != ticket.id]
    _pencil_in(work, calendars, [other.wished_at for other in waiting if other.wished_at])
    return calendars


async def calendar_of(work: UnitOfWork, technician_id: int, besides: Ticket) -> list[Interval]:
    """Agreed visits, what else the technician will have to find time for, and when they are away."""
    agreed = await agreed_visits(work.session, [technician_id], work.now)
    taken = [Interval(visit.starts_at, visit.ends_at) for visit in agreed if visit.ticket_id != besides.id]
    away = [absence.interval for absence in await absences_ahead(work.session, [technician_id], work.now)]
    return taken + away + await _in_question(work, technician_id, besides)


def slots(work: UnitOfWork, ticket: Ticket, calendars: Calendars, after: datetime) -> list[datetime]:
    timers = work.company.timers
    return free_slots(
        after=after,
        zone=work.zone_of(ticket.region_code),
        hours=work.company.hours,
        days=timers.slot_days,
        step=timers.slot_step,
        length=timers.visit_length,
        busy=calendars,
        travel=timers.travel,
        production=_production_hours(work, ticket),
        holidays=holidays.of_house(work),
    )


def suits(work: UnitOfWork, ticket: Ticket, visit: Interval) -> bool:
    """Somebody can still get there, the house is open, and the machine is not at work."""
    zone = work.zone_of(ticket.region_code)
    opens, closes = next(openings(visit.start, zone, work.company.hours, holidays.of_house(work)))
    is_in_time = visit.start >= work.now + work.company.timers.travel
    is_disturbing = any(disturbs(visit, shift, zone) for shift in _production_hours(work, ticket))
    return is_in_time and opens <= visit.start and visit.end <= closes and not is_disturbing


def is_any_free(work: UnitOfWork, visit: Interval, calendars: Calendars) -> bool:
    return bool(free_technicians(visit, calendars, work.company.timers.travel))


async def collision(work: UnitOfWork, ticket: Ticket, at: datetime, technician_id: int | None = None) -> Visit | None:
    """The agreed visit for which whoever has the job, or the technician named, could not be in time. Nothing else is in
    the way: they may come early or late if the customer agrees, and settle one of two wishes first."""
    travel, visit = work.company.timers.travel, visit_at(work, at)
    away = Interval(visit.start - travel, visit.end + travel)
    agreed = await agreed_visits(work.session, [technician_id or ticket.technician_id or 0], work.now)
    others = (other for other in agreed if other.ticket_id != ticket.id)
    return next((other for other in others if away.overlaps(Interval(other.starts_at, other.ends_at))), None)


async def absence_during(work: UnitOfWork, technician_id: int | None, at: datetime) -> Absence | None:
    """In which the technician is away for some of the visit."""
    visit = visit_at(work, at)
    ahead = await absences_ahead(work.session, [technician_id or 0], work.now)
    return next((absence for absence in ahead if visit.overlaps(absence.interval)), None)


async def _in_question(work: UnitOfWork, technician_id: int, besides: Ticket) -> list[Interval]:
    """Times proposed and not answered, and wishes not confirmed."""
    jobs = [job for job in await jobs_of(work.session, technician_id) if job.id != besides.id]
    proposals = [await proposed_visit(work.session, job.id) for job in jobs]
    wishes = [job.wished_at for job in jobs if job.status is Status.ACCEPTED and job.wished_at]
    proposed = [Interval(visit.starts_at, visit.ends_at) for visit in proposals if visit]
    return proposed + [visit_at(work, wish) for wish in wishes]


def _pencil_in(work: UnitOfWork, calendars: Calendars, wishes: list[datetime]) -> None:
    """Each wish takes the first calendar that can serve it; one that fits nowhere takes nobody's time."""
    for wish in sorted(wishes):
        visit = visit_at(work, wish)
        for place in free_technicians(visit, calendars, work.company.timers.travel)[:1]:
            calendars[place].append(visit)


def _production_hours(work: UnitOfWork, ticket: Ticket) -> tuple[Span, ...]:
    product = work.company.product(ticket.product_code)
    return product.production_hours if product else ()
