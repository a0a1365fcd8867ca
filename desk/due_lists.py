"""A region's maintenance plan for whoever leads it: what is overdue first, and the owner asked at a tap [T2]."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from desk import charge, machines, notices, teams
from desk.sides import captions_for
from desk.unit_of_work import UnitOfWork
from messages.keyboards import plan as keyboards
from models.device import Device
from models.maintenance_plan import MaintenancePlan, Planned, count_due, due_list
from models.person import Person
from models.reminder import Promise
from models.ticket import live_tickets_of
from rules.company.house import Region
from rules.company.words import Text
from rules.quiet_hours import next_polite_moment
from rules.refused import Refused

ON_A_PAGE = 8
A_WEEK = timedelta(weeks=1)
"""An owner is not asked oftener."""


class Entry(NamedTuple):
    place: int
    planned: Planned
    machine: Text | None


async def show_or_ask_which(work: UnitOfWork, person: Person) -> int | None:
    """The message's row."""
    regions = await charge.regions_of(work, person, teams.EVERYWHERE)
    if len(regions) == 1:
        return await show(work, person, regions[0].code)
    row = work.say(person, "office/ask_plan", keyboard=keyboards.regions(captions_for(work, person), regions))
    await work.session.flush()
    return row.id if row else None


async def show(
    work: UnitOfWork, person: Person, region_code: str, page: int = 0, message_id: int | None = None
) -> int | None:
    """In the message that shows it already, else in a new one: its row is answered."""
    region = await charge.region_of(work, person, region_code, teams.EVERYWHERE)
    facts = await _facts(work, person, region, page)
    if message_id:
        await work.show_again(message_id, person, "office/plan", **facts)
        return message_id
    row = work.say(person, "office/plan", **facts)
    await work.session.flush()
    return row.id if row else None


async def ask_owner(work: UnitOfWork, person: Person, plan_id: int) -> MaintenancePlan:
    """The bot offers them a visit, at a polite hour."""
    plan = await work.session.get(MaintenancePlan, plan_id)
    if plan is None or plan.region_code is None:
        raise Refused("not_your_office")
    await charge.region_of(work, person, plan.region_code, teams.EVERYWHERE)
    owner = await _owner_to_ask(work, plan)
    at = next_polite_moment(work.now, work.zone_of(owner.region_code), work.company.hours)
    await notices.ask(work, owner, Promise.MAINTENANCE_DUE, {plan.device_id: plan.due_on}, at)
    return plan


async def _owner_to_ask(work: UnitOfWork, plan: MaintenancePlan) -> Person:
    device = await work.session.get_one(Device, plan.device_id)
    owner = await work.session.get(Person, device.owner_id) if device.owner_id else None
    if plan.ended_at or owner is None:
        raise Refused("answered_already")
    if owner.telegram_id is None or not owner.is_reachable:
        raise Refused("owner_not_reachable", owner=owner)
    if any(ticket.device_id == device.id for ticket in await live_tickets_of(work.session, owner.id)):
        raise Refused("visit_under_way")
    if plan.told_at and work.now < plan.told_at + A_WEEK:
        raise Refused("asked_lately", told_at=plan.told_at)
    return owner


async def _facts(work: UnitOfWork, person: Person, region: Region, page: int) -> dict[str, Any]:
    today = work.now.astimezone(work.zone_of(region.code)).date()
    soon_until = today + work.company.timers.maintenance_due + timedelta(days=1)
    total, overdue = await count_due(work.session, region.code), await count_due(work.session, region.code, today)
    last_page = max(total - 1, 0) // ON_A_PAGE
    page = min(max(page, 0), last_page)
    listed = await _entries(work, region, page)
    to_ask = {each.place: each.planned.plan.id for each in listed if _may_ask(work, each.planned, today)}
    return {
        "keyboard": keyboards.plan(captions_for(work, person), region.code, page, last_page, to_ask),
        "region": region,
        "entries": listed,
        "total": total,
        "overdue": overdue,
        "soon_until": soon_until,
        "soon": await count_due(work.session, region.code, soon_until) - overdue,
        "today": today,
        "page": page,
        "pages": last_page + 1,
        **{f"owner_{each.place}": each.planned.owner for each in listed},
    }


async def _entries(work: UnitOfWork, region: Region, page: int) -> list[Entry]:
    first = page * ON_A_PAGE
    found = await due_list(work.session, region.code, ON_A_PAGE, first)
    return [
        Entry(first + place, planned, machines.title_of(work, planned.device, is_alone=False))
        for place, planned in enumerate(found, start=1)
    ]


def _may_ask(work: UnitOfWork, planned: Planned, today: date) -> bool:
    """Those for which it is time, and whom nobody asked within the week."""
    is_time = planned.plan.due_on <= today + work.company.timers.maintenance_due
    is_long_ago = planned.plan.told_at is None or work.now >= planned.plan.told_at + A_WEEK
    return is_time and is_long_ago and planned.ticket is None and planned.is_reachable
