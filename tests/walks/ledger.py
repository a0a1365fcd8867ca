"""What has to hold in the evening of each day, and what happened over all days."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from sqlmodel import col, select

from desk import waiting
from models.ticket import Ticket
from models.ticket_event import TicketEvent
from models.visit import Visit, VisitState
from rules.roles import Role
from rules.ticket import LIFE, Action, Status
from tests.support.desk_kit import Desk
from tests.walks import whereabouts
from tests.walks.records import Records
from tests.walks.said import Broken

LEGAL = {(step.action, role, before, step.after) for step in LIFE for role in step.roles for before in step.before}


@dataclass
class Seen:
    statuses: set[Status] = field(default_factory=set)
    actions: set[tuple[Action, Role]] = field(default_factory=set)
    pressed: set[str] = field(default_factory=set)
    """Kinds of buttons."""
    move_count: int = 0
    records: Records = field(default_factory=Records)


async def look_at_the_day(desk: Desk, seen: Seen) -> None:
    async with desk.database.open_work() as work:
        waits = set(await waiting.by_ticket(work))
    async with desk.database.open_reading() as session:
        tickets = {each.id: each for each in await session.exec(select(Ticket))}
        events = list(await session.exec(select(TicketEvent).order_by(col(TicketEvent.id))))
        await whereabouts.look(session, desk.clock.now, waits)
        await seen.records.look(session, desk.clock.now)
        visits = list(await session.exec(select(Visit).where(Visit.state == VisitState.AGREED)))
    obey_the_table(tickets, events)
    nobody_is_booked_twice(visits, tickets)
    seen.statuses |= {each.after for each in events} | {each.before for each in events}
    seen.actions |= {(each.action, each.role) for each in events}


def obey_the_table(tickets: dict[int, Ticket], events: list[TicketEvent]) -> None:
    stands: dict[int, Status] = defaultdict(lambda: Status.REPORTING)
    for each in events:
        if each.before != stands[each.ticket_id]:
            raise Broken(f"ticket {each.ticket_id} stood at {stands[each.ticket_id]}, and {each}")
        if (each.action, each.role, each.before, each.after) not in LEGAL:
            raise Broken(f"the table does not allow {each}")
        stands[each.ticket_id] = each.after
    for ticket in tickets.values():
        if ticket.status != stands[ticket.id]:
            raise Broken(f"ticket {ticket.id} is {ticket.status}, its diary says {stands[ticket.id]}")


def nobody_is_booked_twice(visits: list[Visit], tickets: dict[int, Ticket]) -> None:
    ahead = [each for each in visits if tickets[each.ticket_id].status in {Status.SCHEDULED, Status.EN_ROUTE}]
    ahead.sort(key=lambda visit: (visit.technician_id, visit.starts_at))
    for first, second in pairwise(ahead):
        if first.technician_id == second.technician_id and second.starts_at < first.ends_at:
            raise Broken(f"booked twice: {first} and {second}")
