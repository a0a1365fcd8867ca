"""The owner says of maintenance that is due: not this time. The answer is kept, and the next interval counts [T2]."""

from desk import care, machines
from desk.unit_of_work import UnitOfWork
from models.device import Device
from models.maintenance_plan import MaintenancePlan, PlanState, open_plan, plans_told
from models.person import Person
from models.ticket import live_tickets_of
from rules.refused import Refused


async def decline(work: UnitOfWork, person: Person, device_id: int | None) -> None:
    """Of one machine or of all that they were told of; a visit that is under way is cancelled as any other."""
    under_way = {ticket.device_id for ticket in await live_tickets_of(work.session, person.id)}
    told = [plan for plan in await plans_told(work.session, person.id, device_id) if plan.device_id not in under_way]
    if not told:
        raise Refused("answered_already")
    following = [await _decline(work, plan) for plan in told]
    titles = await machines.machines_of(work, person)
    named = [(titles[plan.device_id], plan.due_on) for plan in following if plan and plan.device_id in titles]
    work.say(person, "customer/maintenance_declined", machines=named)


async def _decline(work: UnitOfWork, plan: MaintenancePlan) -> MaintenancePlan | None:
    plan.state, plan.ended_at = PlanState.DECLINED, work.now
    await care.plan(work, await work.session.get_one(Device, plan.device_id))
    return await open_plan(work.session, plan.device_id)
