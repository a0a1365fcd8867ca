"""A machine's owner hears once that the warranty ends or maintenance falls due, and asks for a visit at a tap [T2]."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from desk import care, machines, sides
from desk.unit_of_work import UnitOfWork
from messages.keyboards import care as keyboards
from models.device import Device, devices_of
from models.person import Person
from models.reminder import Promise, Reminder, due_for_owner
from models.ticket import live_tickets_of
from rules.care import maintenance_due
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
        on = await _DAY[reminder.promise](work, each, its_device, owner)
        if on and not await _can_wait(work, each, its_device, on):
            found[its_device.id] = on
            await care.plan(work, its_device)
    if found:
        await _say(work, owner, reminder.promise, found)


async def _can_wait(work: UnitOfWork, reminder: Reminder, device: Device, on: date) -> bool:
    """Somebody is to come for it anyway: not now; what became of that is seen in a week."""
    tickets = await live_tickets_of(work.session, device.owner_id or 0)
    if not any(ticket.device_id == device.id for ticket in tickets):
        return False
    if (work.now + A_WEEK).date() < on:
        work.promise(reminder.promise, work.now + A_WEEK, device_id=device.id, region_code=reminder.region_code)
    return True


async def _say(work: UnitOfWork, owner: Person, promise: Promise, found: dict[int, date]) -> None:
    titles = await machines.machines_of(work, owner)
    listed = {device.id: titles[device.id] for device in await devices_of(work.session, owner.id) if device.id in found}
    keyboard = keyboards.notices(sides.captions_for(work, owner), listed)
    machines_and_days = [(title, found[device_id]) for device_id, title in listed.items()]
    today = care.day_of(work, owner, work.now)
    work.say(owner, TEMPLATES[promise], keyboard=keyboard, machines=machines_and_days, today=today)


async def _warranty_end(work: UnitOfWork, _reminder: Reminder, device: Device, owner: Person) -> date | None:
    """None when it has ended meanwhile."""
    product = work.company.product(device.product_code)
    if product is None or device.purchased_on is None:
        return None
    ends_on = months_after(device.purchased_on, product.warranty_months)
    return ends_on if ends_on >= care.day_of(work, owner, work.now) else None


async def _maintenance_day(work: UnitOfWork, reminder: Reminder, device: Device, owner: Person) -> date | None:
    """For which this notice was planned, also when we were down on the day itself."""
    product = work.company.product(device.product_code)
    since = await care.cared_for_on(work, device, owner)
    if product is None or product.maintenance_months is None or since is None:
        return None
    return maintenance_due(since, product.maintenance_months, care.day_of(work, owner, reminder.due_at))


_DAY: dict[Promise, Callable[[UnitOfWork, Reminder, Device, Person], Awaitable[date | None]]] = {
    Promise.WARRANTY_ENDING: _warranty_end,
    Promise.MAINTENANCE_DUE: _maintenance_day,
}
