"""What a machine will need is promised ahead: word of its warranty's end, and of its maintenance [T2]."""

from datetime import date, datetime

from desk.unit_of_work import UnitOfWork
from models.device import Device
from models.person import Person
from models.reminder import Promise, forget_notices, was_kept
from models.visit import last_visit_to
from rules.care import maintenance_due, notice_at
from rules.company.products import Product
from rules.warranty import months_after


async def plan(work: UnitOfWork, device: Device) -> None:
    """Anew, whenever its purchase becomes known or changes, and whenever somebody was there."""
    await work.session.flush()
    await forget_notices(work.session, device.id)
    product = work.company.product(device.product_code)
    owner = await work.session.get(Person, device.owner_id) if device.owner_id else None
    if product and owner:
        await _promise_warranty(work, device, product, owner)
        await _promise_maintenance(work, device, product, owner)


async def plan_for(work: UnitOfWork, device_id: int | None) -> None:
    if device_id:
        await plan(work, await work.session.get_one(Device, device_id))


async def cared_for_on(work: UnitOfWork, device: Device, owner: Person) -> date | None:
    """The last visit, else the purchase."""
    last = await last_visit_to(work.session, device.id)
    return day_of(work, owner, last) if last else device.purchased_on


def day_of(work: UnitOfWork, owner: Person, at: datetime) -> date:
    return at.astimezone(work.zone_of(owner.region_code)).date()


async def _promise_warranty(work: UnitOfWork, device: Device, product: Product, owner: Person) -> None:
    """Once for each machine, whoever has it."""
    if device.purchased_on and not await was_kept(work.session, device.id, Promise.WARRANTY_ENDING):
        ends_on = months_after(device.purchased_on, product.warranty_months)
        _promise(work, device, owner, Promise.WARRANTY_ENDING, ends_on)


async def _promise_maintenance(work: UnitOfWork, device: Device, product: Product, owner: Person) -> None:
    """Of what is overdue already nobody is told out of the blue: the next interval counts."""
    since = await cared_for_on(work, device, owner)
    if since and product.maintenance_months:
        soonest = day_of(work, owner, work.now) + work.company.timers.maintenance_due
        due = maintenance_due(since, product.maintenance_months, soonest)
        _promise(work, device, owner, Promise.MAINTENANCE_DUE, due)


def _promise(work: UnitOfWork, device: Device, owner: Person, promise: Promise, on: date) -> None:
    timers, opens = work.company.timers, work.company.hours.opens
    ahead = timers.warranty_ending if promise is Promise.WARRANTY_ENDING else timers.maintenance_due
    due_at = notice_at(on, ahead, opens, work.zone_of(owner.region_code))
    if due_at > work.now:
        work.promise(promise, due_at, device_id=device.id, region_code=owner.region_code)
