"""What is said when the time around a visit comes: coming, leave now, late, no report [B5]."""

from datetime import datetime, timedelta
from typing import Any

from desk import appointments, calendars, escalations, holidays, proposals, sides, slips
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import technician as keyboards
from messages.keyboards import visits as visit_keyboards
from models.absence import absence_at
from models.person import Person
from models.reminder import Promise, Reminder
from models.slip import SlipKind
from models.ticket import Ticket
from models.visit import Visit, agreed_visit, proposed_visit
from rules.business_hours import next_opening
from rules.escalation import Trouble
from rules.roles import Role
from rules.ticket import HELD, Status
from rules.wall_clock import instant


async def remind(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    """The evening before, and again two hours before; a question that waits is asked again instead."""
    visit = await _visit_of(work, reminder, ticket)
    if visit is None or ticket.status is not Status.SCHEDULED or visit.starts_at <= work.now:
        return
    is_evening = reminder.promise is Promise.EVENING_BEFORE
    if is_evening and appointments.is_today(work, ticket, visit):
        return
    if await _is_told_as_away(work, ticket, visit):
        return
    proposal = await proposed_visit(work.session, ticket.id)
    if proposal:
        await proposals.ask(work, ticket, proposal)
        return
    customer, technician = await sides.of(work, ticket)
    name = "visit_tomorrow" if is_evening else "visit_soon"
    work.say(customer, f"customer/{name}", ticket=ticket, visit=visit, technician=technician)
    if technician:
        work.say(technician, f"technician/{name}", ticket=ticket, visit=visit)


async def call_to_leave(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    visit = await _visit_of(work, reminder, ticket)
    technician = await sides.technician_of(work, ticket)
    if visit is None or technician is None or not _can_still_leave(work, ticket, visit):
        return
    if await calendars.absence_during(work, technician.id, visit.starts_at):
        return  # the leader heard of it, and hears again when nobody has left
    keyboard = keyboards.set_off(captions_for(work, technician), ticket.id)
    work.say(technician, "technician/leave_now", keyboard=keyboard, ticket=ticket, visit=visit)


async def miss_departure(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    visit = await _visit_of(work, reminder, ticket)
    if visit and _can_still_leave(work, ticket, visit) and not await _is_told_as_away(work, ticket, visit):
        await escalations.tell_leader_of_visit(work, ticket, Trouble.NOT_LEFT, visit, Promise.LEAVE_NOW)


async def miss_arrival(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    """At the agreed time an apology and a question, a little later the leader; when all is over, only the leader."""
    visit = await _visit_of(work, reminder, ticket)
    if visit is None or ticket.status not in {Status.SCHEDULED, Status.EN_ROUTE}:
        return
    if reminder.rung or visit.ends_at <= work.now:
        await escalations.tell_leader_of_visit(work, ticket, Trouble.NOT_ARRIVED, visit, Promise.NOT_ARRIVED)
        return
    if not await slips.is_any_open(work, ticket):
        slips.begin(work, ticket, SlipKind.LATE, Role.DESK, visit.starts_at)
    customer, technician = await sides.of(work, ticket)
    is_away = await _is_told_as_away(work, ticket, visit)
    if not await proposed_visit(work.session, ticket.id):
        facts: dict[str, Any] = {"visit": visit, "technician": technician, "is_away": is_away}
        facts |= {"keyboard": visit_keyboards.late(captions_for(work, customer), ticket.id)}
        work.say(customer, "customer/visit_late", ticket=ticket, **facts)
    if is_away:
        return
    _ask_where(work, technician, ticket, visit)
    due_at = visit.starts_at + work.company.timers.not_arrived
    work.promise(Promise.NOT_ARRIVED, due_at, ticket_id=ticket.id, visit_id=visit.id, rung=1)


async def miss_report(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> None:
    """The technician first, the leader on the next business morning."""
    visit = await _visit_of(work, reminder, ticket)
    technician = await sides.technician_of(work, ticket)
    if visit is None or technician is None or ticket.status not in HELD:
        return
    if reminder.rung:
        await escalations.tell_leader_of_visit(work, ticket, Trouble.REPORT_MISSING, visit, Promise.REPORT_MISSING)
        return
    if not await absence_at(work.session, technician.id, work.now):
        work.say(technician, "technician/report_missing", ticket=ticket, visit=visit)
    due_at = _next_morning(work, ticket)
    work.promise(Promise.REPORT_MISSING, due_at, ticket_id=ticket.id, visit_id=visit.id, rung=1)


async def _is_told_as_away(work: UnitOfWork, ticket: Ticket, visit: Visit) -> bool:
    """A visit that is still with somebody who is away then is the leader's."""
    away = await calendars.absence_during(work, ticket.technician_id, visit.starts_at)
    if away:
        await escalations.tell_leader_of(work, ticket, Trouble.VISIT_IN_ABSENCE, visit, away=away)
    return away is not None


def _can_still_leave(work: UnitOfWork, ticket: Ticket, visit: Visit) -> bool:
    """We may look late, after a downtime: nobody is sent to a visit whose time has passed."""
    return ticket.status is Status.SCHEDULED and visit.starts_at > work.now


async def _visit_of(work: UnitOfWork, reminder: Reminder, ticket: Ticket) -> Visit | None:
    """The visit that the reminder was promised for, if it is still the agreed one."""
    visit = await agreed_visit(work.session, ticket.id)
    return visit if visit and visit.id == reminder.visit_id else None


def _ask_where(work: UnitOfWork, technician: Person | None, ticket: Ticket, visit: Visit) -> None:
    if technician:
        keyboard = keyboards.where_are_you(captions_for(work, technician), ticket.id, ticket.status)
        work.say(technician, "technician/not_arrived", keyboard=keyboard, ticket=ticket, visit=visit)


def _next_morning(work: UnitOfWork, ticket: Ticket) -> datetime:
    zone = work.zone_of(ticket.region_code)
    tomorrow = work.now.astimezone(zone).date() + timedelta(days=1)
    return next_opening(
        instant(tomorrow, work.company.hours.opens, zone), zone, work.company.hours, holidays.of_house(work)
    )
