"""What a machine will need is promised ahead: word of its warranty's end, and of its maintenance [T2]."""

from datetime import datetime

from desk import maintenance_plans
from desk.unit_of_work import UnitOfWork
from models.device import Device
from models.maintenance_plan import MaintenancePlan, open_plan
from models.person import Person
from models.reminder import Promise, forget_notices, was_kept
from models.ticket import Ticket
from rules.care import notice_at, notice_days
from rules.company.products import Product
from rules.ticket import Kind
from rules.wall_clock import instant
from rules.warranty import months_after

AT_ONCE = 20


async def plan(work: UnitOfWork, device: Device) -> None:
    """Anew, whenever its purchase becomes known or changes, and whenever somebody was there."""
    await work.session.flush()
    await forget_notices(work.session, device.id)
    product = work.company.product(device.product_code)
    owner = await work.session.get(Person, device.owner_id) if device.owner_id else None
    its_plan = await maintenance_plans.bring_in_line(work, device, product, owner)
    if product and owner:
        await _promise_warranty(work, device, product, owner)
    if its_plan and owner:
        _promise(work, device, owner, Promise.MAINTENANCE_DUE, _next_notice(work, its_plan, owner))


async def plan_for(work: UnitOfWork, device_id: int | None) -> None:
    if device_id:
        await plan(work, await work.session.get_one(Device, device_id))


async def note_wish(work: UnitOfWork, ticket: Ticket) -> None:
    """A customer asks for maintenance: it stands in the plan of their machine."""
    its_plan = await open_plan(work.session, ticket.device_id or 0)
    if its_plan and ticket.kind is Kind.MAINTENANCE:
        its_plan.ticket_id = ticket.id


async def plan_what_is_out_of_line(work: UnitOfWork) -> bool:
    """Some machines at once, so that nobody waits for thousands; whether there may be more."""
    devices = await maintenance_plans.out_of_line(work, AT_ONCE)
    for device in devices:
        await plan(work, device)
    return len(devices) == AT_ONCE


async def _promise_warranty(work: UnitOfWork, device: Device, product: Product, owner: Person) -> None:
    """Once for each machine, whoever has it."""
    if device.purchased_on and not await was_kept(work.session, device.id, Promise.WARRANTY_ENDING):
        ends_on = months_after(device.purchased_on, product.warranty_months)
        zone, ahead = work.zone_of(owner.region_code), work.company.timers.warranty_ending
        due_at = notice_at(ends_on, ahead, work.company.hours.opens, zone)
        if due_at > work.now:
            _promise(work, device, owner, Promise.WARRANTY_ENDING, due_at)


def _next_notice(work: UnitOfWork, its_plan: MaintenancePlan, owner: Person) -> datetime:
    """Nobody is told out of the blue of what was due long ago: the next day on which one is told anyway."""
    zone, opens = work.zone_of(owner.region_code), work.company.hours.opens
    days = notice_days(its_plan.due_on, its_plan.months, work.company.timers.maintenance_due)
    return next(at for at in (instant(day, opens, zone) for day in days) if at > work.now)


def _promise(work: UnitOfWork, device: Device, owner: Person, promise: Promise, due_at: datetime) -> None:
    work.promise(promise, due_at, device_id=device.id, region_code=owner.region_code)
