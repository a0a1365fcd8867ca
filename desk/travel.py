"""How long the way to a visit takes: from the visit before it, else from where the technician sets out [B5]."""

from datetime import datetime, time, timedelta

from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.ticket import Ticket
from models.visit import Visit, visits_between
from rules.travel import Place, place, travel_time
from rules.wall_clock import instant


async def time_to(work: UnitOfWork, ticket: Ticket, visit: Visit) -> timedelta:
    here = await _where_from(work, ticket, visit)
    return travel_time(here, place(ticket.latitude, ticket.longitude), work.company.road, work.company.timers)


async def arrival(work: UnitOfWork, ticket: Ticket, visit: Visit) -> datetime | None:
    """Of somebody who leaves now; None where nobody can tell."""
    here, there = await _where_from(work, ticket, visit), place(ticket.latitude, ticket.longitude)
    if here is None or there is None:
        return None
    return work.now + travel_time(here, there, work.company.road, work.company.timers)


async def visits_of_the_day(work: UnitOfWork, ticket: Ticket, visit: Visit, whose: Person | None = None) -> list[Visit]:
    """By the clock where the machine stands; this one is among them while it is agreed."""
    begins_at, ends_at = _day_of(work, ticket, visit.starts_at)
    return await visits_between(work.session, whose.id if whose else visit.technician_id, begins_at, ends_at)


async def _where_from(work: UnitOfWork, ticket: Ticket, visit: Visit) -> Place | None:
    the_day = await visits_of_the_day(work, ticket, visit)
    earlier = [each for each in the_day if each.starts_at < visit.starts_at and each.ticket_id != ticket.id]
    if earlier:
        there = await work.session.get_one(Ticket, earlier[-1].ticket_id)
        return place(there.latitude, there.longitude)
    technician = await work.session.get_one(Person, visit.technician_id)
    return place(*work.company.base_of(technician.telegram_id, ticket.region_code))


def _day_of(work: UnitOfWork, ticket: Ticket, at: datetime) -> tuple[datetime, datetime]:
    zone = work.zone_of(ticket.region_code)
    today = at.astimezone(zone).date()
    return instant(today, time(0), zone), instant(today + timedelta(days=1), time(0), zone)
