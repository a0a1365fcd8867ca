"""When to leave for a visit, from the time that the way takes; planned anew when the day changes [B5]."""

from datetime import datetime

from desk import travel
from desk.unit_of_work import UnitOfWork
from models.person import Person
from models.reminder import Promise, put_off
from models.ticket import Ticket
from models.visit import Visit, VisitState
from rules.punctuality import leave_at


async def time_to_leave(work: UnitOfWork, ticket: Ticket, visit: Visit) -> datetime:
    way = await travel.time_to(work, ticket, visit)
    return leave_at(visit.starts_at, way, work.company.timers.arrive_early)


async def dates(work: UnitOfWork, ticket: Ticket, visit: Visit) -> dict[Promise, datetime]:
    """Of the call to leave, and of what follows when nobody does."""
    leave = max(work.now, await time_to_leave(work, ticket, visit))
    return {Promise.LEAVE_NOW: leave, Promise.NOT_LEFT: leave + work.company.timers.leave_late}


async def plan_the_rest_anew(work: UnitOfWork, ticket: Ticket, visit: Visit, whose: Person | None = None) -> None:
    """A visit came into that day or fell out of it: whoever goes to a later one may set out from elsewhere.

    `whose`: of somebody else's day than the visit's technician.
    """
    await work.session.flush()
    for other in await travel.visits_of_the_day(work, ticket, visit, whose):
        if other.starts_at > visit.starts_at and other.state is VisitState.AGREED and other.left_at is None:
            its_ticket = await work.session.get_one(Ticket, other.ticket_id)
            for promise, due_at in (await dates(work, its_ticket, other)).items():
                await put_off(work.session, its_ticket.id, promise, due_at)
