"""Each machine has one open plan, as its purchase, its last maintenance and the company file have it [T2].

What is due stays due until somebody was there or the customer says no; a repair does not count as maintenance.
"""

from datetime import date, datetime
from typing import NamedTuple

from desk.unit_of_work import UnitOfWork
from models.device import Device
from models.maintenance_plan import (
    MaintenancePlan,
    PlanState,
    devices_out_of_plan,
    last_declined,
    open_plan,
    planned_products,
)
from models.person import Person
from models.visit import last_maintenance_of
from rules.care import first_due, maintenance_due
from rules.company.products import Product


class Count(NamedTuple):
    since_on: date
    months: int


async def bring_in_line(
    work: UnitOfWork, device: Device, product: Product | None, owner: Person | None
) -> MaintenancePlan | None:
    """The plan as things stand now. Of a machine without an owner it waits for the next one."""
    plan = await open_plan(work.session, device.id)
    count = await _count(work, device, product, owner)
    if plan and (_wants_none(product) or (owner and count != Count(plan.since_on, plan.months))):
        is_done = count is not None and count.since_on > plan.since_on and await _was_done(work, device)
        await end(work, plan, PlanState.DONE if is_done else PlanState.DROPPED)
        plan = None
    if plan is None and count and owner:
        plan = MaintenancePlan(device_id=device.id, due_on=await _due(work, device, count, owner), **count._asdict())
        work.session.add(plan)
    if plan and owner:
        plan.region_code = owner.region_code
    await work.session.flush()
    return plan


async def end(work: UnitOfWork, plan: MaintenancePlan, state: PlanState) -> None:
    plan.state, plan.ended_at = state, work.now
    await work.session.flush()


async def out_of_line(work: UnitOfWork, most: int) -> list[Device]:
    """Machines of which a new company file, or a new version of us, says something else than their plan."""
    known = {product.code: product.maintenance_months for product in work.company.products}
    retired = {code: None for code in await planned_products(work.session) if code not in known}
    found: list[Device] = []
    for code, months in (known | retired).items():
        if len(found) < most:
            found += await devices_out_of_plan(work.session, code, months, most - len(found))
    return found


def day_of(work: UnitOfWork, owner: Person, at: datetime) -> date:
    return at.astimezone(work.zone_of(owner.region_code)).date()


def _wants_none(product: Product | None) -> bool:
    """No longer in the company file, or without an interval there."""
    return product is None or product.maintenance_months is None


async def _count(work: UnitOfWork, device: Device, product: Product | None, owner: Person | None) -> Count | None:
    """From the last maintenance, else the purchase, else from when we came to know of the machine."""
    if product is None or product.maintenance_months is None or owner is None:
        return None
    last = await last_maintenance_of(work.session, device.id)
    known_on = device.purchased_on or day_of(work, owner, device.created_at)
    return Count(day_of(work, owner, last) if last else known_on, product.maintenance_months)


async def _due(work: UnitOfWork, device: Device, count: Count, owner: Person) -> date:
    declined = await last_declined(work.session, device.id, count.since_on)
    if declined:
        return maintenance_due(count.since_on, count.months, declined)
    return first_due(count.since_on, count.months, day_of(work, owner, work.now))


async def _was_done(work: UnitOfWork, device: Device) -> bool:
    return await last_maintenance_of(work.session, device.id) is not None
