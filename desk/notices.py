"""A machine's owner hears that the warranty ends or maintenance falls due, and asks for a visit at a tap [T2]."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from desk import care, machines, maintenance_plans, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import care as keyboards
from models.device import Device, devices_of
from models.maintenance_plan import open_plan
from models.person import Person
from models.reminder import Promise, Reminder, due_for_owner
from models.ticket import live_tickets_of
from rules.warranty import months_after

A_WEEK = timedelta(weeks=1)
TEMPLATES = {
    Promise.WARRANTY_ENDING: "customer/warranty_ending",
    Promise.MAINTENANCE_DUE: "customer/maintenance_due",
}


async def tell(work: UnitOfWork, reminder: Reminder) -> None:
    """All machines of the owner for which it is time, in one message [M3]."""
    device = await work.session.get_one(Device, reminder.device_id)
    owner = await work.session.get(Person, device.owner_id) if device.owner_id else None
    if owner is None or not owner.is_reachable:
        await care.plan(work, device)
        return
    found: dict[int, date] = {}
    for each in await due_for_owner(work.session, reminder.promise, owner.id, work.now, besides=reminder):
        its_device = await work.session.get_one(Device, each.device_id)
        each.done_at = work.now
        on = await _DAY[reminder.promise](work, its_device, owner)
        if on and not await _can_wait(work, each, its_device, on):
            found[its_device.id] = on
            await care.plan(work, its_device)
    if found:
        await ask(work, owner, reminder.promise, found)


async def ask(
    work: UnitOfWork, owner: Person, promise: Promise, found: Mapping[int, date], due_at: datetime | None = None
) -> None:
    """About these machines, by device, and the day of each."""
    titles = await machines.machines_of(work, owner)
    listed = {device.id: titles[device.id] for device in await devices_of(work.session, owner.id) if device.id in found}
    is_care = promise is Promise.MAINTENANCE_DUE
    facts = await _told_before(work, listed) if is_care else {}
    keyboard = keyboards.notices(sides.captions_for(work, owner), listed, may_decline=is_care)
    named = [(title, found[device_id]) for device_id, title in listed.items()]
    today = maintenance_plans.day_of(work, owner, work.now)
    work.say(owner, TEMPLATES[promise], keyboard=keyboard, machines=named, today=today, due_at=due_at, **facts)


async def _told_before(work: UnitOfWork, devices: Iterable[int]) -> dict[str, Any]:
    """Whether they heard of all of it before; from now on they have."""
    plans = [plan for device_id in devices if (plan := await open_plan(work.session, device_id))]
    is_again = bool(plans) and all(plan.told_at for plan in plans)
    for plan in plans:
        plan.told_at = work.now
    return {"is_again": is_again}


async def _can_wait(work: UnitOfWork, reminder: Reminder, device: Device, on: date) -> bool:
    """Somebody is to come for it anyway, or has just asked: not now; what became of that is seen in a week."""
    tickets = await live_tickets_of(work.session, device.owner_id or 0)
    is_under_way = any(ticket.device_id == device.id for ticket in tickets)
    if not (is_under_way or await _was_told_lately(work, reminder, device)):
        return False
    if reminder.promise is Promise.MAINTENANCE_DUE or (work.now + A_WEEK).date() < on:
        work.promise(reminder.promise, work.now + A_WEEK, device_id=device.id, region_code=reminder.region_code)
    return True


async def _was_told_lately(work: UnitOfWork, reminder: Reminder, device: Device) -> bool:
    """By whoever leads the region [M3]."""
    is_care = reminder.promise is Promise.MAINTENANCE_DUE
    plan = await open_plan(work.session, device.id) if is_care else None
    return bool(plan and plan.told_at and work.now < plan.told_at + A_WEEK)


async def _warranty_end(work: UnitOfWork, device: Device, owner: Person) -> date | None:
    """None when it has ended meanwhile."""
    product = work.company.product(device.product_code)
    if product is None or device.purchased_on is None:
        return None
    ends_on = months_after(device.purchased_on, product.warranty_months)
    return ends_on if ends_on >= maintenance_plans.day_of(work, owner, work.now) else None


async def _maintenance_day(work: UnitOfWork, device: Device, _owner: Person) -> date | None:
    """As the plan has it, also when we were down on the day itself."""
    plan = await open_plan(work.session, device.id) if work.company.product(device.product_code) else None
    return plan.due_on if plan else None


_DAY: dict[Promise, Callable[[UnitOfWork, Device, Person], Awaitable[date | None]]] = {
    Promise.WARRANTY_ENDING: _warranty_end,
    Promise.MAINTENANCE_DUE: _maintenance_day,
}
